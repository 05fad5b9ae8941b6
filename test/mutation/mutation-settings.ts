import type { Stryker } from '@stryker-mutator/core';

/** Everything that is kept between two runs; ignored by git and by every other tool. */
const workDirectory = '.build/mutation';

/** The results of a room's last run, by which the next one skips what has not changed. */
export const incrementalFileOf = (room: string): string => `${workDirectory}/${room}.json`;

/** The least share of mutants, in percent, that the tests must notice. */
export const leastScore = 90;

/** A room of the domain that judges, and the tests that must notice what is changed in it. */
export interface JudgingRoom {
  readonly name: string;
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

/**
 * What must be shown, who owns, what is the same, what is recorded and how long it is kept. Each room is held against its
 * own tests: stricter than against all, and quick enough to test data, of which every mutant runs them all.
 */
export const judgingRooms: readonly JudgingRoom[] = [
  'policy',
  'beneficial-owner',
  'comparison',
  'record',
  'record-export',
  'retention',
].map((name) => ({
  name,
  code: [`shared/domain/${name}/**/*.ts`],
  tests: [`test/domain/${name}/**/*.test.ts`],
}));

/**
 * The settings of one run.
 *
 * Static mutants (those of code that runs once, on import) are tested like all others: the policy is such code, and a
 * wrong row of it is the very fault to be found. No test can be told to cover them, so each runs every test file that
 * imports its file, in a worker of its own that imports the data anew, and ends at the first test that fails.
 */
export const mutationSettings = ({ name }: JudgingRoom, mutate: readonly string[], fresh: boolean) =>
  ({
    mutate: [...mutate],
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
    incremental: true,
    incrementalFile: incrementalFileOf(name),
    force: fresh,
    concurrency: 2,
    /** Generous, so that a busy machine is not taken for a mutant that never ends: those count as noticed. */
    timeoutMS: 30_000,
    tempDirName: `${workDirectory}/sandboxes`,
    cleanTempDir: 'always',
    disableTypeChecks: false,
    /** The compiler's settings stay behind: they would be rewritten through a programming interface that TypeScript 7 has not. */
    ignorePatterns: ['tsconfig.json', 'cdk.out', '.build', '.local', '.ci'],
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
    /** The score is judged by the run itself, together with the survivors. */
    thresholds: { high: 95, low: leastScore, break: null },
  }) satisfies ConstructorParameters<typeof Stryker>[0];
