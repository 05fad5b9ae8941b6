import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: the test runner reads its settings from the default export.
export default defineConfig({
  test: {
    include: (process.env.JUDGING_TESTS ?? 'test/domain/**/*.test.ts').split(','),
    /** Properties run many cases for each mutant; the tables beside them must notice by themselves. */
    exclude: ['**/*propert*.test.ts', '**/brute-force.test.ts'],
    setupFiles: ['test/mutation/fixed-seed.ts'],
    /** The domain keeps no state, so the test files of one mutant may share a worker; each mutant has its own. */
    isolate: false,
    testTimeout: 30_000,
    reporters: [],
  },
});
