import type { recordedValue } from '#shared/domain/record/record-item.ts';
import type { RecordItems } from '#shared/domain/record/record-items.ts';
import type { RecordedCustomer, RecordedPaper } from '#shared/domain/record/record-values.ts';
import { returnReasonNames } from '../explanation-names.ts';
import { paperNames } from '../paper-names.ts';
import { letterAddressNames, methodNames, questionNames, subjectNames } from '../policy-names.ts';
import { addressWords, dayWords, momentWords, paperText, personLines, referenceText } from './plain-words.ts';
import {
  agentRelationWords,
  aliasReasonWords,
  authorityWords,
  foreignPepWords,
  meansWords,
  ownerRelationWords,
  postingResultWords,
  purposeWords,
} from './value-words.ts';

type ValueOf<Code extends keyof RecordItems> = NonNullable<ReturnType<typeof recordedValue<RecordedOf<Code>>>>;
type RecordedOf<Code extends keyof RecordItems> = Extract<
  NonNullable<RecordItems[Code]>,
  { state: 'recorded' }
>['value'];

/** The lines that tell the value of an item. */
export type SayValue<Code extends keyof RecordItems> = (value: ValueOf<Code>) => string[];

const papersLine = (papers: readonly RecordedPaper[]): string[] =>
  papers.length === 0 ? [] : [`書類: ${papers.map(paperText).join('、')}`];

/** 1号 */
export const verifiedByLines: SayValue<'verifiedBy'> = ({ reviewedBy, reviewedAt, approvedBy, approvedAt }) => [
  `審査: 担当者 ${reviewedBy}（${momentWords(reviewedAt)}）`,
  ...(approvedBy === undefined
    ? []
    : [`承認: 担当者 ${approvedBy}${approvedAt ? `（${momentWords(approvedAt)}）` : ''}`]),
];

/** 4号, 10号, 14号 */
export const paperLines = (papers: readonly RecordedPaper[]): string[] => papers.map(paperText);

type LetterValue = ValueOf<'lettersPosted'>[number];

const postingLine = (
  letter: LetterValue,
  { destination = letter.destination, ...posting }: LetterValue['postings'][number],
): string => {
  const { attempt, trackingNumber, postedOn, postedBy, result, resultOn, returnReason, deliveredBefore } = posting;
  const before = deliveredBefore ? `、${dayWords(deliveredBefore.resultOn)}${postingResultWords.delivered}と記録` : '';
  const came = result ? `、${resultOn ? dayWords(resultOn) : ''}${postingResultWords[result]}` : '';
  const why = returnReason ? `（${returnReasonNames[returnReason]}）` : '';
  const to = `${subjectNames[letter.addressee]}あて（${letterAddressNames[destination]}）`;
  return `${to}${attempt}回目: ${dayWords(postedOn)} 差出、お問い合わせ番号 ${trackingNumber}、担当者 ${postedBy}${before}${came}${why}`;
};

/** 6号: every posting, also those that came back. */
export const letterLines: SayValue<'lettersPosted'> = (letters) =>
  letters.flatMap((letter) => letter.postings.map((posting) => postingLine(letter, posting)));

/** 15号 */
export const confirmedLines: SayValue<'itemsConfirmed'> = (items) =>
  items.map(
    ({ question, means, confirmedOn, confirmedBy }) =>
      `${questionNames[question]}: ${dayWords(confirmedOn)}（${meansWords[means]}、担当者 ${confirmedBy}）`,
  );

/** 17号 */
export const methodLines: SayValue<'methods'> = (methods) =>
  methods.map(
    ({ subject, method, lawReference }) =>
      `${subjectNames[subject]}: ${methodNames[method]} ${referenceText(lawReference)}`,
  );

/** 18号, 19号 */
export const presentedLines: SayValue<'presentedPaper'> = ({ kind, documentNumber }) => [
  `${paperNames[kind]} 記号番号 ${documentNumber}`,
];

