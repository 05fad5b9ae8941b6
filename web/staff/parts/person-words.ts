import { actorWords } from '#shared/copy/ja/record-document/value-words.ts';
import type { StaffSelf } from '../self.ts';

const shownLetters = 8;

/** Somebody of the staff, by the beginning of the id under which the directory knows them; the reader is told as such. */
export const staffWords = (staffId: string, self: StaffSelf): string =>
  staffId === self.staffId ? '自分' : `担当者 ${staffId.slice(0, shownLetters)}`;

const isActorKind = (kind: string): kind is keyof typeof actorWords => kind in actorWords;

/** Whoever did something: the customer, one of the staff, or the system itself. */
export const actorWordsOf = ({ kind, id }: { kind: string; id: string }, self: StaffSelf): string => {
  if (kind === 'staff') return staffWords(id, self);
  return isActorKind(kind) ? actorWords[kind] : kind;
};
