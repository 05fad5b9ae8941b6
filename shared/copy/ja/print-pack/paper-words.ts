import { addMonths, type CivilDate } from '#shared/domain/civil-date.ts';
import { isFormKind, type PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import type { PaperToSend } from '#shared/domain/policy/papers-to-send.ts';
import type { AcceptedPaper, PaperItem, PaperPurpose, PaperRequirement } from '#shared/domain/policy/policy-row.ts';
import { papersByConditions } from '../accepted-papers.ts';
import { formNames, maskedItemNames, sideNames } from '../explanation-names.ts';
import { citationOf, lawNames } from '../laws.ts';
import { dayWords } from '../record-document/plain-words.ts';

const identityWords = {
  application: 'お申し込みの書類',
  corporation: '法人の確認書類',
  person_in_charge: 'ご担当者の本人確認書類',
  sole_proprietor: '事業主様の本人確認書類',
} as const satisfies Record<PaperSubject, string>;

const purposeWords = {
  application: '申込書',
  questionnaire: '確認事項の用紙',
  business_content: '事業の内容がわかる書類',
  authority: '委任状',
  enhanced: '追加の確認書類（本人確認書類とは種類の異なるもの）',
  ownership: '実質的支配者の方がわかる書類',
  office_address: '書留をお受け取りになる事業所がわかる書類',
  site: '03番号をご利用になる場所がわかる書類',
} as const satisfies Record<Exclude<PaperPurpose, 'identity'>, string>;

/** What a requirement is called on the sheets. */
export const requirementWords = ({ requirement: { purpose, subject } }: PaperToSend): string =>
  purpose === 'identity' ? identityWords[subject] : purposeWords[purpose];

/** The articles about further papers say for which cases they are; the customer is told the article of the Act. */
export const citationForCustomer = ({ purpose, why }: PaperRequirement): string => {
  if (why.law === 'operator_rules') return lawNames[why.law];
  const isFurther = purpose === 'enhanced' || purpose === 'ownership';
  return citationOf(isFurther ? { law: 'criminal_proceeds_act', article: '4条' } : why);
};

/** Whether what is asked for is one of the operator's own forms, which lies in the pack. */
export const isFormToSend = ({ requirement, ways }: PaperToSend): boolean =>
  requirement.purpose !== 'identity' &&
  ways.some(({ items }) => items.some(({ anyOf }) => anyOf.some(({ kind }) => isFormKind(kind))));

/** The lists of papers that the ways to meet one requirement choose from, each once, in the order of the ways. */
const listsOf = ({ ways }: PaperToSend): (readonly AcceptedPaper[])[] => {
  const lists = new Map<string, readonly AcceptedPaper[]>();
  for (const { anyOf } of ways.flatMap(({ items }) => items)) {
    const key = anyOf.map(({ kind, orInNameOfCoResident }) => `${kind}${orInNameOfCoResident ?? ''}`).join(' ');
    if (!lists.has(key)) lists.set(key, anyOf);
  }
  return [...lists.values()];
};

const isSameList = (one: readonly AcceptedPaper[], other: readonly AcceptedPaper[]): boolean =>
  one.length === other.length && one.every(({ kind }, at) => kind === other[at]?.kind);

/** The sign by which a way names a list. */
const listSign = (index: number): string => 'アイウエオカキク'.charAt(index);

const itemWords = ({ form, count, mustShowCurrentAddress }: PaperItem, subject: PaperSubject): string => {
  const address = subject === 'corporation' ? '所在地' : '住所';
  const shown = mustShowCurrentAddress ? `（現在の${address}がわかるもの）` : '';
  return `${count > 1 ? `種類の異なる${formNames[form]}を${count}点` : `${formNames[form]}を1点`}${shown}`;
};

/** Until when copies of proofs of identity are taken, where papers may still come after that. */
export const copiesUntilWords = (
  { requirement: { purpose }, ways }: PaperToSend,
  copiesUntil: CivilDate | undefined,
): string | undefined =>
  copiesUntil && purpose === 'identity' && ways.some(({ items }) => items.some(({ form }) => form !== 'original'))
    ? `写しは、${dayWords(copiesUntil)}までに当社に届くものに限ります。`
    : undefined;

/** Each way to meet a requirement in one line. */
export const wayLines = (paper: PaperToSend): string[] => {
  const { ways, requirement } = paper;
  const lists = listsOf(paper);
  const hasSigns = lists.length > 1;
  return ways.map((way, at) => {
    const items = way.items.map((item) => {
      const sign = listSign(lists.findIndex((list) => isSameList(list, item.anyOf)));
      return `${hasSigns ? `【${sign}】から` : '次の書類のうち、'}${itemWords(item, requirement.subject)}`;
    });
    return `${ways.length > 1 ? `方法${at + 1}　` : ''}${items.join(' ＋ ')}`;
  });
};

/** How old a paper may be, with a day where one follows from the last day of arrival (規則7条柱書). */
const freshnessWords = ({ freshness, issuedOnOrAfter }: AcceptedPaper, endsOn: CivilDate | undefined): string => {
  const issued = endsOn ? `${dayWords(addMonths(endsOn, -6))}以降の発行` : '届く日の前6か月以内の発行';
  const since = issuedOnOrAfter ? `${dayWords(issuedOnOrAfter)}以降の交付` : undefined;
  return {
    made_within_6_months_before_receipt: issued,
    valid_or_made_within_6_months: `届く日に有効期限内（期限のないものは${issued}）`,
    valid_on_receipt_day: '届く日に有効期限内',
    undated: since ?? '制限なし',
  }[freshness];
};

const maskWords = ({ mask }: AcceptedPaper): string =>
  mask.length === 0 ? 'なし' : mask.map((item) => maskedItemNames[item]).join('・');

interface SignedList {
  readonly sign: string;
  readonly papers: readonly AcceptedPaper[];
}

/** Papers of another list that all stand in this one are named by the sign of that list. */
const namedBySign = ({ papers }: SignedList, others: readonly SignedList[]): SignedList | undefined =>
  others.find((other) => other.papers.every((paper) => papers.includes(paper)));

const rowsOfList = (papers: readonly AcceptedPaper[], endsOn: CivilDate | undefined): string[][] =>
  papersByConditions(papers).map(({ like, names }) => [
    `${names.join('、')}${like.orInNameOfCoResident ? '（同居の方の名義も可）' : ''}`,
    sideNames[like.sides],
    freshnessWords(like, endsOn),
    maskWords(like),
  ]);

const rowsOfSignedList = (list: SignedList, earlier: readonly SignedList[], endsOn: CivilDate | undefined) => {
  const contained = namedBySign(list, earlier);
  const own = list.papers.filter((paper) => !contained?.papers.includes(paper));
  const rows = [
    ...rowsOfList(own, endsOn),
    ...(contained ? [[`【${contained.sign}】の書類`, '', '上の欄のとおり', '上の欄のとおり']] : []),
  ];
  return rows.map((row, at) => [at === 0 ? list.sign : '', ...row]);
};

/** A row for accepted papers with the same conditions; where there are several lists, the sign of its list comes first. */
export const paperRows = (paper: PaperToSend, endsOn: CivilDate | undefined): string[][] => {
  const lists = listsOf(paper).map((papers, at) => ({ sign: listSign(at), papers }));
  const [only] = lists;
  if (only && lists.length === 1) return rowsOfList(only.papers, endsOn);
  return lists.flatMap((list, at) => rowsOfSignedList(list, lists.slice(0, at), endsOn));
};
