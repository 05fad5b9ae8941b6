import * as z from 'zod/mini';
import { type DeclaredOwnersFinding, declaredOwnersFindings } from '../beneficial-owner/declared-owners.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type ApplicationForm, corporateFormSchema, jsonSchema, type NumberKind, standingSchema } from '../form.ts';
import { isInArea03, mayBeInArea03, type Place } from './number-area.ts';
import { regimeOf } from './policy.ts';
import { type CustomerClass, type Question, questionSchema } from './policy-row.ts';

/** Parts of the form that are confirmed apart, and that open again apart when they are changed. */
export const formPartSchema = z.enum([
  'corporation',
  'sole_proprietor',
  'person_in_charge',
  'standing',
  'transaction_purpose',
  'occupation',
  'business_content',
  'beneficial_owners',
  'foreign_pep',
  'authority',
  'resale',
  'site',
  'duplicate',
]);
export type FormPart = z.infer<typeof formPartSchema>;

/** What the policy needs to know of the form: answered or not, and choices; never a name, an address or a birth date. */
export const declaredFactsSchema = z.strictObject({
  standing: standingSchema,
  corporateForm: z.optional(corporateFormSchema),
  /** Somebody acts for a sole proprietor. */
  throughAgent: z.boolean(),
  unanswered: z.array(questionSchema),
  foreignPep: z.boolean(),
  /** Where a 03 number is used from: at an address in its area that a letter confirms, elsewhere in it, or not told. */
  site: z.enum(['confirmed_address', 'elsewhere', 'not_told']),
  letterToBusinessOffice: z.boolean(),
  letterToWorkplace: z.boolean(),
  /** Head office and residence of the person in charge are one address. */
  sharedAddress: z.boolean(),
  /** How often each part was changed after the submission; a part without an entry never was. */
  revisions: z.record(z.string(), z.int()),
});
export type DeclaredFacts = z.infer<typeof declaredFactsSchema>;

/** How often each part was changed; nothing is known of a form that was not submitted. */
export type Revised = Pick<DeclaredFacts, 'revisions'> | undefined;

/** How often a part of the form was changed. */
export const revisionOf = (declared: Revised, part: FormPart): number => declared?.revisions[part] ?? 0;

/** Whom the law sees in an applicant. */
export const customerClassOf = (
  applicantKind: ApplicationForm['applicantKind'],
  { standing, throughAgent }: Pick<DeclaredFacts, 'standing' | 'throughAgent'>,
): CustomerClass => {
  if (applicantKind === 'corporation') return standing === 'state_or_listed' ? 'state_or_listed' : 'corporation';
  return throughAgent ? 'sole_proprietor_by_agent' : 'sole_proprietor';
};

interface Ordered {
  readonly numbers: readonly { readonly kind: NumberKind }[];
}

/**
 * Whether a letter may go to an office in the place of the head office or of the residence: 犯収法施行規則6条3項 and 12条3項
 * allow it, 携帯法施行規則3条1項2号 and 4条1項 know none, so not with a 050 number.
 */
export const mayGoToOffice = ({ numbers }: Ordered): boolean =>
  regimeOf(numbers.map(({ kind }) => kind)) === 'criminal_proceeds';

/** A corporation's addresses, as far as they are known. */
export interface CorporateAddresses<Address> {
  readonly standing?: z.infer<typeof standingSchema> | undefined;
  readonly headOffice?: Address | undefined;
  readonly businessOffice?: Address | undefined;
  /** Where its person in charge works. */
  readonly workplace?: Address | undefined;
}

/**
 * The address of a corporation to which a letter goes: its business office where one is named (規則6条3項), or the workplace
 * alone of 国等 (規則12条3項); but with a 050 number always the head office, for 携帯法施行規則3条1項2号 knows no other.
 */
export const letterAddressOf = <Address>(
  { standing, headOffice, businessOffice, workplace }: CorporateAddresses<Address>,
  order: Ordered,
): Address | undefined => {
  if (!mayGoToOffice(order)) return headOffice;
  return standing === 'state_or_listed' ? workplace : (businessOffice ?? headOffice);
};

/** Where a 03 number may be used from, as far as the form tells. */
export interface PossibleSites {
  /** The place that the applicant named. */
  readonly named?: Place | undefined;
  /** The address to which the applicant's own letter goes, if there is one. */
  readonly confirmed?: Place | undefined;
  readonly headOffice?: Place | undefined;
}

/** 電気通信番号計画: where a 03 number is used from. What no letter goes to needs a paper; what is outside the area is no answer. */
export const siteFrom = ({ named, confirmed, headOffice }: PossibleSites): DeclaredFacts['site'] => {
  if (named) return mayBeInArea03(named) ? 'elsewhere' : 'not_told';
  if (confirmed && isInArea03(confirmed)) return 'confirmed_address';
  return headOffice && isInArea03(headOffice) ? 'elsewhere' : 'not_told';
};

