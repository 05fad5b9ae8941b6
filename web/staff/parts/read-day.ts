import type { CivilDate } from '#shared/domain/civil-date.ts';
import { parseDateText } from '#shared/domain/comparison/date-text.ts';

/** A day as somebody typed it, also in an era, and also one that lies ahead; undefined while it is no day. */
export const readDay = (typed: string): CivilDate | undefined => {
  const read = parseDateText(typed, 'beyond_era');
  return read.ok ? read.value : undefined;
};

/** What to do where a day is missing or cannot be read. */
export const dayMissing = (label: string): string => `${label}を、例のように年・月・日で入力してください。`;
