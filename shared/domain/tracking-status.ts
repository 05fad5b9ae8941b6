import * as z from 'zod/mini';
import { addDays, type CivilDate } from './civil-date.ts';
import type { ReturnReason } from './return-reason.ts';

/** What the post's tracking says of a letter, in few words. */
export const trackingStatusSchema = z.enum([
  'accepted',
  'in_transit',
  'at_delivery_office',
  'out_for_delivery',
  'held_while_closed',
  'absent',
  'held',
  'redelivery_requested',
  'forwarded',
  'delivered',
  'delivered_at_counter',
  'returning',
  'returned',
  'refused',
  'unknown',
]);
export type TrackingStatus = z.infer<typeof trackingStatusSchema>;

/** The words of Japan Post's tracking page as they have been observed. */
const statusWords: readonly (readonly [words: string, status: TrackingStatus])[] = [
  ['引受', 'accepted'],
  ['発送', 'in_transit'],
  ['通過', 'in_transit'],
  ['中継', 'in_transit'],
  ['到着', 'at_delivery_office'],
  ['持ち出し中', 'out_for_delivery'],
  ['お届け先休日のため保管', 'held_while_closed'],
  ['ご不在のため持ち戻り', 'absent'],
  /** The post is done with keeping it: the letter is on its way back. */
  ['保管期間経過', 'returning'],
  ['保管', 'held'],
  ['配達希望受付', 'redelivery_requested'],
  ['再配達', 'redelivery_requested'],
  ['再配達受付', 'redelivery_requested'],
  ['転送', 'forwarded'],
  ['お届け先にお届け済み', 'delivered'],
  ['お届け済み', 'delivered'],
  ['窓口でお渡し', 'delivered_at_counter'],
  ['差出人に返送', 'returned'],
  ['差出人に返送済み', 'returned'],
  ['返送', 'returning'],
  ['受取辞退', 'refused'],
  ['受取拒絶', 'refused'],
  ['調査中', 'unknown'],
];

/** What the page puts behind its words, and what somebody types there; 「到着後返送」 is not 「到着」 with more behind it. */
const BOUNDARY = /^(?:$|[\s()[\]「」【】])/u;

const knownWordsIn = (words: string) => {
  const text = words.normalize('NFKC').trim();
  return statusWords.find(([known]) => text.startsWith(known) && BOUNDARY.test(text.slice(known.length)));
};

/** Reads the words of the tracking page; whatever is not known to us is for a person to look at. */
export const trackingStatusOf = (words: string): TrackingStatus => knownWordsIn(words)?.[1] ?? 'unknown';

/** The words as the page is known to put them; what somebody typed behind them is not kept: it could name a person. */
export const knownTrackingWords = (words: string): string | undefined => knownWordsIn(words)?.[0];

/** What a tracking status asks of the mail room. */
export const trackingMeaningSchema = z.enum([
  'wait',
  'record_delivery',
  'record_return',
  'retention_runs',
  'alarm',
  'look_yourself',
]);
export type TrackingMeaning = z.infer<typeof trackingMeaningSchema>;

/**
 * What follows from a status: 転送 must never be seen on a letter that is not to be forwarded (転送不要), and whatever is not
 * known is looked at by a person.
 */
export const meaningOf: Readonly<Record<TrackingStatus, TrackingMeaning>> = {
  accepted: 'wait',
  in_transit: 'wait',
  at_delivery_office: 'wait',
  out_for_delivery: 'wait',
  held_while_closed: 'wait',
  absent: 'retention_runs',
  held: 'retention_runs',
  redelivery_requested: 'retention_runs',
  forwarded: 'alarm',
  delivered: 'record_delivery',
  delivered_at_counter: 'record_delivery',
  returning: 'record_return',
  returned: 'record_return',
  refused: 'record_return',
  unknown: 'look_yourself',
};

/** The words that the post stamps on a letter which it brings back. */
const returnWords: readonly (readonly [words: string, reason: ReturnReason])[] = [
  ['あて所に尋ねあたりません', 'address_unknown'],
  ['転居先不明', 'moved_unknown'],
  ['転居', 'moved_not_forwarded'],
  ['保管期間経過', 'retention_expired'],
  ['受取拒絶', 'refused'],
  ['受取辞退', 'refused'],
  ['あて名不完全', 'insufficient_address'],
  ['表札・会社名なし', 'no_recipient_name'],
  ['受取人死亡', 'deceased'],
  ['事故', 'lost'],
];

/** Reads the post's reason for a return; none when the words are not known. */
export const returnReasonOf = (words: string): ReturnReason | undefined => {
  const text = words.normalize('NFKC').trim();
  return returnWords.find(([known]) => text.startsWith(known.normalize('NFKC')))?.[1];
};

/** How long a post office keeps a letter, in days after the first attempt: as a rule, and at most on request. */
export const retentionDays = { asARule: 7, onRequest: 10 } as const;

/** The last day on which a letter waits at the post office; the day of the first attempt is not counted. */
export const heldUntil = (firstAttemptOn: CivilDate, kept: keyof typeof retentionDays = 'asARule'): CivilDate =>
  addDays(firstAttemptOn, retentionDays[kept]);
