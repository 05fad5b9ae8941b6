import { glyphVariants, radicalForms, relatedCharacters } from './glyph-variants.ts';
import type { Fold } from './text-folds.ts';

/** CJK compatibility ideographs: plain NFC already rewrites most of these, so only a key may normalise them. */
const COMPATIBILITY_IDEOGRAPHS = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
const OTHER_TEXT = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

const byTable = (table: ReadonlyMap<string, string>) => (text: string) =>
  text.replaceAll(/[\p{Script=Han}\u2E80-\u2EFF]/gu, (character) => table.get(character) ?? character);

const glyphsOfToday = byTable(glyphVariants);
const wholeCharacters = byTable(radicalForms);

/** NFKC, but not for ideographs: 神 (U+FA19) for 神 is a matter of glyphs, not of width. */
export const foldWidth: Fold = {
  note: 'width_or_compatibility_form',
  apply: (text) => wholeCharacters(text.replaceAll(OTHER_TEXT, (run) => run.normalize('NFKC'))),
};

/** 髙 for 高, 﨑 for 崎 and the compatibility ideographs. */
export const foldGlyphs: Fold = {
  note: 'glyph_variant',
  apply: (text) => glyphsOfToday(text.replaceAll(COMPATIBILITY_IDEOGRAPHS, (ideograph) => ideograph.normalize('NFC'))),
};

/** 斎 for 斉. */
export const foldRelatedCharacters: Fold = { note: 'related_character', apply: byTable(relatedCharacters) };
