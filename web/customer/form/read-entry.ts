import { parseJapaneseDate } from '#shared/domain/comparison/era-date.ts';
import { parseCorporateNumber } from '#shared/domain/corporate-number.ts';
import { parsePhoneNumber } from '#shared/domain/phone-number.ts';
import { parsePostalCode } from '#shared/domain/postal-code.ts';
import { foldWrittenText, katakanaOf } from '#shared/domain/typed-text.ts';

/** What an entry holds once it is read; undefined where nothing is. */
export type EntryValue = string | number | boolean | readonly string[] | undefined;

/** How the text of an entry becomes its value. */
export type Reading = 'text' | 'kana' | 'postal_code' | 'phone' | 'corporate_number' | 'date' | 'number' | 'yes_no';

const numberOf = (text: string): EntryValue => {
  const plain = text.normalize('NFKC').replaceAll(/[\s%,]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

/** What cannot be read stays as typed, so that nothing is lost and the check can name it. */
const readers: Readonly<Record<Reading, (text: string) => EntryValue>> = {
  text: foldWrittenText,
  kana: katakanaOf,
  postal_code: (text) => {
    const read = parsePostalCode(text);
    return read.ok ? read.value : text;
  },
  phone: (text) => {
    const read = parsePhoneNumber(text);
    return read.ok ? read.value.digits : text;
  },
  corporate_number: (text) => {
    const read = parseCorporateNumber(text);
    return read.ok ? read.value : text;
  },
  date: (text) => {
    const read = parseJapaneseDate(text, 'within_era');
    return read.ok ? read.value : text;
  },
  number: numberOf,
  yes_no: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
};

/** Reads what was typed or chosen; a blank is no value. */
export const readEntry = (reading: Reading, text: string): EntryValue =>
  text.trim() === '' ? undefined : readers[reading](text);
