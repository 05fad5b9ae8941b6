import * as z from 'zod/mini';
import { civilDateSchema, type Instant, instantSchema } from './civil-date.ts';
import { deadlinesSchema } from './deadlines.ts';
import { deficiencyCodeSchema, wantedSchema } from './deficiency.ts';
import { applicantKindSchema, authorityBasisSchema, orderSchema } from './form.ts';
import { isFormEntry } from './form-entries.ts';
import { letterSchema } from './letter.ts';
import { paperSchema } from './paper.ts';
import { confirmationSchema, operatorActsSchema } from './policy/case-facts.ts';
import { declaredFactsSchema } from './policy/declared-facts.ts';
import { paperSubjectSchema } from './policy/paper-kind.ts';
import { riskSchema } from './policy/risk.ts';
import { receptionNumberSchema } from './reception-number.ts';
import { applicationOutcomeSchema, applicationStatusSchema } from './status.ts';
import { openWaitSchema, plannedWaitSchema } from './wait.ts';

/** One coded reason for asking again; the note is for staff, the customer reads the code's own wording. */
export const deficiencySchema = z.strictObject({
  code: deficiencyCodeSchema,
  paperId: z.optional(z.string()),
  /** Whose paper or answer is meant, where no paper that came is. */
  subject: z.optional(paperSubjectSchema),
  /** What is asked for is taken as an original only. */
  originalsOnly: z.optional(z.literal(true)),
  wanted: z.optional(wantedSchema),
  /** Which items of a form are meant, by the form's own names: whatever else is typed would reach the customer. */
  items: z.optional(z.array(z.string().check(z.maxLength(60), z.refine(isFormEntry))).check(z.maxLength(20))),
});
export type Deficiency = z.infer<typeof deficiencySchema>;

/** What a person decided in one round of review or approval. */
export const reviewSchema = z.strictObject({
  round: z.int().check(z.minimum(1)),
  step: z.enum(['review', 'approval']),
  outcome: z.enum(['approve', 'request_resubmission', 'escalate', 'return_to_review', 'decline']),
  decidedBy: z.string(),
  decidedAt: instantSchema,
  deficiencies: z.array(deficiencySchema),
});
export type Review = z.infer<typeof reviewSchema>;

/** A confirmation with who made it (規則20条1項1号, 15号); an older one of the same item is kept. */
export const recordedConfirmationSchema = z.strictObject({
  ...confirmationSchema.shape,
  confirmedBy: z.string(),
  confirmedAt: instantSchema,
});
export type RecordedConfirmation = z.infer<typeof recordedConfirmationSchema>;

/** Who has the case open; a lock runs out by itself. */
export const caseLockSchema = z.strictObject({
  lockedBy: z.string(),
  lockedAt: instantSchema,
  expiresAt: instantSchema,
});
type CaseLock = z.infer<typeof caseLockSchema>;

/** A lock as long as it holds: one that has run out counts for nothing, and nothing removes it until the case is taken again. */
export const holdingLock = <Lock extends Pick<CaseLock, 'expiresAt'>>(
  lock: Lock | undefined,
  at: Instant,
): Lock | undefined => (lock && lock.expiresAt > at ? lock : undefined);

/** How far the activation has come; every step is repeated safely because its mark is looked at first. */
export const activationSchema = z.strictObject({
  attempt: z.int().check(z.minimum(1)),
  numbersAssignedAt: z.optional(instantSchema),
  extensionsCarriedOverAt: z.optional(instantSchema),
  billingStartedOn: z.optional(civilDateSchema),
  failedStep: z.optional(z.string()),
});

/**
 * The application: everything that a decision looks at, and no personal data. The form, the scans and the mails are
 * items beside it in the same collection.
 */
export const applicationSchema = z.strictObject({
  applicationId: z.string(),
  customerId: z.string(),
  status: applicationStatusSchema,
  /** Grows by one with every change that matters to people; a decision on an older version is refused. */
  version: z.int().check(z.minimum(1)),
  openedAt: instantSchema,
  updatedAt: instantSchema,
  submittedAt: z.optional(instantSchema),
  /** 受付番号, given at the submission; none in a draft. */
  receptionNumber: z.optional(receptionNumberSchema),
  applicantKind: z.optional(applicantKindSchema),
  order: z.optional(orderSchema),
  authorityBasis: z.optional(authorityBasisSchema),
  /** What the policy needs to know of the form; none before the submission. */
  declared: z.optional(declaredFactsSchema),
  /** What a reviewer found to make the case high-risk (法4条2項), beside what the applicant declared. */
  risks: z._default(z.array(riskSchema), []),
  /** The earlier record that a suspected impersonation or false statement is about (規則20条1項30号). */
  relatedRecordId: z.optional(z.string()),
  /** What the operator fetched or looked up instead of asking for a paper. */
  operatorActs: z._default(operatorActsSchema, {}),
  /** Another application for the same corporate number was open when this one came. */
  duplicate: z._default(z.boolean(), false),
  /** The claim on the corporate number that this application holds, by which a later one is recognised. */
  corporateNumberClaim: z.optional(z.string()),
  /** How often the applicant corrected the form after submitting it. */
  corrections: z._default(z.int(), 0),
  /** What a reviewer confirmed beside the papers; entries are only ever added. */
  confirmations: z._default(z.array(recordedConfirmationSchema), []),
  deadlines: z.optional(deadlinesSchema),
  /** The JST day on which the papers of the present round were received. */
  receivedOn: z.optional(civilDateSchema),
  /** The day by which the service promises to open, from complete papers. */
  promisedOn: z.optional(civilDateSchema),
  policyEdition: z.optional(z.string()),
  reviewRound: z.int().check(z.minimum(0)),
  /** The last round whose papers were held against the policy. */
  assessedRound: z.int().check(z.minimum(0)),
  resubmissionRound: z.int().check(z.minimum(0)),
  /** The last round of resubmission of which the applicant was told. */
  announcedRound: z.int().check(z.minimum(0)),
  /** The absolute end of the resubmission phase; set by its first notice, cleared by an approval. */
  resubmissionEndsAt: z.optional(instantSchema),
  openWaits: z.record(z.string(), openWaitSchema),
  /** Waits that a decision has planned and the workflow has yet to open. */
  plannedWaits: z.record(z.string(), plannedWaitSchema),
  papers: z.array(paperSchema),
  letters: z.array(letterSchema),
  reviews: z.array(reviewSchema),
  /** The papers that were in order when a round was last decided: the customer may know of them, and of no others. */
  acceptedPapers: z._default(z.array(z.string()), []),
  /** What the present notice asks for again. */
  deficiencies: z.array(deficiencySchema),
  lock: z.optional(caseLockSchema),
  activation: z.optional(activationSchema),
  /** The workflow runs that have been started for it; the last one is the present one. */
  executions: z.array(z.string()),
  ended: z.optional(z.strictObject({ outcome: applicationOutcomeSchema, at: instantSchema })),
  /** Set by the workflow's last step; only then is the case closed and its lock on a new application gone. */
  closedAt: z.optional(instantSchema),
});
export type Application = z.infer<typeof applicationSchema>;
