/** Signs that print as a hyphen: dashes, bullets, minus, box rules; the inside of a character class, after NFKC. */
export const hyphenLikes = String.raw`\-\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u23AF\u23E4\u2796`;

/** Hyphens and long-vowel signs that people and input methods put between digits. */
const SEPARATORS = new RegExp(String.raw`[\s${hyphenLikes}ー]`, 'gu');

/**
 * The bare text of a number as people type it: full-width digits become ASCII, separators go. What else stands in it
 * stays, so that the caller's pattern refuses it. Evidence keeps the text as entered; this is for comparing and storing.
 */
export const bareNumber = (input: string): string => input.normalize('NFKC').replaceAll(SEPARATORS, '');
