import * as z from 'zod/mini';
import type { Application } from './application.ts';
import { civilDateSchema } from './civil-date.ts';
import { letterSchema, type Posting } from './letter.ts';
import { heldUntil, type TrackingStatus } from './tracking-status.ts';

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
});
export type LetterView = z.infer<typeof letterViewSchema>;

const isShown = (status: TrackingStatus): status is ShownTrackingStatus =>
  shownTrackingStatuses.some((shown) => shown === status);

const underWay = ({ absentOn, trackingEvents = [] }: Posting): Pick<LetterView, 'tracking' | 'heldUntil'> => {
  const last = trackingEvents.at(-1);
  return {
    ...(last && isShown(last.status) ? { tracking: { status: last.status, on: last.occurredOn } } : {}),
    ...(absentOn ? { heldUntil: heldUntil(absentOn) } : {}),
  };
};

/** The letters of an application with their present posting. */
export const letterViewsOf = ({ letters }: Pick<Application, 'letters'>): LetterView[] =>
  letters.map(({ addressee, status, postings }) => {
    const posting = status === 'awaiting_dispatch' ? undefined : postings.at(-1);
    return {
      addressee,
      status,
      ...(posting ? { postedOn: posting.postedOn, trackingNumber: posting.trackingNumber } : {}),
      ...(posting && status === 'in_transit' ? underWay(posting) : {}),
    };
  });
