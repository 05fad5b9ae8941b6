import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';
import { type FileScore, identityOf, type MutationRun, type Survivor } from './mutation-run.ts';

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** A mutant as the tool answers it, as far as it is read here. */
export type JudgedMutant = Pick<Result, 'fileName' | 'location' | 'mutatorName' | 'replacement' | 'status'>;

const countOf: Readonly<Partial<Record<Result['status'], Exclude<keyof FileScore, 'file'>>>> = {
  Killed: 'killed',
  Timeout: 'timedOut',
  Survived: 'survived',
  NoCoverage: 'uncovered',
  RuntimeError: 'broken',
  CompileError: 'broken',
  Ignored: 'ignored',
};

const scoreFile = (file: string, mutants: readonly JudgedMutant[]): FileScore => {
  const score = { file, killed: 0, timedOut: 0, survived: 0, uncovered: 0, broken: 0, ignored: 0 };
  for (const { status } of mutants) {
    const count = countOf[status];
    if (count) score[count] += 1;
  }
  return score;
};

const longestCode = 100;

const oneLine = (code: string): string => {
  const joined = code.replaceAll(/\s+/g, ' ').trim();
  return joined.length > longestCode ? `${joined.slice(0, longestCode)}…` : joined;
};

/** The code between two places of a text; lines and columns count from one. */
const codeAt = (lines: readonly string[], { start, end }: Result['location']): string => {
  const taken = lines.slice(start.line - 1, end.line);
  const last = taken.pop()?.slice(0, end.column - 1) ?? '';
  return [...taken, last].join('\n').slice(start.column - 1);
};

const survivorOf = (file: string, lines: readonly string[], mutant: JudgedMutant): Survivor => ({
  file,
  lines: String(mutant.location.start.line),
  source: oneLine(lines[mutant.location.start.line - 1] ?? ''),
  mutator: mutant.mutatorName,
  original: oneLine(codeAt(lines, mutant.location)),
  replacement: oneLine(mutant.replacement),
  reason: '',
});

const mergeSame = (survivors: readonly Survivor[]): Survivor[] =>
  [...Map.groupBy(survivors, identityOf).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, lines: [first, ...others].map(({ lines }) => lines).join(', ') }] : [],
  );

const survivorsOf = (file: string, mutants: readonly JudgedMutant[], text: string): Survivor[] => {
  const lines = text.split('\n');
  const missed = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .toSorted(
      ({ location: { start: one } }, { location: { start: other } }) =>
        one.line - other.line || one.column - other.column,
    );
  return mergeSame(missed.map((mutant) => survivorOf(file, lines, mutant)));
};

/** Sums up what became of the mutants, file by file; nobody has given reasons yet. */
export const summarizeRun = (
  results: readonly JudgedMutant[],
  read = (file: string) => readFileSync(file, 'utf8'),
): MutationRun => {
  const byFile = [...Map.groupBy(results, ({ fileName }) => relative(process.cwd(), fileName))].toSorted(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  return {
    scores: byFile.map(([file, mutants]) => scoreFile(file, mutants)),
    survivors: byFile.flatMap(([file, mutants]) => survivorsOf(file, mutants, read(file))),
  };
};
