import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import type { Letter, Posting } from '../letter.ts';
import { refuse } from '../result.ts';
import { knownTrackingWords, meaningOf, trackingStatusOf } from '../tracking-status.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';
import { letterOf, withLetter } from './letter-of-case.ts';

/** What the tracking page says of a letter that is under way, in the page's own words. */
export interface TrackingReport extends Expectation {
  readonly letterId: string;
  readonly round: number;
  readonly words: string;
  readonly occurredOn: CivilDate;
  readonly source: 'manual' | 'import';
}

const withEvent = (letter: Letter, report: TrackingReport, recordedBy: string): Letter => {
  const { occurredOn, source } = report;
  const status = trackingStatusOf(report.words);
  const words = knownTrackingWords(report.words) ?? '';
  const follow = (posting: Posting): Posting => ({
    ...posting,
    ...(status === 'absent' && posting.absentOn === undefined ? { absentOn: occurredOn } : {}),
    trackingEvents: [...(posting.trackingEvents ?? []), { words, status, occurredOn, source, recordedBy }],
  });
  return {
    ...letter,
    postings: letter.postings.map((posting, at) => (at === letter.postings.length - 1 ? follow(posting) : posting)),
  };
};

/**
 * Decides whether the words of the tracking page are kept. They decide nothing by themselves: a delivery or a return is
 * recorded by a person, because the page forgets it after some hundred days and its numbers are used again.
 */
export const decideTracking = (
  application: Application,
  report: TrackingReport,
  context: DecisionContext,
): Decision => {
  const { letterId, round, words, occurredOn } = report;
  const permitted = permitAction(application, 'follow_tracking', report);
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const letter = letterOf(application, letterId);
  if (!letter.ok) return letter;
  const posting = letter.value.postings.at(-1);
  /** A letter that was delivered is followed on: §5.4 takes a 返送 after it for a reopening. */
  const isFollowed = letter.value.status === 'in_transit' || letter.value.status === 'delivered';
  if (!isFollowed || posting?.attempt !== round) return refuse('round_closed');
  if (occurredOn > civilDateOf(context.at) || occurredOn < posting.postedOn) return refuse('result_on_invalid');
  /** 「調査中」 is what the page says and is kept, although what it means is for a person to find out. */
  if (knownTrackingWords(words) === undefined) return refuse('tracking_words_unknown');
  const status = trackingStatusOf(words);
  const letters = withLetter(application, withEvent(letter.value, report, context.actor.id));
  return changeBy(application, permitted.value, { letters }, context, {
    audit: {
      action: 'letter_tracked',
      details: { letterId, attempt: round, status, meaning: meaningOf[status], occurredOn },
    },
  });
};
