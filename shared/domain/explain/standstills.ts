import type { CivilDate } from '../civil-date.ts';
import type { Letter } from '../letter.ts';
import type { Standstill } from './promise.ts';
import type { StatedLetter } from './stated-letter.ts';

/** What matters of a posting for the clock; the trail of the post may tell of the first failed attempt. */
interface Attempt {
  readonly absentOn?: CivilDate | undefined;
  readonly result?: 'delivered' | 'returned' | undefined;
  readonly resultOn?: CivilDate | undefined;
}

/** Without a known first attempt, a returned letter stops the clock on the day of its return. */
const failedOn = ({ absentOn, result, resultOn }: Attempt): CivilDate | undefined =>
  absentOn ?? (result === 'returned' ? resultOn : undefined);

const standstillOf = (to: Standstill['to'], attempts: readonly Attempt[]): Standstill[] => {
  const [from] = attempts.flatMap((attempt) => failedOn(attempt) ?? []).toSorted();
  if (from === undefined) return [];
  const last = attempts.at(-1);
  const until = last?.result === 'delivered' ? last.resultOn : undefined;
  return [{ to, from, ...(until ? { until } : {}) }];
};

/** When the clock stood still for the letters of a stated case. */
export const statedStandstills = (letters: readonly StatedLetter[]): Standstill[] =>
  letters.flatMap(({ to, postings = [] }) => standstillOf(to, postings));

/** When it stood still for the letters of an application. */
export const letterStandstills = (letters: readonly Letter[]): Standstill[] =>
  letters.flatMap(({ addressee, postings }) => standstillOf(addressee, postings));
