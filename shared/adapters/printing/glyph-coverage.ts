import { characterMapOf, fontTablesOf, glyphIn, isPlainVariation } from './font-tables.ts';

/** What a font can show. */
export interface GlyphCoverage {
  /** Whether a character has a glyph that leaves ink. */
  readonly shows: (codePoint: number) => boolean;
  /**
   * Whether a variation sequence is drawn right. That is so where the plain glyph is the form asked for: the library that
   * lays out the text passes over every other one and draws the plain glyph, whatever the font has.
   */
  readonly showsVariation: (base: number, selector: number) => boolean;
}

/** Reads from a TrueType font which characters it can show: what it maps, and what is not empty. */
export const glyphCoverageOf = (font: Uint8Array): GlyphCoverage => {
  const tableOf = fontTablesOf(font);
  const [cmap, head, loca] = [tableOf('cmap'), tableOf('head'), tableOf('loca')];
  const characters = characterMapOf(cmap, 12);
  const variations = characterMapOf(cmap, 14);
  const isLong = head.data.getInt16(head.offset + 50) === 1;
  const placeOf = (glyph: number): number =>
    isLong ? loca.data.getUint32(loca.offset + glyph * 4) : loca.data.getUint16(loca.offset + glyph * 2) * 2;
  const hasInk = (glyph: number): boolean => glyph !== 0 && placeOf(glyph) < placeOf(glyph + 1);
  return {
    shows: (codePoint) => hasInk(glyphIn(characters, codePoint)),
    showsVariation: (base, selector) =>
      isPlainVariation(variations, base, selector) && hasInk(glyphIn(characters, base)),
  };
};

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Characters as Unicode names them: `U+845B U+E0101`. */
export const codePointNames = (codePoints: readonly number[]): string =>
  codePoints.map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** What is printed in the place of what the face cannot show right. */
export interface StandIns {
  /** For what has no glyph. */
  readonly missing: (codePoints: readonly number[]) => string;
  /** For a form of a character that the face does not have, or that the library would not draw; the plain one is there. */
  readonly otherForm: (plain: string, codePoints: readonly number[]) => string;
}

/** The sign for a missing character, and which one it is. */
export const toldByCodePoints: StandIns = {
  missing: (codePoints) => `〓〔${codePointNames(codePoints)}〕`,
  otherForm: (plain, codePoints) => `${plain}〔${codePointNames(codePoints)}〕`,
};

const isBlank = (text: string): boolean => /^[ \u00a0\u3000]$/u.test(text);

/** What marks accents, order of writing or nothing at all would be laid over its neighbour, or not be seen. */
const isShownAlone = (character: string): boolean => !/^[\p{M}\p{C}]$/u.test(character);

const printableGrapheme = (coverage: GlyphCoverage, grapheme: string, standIns: StandIns): string => {
  if (isBlank(grapheme)) return grapheme;
  const characters = [...grapheme];
  const codePoints = characters.map((character) => character.codePointAt(0) ?? 0);
  const [base = 0, selector, ...rest] = codePoints;
  if (selector !== undefined && rest.length === 0 && isSelector(selector)) {
    if (coverage.showsVariation(base, selector)) return grapheme;
    return coverage.shows(base) ? standIns.otherForm(characters[0] ?? '', codePoints) : standIns.missing(codePoints);
  }
  const isWhole = characters.every(
    (character) => isShownAlone(character) && coverage.shows(character.codePointAt(0) ?? 0),
  );
  return isWhole ? grapheme : standIns.missing(codePoints);
};

/** The text as it can be printed: what the face cannot show right has a stand-in and is never left blank. */
export const printableText = (coverage: GlyphCoverage, text: string, standIns: StandIns = toldByCodePoints): string =>
  [...graphemes.segment(text)].map(({ segment }) => printableGrapheme(coverage, segment, standIns)).join('');
