import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RunningSystem } from '#test/system/running-system.ts';
import { measureApplication } from './application/measure-application.ts';
import { measureColdStarts } from './cold/measure-cold-starts.ts';
import { measureDomain } from './domain/measure-domain.ts';
import { measureFirstLoad } from './first-load/measure-first-load.ts';
import { measureMachine } from './machine/measure-machine.ts';
import { measurePolicy } from './policy/measure-policy.ts';
import { measurePolls } from './polls/measure-polls.ts';
import { measurePrintPack } from './print-pack/measure-print-pack.ts';
import { printTable, type Table } from './table.ts';

const usage = `Usage: npm run bench -- [--rounds N] [--only cold|polls|application|domain|policy|print-pack|first-load|machine] [--json]
Prints the figures and writes nothing. Compare ratios of one run; times of two runs may differ by a third.`;

const fewestRounds = 15;

/** A system of the bench's own, with a state that is thrown away. */
const withSystem = async (measure: (system: RunningSystem) => Promise<Table[]>): Promise<Table[]> => {
  const system = await RunningSystem.start();
  return measure(system).finally(() => system.end());
};

const parts: Readonly<Record<string, (directory: string, rounds: number) => Promise<Table[]>>> = {
  cold: (directory, rounds) => measureColdStarts(directory, rounds),
  polls: (_, rounds) => withSystem((system) => measurePolls(system, rounds * 20)),
  application: () => withSystem(measureApplication),
  domain: async (_, rounds) => [measureDomain(rounds)],
  policy: async (_, rounds) => measurePolicy(rounds),
  'print-pack': async (directory, rounds) => [await measurePrintPack(directory, Math.max(1, Math.round(rounds / 3)))],
  'first-load': (_, rounds) => measureFirstLoad(Math.max(1, Math.round(rounds / 3))),
  machine: async (directory) => [await measureMachine(directory, 5)],
};

const machineLine = (): string => {
  const [first] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return `Node ${process.versions.node}, ${availableParallelism()} × ${first?.model ?? 'unknown'}, load ${load.join(' ')}`;
};

const runBench = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(fewestRounds) },
      only: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const rounds = Number(values.rounds);
  const chosen = Object.entries(parts).filter(([name]) => values.only === undefined || name === values.only);
  if (chosen.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
    console.error(usage);
    return 2;
  }
  const machine = machineLine();
  if (!values.json) console.log(`${machine}\n`);
  const directory = await mkdtemp(join(tmpdir(), 'clocall-bench-'));
  const tables: Table[] = [];
  try {
    for (const [, measure] of chosen) {
      const measured = await measure(directory, rounds);
      tables.push(...measured);
      if (!values.json) for (const table of measured) console.log(printTable(table));
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  if (values.json) console.log(JSON.stringify({ machine, rounds, tables }, null, 2));
  return 0;
};

process.exitCode = await runBench();
