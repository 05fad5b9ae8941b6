import { foldKanaForm } from './comparison/text-folds.ts';

/** Full-width letters, digits and signs of ASCII; ～ (U+FF5E) is left, for it stands for a wave in Japanese. */
const FULL_WIDTH_ASCII = /[\uFF01-\uFF5D]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Half-width katakana with its marks of sound. */
const HALF_WIDTH_KATAKANA = /[\uFF65-\uFF9F]+/gu;

/**
 * A name or an address as it is kept after typing: widths are made alike (Ａ→A, ｶ→カ), blanks collapse, and nothing else.
 * NFC and NFKC would rewrite kanji of real names (塚, 神, 祥 among the compatibility ideographs).
 */
export const foldWrittenText = (typed: string): string =>
  typed
    .replaceAll(FULL_WIDTH_ASCII, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET))
    .replaceAll(HALF_WIDTH_KATAKANA, (run) => run.normalize('NFKC'))
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The reading of a name in katakana, also when hiragana was typed. */
export const katakanaOf = (typed: string): string => foldKanaForm.apply(foldWrittenText(typed));
