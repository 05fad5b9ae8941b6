import type { ExplanationAnswer } from '#shared/contracts/explanation-answer.ts';
import type { ExplainedDeficiency } from '#shared/domain/explain/explain-deficiencies.ts';
import type { ExplainedRequirement } from '#shared/domain/explain/explain-papers.ts';
import type { ExplainedQuestion } from '#shared/domain/explain/explain-questions.ts';
import type { ExplainedRetention } from '#shared/domain/explain/explain-retention.ts';
import type { Explanation } from '#shared/domain/explain/explanation.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import { methodText, wayInWords } from './accepted-papers.ts';
import { deficiencyNotice } from './deficiency-notices.ts';
import { letterText, promiseText } from './explained-letters.ts';
import { noticeText } from './explained-notices.ts';
import { ownersText } from './explained-owners.ts';
import { questionStateNames, requirementStateNames, riskNames, turnNames } from './explanation-names.ts';
import { citationOf } from './laws.ts';
import { customerClassNames, purposeNames, questionNames, regimeNames, subjectNames } from './policy-names.ts';

type Labelled = ExplanationAnswer['summary'][number];

const editionText = ({ edition, validFrom, validUntil, expected }: Explanation): string =>
  `${edition}（${validFrom}〜${validUntil ?? ''}の受領分${expected ? '、見込み' : ''}）`;

const approvalText = ({ secondApproval: { needed, risks, why } }: Explanation): string => {
  if (!needed) return '不要';
  const reasons = risks.map((risk) => riskNames[risk]).join('、');
  return `必要${reasons === '' ? '' : `（${reasons}）`}${why ? `［${citationOf(why)}］` : ''}`;
};

const summaryOf = (explanation: Explanation): Labelled[] => [
  { label: 'お客様の区分', text: customerClassNames[explanation.customerClass] },
  { label: '適用される法律', text: regimeNames[explanation.regime] },
  { label: '受領日', text: explanation.receivedOn },
  { label: '判定の版', text: editionText(explanation) },
  { label: '第二の承認', text: approvalText(explanation) },
  { label: '審査の承認', text: explanation.isReadyToApprove ? '可' : '不可' },
  { label: '開通', text: explanation.isReadyToActivate ? '可（法律上の確認は完了）' : '不可' },
];

const requirementInWords = (requirement: ExplainedRequirement): ExplanationAnswer['papers'][number] => {
  const { subject, purpose, state, method, why, accepted, offered } = requirement;
  const by = method ? `：${methodText(method)}` : '';
  return {
    ...requirement,
    citation: citationOf(why),
    text: `${subjectNames[subject]}・${purposeNames[purpose]}：${requirementStateNames[state]}${by}`,
    accepted: accepted.map(wayInWords),
    offered: offered.map(wayInWords),
  };
};

const questionInWords = (question: ExplainedQuestion): ExplanationAnswer['questions'][number] => {
  const { question: name, why, state, answeredBy } = question;
  const turn = answeredBy ? `（${turnNames[answeredBy]}）` : '';
  return {
    ...question,
    citation: citationOf(why),
    text: `${questionNames[name]}：${questionStateNames[state]}${turn}`,
  };
};

/** What may be sent for a deficiency: the ways of the requirement behind it that ask for papers. */
const sendFor = (
  { subject, purpose, blocks }: ExplainedDeficiency,
  papers: readonly ExplainedRequirement[],
): string[] => {
  const requirement = papers.find((one) => one.subject === subject && one.purpose === purpose);
  if (requirement === undefined || blocks === 'nothing') return [];
  return requirement.offered.map((way) => wayInWords(way).text);
};

const kindOf = {
  corporation: 'corporation',
  state_or_listed: 'corporation',
  sole_proprietor: 'sole_proprietor',
  sole_proprietor_by_agent: 'sole_proprietor',
} as const satisfies Record<Explanation['customerClass'], ApplicantKind>;

const deficiencyInWords = (
  deficiency: ExplainedDeficiency,
  { papers, customerClass }: Explanation,
): ExplanationAnswer['deficiencies'][number] => {
  const { code, subject, paperKind, originalsOnly, wanted, why } = deficiency;
  const notice = deficiencyNotice(code, {
    applicantKind: kindOf[customerClass],
    subject,
    paperKind,
    originalsOnly,
    wanted,
  });
  return { ...deficiency, citation: citationOf(why), ...notice, send: sendFor(deficiency, papers) };
};

const retentionText = ({ legalHold, records }: ExplainedRetention): string[] => [
  ...records.map(
    ({ why, countedFrom, years, deletableFrom }) =>
      `${citationOf(why)}：${countedFrom}の終了から${years}年保存。${deletableFrom}より前には削除できません。`,
  ),
  ...(legalHold ? ['保全の指定があるため、期間が過ぎても削除できません。'] : []),
];

/** An explanation in Japanese, beside its codes. */
export const explanationInWords = (explanation: Explanation): ExplanationAnswer => {
  const { papers, letters, questions, deficiencies, notices, promise, beneficialOwners, retention, ...rest } =
    explanation;
  return {
    ...rest,
    summary: summaryOf(explanation),
    papers: papers.map(requirementInWords),
    letters: letters.map((letter) => ({ ...letter, citation: citationOf(letter.why), text: letterText(letter) })),
    questions: questions.map(questionInWords),
    deficiencies: deficiencies.map((deficiency) => deficiencyInWords(deficiency, explanation)),
    notices: notices.map((notice) => ({ notice, text: noticeText(notice) })),
    promise: { promise, text: promiseText(promise) },
    ...(beneficialOwners ? { beneficialOwners: { found: beneficialOwners, text: ownersText(beneficialOwners) } } : {}),
    ...(retention ? { retention: { kept: retention, text: retentionText(retention) } } : {}),
  };
};
