import { closest, compareTexts, foldText, joined } from './compare-texts.ts';
import { type Comparison, different, variant } from './comparison.ts';
import { foldGlyphs, foldRelatedCharacters, foldWidth } from './glyph-folds.ts';
import {
  type Fold,
  foldCase,
  foldHyphens,
  foldKanaForm,
  foldLongVowel,
  foldNameSeparators,
  foldSpacing,
  foldVariationSequence,
} from './text-folds.ts';

/** A person's name as the form has it: in parts, or as one text. */
export type EnteredName = string | { readonly familyName: string; readonly givenName: string };

const nameFolds: readonly Fold[] = [
  foldVariationSequence,
  foldWidth,
  foldHyphens,
  foldNameSeparators,
  foldSpacing,
  foldGlyphs,
  foldRelatedCharacters,
  foldCase,
];

const readingFolds: readonly Fold[] = [foldWidth, foldLongVowel, foldNameSeparators, foldSpacing, foldKanaForm];

/** The comparison key of a person's name; never stored in place of the name. */
export const nameKey = (name: string): string => foldText(name, nameFolds);

/** The comparison key of a reading in katakana. */
export const kanaKey = (reading: string): string => foldText(reading, readingFolds);

/** 旧姓 or 通称 in brackets, as licences, My Number cards and copies of the resident register print it. */
const BESIDE =
  /^(?<before>[^[［【〔(（]*)(?:[[［【〔]\s*(?:旧姓|旧氏)?|[(（]\s*(?:旧姓|旧氏))[:：\s]*(?<former>[^\]］】〕)）]+)[\]］】〕)）](?<after>.*)$/su;
const ALIAS = /^(?<before>[^(（]*)[(（]\s*通称名?[:：\s]*(?<alias>[^)）]+)[)）](?<after>.*)$/su;

interface WrittenName {
  readonly bare: string;
  readonly withFormer?: string;
  readonly alias?: string;
}

const read = (name: string): WrittenName => {
  const alias = ALIAS.exec(name)?.groups;
  if (alias) return { bare: `${alias.before}${alias.after}`.trim(), alias: `${alias.alias}`.trim() };
  const former = BESIDE.exec(name)?.groups;
  if (!former) return { bare: name };
  return { bare: `${former.before}${former.after}`.trim(), withFormer: `${former.former}${former.after}`.trim() };
};

const sameKey = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && nameKey(left) === nameKey(right);

/** The name at law is the one outside the brackets; the name inside is only evidence of a name in use. */
const compareBesideBrackets = (entered: string, shown: string): Comparison => {
  const [left, right] = [read(entered), read(shown)];
  const bare = compareTexts(left.bare, right.bare, nameFolds);
  if (bare.outcome !== 'different') {
    const note = (left.alias ?? right.alias) ? 'alias_beside_it' : 'former_name_beside_it';
    return variant([...variantNotesOf(bare), note]);
  }
  if (sameKey(left.withFormer, right.bare) || sameKey(left.bare, right.withFormer)) {
    return different('former_name_entered');
  }
  return sameKey(left.alias, right.bare) || sameKey(left.bare, right.alias) ? different('alias_entered') : bare;
};

const variantNotesOf = (comparison: Comparison) => (comparison.outcome === 'variant' ? comparison.notes : []);

const compareWrittenNames = (entered: string, shown: string): Comparison => {
  const plain = compareTexts(entered, shown, nameFolds);
  return plain.outcome === 'different' ? compareBesideBrackets(entered, shown) : plain;
};

/** Compares a person's name as entered with the one on the paper (犯収法施行規則6条: 氏名). */
export const compareName = (entered: EnteredName, shown: string): Comparison => {
  if (typeof entered === 'string') return compareWrittenNames(entered, shown);
  const [tight, ...spaced] = joined([entered.familyName, entered.givenName]);
  return closest([compareWrittenNames(tight, shown), ...spaced.map((writing) => compareWrittenNames(writing, shown))]);
};

/** Compares the readings of a person's name. */
export const compareKana = (entered: string, shown: string): Comparison => compareTexts(entered, shown, readingFolds);
