import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date.ts';
import { parsePhoneNumber } from './phone-number.ts';
import { writtenText } from './written-text.ts';

/** Applicants whom the service accepts: 法人, 個人事業主. */
export const applicantKindSchema = z.enum(['corporation', 'sole_proprietor']);
export type ApplicantKind = z.infer<typeof applicantKindSchema>;

/** Kinds of telephone number that can be ordered: geographic 03, 050, toll-free 0120 and 0800. */
export const numberKindSchema = z.enum(['geographic_03', 'ip_050', 'toll_free_0120', 'toll_free_0800']);
export type NumberKind = z.infer<typeof numberKindSchema>;

/** 取引を行う目的 (犯収法4条1項2号); more than one may apply. */
export const transactionPurposeSchema = z.enum([
  'business_reception',
  'sales_and_support_calls',
  'internal_communication',
  'remote_work',
  'other',
]);

/** How somebody may act for the corporation, or for a sole proprietor (犯収法施行規則12条5項). */
export const authorityBasisSchema = z.enum([
  'power_of_attorney',
  'registered_representative',
  'cohabiting_relative_or_legal_representative',
  'telephone_confirmation',
  'obvious_from_relationship',
]);

const digits = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** A Japanese address as entered; the parts are kept apart because they are compared apart. */
export const addressSchema = z.strictObject({
  postalCode: digits(/^\d{7}$/),
  prefecture: writtenText(10),
  city: writtenText(50),
  street: writtenText(100),
  building: z.optional(writtenText(100)),
});

/** A person's name as entered, and its reading in katakana. Never normalised: the form is evidence. */
export const personNameSchema = z.strictObject({
  familyName: writtenText(40),
  givenName: writtenText(40),
  familyNameKana: writtenText(60),
  givenNameKana: writtenText(60),
});

/** 本人特定事項 of a natural person (犯収法4条1項1号). */
export const naturalPersonSchema = z.strictObject({
  name: personNameSchema,
  bornOn: civilDateSchema,
  residence: addressSchema,
});

/** A name other than the registered one under which somebody deals: 旧姓, 通称 (規則20条1項27号). */
export const aliasSchema = z.strictObject({
  name: writtenText(120),
  reason: z.enum(['former_name', 'common_name', 'other']),
});

/** What the person who acts is to the customer (規則20条1項22号). */
export const agentRelationSchema = z.enum(['representative', 'officer', 'employee', 'relative', 'agent']);

/** The person who really acts (代表者等), with the relation to the customer (規則20条1項22号). */
export const personInChargeSchema = z.strictObject({
  ...naturalPersonSchema.shape,
  department: z.optional(writtenText(80)),
  relation: z.optional(agentRelationSchema),
  authorityBasis: authorityBasisSchema,
  alias: z.optional(aliasSchema),
  /** For 国等 only: where the letter shall go instead of the residence (規則12条3項). */
  workplace: z.optional(addressSchema),
});

/** 国, 地方公共団体, 独立行政法人, 上場会社 and the like, of which only the person in charge is confirmed (法4条5項). */
export const standingSchema = z.enum(['ordinary', 'state_or_listed']);

/** Whether votes by capital decide (株式会社 and the like), or not: two ways to the beneficial owner (規則11条2項). */
export const corporateFormSchema = z.enum(['capital_majority', 'other']);

/** 実質的支配者, as declared (犯収法施行規則11条). */
export const beneficialOwnerSchema = z.strictObject({
  ...naturalPersonSchema.shape,
  relation: z.enum(['voting_rights', 'dominant_influence', 'representative']),
  votingRightsPercent: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
});

/** What is ordered: how many numbers of each kind, each kind once. Users come from the trial's extensions. */
export const orderSchema = z.strictObject({
  numbers: z
    .array(z.strictObject({ kind: numberKindSchema, count: z.int().check(z.minimum(1), z.maximum(100)) }))
    .check(
      z.minLength(1),
      z.maxLength(4),
      z.refine((numbers) => new Set(numbers.map(({ kind }) => kind)).size === numbers.length),
    ),
});

/** Which edition of each text the applicant consented to; the texts are shown before the data is asked for. */
export const consentsSchema = z.strictObject({
  personalInformation: writtenText(20),
  emergencyCallsUnavailable: writtenText(20),
  termsOfService: writtenText(20),
});

