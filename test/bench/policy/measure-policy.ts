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

/** The middle of some rounds, in milliseconds for each time that the work is done. */
const millisecondsOf = (rounds: number, times: number, work: () => void): number => {
  work();
  const each: number[] = [];
  for (let one = 0; one < rounds; one += 1) {
    const startedAt = performance.now();
    for (let time = 0; time < times; time += 1) work();
    each.push((performance.now() - startedAt) / times);
  }
  return median(each);
};

/** Measures one explanation in its steps, warm; the example has two variants, a missing reverse and two letters. */
const measureOne = (rounds: number): Table => {
  const text = readFileSync(join(examplesFolder, 's08-glyphs-and-missing-reverse.json'), 'utf8');
  const stated = statedCaseSchema.parse(JSON.parse(text));
  const { facts } = factsOfCase(stated, today);
  const per = (work: () => void) => millisecondsOf(rounds, explainsPerRound, work);
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
  const line = (what: string, ms: number) => [what, round(ms, 3), round(ms / read, 1)];
  return {
    title: 'One case explained, warm',
    columns: ['what', 'ms', '÷ reading the facts'],
    rows: [
      line('facts read by their schema', read),
      line('papers compared with the form', compared),
      line('judged by the policy', assessed),
      line('explained: facts as text in, answer in words as text out', whole),
    ],
    notes: [`Medians of ${rounds} rounds of ${explainsPerRound}; the goal is less than 5 ms for the last line.`],
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
  const [once, both] = [millisecondsOf(fewer, 1, judge), millisecondsOf(fewer, 1, report)];
  const line = (what: string, ms: number) => [
    what,
    Math.round(ms),
    Math.round(generated / (ms / 1000)),
    round(ms / once, 1),
  ];
  return {
    title: `${generated} generated cases under ${pair.from} and ${pair.until}`,
    columns: ['what', 'ms', 'cases per second', '÷ judging once'],
    rows: [line('judged once', once), line('judged by both, compared and counted', both)],
    notes: [
      `${affected} of them are asked something else. Medians of ${fewer} rounds; the cases are the same in every run.`,
    ],
  };
};

/** Measures what the law costs in time: one case explained, and very many judged again. */
export const measurePolicy = (rounds: number): Table[] => [measureOne(rounds), measureMany(rounds)];
