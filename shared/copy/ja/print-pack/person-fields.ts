import type * as z from 'zod/mini';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { eraDateText } from '#shared/domain/comparison/era-date.ts';
import type { addressSchema, aliasSchema, personNameSchema } from '#shared/domain/form.ts';
import { displayPostalCode } from '#shared/domain/postal-code.ts';
import { dayWords } from '../record-document/plain-words.ts';
import { aliasReasonWords } from '../record-document/value-words.ts';
import type { Field } from './sheet-parts.ts';

type Address = z.infer<typeof addressSchema>;
type PersonName = z.infer<typeof personNameSchema>;

/** An address as it is written on an envelope: the postal code, then the rest. */
export const addressLines = ({ postalCode, prefecture, city, street, building }: Address): string[] => [
  displayPostalCode(postalCode),
  `${prefecture}${city}${street}${building === undefined ? '' : `　${building}`}`,
];

/** A name without its reading. */
export const nameText = ({ familyName, givenName }: PersonName): string => `${familyName}　${givenName}`;

export const addressField = (label: string, address: Address): Field => ({ label, lines: addressLines(address) });

export const nameField = (label: string, name: PersonName): Field => ({
  label,
  share: 3,
  reading: `${name.familyNameKana}　${name.givenNameKana}`,
  lines: [nameText(name)],
});

/** Western years and eras, because papers print one or the other. */
export const birthField = (bornOn: CivilDate): Field => ({
  label: '生年月日',
  share: 2,
  lines: [dayWords(bornOn), `（${eraDateText(bornOn)}）`],
});

export const aliasRow = (alias: z.infer<typeof aliasSchema> | undefined): Field[][] =>
  alias ? [[{ label: '旧姓・通称など', lines: [`${alias.name}（${aliasReasonWords[alias.reason]}）`] }]] : [];
