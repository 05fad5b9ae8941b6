import { parseArgs } from 'node:util';
import { editionReportInWords } from '#shared/copy/ja/edition-reports.ts';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { type CivilDate, civilDateOf } from '#shared/domain/civil-date.ts';
import { editionReport } from '#shared/domain/explain/edition-report.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { describeInput } from './describe-input.ts';
import { UnreadableInput } from './input-problems.ts';
import { printExplanation } from './print-explanation.ts';
import { printReport } from './print-report.ts';
import { readCase, readCases } from './read-cases.ts';

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

interface Wish {
  readonly json: boolean;
  readonly today: CivilDate;
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const explainOne = async (path: string | undefined, edition: string | undefined, { json, today }: Wish) => {
  const explained = explainCase(await readCase(path), { today, edition });
  if (!explained.ok) throw refused(explained.refusal);
  const answer = explanationInWords(explained.value);
  return json ? written(answer) : printExplanation(answer);
};

const compareEditions = async ([from, until, ...paths]: readonly string[], { json, today }: Wish) => {
  if (from === undefined || until === undefined) throw new UnreadableInput([usage]);
  const read = await readCases(paths);
  const cases = read.map(({ stated, name }) => ({
    facts: factsOfCase(stated, today).facts,
    caseId: stated.caseId ?? name,
  }));
  const report = editionReport(cases, { from, until });
  if (!report.ok) throw refused(report.refusal);
  const answer = editionReportInWords(report.value);
  return json ? written(answer) : printReport(answer);
};

const readArguments = () => {
  try {
    return parseArgs({
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

const answerArguments = async (): Promise<string> => {
  const { values, positionals } = readArguments();
  const wish = { json: values.json === true, today: civilDateOf(Date.now()) };
  if (values.help) return `${usage}\n`;
  if (values.schema) return written(describeInput());
  if (values.diff) return compareEditions(positionals, wish);
  if (positionals.length > 1) throw new UnreadableInput([usage]);
  return explainOne(positionals[0], values.edition, wish);
};

/** Somebody who reads only the beginning closes the pipe. */
process.stdout.on('error', () => process.exit());

try {
  process.stdout.write(await answerArguments());
} catch (error) {
  if (!(error instanceof UnreadableInput)) throw error;
  process.stderr.write(`${error.lines.join('\n')}\n`);
  process.exitCode = 2;
}