const siteOf = (form: ApplicationForm): DeclaredFacts['site'] => {
  const named = form.site;
  if (form.applicantKind === 'sole_proprietor') return siteFrom({ named, confirmed: form.soleProprietor.residence });
  const { corporation, personInCharge, order } = form;
  const confirmed = letterAddressOf({ ...corporation, workplace: personInCharge.workplace }, order);
  return siteFrom({ named, confirmed, headOffice: corporation.headOffice });
};

/** What leaves open who the owners are; somebody who is declared without need is no gap, and a reviewer sees it. */
const ownersAreMissing: readonly DeclaredOwnersFinding['code'][] = [
  'nobody_declared',
  'voting_percent_missing',
  'voting_percent_not_over_quarter',
  'voting_percents_over_hundred',
];

type Corporation = Extract<ApplicationForm, { applicantKind: 'corporation' }>['corporation'];

/** 株式会社 and 有限会社 by the two digits of the number that tell the kind of a registered corporation. */
const capitalMajorityDigits: readonly string[] = ['01', '02'];

/** Whether votes by capital decide: as declared, or else as the corporate number tells. */
const corporateFormOf = ({ corporateForm, corporateNumber }: Corporation) =>
  corporateForm ?? (capitalMajorityDigits.includes(corporateNumber.slice(5, 7)) ? 'capital_majority' : 'other');

/** A declared owner by votes without a share of votes is no answer yet (規則11条2項1号). */
const unansweredIn = (form: ApplicationForm): Question[] => {
  if (form.applicantKind !== 'corporation' || form.corporation.standing === 'state_or_listed') return [];
  const findings = declaredOwnersFindings(form.beneficialOwners, corporateFormOf(form.corporation));
  return findings.some(({ code }) => ownersAreMissing.includes(code)) ? ['beneficial_owners'] : [];
};

const text = (part: unknown): string => canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify(part ?? null))));

/** What each part consists of, so that a change of one can be told from a change of another. */
const partsOfForm = (form: ApplicationForm): Record<FormPart, string> => {
  const corporation = form.applicantKind === 'corporation' ? form.corporation : undefined;
  const proprietor = form.applicantKind === 'sole_proprietor' ? form.soleProprietor : undefined;
  const { businessContent, standing, corporateForm, ...identity } = corporation ?? {};
  const { occupation, ...person } = proprietor ?? {};
  const { authorityBasis, relation, ...acting } = form.personInCharge ?? {};
  return {
    corporation: text(identity),
    sole_proprietor: text(person),
    person_in_charge: text(acting),
    standing: text(standing),
    transaction_purpose: text(form.transactionPurposes),
    occupation: text(occupation),
    business_content: text(businessContent),
    beneficial_owners: text([corporateForm, form.applicantKind === 'corporation' ? form.beneficialOwners : null]),
    foreign_pep: text(form.foreignPep),
    // Another person's authority is another authority.
    authority: text([authorityBasis, relation, form.personInCharge?.name, form.personInCharge?.bornOn]),
    resale: text(form.resale),
    site: text(form.site),
    duplicate: text(corporation?.corporateNumber),
  };
};

/** The revisions after a correction: each part that reads differently counts one more. */
const revisionsAfter = (form: ApplicationForm, before: { form: ApplicationForm; declared: DeclaredFacts }) => {
  const [then, now] = [partsOfForm(before.form), partsOfForm(form)];
  const changed = formPartSchema.options.filter((part) => then[part] !== now[part]);
  const next = changed.map((part) => [part, revisionOf(before.declared, part) + 1] as const);
  return { ...before.declared.revisions, ...Object.fromEntries(next) };
};

/** Reads from a complete form what the policy needs; `before` is the form that it corrects. */
export const declaredFactsOf = (
  form: ApplicationForm,
  before?: { form: ApplicationForm; declared: DeclaredFacts },
): DeclaredFacts => {
  const corporation = form.applicantKind === 'corporation' ? form.corporation : undefined;
  const residence = form.personInCharge?.residence;
  return {
    standing: corporation?.standing ?? 'ordinary',
    ...(corporation ? { corporateForm: corporateFormOf(corporation) } : {}),
    throughAgent: form.applicantKind === 'sole_proprietor' && form.personInCharge !== undefined,
    unanswered: unansweredIn(form),
    foreignPep: form.foreignPep,
    site: siteOf(form),
    letterToBusinessOffice: corporation?.businessOffice !== undefined,
    letterToWorkplace: form.personInCharge?.workplace !== undefined,
    sharedAddress: corporation !== undefined && text(corporation.headOffice) === text(residence),
    revisions: before ? revisionsAfter(form, before) : {},
  };
};
