const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** How many characters a reader counts: 𠮷 is one, and 葛 with a variation selector is one. */
export const graphemeLength = (text: string): number => [...segmenter.segment(text)].length;

/** Whether a text has no more characters than a field or an envelope holds. */
export const fitsInGraphemes = (text: string, maximum: number): boolean => graphemeLength(text) <= maximum;
