import { defineConfig } from 'vitest/config';
import { SummaryLine } from './test/gate/summary-line.ts';

/** Rooms whose tests touch nothing that outlives them: no environment, no mocked module, no client kept by a module. */
const sharing = [
  'test/{adapters,contracts,copy,domain,mutation,web,wiring,workflows}/**/*.test.ts',
  'test/functions/{delivery,identity,workflow}/**/*.test.ts',
  'test/local/{dynamodb,explain,http-api,lambda,mail,s3,schedules,step-functions,template,verify-record}/**/*.test.ts',
];

/** Rooms whose modules remember the tables and buckets that each test file starts for itself. */
const renewing = ['test/functions/{staff,customer,compliance}/**/*.test.ts', 'test/http/**/*.test.ts'];

/** In the rooms that share, the files that replace a module or the clock; what another file loaded or remembered would hide it. */
const replacing = [
  'test/adapters/attempts.test.ts',
  'test/adapters/record-document/draw-record.test.ts',
  'test/domain/policy/properties.test.ts',
  'test/workflows/scenarios-with-functions.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 90_000,
    /** The default leaves one processor idle; on two that is half of them. */
    maxWorkers: '100%',
    /** A thread is started and ended for a fraction of a process, and still has modules, globals and an environment of its own. */
    pool: 'threads',
    reporters: ['default', new SummaryLine()],
    /** One group after the other: a worker that goes over to another group is started anew, which costs a quarter more. */
    projects: [
      {
        extends: true,
        test: {
          name: 'renewing',
          include: renewing,
          isolate: false,
          setupFiles: ['test/support/fresh-modules.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [...sharing, ...renewing],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'replacing', include: replacing, sequence: { groupOrder: 2 } } },
      {
        extends: true,
        /** A worker of its own for each file costs as much as the file: start, SDK, schemas and policy tables again. */
        test: {
          name: 'sharing',
          include: sharing,
          exclude: replacing,
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
