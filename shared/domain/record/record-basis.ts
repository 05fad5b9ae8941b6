import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { letterSchema } from '../letter.ts';
import type { Assessment } from '../policy/assess-case.ts';
import { paperSubjectSchema } from '../policy/paper-kind.ts';
import { customerClassSchema, orderRegimeSchema, questionSchema } from '../policy/policy-row.ts';
import { riskSchema } from '../policy/risk.ts';
import { type VerificationMethod, verificationMethodSchema } from '../policy/verification-method.ts';

/** What decides which items the record needs. It stands in the record, so that the record can be judged by itself. */
export const recordBasisSchema = z.strictObject({
  customerClass: customerClassSchema,
  regime: orderRegimeSchema,
  policyEdition: z.string(),
  /** The day of receipt by which the case was judged. */
  receivedOn: civilDateSchema,
  risks: z.array(riskSchema),
  needsSecondApproval: z.boolean(),
  /** Whose identity is confirmed, and by which method and papers once there is one. */
  identities: z.array(
    z.strictObject({
      subject: paperSubjectSchema,
      method: z.optional(verificationMethodSchema),
      paperIds: z.optional(z.array(z.string())),
    }),
  ),
  /** Who must show a further paper, because the case is high-risk. */
  enhanced: z.array(paperSubjectSchema),
  letters: z.array(letterSchema.shape.addressee),
  questions: z.array(questionSchema),
  /** Somebody acts for the customer. */
  byAgent: z.boolean(),
  /** The customer, or the person in charge, deals under another name as well. */
  usesAlias: z.boolean(),
  /** The business was taken from 登記情報 that the operator fetched. */
  businessByRegistry: z.boolean(),
});
export type RecordBasis = z.infer<typeof recordBasisSchema>;

const identitiesOf = ({ papers }: Assessment): RecordBasis['identities'] =>
  papers
    .filter(({ requirement: { purpose } }) => purpose === 'identity')
    .map(({ requirement: { subject }, method, isMet, paperIds }) => ({
      subject,
      ...(isMet && method ? { method, paperIds: [...paperIds] } : {}),
    }));

/** Reads from an assessment and the form's choices what the record needs. */
export const recordBasisOf = (
  assessment: Assessment,
  { byAgent, usesAlias }: Pick<RecordBasis, 'byAgent' | 'usesAlias'>,
): RecordBasis => {
  const { row, situation, letters, questions, papers, needsSecondApproval } = assessment;
  const business = papers.find(({ requirement: { purpose } }) => purpose === 'business_content');
  return {
    customerClass: row.customerClass,
    regime: row.regime,
    policyEdition: row.edition,
    receivedOn: situation.receivedOn,
    risks: [...situation.risks],
    needsSecondApproval,
    identities: identitiesOf(assessment),
    enhanced: papers.flatMap(({ requirement: { purpose, subject } }) => (purpose === 'enhanced' ? [subject] : [])),
    letters: letters.map(({ to }) => to),
    questions: questions.map(({ requirement: { question } }) => question),
    byAgent,
    usesAlias,
    businessByRegistry: business?.isMet === true && business.paperIds.length === 0,
  };
};

const methodsByPost: ReadonlySet<VerificationMethod> = new Set([
  'original_paper_and_registered_letter',
  'two_copies_and_registered_letter',
  'acting_person_copy_and_registered_letter',
  'corporate_paper_and_registered_letter',
]);

const restingOnPaper = ({ identities }: RecordBasis) =>
  identities.filter(({ method }) => method !== undefined && methodsByPost.has(method));

/** Whose identity rests on a paper that was posted. */
export const confirmedByPaper = (basis: RecordBasis) => restingOnPaper(basis).map(({ subject }) => subject);

/** Every paper on which an identity rests: of two copies neither is enough. */
export const identityPaperIds = (basis: RecordBasis): string[] =>
  restingOnPaper(basis).flatMap(({ paperIds = [] }) => paperIds);

/** Whether anybody's identity is confirmed by a method. */
export const usesMethod = ({ identities }: RecordBasis, method: VerificationMethod): boolean =>
  identities.some((identity) => identity.method === method);

/** Whose identity rests on an original, as 規則6条1項1号チ has it (10号). */
export const confirmedByOriginal = ({ identities }: RecordBasis) =>
  identities.flatMap(({ subject, method }) => (method === 'original_paper_and_registered_letter' ? [subject] : []));
