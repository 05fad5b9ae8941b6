import type { FaceName } from '#shared/contracts/environment.ts';
import { wrapText } from '../printing/wrap-text.ts';
import type { Mark, Tone } from './marks.ts';

/** How wide a text is in a face at a size, in points. */
export type MeasureType = (face: FaceName, text: string, size: number) => number;

/** How a text is set. */
export interface TypeStyle {
  readonly size: number;
  readonly face?: FaceName;
  readonly tone?: Tone;
}

/** Lines that are set one under the other. */
export interface SetText {
  readonly height: number;
  /** The widest line. */
  readonly width: number;
  readonly marks: readonly Mark[];
}

/** The height of a line is that of the face, so that lines never touch. */
export const leadingOf = (size: number): number => size * 1.45;

const set = (lines: readonly string[], style: TypeStyle, measure: MeasureType): SetText => {
  const { size, face = 'regular', tone = 'ink' } = style;
  const leading = leadingOf(size);
  return {
    height: lines.length * leading,
    width: Math.max(0, ...lines.map((line) => measure(face, line, size))),
    marks: lines.map((text, at) => ({ mark: 'text', text, face, size, tone, left: 0, top: at * leading })),
  };
};

/** Sets text in lines of a width. */
export const setWrapped = (
  texts: readonly string[],
  width: number,
  style: TypeStyle,
  measure: MeasureType,
): SetText => {
  const { face = 'regular', size } = style;
  const lines = texts.flatMap((text) => wrapText(text, width, (part) => measure(face, part, size)));
  return set(lines, style, measure);
};

const step = 0.5;

/**
 * Sets each text in one line, smaller where it is long, down to a size that can still be read; what is longer yet goes onto
 * several lines of that size.
 */
export const setFitted = (
  texts: readonly string[],
  width: number,
  style: TypeStyle & { readonly smallest: number },
  measure: MeasureType,
): SetText => {
  const { face = 'regular', smallest } = style;
  for (let size = style.size; size >= smallest; size -= step) {
    if (texts.every((text) => measure(face, text, size) <= width)) return set(texts, { ...style, size }, measure);
  }
  return setWrapped(texts, width, { ...style, size: smallest }, measure);
};
