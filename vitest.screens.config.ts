import { defineConfig } from 'vitest/config';

/** Pictures of every page in every state, for docs/screens.md: a walk that looks instead of asserting. */
export default defineConfig({
  test: {
    include: ['test/screens/*.screens.ts'],
    globalSetup: 'test/screens/gallery-setup.ts',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
