import { type CivilDate, civilDate } from '../civil-date.ts';
import type { Law } from './law-reference.ts';
import type { CustomerClass, OrderRegime, PolicyEdition, PolicyRow } from './policy-row.ts';
import { policyRow, type RowTerms } from './row-builder.ts';
import type { Texts } from './texts.ts';

/** The days as of which the texts were read (the consolidated versions of mid-June 2026). */
const readTexts: Record<Law, CivilDate> = {
  criminal_proceeds_act: civilDate('2026-01-01'),
  criminal_proceeds_order: civilDate('2026-05-25'),
  criminal_proceeds_rules: civilDate('2026-04-15'),
  mobile_misuse_act: civilDate('2026-05-29'),
  mobile_misuse_rules: civilDate('2026-05-27'),
  individual_number_act: civilDate('2026-06-14'),
  telecom_number_rules: civilDate('2026-05-27'),
  telecom_number_plan: civilDate('2026-05-27'),
  operator_rules: civilDate('2026-11-22'),
};

const textsWith = (changed: Partial<Record<Law, CivilDate>>): Texts => ({ asOf: { ...readTexts, ...changed } });

/** What one law of an edition says about copies. */
type Copies = Pick<RowTerms, 'corporateCopy' | 'personCopy' | 'articles' | 'expected'>;

const customerClasses: readonly CustomerClass[] = [
  'corporation',
  'state_or_listed',
  'sole_proprietor',
  'sole_proprietor_by_agent',
];

const rowsOf = (edition: string, texts: Texts, regimes: Record<OrderRegime, Copies>): PolicyRow[] =>
  customerClasses.flatMap((customerClass) => [
    policyRow({ edition, texts, customerClass, regime: 'criminal_proceeds', ...regimes.criminal_proceeds }),
    policyRow({
      edition,
      texts,
      customerClass,
      regime: 'criminal_proceeds_and_mobile_misuse',
      ...regimes.criminal_proceeds_and_mobile_misuse,
    }),
  ]);

const lookedUp = (registry: string, published: string): Copies['articles']['lookedUpCorporation'] => ({
  registry_information: registry,
  published_corporate_number_and_registered_letter: published,
});
/** 犯収法施行規則6条1項3号; the letters are expected to stay in 2027. */
const lookedUpUnderProceedsRules = lookedUp('6条1項3号ロ', '6条1項3号ハ');
const lookedUpUnderMobileRules = lookedUp('3条1項2号ハ', '3条1項2号ニ');

/** 犯収法施行規則 since 2025-06-24: copies by post count for everybody. */
const copiesCount: Copies = {
  corporateCopy: true,
  personCopy: true,
  articles: {
    corporation: '6条1項3号ニ',
    lookedUpCorporation: lookedUpUnderProceedsRules,
    actingPerson: '12条1項、2項',
    naturalPerson: '6条1項1号チ、リ',
  },
  expected: false,
};

/** 携帯法施行規則 until 2026-03-31: its text of that time was not read; 犯収法 asks for no less. */
const mobileBeforeApril2026: Copies = {
  corporateCopy: true,
  personCopy: true,
  articles: {
    corporation: '3条1項2号',
    lookedUpCorporation: lookedUp('3条1項2号', '3条1項2号'),
    actingPerson: '4条1項',
    naturalPerson: '3条1項1号',
  },
  expected: true,
};

const mobileArticles = {
  lookedUpCorporation: lookedUpUnderMobileRules,
  actingPerson: '4条1項5号',
  naturalPerson: '3条1項1号ホ',
};

/** 携帯法施行規則 since 2026-04-01: copies of persons have ended, those of corporations go on until 2026-09-30. */
const mobileSinceApril2026: Copies = {
  corporateCopy: true,
  personCopy: false,
  articles: { corporation: '附則(2026-04-01)2条', ...mobileArticles },
  expected: false,
};

/** 携帯法施行規則 since 2026-10-01: originals only. */
const mobileSinceOctober2026: Copies = {
  corporateCopy: false,
  personCopy: false,
  articles: { corporation: '3条1項2号ロ', ...mobileArticles },
  expected: false,
};

/** 犯収法施行規則 from 2027-04-01 as announced: originals only. The consolidated text was not yet to be seen. */
const copiesHaveEnded: Copies = {
  corporateCopy: false,
  personCopy: false,
  articles: {
    corporation: '6条1項3号',
    lookedUpCorporation: lookedUpUnderProceedsRules,
    actingPerson: '12条1項',
    naturalPerson: '6条1項1号',
  },
  expected: true,
};

type Law2 = PolicyEdition['texts'][number];
const textsListed = (texts: Texts, unread: readonly Law[] = []): Law2[] =>
  (['criminal_proceeds_act', 'criminal_proceeds_rules', 'mobile_misuse_rules'] as const).map((law) => ({
    law,
    asOf: texts.asOf[law],
    read: !unread.includes(law),
  }));

interface EditionTerms {
  readonly from: string;
  readonly until?: string;
  readonly changes: string;
  readonly texts: Texts;
  readonly unread?: readonly Law[];
  readonly regimes: Record<OrderRegime, Copies>;
}

const edition = ({ from, until, changes, texts, unread, regimes }: EditionTerms): PolicyEdition => ({
  edition: from,
  validFrom: civilDate(from),
  ...(until === undefined ? {} : { validUntil: civilDate(until) }),
  changes,
  texts: textsListed(texts, unread),
  rows: rowsOf(from, texts, regimes),
});

/** Every edition, oldest first; a change of the law is a new edition, never a change of an old one. */
export const policyEditions: readonly PolicyEdition[] = [
  edition({
    from: '2025-06-24',
    until: '2026-03-31',
    changes: '犯収法施行規則6条1項1号に「ル」(カード代替電磁的記録)が加わり、以降の号が繰り下がった。',
    texts: textsWith({ mobile_misuse_rules: civilDate('2025-06-24') }),
    unread: ['mobile_misuse_rules'],
    regimes: { criminal_proceeds: copiesCount, criminal_proceeds_and_mobile_misuse: mobileBeforeApril2026 },
  }),
  edition({
    from: '2026-04-01',
    until: '2026-09-30',
    changes: '携帯電話不正利用防止法では、個人と担当者の書類の写しが使えなくなった。',
    texts: textsWith({}),
    regimes: { criminal_proceeds: copiesCount, criminal_proceeds_and_mobile_misuse: mobileSinceApril2026 },
  }),
  edition({
    from: '2026-10-01',
    until: '2027-03-31',
    changes: '携帯電話不正利用防止法では、法人の書類の写しも使えなくなった。',
    texts: textsWith({}),
    regimes: { criminal_proceeds: copiesCount, criminal_proceeds_and_mobile_misuse: mobileSinceOctober2026 },
  }),
  edition({
    from: '2027-04-01',
    changes: '犯収法でも、郵送された書類の写しは原則として使えなくなる(官報の公布時の概要による見込み)。',
    texts: textsWith({ criminal_proceeds_rules: civilDate('2027-04-01') }),
    unread: ['criminal_proceeds_rules'],
    regimes: {
      criminal_proceeds: copiesHaveEnded,
      criminal_proceeds_and_mobile_misuse: { ...mobileSinceOctober2026, expected: true },
    },
  }),
];
