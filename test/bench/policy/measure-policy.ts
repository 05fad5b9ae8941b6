import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { editionReport } from '#shared/domain/explain/edition-report.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import { statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { assessCase } from '#shared/domain/policy/assess-case.ts';
import { examplesFolder } from '#test/domain/explain/example-cases.ts';
import { statedCaseArbitrary } from '#test/domain/explain/stated-case-arbitrary.ts';
import { median, round, type Table } from '../table.ts';

const today = civilDate('2026-11-24');
const explainsPerRound = 100;
const generated = 10_000;

/** Milliseconds for each time that the work is done. */
interface Timing {
  readonly elapsed: number;
  /** Of the processor, all threads counted: what others do on the machine hardly adds to it. */
  readonly processor: number;
}

const timingOf = (rounds: number, times: number, work: () => void): Timing => {
  work();
  const each: Timing[] = [];
  for (let one = 0; one < rounds; one += 1) {
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    for (let time = 0; time < times; time += 1) work();
    const { user, system } = process.cpuUsage(used);
    each.push({ elapsed: (performance.now() - startedAt) / times, processor: (user + system) / 1000 / times });
  }
  return {
    elapsed: median(each.map(({ elapsed }) => elapsed)),
    processor: median(each.map(({ processor }) => processor)),
  };
};

/** Measures one explanation in its steps, warm; the example has two variants, a missing reverse and two letters. */
const measureOne = (rounds: number): Table => {
  const text = readFileSync(join(examplesFolder, 's08-glyphs-and-missing-reverse.json'), 'utf8');
  const stated = statedCaseSchema.parse(JSON.parse(text));
  const { facts } = factsOfCase(stated, today);
  const per = (work: () => void) => timingOf(rounds, explainsPerRound, work);
  const read = per(() => statedCaseSchema.parse(JSON.parse(text)));
  const compared = per(() => factsOfCase(stated, today));
  const assessed = per(() => {
    if (!assessCase(facts).ok) throw new Error('The case was not judged.');
  });
  const whole = per(() => {
    const explained = explainCase(statedCaseSchema.parse(JSON.parse(text)), { today });
    if (!explained.ok) throw new Error(explained.refusal.code);
    JSON.stringify(explanationInWords(explained.value));
  });
  const line = (what: string, { elapsed, processor }: Timing) => [
    what,
    round(elapsed, 3),
    round(processor, 3),
    round(processor / read.processor, 1),
  ];
  return {
    title: 'One case explained, warm',
    columns: ['what', 'ms', 'processor ms', '÷ reading'],
    rows: [
      line('facts read by their schema', read),
      line('papers compared with the form', compared),
      line('judged by the policy', assessed),
      line('explained: facts as text in, answer in words as text out', whole),
    ],
    notes: [
      `Medians of ${rounds} rounds of ${explainsPerRound}, ratios of processor time; the goal is less than 5 ms for the last line.`,
    ],
  };
};

/** Measures how long it takes to tell of many cases what another edition would ask. */
const measureMany = (rounds: number): Table => {
  const cases = fc
    .sample(statedCaseArbitrary, { numRuns: generated, seed: 20270401 })
    .map((stated) => ({ facts: factsOfCase(stated, today).facts }));
  const pair = { from: '2026-10-01', until: '2027-04-01' };
  const judge = () => {
    for (const { facts } of cases) assessCase(facts, pair.from);
  };
  let affected = 0;
  const report = () => {
    const made = editionReport(cases, pair);
    if (!made.ok) throw new Error(made.refusal.code);
    ({ affected } = made.value);
  };
  const fewer = Math.max(1, Math.round(rounds / 3));
  const [once, both] = [timingOf(fewer, 1, judge), timingOf(fewer, 1, report)];
  const line = (what: string, { elapsed, processor }: Timing) => [
    what,
    Math.round(elapsed),
    Math.round(processor),
    Math.round(generated / (processor / 1000)),
    round(processor / once.processor, 1),
  ];
  return {
    title: `${generated} generated cases under ${pair.from} and ${pair.until}`,
    columns: ['what', 'ms', 'processor ms', 'cases per processor second', '÷ judging once'],
    rows: [line('judged once', once), line('judged by both, compared and counted', both)],
    notes: [
      `${affected} of them are asked something else. Medians of ${fewer} rounds; the cases are the same in every run.`,
    ],
  };
};

/** Measures what the law costs in time: one case explained, and very many judged again. */
export const measurePolicy = (rounds: number): Table[] => [measureOne(rounds), measureMany(rounds)];
