import type { Application } from './application.ts';
import type { Posting } from './letter.ts';
import { type LetterView, type ShownTrackingStatus, shownTrackingStatuses } from './progress.ts';
import { heldUntil, type TrackingStatus } from './tracking-status.ts';

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