/** What stands on the papers where the form is written otherwise. */
export const asOnPaperLines = (
  { asOnPaper = [] }: Pick<RecordedCustomer, 'asOnPaper'>,
  words: { readonly name: string; readonly address: string } = { name: '氏名', address: '住居' },
): string[] =>
  asOnPaper.map(({ kind, name, address }) => {
    const printed = [
      ...(name === undefined ? [] : [`${words.name} ${name}`]),
      ...(address === undefined ? [] : [`${words.address} ${address}`]),
    ];
    return `書類上の表記（${paperNames[kind]}）: ${printed.join('、')}`;
  });

/** 21号, and 8条1項3号 of the other law. */
export const customerLines = (customer: RecordedCustomer): string[] => {
  if (customer.kind === 'natural_person') return [...personLines(customer), ...asOnPaperLines(customer)];
  const { name, nameKana, corporateNumber, headOffice, businessOffice } = customer;
  return [
    `名称: ${name}（${nameKana}）`,
    `法人番号: ${corporateNumber}`,
    `本店または主たる事務所: ${addressWords(headOffice)}`,
    ...(businessOffice ? [`営業所: ${addressWords(businessOffice)}`] : []),
    ...asOnPaperLines(customer, { name: '名称', address: '所在地' }),
  ];
};

/** 22号 */
export const agentLines: SayValue<'agent'> = ({ department, workplace, relation, authorityBasis, means, ...agent }) => [
  ...personLines(agent),
  ...asOnPaperLines(agent),
  ...(department === undefined ? [] : [`部署: ${department}`]),
  ...(workplace ? [`勤務先: ${addressWords(workplace)}`] : []),
  `顧客との関係: ${agentRelationWords[relation]}`,
  `権限があると認めた理由: ${authorityWords[authorityBasis]}（${meansWords[means]}）`,
  ...papersLine(agent.papers),
];

/** 23号 */
export const purposeLines: SayValue<'purposes'> = (purposes) => [
  purposes.map((purpose) => purposeWords[purpose]).join('、'),
];

/** 24号 */
export const businessLines: SayValue<'business'> = ({ kind, text, means, papers }) => [
  `${kind === 'business' ? '事業の内容' : '職業'}: ${text}`,
  `確認の方法: ${meansWords[means]}`,
  ...papersLine(papers),
];

/** 25号 */
export const ownersLines: SayValue<'beneficialOwners'> = ({ owners, means, papers }) => [
  ...owners.flatMap((owner) => {
    const { relation, votingRightsPercent: percent } = owner;
    const held = percent === undefined ? '' : `（議決権 ${percent}%）`;
    return [...personLines(owner), `法人との関係: ${ownerRelationWords[relation]}${held}`];
  }),
  `確認の方法: ${meansWords[means]}`,
  ...papersLine(papers),
];

/** 26号 */
export const assetsLines: SayValue<'assets'> = ({ means, papers }) => [
  `確認の方法: ${meansWords[means]}`,
  ...papersLine(papers),
];

/** 27号 */
export const aliasLines: SayValue<'aliases'> = (aliases) =>
  aliases.map(({ of, name, reason }) => `${subjectNames[of]}: ${name}（${aliasReasonWords[reason]}）`);

/** 28号 */
export const keysLines: SayValue<'keys'> = ({ contractId, customerId }) => [
  `契約の番号: ${contractId}`,
  `顧客の番号: ${customerId}`,
];

/** 29号 */
export const foreignPepLines: SayValue<'foreignPep'> = ({ ground }) => [
  `外国の重要な公的地位にある（${foreignPepWords[ground]}）`,
];

/** 30号 */
export const relatedRecordLines: SayValue<'relatedRecord'> = ({ relatedRecordId }) => [
  `関連する確認記録: ${relatedRecordId}`,
];

/** 31号 */
export const stayPaperLines: SayValue<'stayPaper'> = ({ issuedOn, ...paper }) => [
  ...presentedLines(paper),
  `${dayWords(issuedOn)} 発行`,
];
