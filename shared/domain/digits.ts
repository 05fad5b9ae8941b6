/** Hyphens, dashes, minus and long-vowel signs that people and input methods put between digits. */
const SEPARATORS = /[\s\-‐‑‒–—―−ー]/gu;

/**
 * The bare text of a number as people type it: full-width digits become ASCII, separators go. What else stands in it
 * stays, so that the caller's pattern refuses it. Evidence keeps the text as entered; this is for comparing and storing.
 */
export const bareNumber = (input: string): string => input.normalize('NFKC').replaceAll(SEPARATORS, '');
