import { operatorSettings } from './operator-settings.ts';
import type { CustomerClass, LetterRequirement, OrderRegime, PaperRequirement, PolicyRow } from './policy-row.ts';
import { questionsOf } from './questions.ts';
import type { AuthorityBasis } from './registered-paper.ts';
import {
  applicationForms,
  authorityToAct,
  businessContent,
  corporateIdentity,
  enhancedPaper,
  officeEvidence,
  ownershipPaper,
  personByCopies,
  personByOriginal,
  personInChargeByCopy,
  siteEvidence,
} from './requirements.ts';
import { cite, type Texts } from './texts.ts';

/** What differs from edition to edition: whether copies still count, for whom, and where the law says so. */
export interface RowTerms {
  readonly edition: string;
  readonly texts: Texts;
  readonly customerClass: CustomerClass;
  readonly regime: OrderRegime;
  readonly expected: boolean;
  /** The certificate of a corporation may be a copy. */
  readonly corporateCopy: boolean;
  /** A person may be confirmed by copies. */
  readonly personCopy: boolean;
  /** The articles that say how the corporation, its person in charge and a natural person are confirmed. */
  readonly articles: {
    readonly corporation: string;
    /** The same for a corporation that the operator looked up itself instead. */
    readonly lookedUpCorporation: {
      readonly registry_information: string;
      readonly published_corporate_number_and_registered_letter: string;
    };
    readonly actingPerson: string;
    readonly naturalPerson: string;
  };
}

const corporateGrounds: readonly AuthorityBasis[] = [
  'registered_representative',
  'telephone_confirmation',
  'obvious_from_relationship',
];

/** 規則12条5項1号: kin in one household and legal representatives act for a natural person without a paper of theirs. */
const personalGrounds: readonly AuthorityBasis[] = [
  'cohabiting_relative_or_legal_representative',
  'telephone_confirmation',
  'obvious_from_relationship',
];

const identityLawOf = (regime: OrderRegime) =>
  regime === 'criminal_proceeds' ? 'criminal_proceeds_rules' : 'mobile_misuse_rules';

/** 規則12条2項 is open to the person in charge of a corporation only. */
const actingArticleOf = ({ customerClass, articles }: RowTerms): string =>
  customerClass === 'sole_proprietor_by_agent' ? articles.actingPerson.replace('、2項', '') : articles.actingPerson;

const papersOf = (terms: RowTerms): PaperRequirement[] => {
  const { texts, customerClass, regime, articles } = terms;
  const rules = (article: string) => cite(texts, 'criminal_proceeds_rules', article);
  const identity = (article: string) => cite(texts, identityLawOf(regime), article);
  const underMobileLaw = regime === 'criminal_proceeds_and_mobile_misuse';
  const forms = applicationForms({
    order: cite(texts, 'operator_rules', '申込書'),
    questions: cite(texts, 'criminal_proceeds_act', '4条1項、4項'),
  });
  const site = siteEvidence(cite(texts, 'telecom_number_plan', '固定電話番号の使用条件'));
  const ofCorporation = corporateIdentity(terms.corporateCopy ? 'either' : 'original', identity(articles.corporation));
  const actingFor = (byCopy: PaperRequirement): PaperRequirement =>
    terms.personCopy ? byCopy : personByOriginal('person_in_charge', identity(actingArticleOf(terms)));
  const personInCharge = actingFor(personInChargeByCopy(identity(actingArticleOf(terms))));
  const proprietor = terms.personCopy
    ? personByCopies('sole_proprietor', identity(articles.naturalPerson))
    : personByOriginal('sole_proprietor', identity(articles.naturalPerson));
  const corporateAuthority = authorityToAct(rules('12条5項2号'), [...corporateGrounds]);
  const enhanced = (subject: Parameters<typeof enhancedPaper>[0]) => enhancedPaper(subject, rules('14条1項'));
  /** 携帯法施行規則3条1項2号 knows 本店, 主たる事務所 and 支店 only: no office in their place. */
  const office = underMobileLaw ? [] : [officeEvidence('corporation', rules('6条3項'))];

  return {
    corporation: [
      ...forms,
      ofCorporation,
      businessContent(rules('10条2号'), operatorSettings.registryInformationShowsBusiness),
      ...office,
      personInCharge,
      corporateAuthority,
      enhanced('corporation'),
      enhanced('person_in_charge'),
      ownershipPaper(rules('14条3項')),
      site,
    ],
    state_or_listed: [
      ...forms,
      ...(underMobileLaw ? [ofCorporation] : [officeEvidence('person_in_charge', rules('12条3項'))]),
      personInCharge,
      corporateAuthority,
      enhanced('person_in_charge'),
      site,
    ],
    sole_proprietor: [...forms, proprietor, enhanced('sole_proprietor'), site],
    sole_proprietor_by_agent: [
      ...forms,
      proprietor,
      actingFor(personByCopies('person_in_charge', identity(actingArticleOf(terms)))),
      authorityToAct(rules('12条5項1号'), [...personalGrounds]),
      enhanced('sole_proprietor'),
      enhanced('person_in_charge'),
      site,
    ],
  }[customerClass];
};

const lettersOf = (terms: RowTerms): LetterRequirement[] => {
  const { texts, customerClass, regime, articles } = terms;
  const rules = (article: string) => cite(texts, 'criminal_proceeds_rules', article);
  const identity = (article: string) => cite(texts, identityLawOf(regime), article);
  const underMobileLaw = regime === 'criminal_proceeds_and_mobile_misuse';
  const { lookedUpCorporation: lookedUp } = articles;
  const toCorporation: LetterRequirement = {
    to: 'corporation',
    address: 'head_office',
    when: { unless: 'registered_representative_by_registry' },
    why: identity(articles.corporation),
    whyByMethod: {
      registry_information: identity(lookedUp.registry_information),
      published_corporate_number_and_registered_letter: identity(
        lookedUp.published_corporate_number_and_registered_letter,
      ),
    },
    ...(underMobileLaw
      ? {}
      : {
          instead: { address: 'business_office', when: { if: 'letter_to_business_office' }, why: rules('6条3項') },
        }),
  };
  const toPersonInCharge: LetterRequirement = {
    to: 'person_in_charge',
    address: 'residence',
    when: { unless: 'one_letter_for_shared_address' },
    why: identity(actingArticleOf(terms)),
  };
  const toProprietor: LetterRequirement = {
    to: 'sole_proprietor',
    address: 'residence',
    why: identity(articles.naturalPerson),
  };
  const atWork = {
    instead: { address: 'workplace', when: { if: 'letter_to_workplace' }, why: rules('12条3項') },
  } as const;
  return {
    corporation: [toCorporation, toPersonInCharge],
    state_or_listed: underMobileLaw ? [toCorporation, toPersonInCharge] : [{ ...toPersonInCharge, ...atWork }],
    sole_proprietor: [toProprietor],
    sole_proprietor_by_agent: [toProprietor, toPersonInCharge],
  }[customerClass];
};

/** One row of an edition: papers, letters and questions of a class of customer under the laws of its order. */
export const policyRow = (terms: RowTerms): PolicyRow => ({
  edition: terms.edition,
  customerClass: terms.customerClass,
  regime: terms.regime,
  expected: terms.expected,
  papers: papersOf(terms),
  letters: lettersOf(terms),
  questions: questionsOf(terms.customerClass, terms.texts),
  secondApproval: 'high_risk_only',
});
