import type { ExplanationAnswer } from '#shared/contracts/explanation-answer.ts';
import { methodText } from '#shared/copy/ja/accepted-papers.ts';
import { postingText } from '#shared/copy/ja/explained-letters.ts';
import {
  fixNames,
  letterStateNames,
  questionStateNames,
  requirementStateNames,
  turnNames,
} from '#shared/copy/ja/explanation-names.ts';
import { letterAddressNames, purposeNames, questionNames, subjectNames } from '#shared/copy/ja/policy-names.ts';
import { alignedLines, printable } from './display-width.ts';

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `■ ${heading}`, ...lines];

const plain = (texts: readonly string[]): string[] => texts.map((text) => `  ${printable(text)}`);

const paperRow = ({ subject, purpose, state, method, citation }: ExplanationAnswer['papers'][number]): string[] => [
  requirementStateNames[state],
  `${subjectNames[subject]}・${purposeNames[purpose]}`,
  citation,
  method ? methodText(method) : '',
];

/** What is still wanted, with everything that is accepted for it. */
const acceptedLines = ({ papers }: ExplanationAnswer): string[] =>
  papers
    .filter(({ state }) => state !== 'met')
    .flatMap(({ subject, purpose, accepted }) => [
      `  ${subjectNames[subject]}・${purposeNames[purpose]}：次のいずれか`,
      ...accepted.flatMap((way, at) => [
        `   ${at + 1}. ${way.text}${way.method ? ` → ${methodText(way.method)}` : ''}`,
        ...way.lines.map((line) => `      ${line}`),
      ]),
    ]);

const letterLines = ({ letters }: ExplanationAnswer): string[] => [
  ...alignedLines(
    letters.map(({ to, address, state, citation, envelope }) => [
      letterStateNames[state],
      `${subjectNames[to]}あて`,
      letterAddressNames[address],
      citation,
      [envelope?.name?.text, envelope?.address?.text].filter((text) => text !== undefined).join('　'),
    ]),
  ),
  ...letters
    .filter(({ postings }) => postings.length > 0)
    .map(({ to, postings }) => `    ${subjectNames[to]}あて：${postings.map(postingText).join('／')}`),
];

const questionRow = ({ question, state, citation, answeredBy }: ExplanationAnswer['questions'][number]): string[] => [
  questionStateNames[state],
  questionNames[question],
  citation,
  answeredBy ? turnNames[answeredBy] : '',
];

const deficiencyLines = ({ deficiencies }: ExplanationAnswer): string[] =>
  deficiencies.flatMap(({ number, code, title, citation, paperId, fixes, request, send }) => [
    ...alignedLines([[number, title, citation, code, paperId ?? '', fixes.map((fix) => fixNames[fix]).join('・')]]),
    `      ${printable(request)}`,
    ...send.map((way) => `      お送りいただくもの：${way}`),
  ]);

/** The whole explanation for people, aligned by display width. */
export const printExplanation = (answer: ExplanationAnswer): string => {
  const { caseId, summary, papers, questions, notices, promise, beneficialOwners, retention } = answer;
  return [
    ...(caseId ? [`案件 ${caseId}`] : []),
    ...alignedLines(summary.map(({ label, text }) => [label, text])),
    ...section('書類', alignedLines(papers.map(paperRow))),
    ...section('受け付ける書類', acceptedLines(answer)),
    ...section('書留（簡易書留・転送不要）', letterLines(answer)),
    ...section('確認する項目', alignedLines(questions.map(questionRow))),
    ...section('不備', deficiencyLines(answer)),
    ...section('注記', plain(notices.map(({ text }) => text))),
    ...section('開通の目安', plain(promise.text)),
    ...section('実質的支配者', plain(beneficialOwners?.text ?? [])),
    ...section('確認記録の保存', plain(retention?.text ?? [])),
    '',
  ].join('\n');
};
