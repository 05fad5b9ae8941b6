import * as z from 'zod/mini';
import type { CaseFacts } from '../policy/case-facts.ts';
import { ok, type Result } from '../result.ts';
import {
  type Ask,
  askKeyOf,
  askSchema,
  type EditionDifference,
  type EditionPair,
  editionDifference,
  editionDifferenceSchema,
} from './edition-difference.ts';

/** The same for many cases: how many need what, and each that needs anything. */
export const editionReportSchema = z.strictObject({
  from: z.string(),
  until: z.string(),
  cases: z.int(),
  affected: z.int(),
  newlyAsked: z.array(z.strictObject({ ask: askSchema, cases: z.int() })),
  noLongerAsked: z.array(z.strictObject({ ask: askSchema, cases: z.int() })),
  differences: z.array(editionDifferenceSchema),
});
export type EditionReport = z.infer<typeof editionReportSchema>;

/** Counts in how many cases each thing is asked, most first. */
const tally = (lists: readonly (readonly Ask[])[]): EditionReport['newlyAsked'] => {
  const counted = new Map<string, { ask: Ask; cases: number }>();
  for (const asks of lists) {
    for (const ask of asks) {
      const found = counted.get(askKeyOf(ask));
      if (found) found.cases += 1;
      else counted.set(askKeyOf(ask), { ask, cases: 1 });
    }
  }
  return [...counted.values()].toSorted((left, right) => right.cases - left.cases);
};

/** Reports over many cases; only those that are asked something else are listed. */
export const editionReport = (
  cases: Iterable<{ readonly facts: CaseFacts; readonly caseId?: string | undefined }>,
  pair: EditionPair,
): Result<EditionReport, 'no_policy_on_receipt_day' | 'policy_edition_unknown'> => {
  const differences: EditionDifference[] = [];
  let count = 0;
  for (const { facts, caseId } of cases) {
    count += 1;
    const difference = editionDifference(facts, pair, caseId);
    if (!difference.ok) return difference;
    const { newlyAsked, noLongerAsked } = difference.value;
    if (newlyAsked.length + noLongerAsked.length > 0) differences.push(difference.value);
  }
  return ok({
    ...pair,
    cases: count,
    affected: differences.length,
    newlyAsked: tally(differences.map(({ newlyAsked }) => newlyAsked)),
    noLongerAsked: tally(differences.map(({ noLongerAsked }) => noLongerAsked)),
    differences,
  });
};
