import * as z from 'zod/mini';
import { percentSchema } from './share-units.ts';

/** An opaque id: who the party is stands in the form and in the verification record, never here. */
export const partyIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

/**
 * What a party is to the rule: 自然人, 法人, 国等 (上場会社 among them) or a subsidiary (会社法2条3号) of one of those. The
 * last two count as natural persons (規則11条4項).
 */
export const partyKindSchema = z.enum([
  'natural_person',
  'corporation',
  'state_or_listed',
  'subsidiary_of_state_or_listed',
]);

/**
 * Why a holder clearly has neither the will nor the ability to control (規則11条2項1号, 3号イ): a trust account, lasting
 * incapacity, a holder in name only, or a reason that the reviewer wrote down in the record.
 */
export const cannotControlSchema = z.enum(['trust_account', 'lasting_incapacity', 'nominal_holder', 'recorded_reason']);
export type CannotControl = z.infer<typeof cannotControlSchema>;

const partySchema = z.strictObject({
  partyId: partyIdSchema,
  kind: partyKindSchema,
  cannotControl: z.optional(cannotControlSchema),
});
export type Party = z.infer<typeof partySchema>;

/**
 * Votes that one party holds in another. Votes that 会社法308条1項 or a law like it suspends, as between companies that
 * hold each other, are counted; shares that vote neither on any election of officers nor on any change of the articles
 * are not (規則11条2項1号), nor are a company's own shares (会社法308条2項).
 */
const votingStakeSchema = z.strictObject({ owner: partyIdSchema, owned: partyIdSchema, percent: percentSchema });
export type VotingStake = z.infer<typeof votingStakeSchema>;

const parties = {
  applicant: partyIdSchema,
  parties: z.array(partySchema).check(z.minLength(1), z.maxLength(200)),
  /** Persons of 支配的な影響力 by capital, loans, business or otherwise; empty says that it was asked and there is none. */
  dominantInfluence: z.array(partyIdSchema).check(z.maxLength(20)),
  /** Natural persons who represent the applicant and execute its business. */
  representatives: z.array(partyIdSchema).check(z.maxLength(20)),
};

/** 資本多数決法人: 株式会社, 特例有限会社, 投資法人, 特定目的会社 and the like; votes follow the shares. */
const capitalMajoritySchema = z.strictObject({
  corporateForm: z.literal('capital_majority'),
  ...parties,
  votingStakes: z.array(votingStakeSchema).check(z.maxLength(400)),
  /** Votes of small holders whom the reviewer saw in the register and found to be unconnected. */
  dispersedVotes: z.optional(
    z.array(z.strictObject({ owned: partyIdSchema, percent: percentSchema })).check(z.maxLength(200)),
  ),
});
export type CapitalMajorityOwnership = z.infer<typeof capitalMajoritySchema>;

/** その他: 持分会社, 一般社団・財団法人, NPO法人, 医療法人, 宗教法人 and the like; rights to profit or assets decide. */
const otherCorporationSchema = z.strictObject({
  corporateForm: z.literal('other'),
  ...parties,
  profitShares: z.array(z.strictObject({ owner: partyIdSchema, percent: percentSchema })).check(z.maxLength(200)),
  /** Rights of small holders whom the reviewer saw listed and found to be unconnected. */
  dispersedProfit: z.optional(percentSchema),
});
export type OtherCorporationOwnership = z.infer<typeof otherCorporationSchema>;

/** Who holds what of an applicant and of the corporations behind it, without any personal data. */
export const ownershipSchema = z.discriminatedUnion('corporateForm', [capitalMajoritySchema, otherCorporationSchema]);
export type Ownership = z.infer<typeof ownershipSchema>;
export type CorporateForm = Ownership['corporateForm'];

/** Whether a party is a natural person or counts as one (規則11条4項). */
export const countsAsNaturalPerson = ({ kind }: Party): boolean => kind !== 'corporation';
