import * as z from 'zod/mini';
import { ownershipSchema } from '../beneficial-owner/ownership.ts';
import {
  applicantKindSchema,
  authorityBasisSchema,
  corporateFormSchema,
  numberKindSchema,
  standingSchema,
} from '../form.ts';
import { confirmationMeansSchema } from '../policy/case-facts.ts';
import { declaredFactsSchema, formPartSchema } from '../policy/declared-facts.ts';
import { questionSchema } from '../policy/policy-row.ts';
import { riskSchema } from '../policy/risk.ts';
import { statedDaySchema } from './stated-day.ts';
import { statedLetterSchema } from './stated-letter.ts';
import { statedIdSchema, statedPaperSchema } from './stated-paper.ts';
import { statedAddressSchema, statedCorporationSchema, statedPersonSchema } from './stated-people.ts';

/** How many numbers of which kind are ordered. */
export const statedOrderSchema = z.strictObject({
  numbers: z
    .array(z.strictObject({ kind: numberKindSchema, count: z.optional(z.int().check(z.minimum(1), z.maximum(100))) }))
    .check(
      z.minLength(1),
      z.maxLength(4),
      z.refine((numbers) => new Set(numbers.map(({ kind }) => kind)).size === numbers.length),
    ),
});

const revision = z.optional(z.int().check(z.minimum(0)));

/** What the operator fetched or looked up itself (規則6条1項3号ロ, ハ). */
export const statedOperatorActsSchema = z.strictObject({
  registryInformation: z.optional(
    z.strictObject({
      fetchedOn: z.optional(statedDaySchema),
      personInChargeIsRepresentative: z.optional(z.boolean()),
      formRevision: revision,
      personRevision: revision,
    }),
  ),
  publishedCorporateNumber: z.optional(
    z.strictObject({
      checkedOn: z.optional(statedDaySchema),
      isClosed: z.optional(z.boolean()),
      formRevision: revision,
    }),
  ),
});

/** One item that a reviewer confirmed. */
export const statedConfirmationSchema = z.strictObject({
  question: questionSchema,
  means: z.optional(confirmationMeansSchema),
  confirmedOn: z.optional(statedDaySchema),
  formRevision: revision,
});

export type StatedConfirmation = z.infer<typeof statedConfirmationSchema>;

/** When the contract ends: from there the verification record is kept (規則21条). */
export const statedContractSchema = z.strictObject({
  endsOn: statedDaySchema,
  lastTransactionEndsOn: z.optional(statedDaySchema),
  legalHold: z.optional(z.boolean()),
});

const { site, letterToBusinessOffice, letterToWorkplace, sharedAddress, foreignPep, throughAgent } =
  declaredFactsSchema.shape;

const statedFacts = z.strictObject({
  caseId: z.optional(statedIdSchema),
  askedOn: z.optional(statedDaySchema),
  applicantKind: applicantKindSchema,
  standing: z.optional(standingSchema),
  corporateForm: z.optional(corporateFormSchema),
  order: statedOrderSchema,
  corporation: z.optional(statedCorporationSchema),
  personInCharge: z.optional(statedPersonSchema),
  soleProprietor: z.optional(statedPersonSchema),
  throughAgent: z.optional(throughAgent),
  authorityBasis: z.optional(authorityBasisSchema),
  site: z.optional(site),
  siteAddress: z.optional(statedAddressSchema),
  letterToBusinessOffice: z.optional(letterToBusinessOffice),
  letterToWorkplace: z.optional(letterToWorkplace),
  sharedAddress: z.optional(sharedAddress),
  foreignPep: z.optional(foreignPep),
  unanswered: z.optional(z.array(questionSchema).check(z.maxLength(questionSchema.options.length))),
  revisions: z.optional(z.partialRecord(formPartSchema, z.int().check(z.minimum(0)))),
  risks: z.optional(z.array(riskSchema).check(z.maxLength(riskSchema.options.length))),
  duplicate: z.optional(z.boolean()),
  operatorActs: z.optional(statedOperatorActsSchema),
  confirmations: z.optional(
    z.union([
      z.literal('all'),
      z.array(statedConfirmationSchema).check(z.maxLength(questionSchema.options.length * 4)),
    ]),
  ),
  papers: z.optional(z.array(statedPaperSchema).check(z.maxLength(60))),
  letters: z.optional(z.array(statedLetterSchema).check(z.maxLength(3))),
  ownership: z.optional(ownershipSchema),
  contract: z.optional(statedContractSchema),
});
export type StatedCase = z.infer<typeof statedFacts>;

const isUnique = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const paperIdsDiffer = ({ papers = [] }: StatedCase): boolean =>
  isUnique(papers.flatMap(({ paperId }) => paperId ?? []));

const lettersDiffer = ({ letters = [] }: StatedCase): boolean => isUnique(letters.map(({ to }) => to));

const hasNoCorporatePart = ({ applicantKind, corporation, ownership, standing, papers = [] }: StatedCase): boolean =>
  applicantKind === 'corporation' ||
  (!corporation && !ownership && standing === undefined && papers.every(({ subject }) => subject !== 'corporation'));

const hasNoProprietor = ({ applicantKind, soleProprietor, throughAgent, papers = [] }: StatedCase): boolean =>
  applicantKind === 'sole_proprietor' ||
  (!soleProprietor && throughAgent === undefined && papers.every(({ subject }) => subject !== 'sole_proprietor'));

/**
 * The facts of a case as a compliance officer can write them by hand. Only who applies and what is ordered must be
 * stated; whatever is left out is taken to be in order, unanswered papers and letters excepted.
 */
export const statedCaseSchema = statedFacts.check(
  z.refine(paperIdsDiffer, { path: ['papers'] }),
  z.refine(lettersDiffer, { path: ['letters'] }),
  z.refine(hasNoCorporatePart, { path: ['applicantKind'] }),
  z.refine(hasNoProprietor, { path: ['applicantKind'] }),
);
