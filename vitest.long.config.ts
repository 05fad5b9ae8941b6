import { defineConfig } from 'vitest/config';
import { SummaryLine } from './test/gate/summary-line.ts';

/**
 * Tests that take minutes, run by CI beside the others: walks through all pages in a real browser, restarts, secrecy, a second
 * interpreter of the workflow.
 */
export default defineConfig({
  test: {
    include: ['test/browser/*.walk.ts', 'test/**/*.long.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', new SummaryLine()],
  },
});
