import { median, round, type Table } from '../table.ts';
import { bundleCandidates, type Candidate } from './candidates.ts';
import { type ColdStart, coldStart } from './cold-start.ts';
import { prepareFirstCall } from './first-call.ts';

interface Measured {
  readonly candidate: Candidate;
  readonly median: number;
  readonly min: number;
}

/** Round-robin, so that a busy moment of the machine meets all of them. */
const interleave = async (
  candidates: readonly Candidate[],
  rounds: number,
  start: (candidate: Candidate) => Promise<number>,
): Promise<Map<Candidate, Measured>> => {
  const times = new Map<Candidate, number[]>(candidates.map((candidate) => [candidate, []]));
  for (let index = 0; index < rounds; index += 1) {
    for (const candidate of candidates) times.get(candidate)?.push(await start(candidate));
  }
  return new Map(
    [...times].map(([candidate, all]) => [candidate, { candidate, median: median(all), min: Math.min(...all) }]),
  );
};

const kilobytes = (bytes: number): number => round(bytes / 1000);

const rowOf = ({ candidate, median: middle, min }: Measured, empty: Measured, usual: Measured) => [
  candidate.name,
  kilobytes(candidate.bytes),
  kilobytes(candidate.gzipBytes),
  round(middle),
  round(min),
  round(middle / empty.median),
  round(middle / usual.median, 2),
  round(min / usual.min, 2),
];

const columns = ['bundle', 'kB', 'gzip kB', 'median ms', 'min ms', '× empty', '× usual (median)', '× usual (min)'];

const pick = (measured: ReadonlyMap<Candidate, Measured>, candidate: Candidate): Measured => {
  const found = measured.get(candidate);
  if (!found) throw new Error(`${candidate.name} was not measured.`);
  return found;
};

const tableOf = (title: string, measured: ReadonlyMap<Candidate, Measured>, empty: Candidate, usual: Candidate) => {
  const rows = [...measured.values()].toSorted((a, b) => b.median - a.median);
  return {
    title,
    columns,
    rows: rows.map((row) => rowOf(row, pick(measured, empty), pick(measured, usual))),
  };
};

/** Measures how fast each function loads, and how fast a first poll is answered, against stand-ins of the same run. */
export const measureColdStarts = async (directory: string, rounds: number): Promise<Table[]> => {
  const candidates = await bundleCandidates(directory);
  const { functions, emptyCommonJs, emptyModule, usualModule, usualCommonJs } = candidates;
  const standIns = [emptyCommonJs, emptyModule, usualModule, usualCommonJs];
  const loads = await interleave([...functions, ...standIns], rounds, async ({ file }) => {
    return (await coldStart(file)).loadMs;
  });
  const firstCall = await prepareFirstCall(directory);
  const customerApi = functions.filter(({ name }) => name === 'customer-api');
  const answers = await interleave([...customerApi, ...standIns], rounds, async ({ file, name }) => {
    const { loadMs, firstMs, status }: ColdStart = await coldStart(file, firstCall);
    if (status !== (name.startsWith('empty') ? 204 : 200)) throw new Error(`${name} answered ${status}.`);
    return loadMs + firstMs;
  }).finally(() => firstCall.stop());
  return [
    {
      ...tableOf('Cold load: a fresh process, until the handler can be called', loads, emptyCommonJs, usualModule),
      notes: [
        `${rounds} rounds, round-robin; "usual" is middy + zod + lib-dynamodb as a minified ES module, built in this run.`,
        'Nothing of this is AWS: a micro VM, its download and the start of Node itself come on top there.',
      ],
    },
    {
      ...tableOf('Cold load and first poll answered (GET …/progress)', answers, emptyCommonJs, usualModule),
      notes: [
        'The read is answered at once by a server of this machine over plain HTTP: without TLS, without DynamoDB.',
      ],
    },
  ];
};
