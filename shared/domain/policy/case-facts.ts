import * as z from 'zod/mini';
import { type CivilDate, civilDateSchema, instantSchema } from '../civil-date.ts';
import { applicantKindSchema, authorityBasisSchema, orderSchema } from '../form.ts';
import { letterSchema } from '../letter.ts';
import { type Circumstance, circumstanceSchema } from './circumstance.ts';
import { customerClassOf, declaredFactsSchema, revisionOf } from './declared-facts.ts';
import { type OperatorSettings, operatorSettings } from './operator-settings.ts';
import { regimeOf } from './policy.ts';
import { type CustomerClass, type OperatorAct, type OrderRegime, questionSchema } from './policy-row.ts';
import { type RegisteredPaper, registeredPaperSchema } from './registered-paper.ts';
import { type Risk, riskSchema, risksOf } from './risk.ts';

/** The revision of the corporation that was looked for, and who entered the act when; old ones have none of it. */
const entered = {
  formRevision: z.optional(z.int()),
  recordedBy: z.optional(z.string()),
  recordedAt: z.optional(instantSchema),
};

/** What the operator fetched or looked up itself (規則6条1項3号ロ, ハ). */
export const operatorActsSchema = z.strictObject({
  /** 登記情報 from the registry's service, and whether the person in charge stands in it as representative officer. */
  registryInformation: z.optional(
    z.strictObject({
      fetchedOn: civilDateSchema,
      personInChargeIsRepresentative: z.boolean(),
      ...entered,
      /** The revision of the person in charge who was looked for. */
      personRevision: z.optional(z.int()),
    }),
  ),
  /** The corporate number as published, and whether the corporation is shown as closed. */
  publishedCorporateNumber: z.optional(
    z.strictObject({ checkedOn: civilDateSchema, isClosed: z.boolean(), ...entered }),
  ),
});
export type OperatorActs = z.infer<typeof operatorActsSchema>;

/** From what a reviewer confirmed an item (規則20条1項24号, 25号 want it recorded). */
export const confirmationMeansSchema = z.enum(['declaration', 'paper', 'telephone', 'public_record', 'letter']);

/** One item that a reviewer confirmed, for the revision of the form's part that was looked at. */
export const confirmationSchema = z.strictObject({
  question: questionSchema,
  means: confirmationMeansSchema,
  confirmedOn: civilDateSchema,
  formRevision: z.int(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Everything that the policy judges by. It holds no personal data, so that a case can be judged again by anybody. */
export const caseFactsSchema = z.strictObject({
  /** The day that stands for the receipt while no paper has come. */
  askedOn: civilDateSchema,
  applicantKind: applicantKindSchema,
  order: orderSchema,
  declared: declaredFactsSchema,
  authorityBasis: z.optional(authorityBasisSchema),
  risks: z.array(riskSchema),
  operatorActs: operatorActsSchema,
  confirmations: z.array(confirmationSchema),
  papers: z.array(registeredPaperSchema),
  letters: z.array(letterSchema),
  /** Another application for the same corporate number is open. */
  duplicate: z.boolean(),
});
export type CaseFacts = z.infer<typeof caseFactsSchema>;

/** What follows from the facts before any paper is looked at. */
export interface Situation {
  readonly customerClass: CustomerClass;
  readonly regime: OrderRegime;
  /** The day of receipt by which the case is judged: that of the paper that came last. */
  readonly receivedOn: CivilDate;
  readonly risks: readonly Risk[];
  readonly circumstances: ReadonlySet<Circumstance>;
  readonly operatorActs: ReadonlySet<OperatorAct>;
  /** 法人番号公表サイト shows the corporation as closed. */
  readonly isClosed: boolean;
}

/** What was looked up of the corporation and the person that the form names now; what is known of others tells nothing. */
const actsInForce = ({ declared, operatorActs }: CaseFacts): OperatorActs => {
  const { registryInformation: registry, publishedCorporateNumber: published } = operatorActs;
  const isSameCorporation = (act: { formRevision?: number | undefined }): boolean =>
    (act.formRevision ?? 0) === revisionOf(declared, 'corporation');
  const isSamePerson = (registry?.personRevision ?? 0) === revisionOf(declared, 'person_in_charge');
  return {
    ...(registry && isSameCorporation(registry)
      ? {
          registryInformation: {
            ...registry,
            personInChargeIsRepresentative: registry.personInChargeIsRepresentative && isSamePerson,
          },
        }
      : {}),
    ...(published && isSameCorporation(published) ? { publishedCorporateNumber: published } : {}),
  };
};

const lastReceipt = (papers: readonly RegisteredPaper[], askedOn: CivilDate): CivilDate =>
  papers
    .map(({ receivedOn }) => receivedOn)
    .toSorted()
    .at(-1) ?? askedOn;

/** What the operator decides about circumstances (⚖). */
type SiteAndLetters = Pick<OperatorSettings, 'geographicSiteConfirmedBy' | 'oneLetterForSharedAddress'>;

const circumstancesOf = (
  facts: CaseFacts,
  { risks, operatorActs }: { risks: readonly Risk[]; operatorActs: OperatorActs },
  settings: SiteAndLetters,
): Set<Circumstance> => {
  const { declared } = facts;
  const kinds = facts.order.numbers.map(({ kind }) => kind);
  const isGeographic = kinds.includes('geographic_03');
  const isRepresentative = operatorActs.registryInformation?.personInChargeIsRepresentative === true;
  const siteNeedsPaper =
    declared.site === 'elsewhere' ||
    // No letter goes to the corporation then, so none shows that it is there.
    isRepresentative ||
    settings.geographicSiteConfirmedBy === 'paper_always';
  const held: Readonly<Record<Circumstance, boolean>> = {
    geographic_number_ordered: isGeographic,
    geographic_or_ip_number_ordered: isGeographic || kinds.includes('ip_050'),
    site_needs_paper: isGeographic && siteNeedsPaper,
    high_risk: risks.length > 0,
    letter_to_business_office: declared.letterToBusinessOffice,
    letter_to_workplace: declared.letterToWorkplace,
    registered_representative_by_registry: isRepresentative,
    one_letter_for_shared_address: settings.oneLetterForSharedAddress && declared.sharedAddress,
    duplicate_application: facts.duplicate,
  };
  return new Set(circumstanceSchema.options.filter((circumstance) => held[circumstance]));
};

/** Works out whom the law sees, under which laws, on which day, and what is special about the case. */
export const situationOf = (facts: CaseFacts, settings: SiteAndLetters = operatorSettings): Situation => {
  const { applicantKind, order, declared, papers, askedOn } = facts;
  const risks = risksOf(declared, facts.risks);
  const acts = actsInForce(facts);
  return {
    customerClass: customerClassOf(applicantKind, declared),
    regime: regimeOf(order.numbers.map(({ kind }) => kind)),
    receivedOn: lastReceipt(papers, askedOn),
    risks,
    circumstances: circumstancesOf(facts, { risks, operatorActs: acts }, settings),
    operatorActs: new Set<OperatorAct>([
      ...(acts.registryInformation ? (['registry_information'] as const) : []),
      ...(acts.publishedCorporateNumber?.isClosed === false ? (['published_corporate_number'] as const) : []),
    ]),
    isClosed: acts.publishedCorporateNumber?.isClosed === true,
  };
};
