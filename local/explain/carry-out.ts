import { parseArgs } from 'node:util';
import { editionReportInWords } from '#shared/copy/ja/edition-reports.ts';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { editionReport } from '#shared/domain/explain/edition-report.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { describeInput } from './describe-input.ts';
import { UnreadableInput } from './input-problems.ts';
import { printExplanation } from './print-explanation.ts';
import { printReport } from './print-report.ts';
import { type ReadInput, readCase, readCases } from './read-cases.ts';

const usage = `使い方: npm run explain -- [facts.json | -] [--edition 2027-04-01] [--json]
        npm run explain -- --diff 2026-10-01 2027-04-01 [フォルダ | ファイル… | 一覧.ndjson | -] [--json]
        npm run explain -- --schema
ファイルを省くと標準入力を読みます（--diff では1行に1件）。`;

const knownEditions = (): string => policyEditions.map(({ edition }) => edition).join('、');

const refusals = {
  no_policy_on_receipt_day: () => `受領日に当たる版がありません。ある版：${knownEditions()}`,
  policy_edition_unknown: () => `その名前の版はありません。ある版：${knownEditions()}`,
};

const refused = ({ code }: { readonly code: keyof typeof refusals }): UnreadableInput =>
  new UnreadableInput([refusals[code]()]);

/** What the command gets from outside. */
export interface Surroundings {
  readonly readInput: ReadInput;
  readonly today: CivilDate;
}

interface Wish extends Surroundings {
  readonly json: boolean;
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const explainOne = async (path: string | undefined, edition: string | undefined, { json, today, readInput }: Wish) => {
  const explained = explainCase(await readCase(path, readInput), { today, edition });
  if (!explained.ok) throw refused(explained.refusal);
  const answer = explanationInWords(explained.value);
  return json ? written(answer) : printExplanation(answer);
};

const compareEditions = async ([from, until, ...paths]: readonly string[], { json, today, readInput }: Wish) => {
  if (from === undefined || until === undefined) throw new UnreadableInput([usage]);
  const read = await readCases(paths, readInput);
  const cases = read.map(({ stated, name }) => ({
    facts: factsOfCase(stated, today).facts,
    caseId: stated.caseId ?? name,
  }));
  const report = editionReport(cases, { from, until });
  if (!report.ok) throw refused(report.refusal);
  const answer = editionReportInWords(report.value);
  return json ? written(answer) : printReport(answer);
};

const readWords = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        diff: { type: 'boolean' },
        schema: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    throw new UnreadableInput([usage]);
  }
};

const answerOf = async (words: readonly string[], surroundings: Surroundings): Promise<string> => {
  const { values, positionals } = readWords(words);
  const wish = { json: values.json === true, ...surroundings };
  if (values.help) return `${usage}\n`;
  if (values.schema) return written(describeInput());
  if (values.diff) return compareEditions(positionals, wish);
  if (positionals.length > 1) throw new UnreadableInput([usage]);
  return explainOne(positionals[0], values.edition, wish);
};

/** What the command ends with: its code, and what it writes to either side. */
export interface Ended {
  readonly code: 0 | 2;
  readonly out: string;
  readonly error: string;
}

/** Carries out the command; input that cannot be read ends it with 2, and with no word of what was written there. */
export const carryOut = async (words: readonly string[], surroundings: Surroundings): Promise<Ended> => {
  try {
    return { code: 0, out: await answerOf(words, surroundings), error: '' };
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return { code: 2, out: '', error: `${error.lines.join('\n')}\n` };
  }
};
