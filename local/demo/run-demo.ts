import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPlatform } from '../platform/start-platform.ts';
import { demoCases } from './cases/index.ts';
import { DemoSystem } from './demo-system.ts';
import { People } from './people.ts';
import { type CaseResult, playCase } from './play-case.ts';

/** Without a choice: one case of each kind of customer. */
const ordinaryCases = ['corporate', 'sole-proprietor'];

const usage = `Usage: npm run demo [-- --case NAME | --all] [--json]
Cases: ${demoCases.map(({ name }) => name).join(' | ')}
Plays all the people of a case against the system that runs here, or against one that it starts for itself.`;

const running = async (): Promise<DemoSystem | undefined> => {
  const origin = `http://127.0.0.1:${process.env.PORT ?? 4800}`;
  const answer = await fetch(`${origin}/local/state.json`).catch(() => undefined);
  return answer?.ok ? new DemoSystem(origin, process.env.LOCAL_STATE ?? '.local') : undefined;
};

/** A system of the demo's own, on free ports and with a state that is thrown away. */
const fresh = async (): Promise<{ system: DemoSystem; stop: () => Promise<void> }> => {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'clocall-demo-'));
  // The stories go by the API; nobody looks at pages.
  const websiteDirectory = join(stateDirectory, 'website');
  const platform = await startPlatform({ stateDirectory, websiteDirectory, webPort: 0, awsPort: 0, quiet: true });
  const stop = async () => {
    await platform.stop();
    await rm(stateDirectory, { recursive: true, force: true });
  };
  return { system: new DemoSystem(platform.webOrigin, stateDirectory), stop };
};

const isExpected = ({ outcome, expected }: CaseResult): boolean => outcome === expected;

const runDemo = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { case: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const wanted = values.case === undefined ? ordinaryCases : [values.case];
  const chosen = demoCases.filter(({ name }) => values.all || wanted.includes(name));
  if (chosen.length === 0) {
    console.error(usage);
    return 2;
  }
  const print = values.json ? () => {} : (line: string) => console.log(line);
  const found = await running();
  const { system, stop } = found ? { system: found, stop: async () => {} } : await fresh();
  const results: CaseResult[] = [];
  try {
    const people = new People(system);
    for (const demoCase of chosen) {
      print(`\n${demoCase.name}`);
      const result = await playCase(demoCase, system, people, print);
      results.push(result);
      print(`  ${isExpected(result) ? 'as expected' : 'NOT AS EXPECTED'}: ${result.outcome} (${result.seconds} s)`);
      if (result.error) print(`  ${result.error}`);
    }
  } finally {
    await stop();
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  const right = results.filter(isExpected).length;
  print(`\n${right} of ${results.length} cases ended as expected.`);
  return right === results.length ? 0 : 1;
};

process.exitCode = await runDemo();
