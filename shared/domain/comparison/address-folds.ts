import type { VariantNote } from './comparison.ts';
import { foldGlyphs, foldWidth } from './glyph-folds.ts';
import { kanjiNumerals, numeralValue } from './kanji-numerals.ts';
import { type Fold, foldCase, foldHyphens, foldSeparatorForms, foldVariationSequence } from './text-folds.ts';

/** A fold of the whole line, or one that only the name of the place can bear. */
export interface AddressFold extends Fold {
  readonly where: 'line' | 'place';
}

const line = (fold: Fold): AddressFold => ({ ...fold, where: 'line' });
const place = (note: VariantNote, apply: Fold['apply']): AddressFold => ({ note, apply, where: 'place' });

const HAN_OR_HIRAGANA = String.raw`[\p{Script=Han}\p{Script=Hiragana}]`;
const KE = new RegExp(String.raw`(?<=${HAN_OR_HIRAGANA})[ヶケヵカガが](?=\p{Script=Han})`, 'gu');
const NO = new RegExp(`(?<=${HAN_OR_HIRAGANA})[ノ之](?=${HAN_OR_HIRAGANA})`, 'gu');
const TSU = /(?<=\p{Script=Han})[ッつっ](?=\p{Script=Han})/gu;

/** 霞ヶ関, 霞ケ関 and 霞が関; 虎ノ門 and 虎の門; 四ツ谷 and 四つ谷. */
const foldPlaceKana = place('place_name_kana', (text) =>
  text.replaceAll(KE, 'ケ').replaceAll(NO, 'の').replaceAll(TSU, 'ツ'),
);

/** 大字 and 字 may be left out; 十文字町, 大文字町, 十字町 and 丁字町 are names. */
const SECTION_WORDS = /大字|(?<!文|[十丁](?=字町))字/gu;
const foldSectionWords = place('section_word_omitted', (text) => text.replaceAll(SECTION_WORDS, ''));

const N = `[${kanjiNumerals}]+`;
/** Counted parts of a place: 北三条西六丁目, 六番町, 東五線北八号. 三条通 and 十条台 are names and keep their numerals. */
const COUNTED_PLACE = new RegExp(
  `${N}(?=条[東西南北通]?[0-9${kanjiNumerals}]|番[町丁])|(?<=[東西南北])${N}(?=線|号(?!棟|館|室))`,
  'gu',
);

const foldCountedPlaces: AddressFold = {
  note: 'block_notation',
  where: 'line',
  apply: (text) => text.replaceAll(COUNTED_PLACE, (numeral) => String(numeralValue(numeral))),
};

/** Sakai counts its 丁目 as 丁; elsewhere 丁 is part of a name (八丁堀, 三番丁). */
const SECTION_OF_SAKAI = new RegExp(`(?<=堺市.*[0-9${kanjiNumerals}])丁(?=[-0-9${kanjiNumerals} ]|$)`, 'gu');

const foldSectionsOfSakai: AddressFold = {
  note: 'block_notation',
  where: 'line',
  apply: (text) => text.replaceAll(SECTION_OF_SAKAI, '丁目'),
};

const LONG_VOWEL_BETWEEN_NUMERALS = new RegExp(`(?<=[0-9${kanjiNumerals}])ー(?=[0-9${kanjiNumerals}])`, 'gu');

/** In an address ー stands for a hyphen between kanji numerals too: 九ー九十九ー九. */
const foldHyphensOfBlocks = line({
  note: foldHyphens.note,
  apply: (text) => foldHyphens.apply(text).replaceAll(LONG_VOWEL_BETWEEN_NUMERALS, '-'),
});

const foldCircles: AddressFold = {
  note: 'glyph_variant',
  where: 'line',
  apply: (text) => text.replaceAll(/[○◯⚪]/gu, '〇'),
};

/** Everything that may be written differently in an address, beside the blocks and the building. */
export const addressFolds: readonly AddressFold[] = [
  line(foldVariationSequence),
  line(foldWidth),
  foldHyphensOfBlocks,
  line(foldSeparatorForms),
  line(foldGlyphs),
  foldCircles,
  line(foldCase),
  foldCountedPlaces,
  foldSectionsOfSakai,
  foldPlaceKana,
  foldSectionWords,
];
