import { defineConfig } from 'vitest/config';
import { SummaryLine } from './test/gate/summary-line.ts';

/** The walks through all pages in a real browser: too long for every run of the tests, run by CI beside them. */
export default defineConfig({
  test: {
    include: ['test/browser/*.walk.ts'],
    hookTimeout: 120_000,
    maxWorkers: 1,
    reporters: ['default', new SummaryLine()],
  },
});
