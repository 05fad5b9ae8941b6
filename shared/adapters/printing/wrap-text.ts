/** How wide a text is at a size, in points. */
export type MeasureText = (text: string) => number;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** 行頭禁則: these do not begin a line. */
const neverFirst =
  /^[、。，．・：；？！）〕］｝」』】ー々〉》)\],.:;%％…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]$/u;
/** 行末禁則: these do not end one. */
const neverLast = /^[（〔［｛「『【〈《([〒]$/u;
/** What is not broken inside: numbers, ids, hashes; only where one is longer than the line. */
const isTight = (left: string, right: string): boolean => /^[0-9A-Za-z_-]$/.test(left) && /^[0-9A-Za-z_-]$/.test(right);

/** The pieces between which a line may be broken. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  let last = '';
  for (const { segment } of graphemes.segment(text)) {
    const isBound = last !== '' && (neverFirst.test(segment) || neverLast.test(last) || isTight(last, segment));
    if (isBound) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
    last = segment;
  }
  return pieces;
};

/** A piece that is wider than the line goes onto as many lines as it needs. */
const cutPiece = (piece: string, width: number, measure: MeasureText): string[] => {
  if (measure(piece) <= width) return [piece];
  const cut: string[] = [];
  let line = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (line !== '' && measure(line + segment) > width) {
      cut.push(line);
      line = '';
    }
    line += segment;
  }
  return [...cut, line];
};

/** Breaks a text into lines of a width; nothing of it is lost. A line break in the text stays one. */
export const wrapText = (text: string, width: number, measure: MeasureText): string[] =>
  text.split(/\r\n|[\r\n\u2028\u2029]/u).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph).flatMap((one) => cutPiece(one, width, measure))) {
      if (line !== '' && measure(line + piece) > width) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
    return [...lines, line];
  });
