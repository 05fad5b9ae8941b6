import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, matchesGlob, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { forgetSurvivors } from './forget-survivors.ts';
import { faultsOf, printRun, renderReport } from './mutation-report.ts';
import { type MutationRun, mutationRunSchema, withReasonsOf } from './mutation-run.ts';
import { incrementalFileOf, type JudgingRoom, judgingRooms, mutationSettings } from './mutation-settings.ts';
import { summarizeRun } from './summarize-run.ts';

const usage = `Usage: npm run mutate -- [--room NAME]… [--only FILES]… [--fresh] [--report]
Changes the judging code in every small way and looks whether the tests of its room notice. Killed mutants of an earlier
run are skipped while their tests are unchanged. Writes test/mutation/last-run.json, where each survivor needs a reason,
and docs/mutation.md.
  --room NAME   only this room (${judgingRooms.map(({ name }) => name).join(', ')}); what is known of the others is kept
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

const runRoom = async (
  room: JudgingRoom,
  fresh: boolean,
  only: readonly string[] = room.code,
): Promise<MutationRun> => {
  process.env.JUDGING_TESTS = room.tests.join(',');
  await forgetSurvivors(incrementalFileOf(room.name));
  const results = await new Stryker(mutationSettings(room, only, fresh)).runMutationTest();
  return summarizeRun(results.filter(({ fileName }) => isAsked(relative(process.cwd(), fileName), only)));
};

const isOfRoom = (file: string, room: JudgingRoom): boolean => room.code.some((pattern) => matchesGlob(file, pattern));

const byFile = <Found extends { readonly file: string }>(found: readonly Found[]): Found[] =>
  found.toSorted((one, other) => one.file.localeCompare(other.file, 'en'));

/** Puts a room's new results in the place of its old ones; the files stay in order, so that a change can be read. */
const withRoom = (known: MutationRun, room: JudgingRoom, run: MutationRun): MutationRun => ({
  scores: byFile([...known.scores.filter(({ file }) => !isOfRoom(file, room)), ...run.scores]),
  survivors: byFile([...known.survivors.filter(({ file }) => !isOfRoom(file, room)), ...run.survivors]),
});

const nothing: MutationRun = { scores: [], survivors: [] };

/** Runs the rooms one after the other and keeps what each found, so that an end in between loses one room only. */
const runRooms = async (names: readonly string[] | undefined, fresh: boolean): Promise<MutationRun> => {
  let run = existsSync(lastRunFile) ? await readLastRun() : nothing;
  for (const room of judgingRooms.filter(({ name }) => names === undefined || names.includes(name))) {
    const found = withReasonsOf(run, await runRoom(room, fresh));
    run = withRoom(run, room, found);
    await keep(run);
  }
  return run;
};

const runFiles = async (only: readonly string[], fresh: boolean): Promise<MutationRun> => {
  const room = judgingRooms.find(({ name }) => only.some((pattern) => pattern.includes(`shared/domain/${name}/`)));
  if (!room) throw new Error('No room that judges holds these files.');
  return runRoom(room, fresh, only);
};

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    fresh: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else {
  const { only, room, fresh, report } = values;
  const run = report ? await readLastRun() : await (only ? runFiles(only, fresh) : runRooms(room, fresh));
  if (report) await keep(run);
  const faults = faultsOf(run);
  console.log([printRun(run), ...faults].join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
