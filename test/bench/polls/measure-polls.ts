import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '#test/support/listen.ts';
import { awsCallOf, type ObservedRequest, observeRequests } from '#test/system/observe-requests.ts';
import type { RunningSystem } from '#test/system/running-system.ts';
import { median, round, type Table } from '../table.ts';
import { preparePolledCase } from './polled-case.ts';
import { createTimedClient, type TimedAnswer } from './timed-request.ts';

/** One kind of request that takes its turn with the others. */
interface Runner {
  readonly name: string;
  readonly ask: () => Promise<TimedAnswer>;
  readonly times: number[];
}

interface Cost {
  readonly calls: readonly ObservedRequest[];
  readonly bytesLogged: number;
}

const warmUps = 50;
const logSettlesMs = 300;

const own = ({ connection: _, 'keep-alive': __, date: ___, ...headers }: TimedAnswer['headers']) => headers;

/** A server that knows the two answers by heart: what HTTP alone costs on this machine. */
const serveByHeart = (whole: TimedAnswer, unchanged: TimedAnswer) =>
  listen((request, response) => {
    if (request.headers['if-none-match']) response.writeHead(304, own(unchanged.headers)).end();
    else response.writeHead(200, own(whole.headers)).end(whole.body);
  });

const loggedBytes = async ({ stateDirectory, platform }: RunningSystem): Promise<number> => {
  const model = platform.model.functions.find(({ functionName }) => functionName.includes('CustomerApiF'));
  if (!model) throw new Error('There is no function for customers.');
  await wait(logSettlesMs);
  const log = await readFile(join(stateDirectory, 'logs', `${model.functionName}.log`)).catch(() => Buffer.alloc(0));
  return log.length;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

const takeTurns = async (runners: readonly Runner[], times: number): Promise<void> => {
  for (let index = 0; index < times; index += 1) {
    for (const { ask, times: kept } of runners) kept.push((await ask()).ms);
  }
};

const costOf = async (system: RunningSystem, work: () => Promise<void>): Promise<Cost> => {
  const before = await loggedBytes(system);
  const observer = observeRequests(system.platform.awsEndpoint);
  await work().finally(() => observer.stop());
  return { calls: observer.requests, bytesLogged: (await loggedBytes(system)) - before };
};

const latencyTable = (runners: readonly Runner[], floor: Runner | undefined, polls: number): Table => ({
  title: 'One poll of the progress: latency of one page that asks again and again',
  columns: ['answer', 'median ms', 'p99 ms', 'per second', '× raw'],
  rows: runners.map(({ name, times }) => [
    name,
    round(median(times), 2),
    round(percentile(times, 0.99), 2),
    Math.round(1000 / median(times)),
    round(median(times) / median(floor?.times ?? []), 1),
  ]),
  notes: [
    `${polls} of each in turn over one connection; client, gateway, DynamoDB and raw server share one process.`,
    'The local gateway (token check, worker thread) and dynalite are in it; none of the times is a time of AWS.',
  ],
});

const costTable = ({ calls, bytesLogged }: Cost, polls: number, whole: TimedAnswer, unchanged: TimedAnswer): Table => {
  const reads = calls.filter((call) => awsCallOf(call).operation === 'GetItem');
  const consistent = reads.filter(({ body }) => body.includes('"ConsistentRead":true'));
  return {
    title: 'One poll of the progress: what it costs behind the API',
    columns: ['what', 'per poll'],
    rows: [
      ['AWS calls', round(calls.length / polls, 3)],
      ['items read (GetItem)', round(reads.length / polls, 3)],
      ['of them strongly consistent', round(consistent.length / polls, 3)],
      ['bytes logged', round(bytesLogged / polls, 1)],
      ['bytes answered, 200', whole.body.length],
      ['bytes answered, 304', unchanged.body.length],
    ],
    notes: ['Counted at the AWS endpoint of this machine while nobody else used the system; 200 and 304 together.'],
  };
};

/** Measures one poll after the other, in turn with a raw server, and counts what each costs behind the API. */
export const measurePolls = async (system: RunningSystem, polls: number): Promise<Table[]> => {
  const { url, authorization } = await preparePolledCase(system);
  const client = createTimedClient();
  const whole = await client.get(url, { authorization });
  const conditional = { authorization, 'if-none-match': String(whole.headers.etag) };
  const unchanged = await client.get(url, conditional);
  if (whole.status !== 200 || unchanged.status !== 304) throw new Error(`${whole.status}, then ${unchanged.status}.`);
  const raw = await serveByHeart(whole, unchanged);
  const rawUrl = `${raw.endpoint}/`;
  const runner = (name: string, target: string, headers: Record<string, string>): Runner => ({
    name,
    ask: () => client.get(target, headers),
    times: [],
  });
  const floor = runner('raw node:http, 200', rawUrl, { authorization });
  const runners = [
    runner('progress, 200', url, { authorization }),
    runner('progress, 304', url, conditional),
    floor,
    runner('raw node:http, 304', rawUrl, conditional),
  ];
  await takeTurns(runners, warmUps);
  for (const { times } of runners) times.length = 0;
  const cost = await costOf(system, () => takeTurns(runners, polls));
  client.close();
  await raw.stop();
  return [latencyTable(runners, floor, polls), costTable(cost, 2 * polls, whole, unchanged)];
};