const declarations = {
  transactionPurposes: z.array(transactionPurposeSchema).check(z.minLength(1), z.maxLength(5)),
  /** 外国PEPs: the applicant or a beneficial owner holds or held an important foreign public position. */
  foreignPep: z.boolean(),
  /** Whether the lines are used for the applicant's own telecommunications business (電気通信番号規則17条3号). */
  resale: z.boolean(),
  order: orderSchema,
  /** The place in the area of a 03 number from which it is really used, when it is not the head office or residence. */
  site: z.optional(addressSchema),
  /** A number of a kind that exists: the applicant is asked back by it. */
  contactPhone: z.string().check(
    z.regex(/^0\d{9,10}$/),
    z.refine((number) => parsePhoneNumber(number).ok),
  ),
  consents: consentsSchema,
};

/** Whether the beneficial owners are declared, which only 国等 and listed companies need not do (法4条5項). */
const declaresOwners = (form: {
  corporation: { standing?: z.infer<typeof standingSchema> | undefined };
  beneficialOwners: readonly unknown[];
}): boolean => form.corporation.standing === 'state_or_listed' || form.beneficialOwners.length > 0;

/** 正式利用申込 of a corporation. */
export const corporationFormSchema = z
  .strictObject({
    applicantKind: z.literal('corporation'),
    corporation: z.strictObject({
      name: writtenText(120),
      nameKana: writtenText(120),
      corporateNumber: digits(/^[1-9]\d{12}$/),
      headOffice: addressSchema,
      businessContent: writtenText(400),
      standing: z.optional(standingSchema),
      corporateForm: z.optional(corporateFormSchema),
      /** An office (営業所) that the letter shall go to instead of the head office (規則6条3項). */
      businessOffice: z.optional(addressSchema),
    }),
    personInCharge: personInChargeSchema,
    beneficialOwners: z.array(beneficialOwnerSchema).check(z.maxLength(10)),
    ...declarations,
  })
  .check(z.refine(declaresOwners, { path: ['beneficialOwners'] }));

/** 正式利用申込 of a sole proprietor; the trade name (屋号) is not part of the identity. */
export const soleProprietorFormSchema = z.strictObject({
  applicantKind: z.literal('sole_proprietor'),
  soleProprietor: z.strictObject({
    ...naturalPersonSchema.shape,
    tradeName: z.optional(writtenText(120)),
    alias: z.optional(aliasSchema),
    occupation: writtenText(200),
  }),
  /** Somebody who acts for the sole proprietor; without it the proprietor acts alone. */
  personInCharge: z.optional(personInChargeSchema),
  ...declarations,
});

/** The complete form of each kind of applicant. */
export const formSchemas = {
  corporation: corporationFormSchema,
  sole_proprietor: soleProprietorFormSchema,
} as const satisfies Record<ApplicantKind, z.ZodMiniType>;

/** The complete form, as it must be when it is submitted. */
export const applicationFormSchema = z.discriminatedUnion('applicantKind', [
  corporationFormSchema,
  soleProprietorFormSchema,
]);
export type ApplicationForm = z.infer<typeof applicationFormSchema>;

/** Any JSON value; used where a value is stored before it can be judged. */
export const jsonSchema = z.json();

/** A part of the form as far as it is filled in: whatever stands in it is judged when the form is submitted. */
const draftPart = z.optional(z.looseObject({}));

/**
 * The form while it is being filled in: everything may be missing or half typed, but its parts have known names. Its size
 * is bounded where it is saved, so that a draft cannot become a store for something else.
 */
export const draftFormSchema = z.strictObject({
  applicantKind: z.optional(applicantKindSchema),
  corporation: draftPart,
  personInCharge: draftPart,
  soleProprietor: draftPart,
  beneficialOwners: z.optional(z.array(z.looseObject({})).check(z.maxLength(10))),
  transactionPurposes: z.optional(z.array(z.string()).check(z.maxLength(5))),
  foreignPep: z.optional(z.boolean()),
  resale: z.optional(z.boolean()),
  order: draftPart,
  site: draftPart,
  contactPhone: z.optional(z.string().check(z.maxLength(40))),
  consents: z.optional(z.catchall(z.object({}), z.string())),
});
export type DraftForm = z.infer<typeof draftFormSchema>;
