import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';
import type { PaperGuideAnswer } from '#shared/contracts/paper-guide.ts';
import { addMonths, type CivilDate } from '#shared/domain/civil-date.ts';
import type { GuidedLetter, GuidedRequirement, PaperGuide } from '#shared/domain/paper-guide/paper-guide.ts';
import { isFormKind } from '#shared/domain/policy/paper-kind.ts';
import type {
  AcceptedPaper,
  PaperAlternative,
  PaperItem,
  PaperPurpose,
  PaperRequirement,
} from '#shared/domain/policy/policy-row.ts';
import { citationOf } from './laws.ts';
import {
  guideAddressees,
  guideFormNames,
  guideLetterPlaces,
  guideMaskNames,
  guideReasons,
  guideSideNames,
  guideSubjectNames,
} from './paper-guide-names.ts';
import { paperNames } from './paper-names.ts';
import { documentsAddressLines } from './print-pack/label-sheet.ts';
import { citationForCustomer, requirementWords } from './print-pack/paper-words.ts';
import { dayWords } from './record-document/plain-words.ts';

type Days = Pick<PaperGuide, 'arrivals' | 'copiesUntil'>;
type GuidedPaper = PaperGuideAnswer['requirements'][number]['ways'][number]['papers'][number];

/** 規則7条柱書: the age is judged on the day of receipt. */
const sixMonthsText = ({ arrivals: { soonOn, lastOn } }: Days): string => {
  const issued = (receivedOn: CivilDate) =>
    `${dayWords(receivedOn)}までに届く場合は、${dayWords(addMonths(receivedOn, -6))}以降に発行されたもの`;
  const both = soonOn === lastOn ? [soonOn] : [soonOn, lastOn];
  return `発行から6か月以内（${both.map(issued).join('。')}）`;
};

const freshnessText = (paper: AcceptedPaper, days: Days): string => {
  if (paper.issuedOnOrAfter) return `${dayWords(paper.issuedOnOrAfter)}以降に交付されたもの`;
  if (isFormKind(paper.kind)) return 'この画面から印刷したもの';
  switch (paper.freshness) {
    case 'made_within_6_months_before_receipt':
      return sixMonthsText(days);
    case 'valid_on_receipt_day':
      return '有効期限内（当社に届く日に有効であること）';
    case 'valid_or_made_within_6_months':
      return `有効期限内（当社に届く日に有効であること）。期限の記載がない場合は、${sixMonthsText(days)}`;
    case 'undated':
      return '発行日の決まりはありません';
  }
};

/** Only what has to be new: where a day of expiry may take the place of the age, no day of issue is asked for. */
const firstDayOf = ({ freshness, issuedOnOrAfter }: AcceptedPaper, { arrivals }: Days): CivilDate | undefined => {
  if (issuedOnOrAfter) return issuedOnOrAfter;
  return freshness === 'made_within_6_months_before_receipt' ? addMonths(arrivals.lastOn, -6) : undefined;
};

const shownBy: Partial<Record<PaperPurpose, string>> = {
  office_address: '該当の事業所の記載があるものに限ります。',
  ownership: '実質的支配者の方の記載があるものに限ります。',
};

/** What a municipality leaves out of a certificate when it is asked to. */
const isOmittable = ({ freshness, mask }: AcceptedPaper): boolean =>
  freshness === 'made_within_6_months_before_receipt' && mask.includes('registered_domicile');

const notesOf = (paper: AcceptedPaper, item: PaperItem, { purpose }: PaperRequirement, { copiesUntil }: Days) => {
  const shown = paper.onlyWhenSeen ? shownBy[purpose] : undefined;
  const isCopyEnding = copiesUntil !== undefined && purpose === 'identity' && item.form !== 'original';
  return [
    ...(shown ? [shown] : []),
    ...(paper.orInNameOfCoResident ? ['同居の方の名義でもご利用いただけます。'] : []),
    ...(isOmittable(paper) ? ['隠す項目の記載がないものをお取りいただくと、隠す必要がありません。'] : []),
    ...(isCopyEnding ? [`コピーでのお手続きは、${dayWords(copiesUntil)}に届いたものまでです。`] : []),
  ];
};

