import { type Comparison, different, same, type VariantNote, variant } from './comparison.ts';
import { lookAlikes } from './glyph-variants.ts';
import type { Fold } from './text-folds.ts';

const onePass = (text: string, folds: readonly Fold[]): string =>
  folds.reduce((folded, fold) => fold.apply(folded), text);

/** Folds a text until nothing changes any more: taking a blank away may bring two signs together that NFKC joins. */
export const foldText = (text: string, folds: readonly Fold[]): string => {
  let folded = text;
  for (let next = onePass(folded, folds); next !== folded; next = onePass(folded, folds)) folded = next;
  return folded;
};

/**
 * Which folds a match needs: those without which the two would differ. Where two folds would each do, the first that
 * completes the match is named, so that a match of unlike texts always has a reason.
 */
export const notesOfMatch = <Named extends { readonly note: VariantNote }>(
  folds: readonly Named[],
  match: (chosen: readonly Named[]) => boolean,
): VariantNote[] => {
  if (match([])) return [];
  const needed = folds.filter((fold) => !match(folds.filter((other) => other !== fold)));
  if (needed.length > 0) return needed.map(({ note }) => note);
  const enough = folds.find((_, at) => match(folds.slice(0, at + 1)));
  return enough === undefined ? [] : [enough.note];
};

const asItLooks = (key: string): string => [...key].map((character) => lookAlikes.get(character) ?? character).join('');

/** Whether two keys differ only in signs that print alike. */
export const looksTheSame = (left: string, right: string): boolean => asItLooks(left) === asItLooks(right);

/** Compares two texts by the key that the folds make of them. */
export const compareTexts = (entered: string, shown: string, folds: readonly Fold[]): Comparison => {
  if (entered === shown) return same();
  const match = (chosen: readonly Fold[]) => foldText(entered, chosen) === foldText(shown, chosen);
  if (match(folds)) return variant(notesOfMatch(folds, match));
  const alike = looksTheSame(foldText(entered, folds), foldText(shown, folds));
  return different(alike ? 'look_alike_character' : 'text_differs');
};

/** The best answer for a text of which the form does not say where its blanks are: the one with the fewest notes. */
export const closest = (comparisons: readonly [Comparison, ...Comparison[]]): Comparison => {
  const rank = { same: 0, variant: 1, different: 2, unreadable: 3 };
  return comparisons.reduce((best, next) => {
    const nearer = rank[next.outcome] - rank[best.outcome] || next.notes.length - best.notes.length;
    return nearer < 0 ? next : best;
  });
};

const BLANKS = ['', ' ', '\u3000'] as const;

/** How the parts of the form may stand in one line. */
export const joined = (parts: readonly string[]): [string, ...string[]] => {
  const [tight, ...spaced] = BLANKS.map((blank) => parts.join(blank));
  return [tight ?? '', ...spaced];
};
