import type { ExplainedLetter } from '#shared/domain/explain/explain-letters.ts';
import type { ServicePromise, Standstill } from '#shared/domain/explain/promise.ts';
import { letterStateNames, returnReasonNames } from './explanation-names.ts';
import { letterAddressNames, subjectNames } from './policy-names.ts';

const originNames = { paper: '書類の表記', form: '申込の表記' } as const;

const envelopeText = ({ envelope: { name, address } = {} }: ExplainedLetter): string[] => [
  ...(name ? [`宛名：${name.text}（${originNames[name.from]}）`] : []),
  ...(address ? [`宛先：${address.text}（${originNames[address.from]}）`] : []),
];

/** One posting and what became of it. */
export const postingText = ({
  postedOn,
  absentOn,
  result,
  resultOn,
  returnReason,
}: ExplainedLetter['postings'][number]): string => {
  const posted = `${postedOn}差出${absentOn ? `→${absentOn}ご不在` : ''}`;
  if (result === undefined) return posted;
  const reason = returnReason ? `（${returnReasonNames[returnReason]}）` : '';
  return `${posted}→${resultOn ?? ''}${result === 'delivered' ? '配達' : '返送'}${reason}`;
};

/** A letter with its state, its envelope and every posting. */
export const letterText = (letter: ExplainedLetter): string =>
  [
    `${subjectNames[letter.to]}あて、${letterAddressNames[letter.address]}：${letterStateNames[letter.state]}`,
    ...letter.postings.map(postingText),
    ...envelopeText(letter),
  ].join('／');

const standstillText = ({ to, from, until }: Standstill): string =>
  `${subjectNames[to]}あての書留：${from}の不達から${until ? `${until}の配達まで` : '配達されるまで'}は日数に数えません。`;

/** The promised day and the days that are not counted. */
export const promiseText = (promise: ServicePromise): string[] => {
  if (promise.state === 'waiting_for_customer')
    return ['お客様のお手続きを待っています。書類がそろった日から数えます。'];
  if (promise.state === 'calendar_missing') return ['営業日の暦がない期間のため、目安の日を計算できません。'];
  const standing = promise.standstills.map(standstillText);
  if (promise.state === 'standing_still') {
    return [`起算日${promise.countedFrom}、当初の目安${promise.firstPromisedOn}。現在は止まっています。`, ...standing];
  }
  const first = promise.firstPromisedOn ? `（当初の目安${promise.firstPromisedOn}）` : '';
  return [`起算日${promise.countedFrom}、開通の目安${promise.promisedOn}${first}`, ...standing];
};
