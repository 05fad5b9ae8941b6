import { type CivilDate, civilDateSchema } from '#shared/domain/civil-date.ts';

/** A day as a field holds it; undefined while nothing whole stands there. */
export const readDay = (typed: string): CivilDate | undefined => {
  const parsed = civilDateSchema.safeParse(typed);
  return parsed.success ? parsed.data : undefined;
};

/** What to do where a day is missing. */
export const dayMissing = (label: string): string => `${label}を入力してください。`;
