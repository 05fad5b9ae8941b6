import * as z from 'zod/mini';
import { deficiencySchema, reviewSchema } from '#shared/domain/application.ts';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { applicantKindSchema, applicationFormSchema, orderSchema } from '#shared/domain/form.ts';
import { addresseeSchema, letterSchema } from '#shared/domain/letter.ts';
import { mailKindSchema } from '#shared/domain/mail-kind.ts';
import { paperSchema, scanSchema } from '#shared/domain/paper.ts';
import { pendingKindSchema } from '#shared/domain/pending-kind.ts';
import { staffRoleSchema } from '#shared/domain/people.ts';
import { confirmationMeansSchema } from '#shared/domain/policy/case-facts.ts';
import { questionStateSchema } from '#shared/domain/policy/judge-questions.ts';
import { questionSchema } from '#shared/domain/policy/policy-row.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { serviceLevelSchema } from '#shared/domain/service-level.ts';
import { applicationStatusSchema } from '#shared/domain/status.ts';
import { openWaitSchema, queueSchema, waitKindSchema } from '#shared/domain/wait.ts';
import { webAddressSchema } from '../web-address.ts';
import { checklistEntrySchema, findingViewSchema } from './inspection.ts';

/** Where an application stands after a change; also what a conflict (409) shows as the present state. */
export const applicationStateSchema = z.strictObject({
  applicationId: z.string(),
  status: applicationStatusSchema,
  version: z.int(),
});
export type ApplicationState = z.infer<typeof applicationStateSchema>;

/** How many cases a queue holds, how many of them are late or nearly so, and how old the oldest is. */
export const queueCountsSchema = z.strictObject({
  queues: z.array(
    z.strictObject({
      queue: queueSchema,
      count: z.int(),
      /** Counting stopped early: all three numbers are at least that, counted from what is due first. */
      countIsAtLeast: z.boolean(),
      soon: z.int(),
      late: z.int(),
      oldestActBy: z.optional(instantSchema),
      /** Since when the case waits that has waited longest. */
      oldestSince: z.optional(instantSchema),
    }),
  ),
});

/** Who has a case open, the caller too, and until when without being renewed. */
export const lockViewSchema = z.strictObject({ lockedBy: z.string(), expiresAt: instantSchema, isMine: z.boolean() });

/** One case in a queue. */
export const queueLineSchema = z.strictObject({
  applicationId: z.string(),
  receptionNumber: z.optional(receptionNumberSchema),
  waitKey: z.string(),
  kind: waitKindSchema,
  round: z.int(),
  letterId: z.optional(z.string()),
  /** Whom the letter of this line is for. */
  addressee: z.optional(addresseeSchema),
  applicantKind: z.optional(applicantKindSchema),
  waitingSince: instantSchema,
  /** When the action is due by the operator's own standard. */
  actBy: instantSchema,
  /** How the wait stands against that, in business hours. */
  sla: serviceLevelSchema,
  /** When silence is looked at next. */
  dueAt: instantSchema,
  lock: z.optional(lockViewSchema),
  remindersSent: z.int(),
  /** How often the letter came back, or the case was sent back to the applicant or to the review. */
  timesReturned: z.int(),
});

/** A page of a queue, oldest due first. */
export const queuePageSchema = z.strictObject({ cases: z.array(queueLineSchema), nextCursor: z.optional(z.string()) });

/** The case that was locked for the caller, and the line of the queue that it was taken from. */
export const nextCaseSchema = z.strictObject({
  ...applicationStateSchema.shape,
  ...z.pick(queueLineSchema, { waitKey: true, kind: true, round: true, letterId: true }).shape,
});

const scanViewSchema = z.omit(scanSchema, { objectKey: true, objectVersion: true });

/** A letter with what the page of the case needs beside it. */
const staffLetterSchema = z.strictObject({
  ...letterSchema.shape,
  /** The last day on which the post keeps a letter that met nobody: seven days from the first attempt. */
  heldUntil: z.optional(civilDateSchema),
});

