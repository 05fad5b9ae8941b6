import * as z from 'zod/mini';
import { corporateNameKey } from '../comparison/compare-corporate-name.ts';
import { kanaKey, nameKey } from '../comparison/compare-name.ts';
import { divideLegalForm } from '../comparison/legal-forms.ts';
import { bareNumber } from '../digits.ts';
import { parsePhoneNumber } from '../phone-number.ts';
import { parseReceptionNumber, type ReceptionNumber } from '../reception-number.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { SearchKind } from './search-terms.ts';

/** So many characters of a name are needed, after everything is taken away that may be written otherwise. */
const charactersAtLeast = 2;

const uuidSchema = z.uuid();
const HOLDS_KANA = /\p{Script=Katakana}/u;

/** A text as it is looked for among names: folded once, not for each case. */
export interface WordQuery {
  /** As it was typed, for telling how well it agrees. */
  readonly typed: string;
  readonly person: string;
  /** A trade name without its legal form, so that (株), 株式会社 in front or behind or none of them are one. */
  readonly corporation: string;
}

/** What a search looks for. Each part that is there is tried; a case that agrees in one of them is found. */
export interface SearchQuery {
  readonly applicationId?: string;
  /** 受付番号; ten digits can be one and a telephone number at once. */
  readonly receptionNumber?: ReceptionNumber;
  readonly name?: WordQuery;
  readonly kana?: WordQuery;
  /** 法人番号 in thirteen digits, or twelve of the register. */
  readonly corporateNumber?: string;
  /** Ten or eleven digits of a telephone number: one that was assigned, or that of the contact. */
  readonly phone?: string;
  readonly asksContactPhone: boolean;
}

/** The key of a trade name without its legal form; both sides of a search are brought to it. */
export const tradeNameKey = (text: string): string => divideLegalForm(corporateNameKey(text), 'name').rest;

/** The key of the reading of a trade name without its legal form. */
export const tradeKanaKey = (text: string): string => divideLegalForm(kanaKey(text), 'reading').rest;

/** A text of which only a legal form is left (「株式会社」) would find everybody. */
const wordsOf = (typed: string, person: string, corporation: string): WordQuery | undefined =>
  [person, corporation].every((key) => [...key].length >= charactersAtLeast)
    ? { typed, person, corporation }
    : undefined;

const nameOf = (text: string) => wordsOf(text, nameKey(text), tradeNameKey(text));
const kanaOf = (text: string) => wordsOf(text, kanaKey(text), tradeKanaKey(text));

const numbersOf = (
  text: string,
): Pick<SearchQuery, 'applicationId' | 'receptionNumber' | 'corporateNumber' | 'phone'> => {
  const applicationId = uuidSchema.safeParse(text.trim().toLowerCase());
  const digits = bareNumber(text);
  const phone = parsePhoneNumber(text);
  const reception = parseReceptionNumber(text);
  return {
    ...(applicationId.success ? { applicationId: applicationId.data } : {}),
    ...(reception.ok ? { receptionNumber: reception.value } : {}),
    ...(/^\d{12,13}$/.test(digits) ? { corporateNumber: digits } : {}),
    ...(phone.ok ? { phone: phone.value.digits } : {}),
  };
};

const withWords = (text: string, kind: SearchKind | undefined): Pick<SearchQuery, 'name' | 'kana'> => {
  const name = kind === 'kana' ? undefined : nameOf(text);
  const canBeKana = kind === 'kana' || (kind === undefined && HOLDS_KANA.test(kanaKey(text)));
  const kana = canBeKana ? kanaOf(text) : undefined;
  return { ...(name ? { name } : {}), ...(kana ? { kana } : {}) };
};

const isEmpty = ({ asksContactPhone: _, ...query }: SearchQuery): boolean => Object.keys(query).length === 0;

/**
 * Reads what is searched for. Refuses a text that is too short for a name, and a number that is none; neither refusal
 * repeats the text.
 */
export const searchQueryOf = (
  text: string,
  kind?: SearchKind,
): Result<SearchQuery, 'search_text_too_short' | 'search_number_unreadable'> => {
  if (kind === 'phone' || kind === 'number') {
    const { phone, ...others } = numbersOf(text);
    const query = {
      ...(kind === 'number' ? others : {}),
      ...(phone ? { phone } : {}),
      asksContactPhone: kind === 'phone',
    };
    return isEmpty(query) ? refuse('search_number_unreadable') : ok(query);
  }
  const numbers = kind === undefined ? numbersOf(text) : {};
  const query = { ...withWords(text, kind), ...numbers, asksContactPhone: kind === undefined };
  return isEmpty(query) ? refuse('search_text_too_short') : ok(query);
};

/** Whether the forms of the cases have to be looked at: numbers of the operator's own are found without. */
export const looksIntoForms = ({ name, kana, corporateNumber, phone, asksContactPhone }: SearchQuery): boolean =>
  [name, kana, corporateNumber].some((part) => part !== undefined) || (asksContactPhone && phone !== undefined);
