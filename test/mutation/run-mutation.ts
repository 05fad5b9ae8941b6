import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, matchesGlob, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { forgetSurvivors } from './forget-survivors.ts';
import { faultsOf, printRun, renderReport } from './mutation-report.ts';
import { type MutationRun, mutationRunSchema, withReasonsOf } from './mutation-run.ts';
import { incrementalFile, judgingCode, mutationSettings } from './mutation-settings.ts';
import { summarizeRun } from './summarize-run.ts';

const usage = `Usage: npm run mutate -- [--only FILES]… [--fresh] [--report]
Changes the judging code in every small way and looks whether the tests of the domain notice. Killed mutants of an
earlier run are skipped while their tests are unchanged. Writes test/mutation/last-run.json, where each survivor needs a
reason, and docs/mutation.md.
  --only FILES  only these files (a glob); writes nothing
  --fresh       skips nothing
  --report      no run: writes the document anew, after reasons were filled in`;

const lastRunFile = join(import.meta.dirname, 'last-run.json');
const reportFile = 'docs/mutation.md';

const readLastRun = async (): Promise<MutationRun> =>
  mutationRunSchema.parse(JSON.parse(await readFile(lastRunFile, 'utf8')));

const keep = async (run: MutationRun): Promise<void> => {
  await writeFile(lastRunFile, `${JSON.stringify(run, null, 2)}\n`);
  await writeFile(reportFile, renderReport(run));
};

/** The tool also answers what it remembers of files that were not asked for, or are no more. */
const isAsked = (file: string, mutate: readonly string[]): boolean =>
  existsSync(file) && mutate.some((pattern) => matchesGlob(file, pattern));

const runMutants = async (mutate: readonly string[], fresh: boolean): Promise<MutationRun> => {
  await forgetSurvivors(incrementalFile);
  const results = await new Stryker(mutationSettings(mutate, fresh)).runMutationTest();
  const asked = results.filter(({ fileName }) => isAsked(relative(process.cwd(), fileName), mutate));
  const run = summarizeRun(asked);
  return existsSync(lastRunFile) ? withReasonsOf(await readLastRun(), run) : run;
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    fresh: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else {
  const run = values.report ? await readLastRun() : await runMutants(values.only ?? judgingCode, values.fresh);
  if (values.only === undefined) await keep(run);
  const faults = faultsOf(run);
  console.log([printRun(run), ...faults].join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
