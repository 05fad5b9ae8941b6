import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { eraDateText } from '#shared/domain/comparison/era-date.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import { writtenPhoneNumber } from '#shared/domain/phone-number.ts';
import { displayPostalCode } from '#shared/domain/postal-code.ts';
import type { FormField } from './form-field.ts';
import { partAt } from './form-path.ts';
import type { Reading } from './read-entry.ts';

/** A date by the western year and by the era, as on licences: the applicant sees how it was read. */
const dateText = (value: string): string => {
  const parsed = civilDateSchema.safeParse(value);
  if (!parsed.success) return value;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const yearOfEra = eraDateText(parsed.data).replace(/年.*/, '年');
  return `${year}年（${yearOfEra}）${month}月${day}日`;
};

const writers: Partial<Record<Reading, (value: string) => string>> = {
  date: dateText,
  phone: writtenPhoneNumber,
  postal_code: (value) => (/^\d{7}$/.test(value) ? displayPostalCode(value).replace('〒', '') : value),
};

/** What a line of text shows of the value that was read from it; reading it again gives the same value. */
export const shownText = (reading: Reading, value: unknown): string => {
  if (value === undefined || value === null) return '';
  return (writers[reading] ?? String)(String(value));
};

const choiceText = (choices: Readonly<Record<string, { readonly label: string }>>, name: unknown): string =>
  choices[String(name)]?.label ?? '';

const countsText = (choices: Readonly<Record<string, { readonly label: string }>>, value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map((one) => `${choiceText(choices, Object(one).kind)}：${Object(one).count}`)
    .join('、');

/** What the confirmation page shows of a field; empty where nothing was entered. */
export const shownAnswer = (field: FormField, draft: DraftForm): string => {
  const value = partAt(draft, field.path);
  if (field.control === 'part') return value === undefined ? 'いいえ' : 'はい';
  if (value === undefined) return '';
  switch (field.control) {
    case 'text':
      return shownText(field.reading, value);
    case 'boxes':
      return (Array.isArray(value) ? value : []).map((name) => choiceText(field.choices, name)).join('、');
    case 'counts':
      return countsText(field.choices, value);
    case 'consent':
      return '同意する';
    default:
      return choiceText(field.choices, value === true ? 'yes' : value === false ? 'no' : value);
  }
};
