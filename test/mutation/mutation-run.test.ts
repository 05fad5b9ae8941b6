import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, renderReport } from './mutation-report.ts';
import { mutationRunSchema, scoreOf, withReasonsOf } from './mutation-run.ts';
import { type JudgedMutant, summarizeRun } from './summarize-run.ts';

const text = ['const open = (day: Day) =>', '  day >= first && day <= last;', ''].join('\n');

const mutant = (status: JudgedMutant['status'], line: number, columns: readonly [number, number]): JudgedMutant => ({
  fileName: 'shared/domain/retention.ts',
  mutatorName: 'ConditionalExpression',
  replacement: 'true',
  status,
  location: { start: { line, column: columns[0] }, end: { line, column: columns[1] } },
});

const survivor = mutant('Survived', 2, [3, 15]);
const killed = Array.from({ length: 9 }, () => mutant('Killed', 2, [19, 30]));
const summarize = (mutants: readonly JudgedMutant[], code = text) => summarizeRun(mutants, () => code);
const explain = (run: ReturnType<typeof summarize>, reason: string) => ({
  ...run,
  survivors: run.survivors.map((each) => ({ ...each, reason })),
});

describe('the run that is kept', async () => {
  const read = (file: string) => readFile(join(import.meta.dirname, file), 'utf8');
  const run = mutationRunSchema.parse(JSON.parse(await read('last-run.json')));

  it('is good enough, and each of its survivors has a reason', () => expect(faultsOf(run)).toEqual([]));

  it('is what the document tells', async () => expect(await read('../../docs/mutation.md')).toBe(renderReport(run)));
});

describe('the judgement of a mutation run', () => {
  it('shows a survivor with its line, its code and what replaced it', () => {
    expect(summarize([...killed, survivor]).survivors).toEqual([
      {
        file: 'shared/domain/retention.ts',
        lines: '2',
        source: 'day >= first && day <= last;',
        mutator: 'ConditionalExpression',
        original: 'day >= first',
        replacement: 'true',
        reason: '',
      },
    ]);
  });

  it('refuses a survivor without a reason', () => {
    const run = summarize([...killed, survivor]);
    expect(faultsOf(run)).toEqual(['1 survivors without a reason.']);
    expect(faultsOf(explain(run, '  '))).toHaveLength(1);
    expect(faultsOf(explain(run, 'The first day is never passed.'))).toEqual([]);
  });

  it('refuses a score below 90 percent, though every survivor has a reason', () => {
    const run = explain(summarize([...killed.slice(1), survivor]), 'A reason.');
    expect(faultsOf(run)).toEqual(['The tests notice less than 90 % of the mutants.']);
  });

  it('refuses a run without mutants', () => expect(faultsOf(summarize([]))).toHaveLength(1));

  it.each([
    ['Killed', 100],
    ['Timeout', 100],
    ['Survived', 50],
    ['NoCoverage', 50],
    ['RuntimeError', 100],
    ['Ignored', 100],
  ] as const)('counts a mutant that ended as %s', (status, score) => {
    expect(scoreOf(summarize([mutant('Killed', 2, [3, 15]), mutant(status, 2, [19, 30])]).scores)).toBe(score);
  });

  it('keeps the reason of a survivor whose line has moved', () => {
    const before = explain(summarize([survivor]), 'A reason.');
    const moved = summarize([mutant('Survived', 3, [3, 15])], `\n${text}`);
    expect(withReasonsOf(before, moved).survivors).toMatchObject([{ lines: '3', reason: 'A reason.' }]);
  });

  it('forgets the reason when the code has changed, and when the mutant has died', () => {
    const before = explain(summarize([survivor]), 'A reason.');
    const changed = summarize([survivor], text.replace('first', 'start'));
    expect(withReasonsOf(before, changed).survivors).toMatchObject([{ reason: '' }]);
    expect(withReasonsOf(before, summarize(killed)).survivors).toEqual([]);
  });

  it.each([
    ['day || first', '` day \\|\\| first `'],
    ['`day`', '`` `day` ``'],
  ])('writes %s so that it ends neither the cell of the table nor the code', (code, cell) => {
    expect(renderReport(summarize([mutant('Survived', 1, [1, code.length + 1])], code))).toContain(`| ${cell} |`);
  });
});