/** The case as staff see it: the form, the papers with what was found, the letters, and what can be done. */
export const staffCaseSchema = z.strictObject({
  ...applicationStateSchema.shape,
  /** 受付番号: what stands on the envelope. */
  receptionNumber: z.optional(receptionNumberSchema),
  applicantKind: z.optional(applicantKindSchema),
  order: z.optional(orderSchema),
  form: z.optional(applicationFormSchema),
  openedAt: instantSchema,
  submittedAt: z.optional(instantSchema),
  receivedOn: z.optional(civilDateSchema),
  promisedOn: z.optional(civilDateSchema),
  policyEdition: z.optional(z.string()),
  reviewRound: z.int(),
  openWaits: z.array(z.strictObject({ waitKey: z.string(), ...openWaitSchema.shape })),
  papers: z.array(
    z.strictObject({
      ...paperSchema.shape,
      scans: z.array(scanViewSchema),
      /** What to look for on it; empty for a kind that proves nothing here. */
      checklist: z.array(checklistEntrySchema),
      findings: z.array(findingViewSchema),
    }),
  ),
  /** Everything that the policy finds deficient, with its article. */
  findings: z.array(findingViewSchema),
  /** What makes the case high-risk (法4条2項). */
  risks: z.array(riskSchema),
  missingPapers: z.array(deficiencySchema),
  /** What must be confirmed beside the papers, and how far each is. */
  questions: z.array(
    z.strictObject({
      question: questionSchema,
      state: questionStateSchema,
      /** By which means it can be confirmed now, the most usual one first. */
      means: z.array(confirmationMeansSchema),
    }),
  ),
  needsSecondApproval: z.boolean(),
  /** The caller's own work is what an approval of the present round would rest on, so another one decides. */
  isOwnReview: z.boolean(),
  letters: z.array(staffLetterSchema),
  reviews: z.array(reviewSchema),
  deficiencies: z.array(deficiencySchema),
  /** How many events the history had: what comes later is asked for with `after`. */
  historyLength: z.int(),
  lock: z.optional(lockViewSchema),
  actions: z.array(z.string()),
});

/** One event of the audit trail, as staff read it. */
export const historyEventSchema = z.strictObject({
  sequence: z.int(),
  at: instantSchema,
  actor: z.strictObject({ kind: z.string(), id: z.string() }),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
  /** The same in Japanese, for people. */
  text: z.string(),
  hash: z.string(),
});

/** A page of the audit trail, oldest first; `chainVerified` says whether the hashes of the whole trail hold. */
export const historyPageSchema = z.strictObject({
  events: z.array(historyEventSchema),
  chainVerified: z.boolean(),
  nextCursor: z.optional(z.string()),
});

/** Fields for a browser's POST straight to the intake bucket. */
export const scanUploadSchema = z.strictObject({
  scanId: z.string(),
  url: webAddressSchema,
  fields: z.record(z.string(), z.string()),
  expiresAt: instantSchema,
});

/** A link to one scan that works for a minute. */
export const scanLinkSchema = z.strictObject({ url: webAddressSchema, expiresAt: instantSchema });

const pendingSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.string(),
  /** `mail_trouble` waits for a person. */
  pending: pendingKindSchema,
  pendingSince: instantSchema,
});

/** What operations watches: what was not delivered, what waits longest, what came back, what is stuck. */
export const operationsReportSchema = z.strictObject({
  undeliveredDecisions: z.array(
    z.strictObject({ applicationId: z.string(), waitKey: z.string(), decidedAt: instantSchema }),
  ),
  pendingMails: z.array(pendingSchema),
  pendingStarts: z.array(pendingSchema),
  pendingPurges: z.array(pendingSchema),
  /** Of each kind of wait, those that have lasted longest. */
  oldestWaits: z.array(queueLineSchema),
  /** Mails to applicants whose case is open and whose address does not work; newest first. */
  bouncedMails: z.array(
    z.strictObject({
      applicationId: z.string(),
      receptionNumber: z.optional(receptionNumberSchema),
      status: applicationStatusSchema,
      mail: mailKindSchema,
      bouncedAt: instantSchema,
    }),
  ),
  /** Activations that wait for a repair, with the step that failed. */
  stuckActivations: z.array(
    z.strictObject({
      applicationId: z.string(),
      receptionNumber: z.optional(receptionNumberSchema),
      attempt: z.int(),
      failedStep: z.optional(z.string()),
      since: instantSchema,
      actBy: instantSchema,
    }),
  ),
});

/** The signed-in member of staff. */
export const staffSelfSchema = z.strictObject({ staffId: z.string(), roles: z.array(staffRoleSchema) });
