const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Whether a text has no more characters than a field or an envelope holds, as a reader counts them: 𠮷 is one, and 葛
 * with a variation selector is one.
 */
export const fitsInGraphemes = (text: string, maximum: number): boolean =>
  // A character is a code unit at least, so most texts need no counting.
  text.length <= maximum || [...segmenter.segment(text)].length <= maximum;
