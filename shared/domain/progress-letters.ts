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

const returnOf = ({ result, resultOn }: Posting): Pick<LetterView, 'cameBackOn'> =>
  result === 'returned' && resultOn ? { cameBackOn: resultOn } : {};

/** The letters of an application with their present posting; one that is to be posted again tells that it came back. */
export const letterViewsOf = ({ letters }: Pick<Application, 'letters'>): LetterView[] =>
  letters.map(({ addressee, status, postings }) => {
    const posting = postings.at(-1);
    if (status === 'awaiting_dispatch') return { addressee, status, ...(posting ? returnOf(posting) : {}) };
    return {
      addressee,
      status,
      ...(posting ? { postedOn: posting.postedOn, trackingNumber: posting.trackingNumber } : {}),
      ...(posting && status === 'in_transit' ? underWay(posting) : {}),
    };
  });
