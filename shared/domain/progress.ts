import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date.ts';
import { deficiencyCodeSchema, wantedSchema } from './deficiency.ts';
import { applicantKindSchema } from './form.ts';
import { letterSchema } from './letter.ts';
import { paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';
import { progressStatusSchema } from './progress-status.ts';
import { progressStepSchema } from './progress-step.ts';
import { receptionNumberSchema } from './reception-number.ts';
import type { TrackingStatus } from './tracking-status.ts';

/** One step of the timeline: done, with its day; or current or upcoming, with the day on which it is expected to be done. */
export const stepViewSchema = z.strictObject({
  step: progressStepSchema,
  state: z.enum(['done', 'current', 'upcoming']),
  on: z.optional(civilDateSchema),
  expectedOn: z.optional(civilDateSchema),
});
export type StepView = z.infer<typeof stepViewSchema>;

/** Who has to do something next. */
export const holderSchema = z.enum(['customer', 'operator', 'post', 'nobody']);
export type Holder = z.infer<typeof holderSchema>;

/** Why the expected days may be missed. The same for every case in a phase: no reason is about somebody. */
export const delayReasonSchema = z.enum([
  'papers_arrive_later',
  'papers_need_correction',
  'letter_not_taken_in',
  'office_closed_days',
]);
export type DelayReason = z.infer<typeof delayReasonSchema>;

/**
 * A paper that came, as its customer may know it. `accepted` and `send_again` are told by a decided round alone: what a
 * reviewer thinks of it before that is nobody else's business.
 */
export const paperViewSchema = z.strictObject({
  paperKind: paperKindSchema,
  subject: paperSubjectSchema,
  receivedOn: civilDateSchema,
  state: z.enum(['received', 'accepted', 'send_again']),
});
export type PaperView = z.infer<typeof paperViewSchema>;

/** What a customer is told of the post's tracking: where the letter is. What went wrong with it is for staff to look at. */
export const shownTrackingStatuses = [
  'accepted',
  'in_transit',
  'at_delivery_office',
  'out_for_delivery',
  'held_while_closed',
  'absent',
  'held',
  'redelivery_requested',
] as const satisfies readonly TrackingStatus[];
export type ShownTrackingStatus = (typeof shownTrackingStatuses)[number];

/** A letter as its customer may know it. */
export const letterViewSchema = z.strictObject({
  addressee: letterSchema.shape.addressee,
  status: letterSchema.shape.status,
  postedOn: z.optional(civilDateSchema),
  trackingNumber: z.optional(z.string()),
  /** The last that is known of a letter under way, and the day of it. */
  tracking: z.optional(z.strictObject({ status: z.enum(shownTrackingStatuses), on: civilDateSchema })),
  /** The last day on which a letter that met nobody waits at the post office. */
  heldUntil: z.optional(civilDateSchema),
  /** The day on which the posting before came back, while the letter is made ready once more. Why is not told. */
  cameBackOn: z.optional(civilDateSchema),
});
export type LetterView = z.infer<typeof letterViewSchema>;

/** What is asked of the customer by the present notice: its code, and what the code alone leaves open. */
export const requestViewSchema = z.strictObject({
  code: deficiencyCodeSchema,
  subject: z.optional(paperSubjectSchema),
  paperKind: z.optional(paperKindSchema),
  originalsOnly: z.optional(z.literal(true)),
  wanted: z.optional(wantedSchema),
  items: z.optional(z.array(z.string())),
});

/** All that a customer may see of an application. What is not listed here does not leave. */
export const progressSchema = z.strictObject({
  applicationId: z.string(),
  /** 受付番号; none before the submission. */
  receptionNumber: z.optional(receptionNumberSchema),
  /** In whose words the notice is written. */
  applicantKind: z.optional(applicantKindSchema),
  statusCode: progressStatusSchema,
  /** Who has to do something next. */
  holder: holderSchema,
  steps: z.array(stepViewSchema),
  /** What would make the expected days later. */
  laterIf: z.array(delayReasonSchema),
  papers: z.array(paperViewSchema),
  letters: z.array(letterViewSchema),
  deficiencies: z.array(requestViewSchema),
  documentsEndOn: z.optional(civilDateSchema),
  promisedOn: z.optional(civilDateSchema),
  resubmissionEndsOn: z.optional(civilDateSchema),
  /** When to ask again; absent when nothing will change any more. */
  pollAfterSeconds: z.optional(z.int()),
  actions: z.array(z.enum(['save_draft', 'submit', 'correct_form', 'withdraw'])),
});
export type Progress = z.infer<typeof progressSchema>;
