import type { CivilDate } from '../civil-date.ts';
import type { Letter, Posting } from '../letter.ts';
import type { Standstill } from './promise.ts';

/** Without a known first attempt, a returned letter stops the clock on the day of its return. */
const failedOn = ({ absentOn, result, resultOn }: Posting): CivilDate | undefined =>
  absentOn ?? (result === 'returned' ? resultOn : undefined);

const standstillOf = ({ addressee: to, postings }: Letter): Standstill[] => {
  const [from] = postings.flatMap((posting) => failedOn(posting) ?? []).toSorted();
  if (from === undefined) return [];
  const last = postings.at(-1);
  const until = last?.result === 'delivered' ? last.resultOn : undefined;
  return [{ to, from, ...(until ? { until } : {}) }];
};

/** When the operator's clock stood still: for each letter from its first failed attempt to its delivery (§7). */
export const standstillsOf = (letters: readonly Letter[]): Standstill[] => letters.flatMap(standstillOf);
