import * as z from 'zod/mini';
import { fitsInGraphemes } from './comparison/graphemes.ts';

/** 𠮷 with a selector of its registered shape takes four code units; no text of names and addresses needs more. */
const CODE_UNITS_OF_A_CHARACTER = 4;

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
/** They print nothing and turn the order of what is printed around them. */
const BIDI_CONTROL = /\p{Bidi_Control}/u;

/** Says too_big as a length does, so that the maximum is told in characters. */
const fitsIn = (maximum: number) =>
  z.check<string>(({ value, issues }) => {
    if (fitsInGraphemes(value, maximum)) return;
    issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value });
  });

const checks = (maximum: number) =>
  [
    z.minLength(1),
    z.maxLength(maximum * CODE_UNITS_OF_A_CHARACTER, { abort: true }),
    fitsIn(maximum),
    /** Half a character (a lone surrogate) stands on no paper, and a record that held one could not be exported. */
    z.refine<string>((text) => text.isWellFormed()),
    z.refine<string>((text) => VISIBLE.test(text) && !BIDI_CONTROL.test(text)),
  ] as const;

/** A text as it is printed, of so many characters as a reader counts; neither trimmed nor normalised. */
export const printedText = (maximum: number) => z.string().check(...checks(maximum));

/** A text as it is typed, without the blanks around it. */
export const writtenText = (maximum: number) => z.string().check(z.trim(), ...checks(maximum));
