import { defineConfig } from 'vitest/config';
import { SummaryLine } from './test/gate/summary-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    /** The default leaves one processor idle; on two that is half of them. */
    maxWorkers: '100%',
    reporters: ['default', new SummaryLine()],
  },
});
