import { hyphenLikes } from '../digits.ts';
import type { VariantNote } from './comparison.ts';

/** One way in which the same thing is written differently: what it is called, and how a key takes it away. */
export interface Fold {
  readonly note: VariantNote;
  readonly apply: (text: string) => string;
}

const HYPHENS = new RegExp(`[${hyphenLikes}]`, 'gu');

/** 葛 with a selector of its registered shape is 葛. */
export const foldVariationSequence: Fold = {
  note: 'variation_sequence',
  apply: (text) => text.replaceAll(/\p{Variation_Selector}/gu, ''),
};

/** Hyphens of all sorts; ー only between digits, because in kana it is a sound. */
export const foldHyphens: Fold = {
  note: 'hyphen_form',
  apply: (text) => text.replaceAll(HYPHENS, '-').replaceAll(/(?<=\d)ー(?=\d)/gu, '-'),
};

/** In kana a hyphen is a long vowel that was typed with the wrong key. */
export const foldLongVowel: Fold = {
  note: 'hyphen_form',
  apply: (text) => text.replaceAll(HYPHENS, '-').replaceAll(/(?<=[\p{Script=Katakana}\p{Script=Hiragana}ー])-/gu, 'ー'),
};

/** Blanks, and signs that do not print. */
export const foldSpacing: Fold = {
  note: 'spacing',
  apply: (text) => text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, ''),
};

/** Roman letters in small and capital form. */
export const foldCase: Fold = { note: 'case', apply: (text) => text.toLowerCase() };

const MIDDLE_DOTS = /[\u00B7\u2022\u2027\u2219\u22C5]/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u0060\u00B4]/gu;

/** The dots and apostrophes of registered trade names keep their place; only their forms are folded. */
export const foldSeparatorForms: Fold = {
  note: 'separator_form',
  apply: (text) => text.replaceAll(MIDDLE_DOTS, '・').replaceAll(APOSTROPHES, "'"),
};

/** Between the parts of a person's name, a dot or a comma is no more than a blank. */
export const foldNameSeparators: Fold = {
  note: 'separator_form',
  apply: (text) => foldSeparatorForms.apply(text).replaceAll(/[・,.]/gu, ''),
};

const KATAKANA_OFFSET = 0x60;

/** A reading may be typed in hiragana. */
export const foldKanaForm: Fold = {
  note: 'kana_form',
  apply: (text) =>
    text.replaceAll(/[\u3041-\u3096\u309D\u309E]/gu, (kana) =>
      String.fromCodePoint((kana.codePointAt(0) ?? 0) + KATAKANA_OFFSET),
    ),
};
