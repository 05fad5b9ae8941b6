import type { z } from 'zod/mini';
import { type CivilDate, civilDateOf, type Instant, partsOf } from '#shared/domain/civil-date.ts';
import type { addressSchema, naturalPersonSchema, personNameSchema } from '#shared/domain/form.ts';
import type { Actor } from '#shared/domain/people.ts';
import type { LawReference } from '#shared/domain/policy/law-reference.ts';
import { displayPostalCode } from '#shared/domain/postal-code.ts';
import type { RecordedPaper } from '#shared/domain/record/record-values.ts';
import { citationOf } from '../laws.ts';
import { paperNames } from '../paper-names.ts';
import { subjectNames } from '../policy-names.ts';
import { actorWords, paperFormWords } from './value-words.ts';

type Address = z.infer<typeof addressSchema>;
type PersonName = z.infer<typeof personNameSchema>;
type NaturalPerson = z.infer<typeof naturalPersonSchema>;

/** 2026年11月24日 */
export const dayWords = (day: CivilDate): string => {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
};

/** The day and the time in Japan, to the second. */
export const momentWords = (at: Instant): string => {
  const inJapan = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(11, 19);
  return `${dayWords(civilDateOf(at))} ${inJapan}`;
};

/** An address in one line, every part as it was written. */
export const addressWords = ({ postalCode, prefecture, city, street, building }: Address): string =>
  `${displayPostalCode(postalCode)} ${prefecture}${city}${street}${building === undefined ? '' : ` ${building}`}`;

/** A name with its reading. */
export const nameWords = ({ familyName, givenName, familyNameKana, givenNameKana }: PersonName): string =>
  `${familyName} ${givenName}（${familyNameKana} ${givenNameKana}）`;

/** 本人特定事項 of a natural person. */
export const personLines = ({ name, bornOn, residence }: NaturalPerson): string[] => [
  `氏名: ${nameWords(name)}`,
  `生年月日: ${dayWords(bornOn)}`,
  `住居: ${addressWords(residence)}`,
];

/** Somebody by the id by which the staff directory, or the register of customers, knows them. */
export const actorText = ({ kind, id }: Actor): string => `${actorWords[kind]} ${id}`;

/** A paper with the day on which it came. */
export const paperText = ({ kind, subject, form, receivedOn }: RecordedPaper): string =>
  `${paperNames[kind]}（${subjectNames[subject]}・${paperFormWords[form]}）${dayWords(receivedOn)} 受領`;

/** Where something stood in the law, and on which day it read so. */
export const referenceText = (reference: LawReference): string =>
  `${citationOf(reference)}（${dayWords(reference.asOf)}時点）`;
