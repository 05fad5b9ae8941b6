import * as z from 'zod/mini';
import type { CivilDate } from './civil-date.ts';
import { waitKindSchema } from './wait.ts';

/** A length of time in whole JST days: calendar days, or business days of the operator's calendar. */
export const spanSchema = z.union([
  z.strictObject({ days: z.int().check(z.positive()) }),
  z.strictObject({ businessDays: z.int().check(z.positive()) }),
]);
export type Span = z.infer<typeof spanSchema>;

/** What silence means at the end of a wait. */
export const silenceSchema = z.enum(['expire', 'resend_then_expire']);

/** How long one wait may last. Every span is counted from the day on which the wait began. */
export const waitDeadlineSchema = z.strictObject({
  /** Whose silence it is: a customer is reminded by mail, staff's lateness is reported to operations. */
  waitsFor: z.enum(['customer', 'staff']),
  actWithin: spanSchema,
  reminders: z.array(spanSchema),
  endsAfter: spanSchema,
  onSilence: silenceSchema,
});
export type WaitDeadline = z.infer<typeof waitDeadlineSchema>;

/** The durations that one run of the workflow goes by; they enter with the execution input. */
export const deadlinesSchema = z.strictObject({
  edition: z.string(),
  waits: z.record(waitKindSchema, waitDeadlineSchema),
  /** A later notice within the same resubmission phase keeps the first deadline, unless less than this remains. */
  resubmissionMinimum: spanSchema,
  /** How often a letter is posted at the most before the application goes back or ends. */
  letterAttemptsAtMost: z.int().check(z.positive()),
  /** From complete papers to activation: the service's promise (FAQ 「約5営業日」). */
  activationPromise: spanSchema,
});
export type Deadlines = z.infer<typeof deadlinesSchema>;

const staffWait = (actWithinBusinessDays: number): WaitDeadline => ({
  waitsFor: 'staff',
  actWithin: { businessDays: actWithinBusinessDays },
  reminders: [
    { businessDays: actWithinBusinessDays },
    { businessDays: actWithinBusinessDays + 2 },
    { businessDays: actWithinBusinessDays + 7 },
  ],
  endsAfter: { days: 60 },
  onSilence: 'expire',
});

const editions: readonly (Deadlines & { validFrom: CivilDate })[] = [
  {
    edition: '2026-11',
    validFrom: '2026-01-01' as CivilDate,
    waits: {
      documents: {
        waitsFor: 'customer',
        actWithin: { days: 30 },
        reminders: [{ days: 14 }, { days: 30 }, { days: 53 }],
        endsAfter: { days: 60 },
        onSilence: 'expire',
      },
      review: staffWait(2),
      approval: staffWait(1),
      resubmission: {
        waitsFor: 'customer',
        actWithin: { days: 30 },
        reminders: [{ days: 10 }, { days: 23 }],
        endsAfter: { days: 30 },
        onSilence: 'expire',
      },
      dispatch: staffWait(1),
      delivery: {
        waitsFor: 'staff',
        actWithin: { businessDays: 3 },
        reminders: [{ days: 10 }, { days: 14 }],
        endsAfter: { days: 21 },
        onSilence: 'resend_then_expire',
      },
      repair: staffWait(1),
    },
    resubmissionMinimum: { days: 10 },
    letterAttemptsAtMost: 3,
    activationPromise: { businessDays: 5 },
  },
];

/** The durations in force on a JST day; none before the first edition. */
export const findDeadlines = (on: CivilDate): (Deadlines & { validFrom: CivilDate }) | undefined =>
  editions.findLast(({ validFrom }) => validFrom <= on);

/** The durations in force on a JST day. Throws when the table has none: a hole in it is a bug. */
export const deadlinesOn = (on: CivilDate): Deadlines => {
  const edition = findDeadlines(on);
  if (!edition) throw new Error(`No deadlines are in force on ${on}; the first edition begins later.`);
  const { validFrom: _, ...deadlines } = edition;
  return deadlines;
};

/** Every edition of the table, oldest first; the documents are generated from it. */
export const deadlineEditions = editions;