const addressOf = ({ subject }: PaperRequirement): string =>
  subject === 'corporation' ? '現在の本店の所在地の記載があるもの' : '現在のご住所の記載があるもの';

const countText = ({ anyOf, count, mustShowCurrentAddress }: PaperItem, requirement: PaperRequirement): string => {
  const number = anyOf.length > count ? `次のうち${count > 1 ? '種類の異なる' : 'いずれか'}${count}点` : `${count}点`;
  return mustShowCurrentAddress ? `${number}（${addressOf(requirement)}）` : number;
};

const papersIn = (item: PaperItem, group: number, requirement: PaperRequirement, days: Days): GuidedPaper[] =>
  item.anyOf.map((paper) => {
    const issuedOnOrAfter = firstDayOf(paper, days);
    const isCopy = item.form === 'copy' && requirement.purpose === 'identity';
    return {
      group,
      name: paperNames[paper.kind],
      formText: isFormKind(paper.kind) ? '印刷してご記入いただいたもの' : guideFormNames[item.form],
      countText: countText(item, requirement),
      freshnessText: freshnessText(paper, days),
      ...(issuedOnOrAfter ? { issuedOnOrAfter } : {}),
      ...(days.copiesUntil && isCopy ? { usableUntil: days.copiesUntil } : {}),
      sidesText: guideSideNames[paper.sides],
      maskTexts: paper.mask.map((masked) => guideMaskNames[masked]),
      noteTexts: notesOf(paper, item, requirement, days),
    };
  });

const namedAtMost = 3;
const shortFormNames = { original: '原本', copy: 'コピー', either: '原本またはコピー' } as const;

const itemText = ({ anyOf, form, count }: PaperItem): string => {
  const names = anyOf.slice(0, namedAtMost).map(({ kind }) => paperNames[kind]);
  if (anyOf.every(({ kind }) => isFormKind(kind)))
    return `「${names.join('」「')}」${count}通（印刷してご記入ください）`;
  return `${names.join('、')}${anyOf.length > namedAtMost ? 'など' : ''}の${shortFormNames[form]}${count}点`;
};

/** A way with one paper more is for those whose first one does not show where they are now. */
const conditionOf = ({ items }: PaperAlternative, { subject }: PaperRequirement): string => {
  const isForOldAddress = items.length > 1 && !items[0]?.mustShowCurrentAddress;
  if (!isForOldAddress) return '';
  return subject === 'corporation'
    ? '証明書に現在の本店の所在地の記載がない場合：'
    : '確認書類に現在のご住所の記載がない場合：';
};

const wayOf = (way: PaperAlternative, requirement: PaperRequirement, days: Days) => ({
  text: `${conditionOf(way, requirement)}${way.items.map(itemText).join('と、')}`,
  papers: way.items.flatMap((item, at) => papersIn(item, at + 1, requirement, days)),
});

const requirementInWords = ({ requirement, state, ways }: GuidedRequirement, days: Days) => {
  const { subject, purpose } = requirement;
  return {
    subject,
    subjectText: guideSubjectNames[subject],
    purposeText: requirementWords({ requirement, ways }),
    whyText: guideReasons[purpose](subject),
    citation: citationForCustomer(requirement),
    state,
    ways: ways.map((way) => wayOf(way, requirement, days)),
  };
};

const letterInWords = ({ to, address, why }: GuidedLetter) => ({
  addressee: to,
  text: `${guideAddressees[to]}の${guideLetterPlaces[address]}あてに、書留郵便（転送不要）を1通お送りします。`,
  whyText:
    '書類の住所に実際にお届けできることを、法律により郵便で確認することになっています。転送の届けを出していても、転送先にはお届けできません。',
  citation: citationOf(why),
});

/** A guide in the customer's words. */
export const paperGuideInWords = (guide: PaperGuide, mailTo: DocumentsAddress): PaperGuideAnswer => ({
  requirements: guide.requirements.map((one) => requirementInWords(one, guide)),
  letters: guide.letters.map(letterInWords),
  ...(guide.documentsEndOn ? { documentsEndOn: guide.documentsEndOn } : {}),
  mailTo: documentsAddressLines(mailTo),
});
