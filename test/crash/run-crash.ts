import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoCases } from '#local/demo/cases/index.ts';
import { DemoSystem } from '#local/demo/demo-system.ts';
import { People } from '#local/demo/people.ts';
import { playCase } from '#local/demo/play-case.ts';
import { type CaseEvidence, compareEvidence, gatherEvidence } from './case-evidence.ts';
import { DoomedSystem } from './doomed-system.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);

/** The Park–Miller generator: the same seed kills after the same pauses. */
const pauses = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 20 + (state % 1480);
  };
};

const playAll = async (system: DemoSystem, isOver: () => boolean): Promise<CaseEvidence[]> => {
  const people = new People(system);
  const evidence: CaseEvidence[] = [];
  do {
    for (const demoCase of demoCases) {
      const result = await playCase(demoCase, system, people, () => {});
      if (result.error) console.log(`  ${demoCase.name}: ${result.error}`);
      evidence.push(await gatherEvidence(people, result));
    }
  } while (!isOver());
  return evidence;
};

const stateDirectory = await mkdtemp(join(tmpdir(), 'clocall-crash-'));
const doomed = await DoomedSystem.start(stateDirectory);
const problems: string[] = [];
let unsent = 0;
try {
  const system = new DemoSystem(doomed.origin, stateDirectory);
  const calm = new Map((await playAll(system, () => true)).map((evidence) => [evidence.name, evidence]));
  console.log(`Played ${calm.size} cases in peace.`);

  const nextPause = pauses(Number(values.seed));
  let killed = 0;
  const killing = (async () => {
    while (killed < kills) {
      await wait(nextPause());
      await doomed.kill();
      killed += 1;
      await doomed.start();
    }
  })();
  const interrupted = await Promise.all([playAll(system, () => killed >= kills), killing]).then(([played]) => played);
  console.log(`Played ${interrupted.length} cases through ${killed} kills.`);

  for (const evidence of interrupted) {
    const reference = calm.get(evidence.name);
    if (!reference) continue;
    const { unsentMails, ...faults } = compareEvidence(reference, evidence);
    unsent += unsentMails.length;
    for (const [fault, found] of Object.entries(faults)) {
      if (found.length > 0) problems.push(`${evidence.name}: ${fault} ${found.join(', ')}`);
    }
  }
} finally {
  await doomed.stop();
  await rm(stateDirectory, { recursive: true, force: true });
}
console.log(
  problems.length === 0
    ? `Nothing lost, nothing done twice, every chain verified. Mails cut off and left to operations: ${unsent}.`
    : problems.join('\n'),
);
process.exitCode = problems.length === 0 ? 0 : 1;
