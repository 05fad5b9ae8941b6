import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CivilDate, civilDate } from '#shared/domain/civil-date.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import type { Explanation } from '#shared/domain/explain/explanation.ts';
import { type StatedCase, statedCaseSchema } from '#shared/domain/explain/stated-case.ts';

/** Where the examples of the command lie. */
export const examplesFolder = join(import.meta.dirname, '../../../local/explain/examples');

export const exampleNames: readonly string[] = readdirSync(examplesFolder).toSorted();

/** A day on which nothing of the examples happens, so that no test depends on it. */
export const someDay: CivilDate = civilDate('2026-11-24');

/** An example as the command reads it. */
export const example = (name: string): StatedCase =>
  statedCaseSchema.parse(JSON.parse(readFileSync(join(examplesFolder, `${name}.json`), 'utf8')));

/** Explains a case that must be explainable. */
export const explained = (stated: StatedCase, edition?: string): Explanation => {
  const result = explainCase(stated, { today: someDay, edition });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** The deficiencies as the back office reads them: number, subject. */
export const numbersOf = ({ deficiencies }: Explanation): string[] =>
  deficiencies.map(({ number, subject }) => (subject ? `${number} ${subject}` : number));
