import type { CivilDate } from '../civil-date.ts';
import { applies, type Circumstance } from './circumstance.ts';
import { type OperatorSettings, operatorSettings } from './operator-settings.ts';
import type { PaperAlternative, PaperItem, PaperRequirement } from './policy-row.ts';

const isByCopy = ({ items }: PaperAlternative): boolean => items.some(({ form }) => form === 'copy');

const byOriginal = (item: PaperItem): PaperItem => (item.form === 'either' ? { ...item, form: 'original' } : item);

/** The last day of receipt for which copies are still offered on a day, where papers may still come after it. */
export const copiesEndOn = (
  on: CivilDate,
  papersEndOn: CivilDate,
  { copiesOfferedUntil }: Pick<OperatorSettings, 'copiesOfferedUntil'> = operatorSettings,
): CivilDate | undefined =>
  on <= copiesOfferedUntil && copiesOfferedUntil <= papersEndOn ? copiesOfferedUntil : undefined;

/**
 * The ways to meet a requirement that a customer is told of on a day. While an edition still takes copies of a proof of
 * identity, they are offered only until the day that the operator has set, so that a letter, its days at the post office
 * and one more posting end before copies do. A copy that comes all the same is judged by the edition, not by this.
 */
export const waysToOffer = (
  { purpose, alternatives }: Pick<PaperRequirement, 'purpose' | 'alternatives'>,
  circumstances: ReadonlySet<Circumstance>,
  on: CivilDate,
  { copiesOfferedUntil }: Pick<OperatorSettings, 'copiesOfferedUntil'> = operatorSettings,
): PaperAlternative[] => {
  const open = alternatives.filter(
    ({ when, operatorAct }) => applies(when, circumstances) && operatorAct === undefined,
  );
  if (on <= copiesOfferedUntil || purpose !== 'identity') return open;
  return open
    .filter((way) => !isByCopy(way))
    .map((way) => ({ ...way, items: way.items.map((item, at) => (at === 0 ? byOriginal(item) : item)) }));
};
