import type { DecisionContext } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { SuspicionEntry } from '../suspicion.ts';

type Written = 'entryId' | 'applicationId' | 'writtenBy' | 'writtenAt';
type NoticeEntry = Extract<SuspicionEntry, { kind: 'noticed' }>;
type ConclusionEntry = Exclude<SuspicionEntry, NoticeEntry>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** What somebody noticed, as they wrote it. */
export type Notice = Omit<NoticeEntry, Written | 'kind'>;

/** What 疑わしい取引の担当 concluded, as they wrote it. */
export type Conclusion = DistributiveOmit<ConclusionEntry, Written>;

/** Which entry it becomes, about which application. */
export interface EntryPlace {
  readonly entryId: string;
  readonly applicationId: string;
}

const writtenIn = ({ actor, at }: DecisionContext, place: EntryPlace) => ({
  ...place,
  writtenBy: actor.id,
  writtenAt: at,
});

/** The entry of a notice. Whoever noticed something writes it down; nothing can be wrong about that. */
export const noticeEntry = (notice: Notice, place: EntryPlace, context: DecisionContext): SuspicionEntry => ({
  kind: 'noticed',
  ...notice,
  ...writtenIn(context, place),
});

/** Decides a conclusion: it answers notices that are there, and nothing is filed on a day to come (法8条1項). */
export const decideConclusion = (
  entries: readonly SuspicionEntry[],
  conclusion: Conclusion,
  place: EntryPlace,
  context: DecisionContext,
): Result<SuspicionEntry, DomainRefusalCode> => {
  const notices = new Set(entries.filter(({ kind }) => kind === 'noticed').map(({ entryId }) => entryId));
  if (!conclusion.settles.every((entryId) => notices.has(entryId))) return refuse('notice_unknown');
  if (conclusion.kind === 'filed' && conclusion.filedOn > civilDateOf(context.at)) return refuse('filed_on_invalid');
  return ok({ ...conclusion, ...writtenIn(context, place) });
};
