import * as z from 'zod/mini';
import { deficiencyCodeSchema } from '../deficiency.ts';
import { letterSchema } from '../letter.ts';
import { type Assessment, assessCase } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import { applies } from '../policy/circumstance.ts';
import { paperSubjectSchema } from '../policy/paper-kind.ts';
import { letterAddressSchema, type PaperItem, paperPurposeSchema, questionSchema } from '../policy/policy-row.ts';
import { verificationMethodSchema } from '../policy/verification-method.ts';
import { ok, type Result } from '../result.ts';

/** One thing that an edition asks in a case. Papers are named by what they are for, never one by one. */
export const askSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('deficiency'),
    code: deficiencyCodeSchema,
    subject: z.optional(paperSubjectSchema),
    purpose: z.optional(paperPurposeSchema),
  }),
  z.strictObject({ what: z.literal('requirement'), subject: paperSubjectSchema, purpose: paperPurposeSchema }),
  z.strictObject({ what: z.literal('letter'), to: letterSchema.shape.addressee, address: letterAddressSchema }),
  z.strictObject({ what: z.literal('question'), question: questionSchema }),
  /** A way that was open and no longer is, for a requirement that is not met. */
  z.strictObject({
    what: z.literal('way_closed'),
    subject: paperSubjectSchema,
    purpose: paperPurposeSchema,
    method: z.optional(verificationMethodSchema),
    /** In which form the paper counted that the way rests on. */
    form: z.optional(z.enum(['original', 'copy', 'either'] satisfies PaperItem['form'][])),
  }),
]);
export type Ask = z.infer<typeof askSchema>;

/** What one edition asks in a case that the other does not. */
export const editionDifferenceSchema = z.strictObject({
  caseId: z.optional(z.string()),
  newlyAsked: z.array(askSchema),
  noLongerAsked: z.array(askSchema),
});
export type EditionDifference = z.infer<typeof editionDifferenceSchema>;

/** Which two editions are held against each other. */
export interface EditionPair {
  readonly from: string;
  readonly until: string;
}

type Way = Extract<Ask, { what: 'way_closed' }>;

const waysOf = ({ papers, situation }: Assessment): Way[] =>
  papers.flatMap(({ requirement: { subject, purpose, alternatives } }) =>
    alternatives
      .filter(({ when, operatorAct }) => operatorAct === undefined && applies(when, situation.circumstances))
      .map(({ method, items: [main] }) => ({
        what: 'way_closed' as const,
        subject,
        purpose,
        ...(method ? { method } : {}),
        ...(main ? { form: main.form } : {}),
      })),
  );

/** Whoever could go the first way can go the second: an original is taken wherever a copy is. */
const covers = (open: Way, way: Way): boolean =>
  open.subject === way.subject &&
  open.purpose === way.purpose &&
  open.method === way.method &&
  (open.form !== 'original' || way.form === 'original');

const asksOf = ({ papers, letters, questions, findings }: Assessment): Ask[] => [
  ...findings.map(({ code, subject, purpose }) => ({
    what: 'deficiency' as const,
    code,
    ...(subject ? { subject } : {}),
    ...(purpose ? { purpose } : {}),
  })),
  ...papers.map(({ requirement: { subject, purpose } }) => ({ what: 'requirement' as const, subject, purpose })),
  ...letters.map(({ to, address }) => ({ what: 'letter' as const, to, address })),
  ...questions.map(({ requirement: { question } }) => ({ what: 'question' as const, question })),
];

/** Names an ask, so that the same one can be found again. */
export const askKeyOf = (ask: Ask): string => JSON.stringify(ask);

/** What stands only in the first list, each once. */
const only = (asks: readonly Ask[], others: readonly Ask[]): Ask[] => {
  const known = new Set(others.map(askKeyOf));
  return [...new Map(asks.map((ask) => [askKeyOf(ask), ask])).entries()]
    .filter(([key]) => !known.has(key))
    .map(([, ask]) => ask);
};

/** A closed way matters where the requirement stands in both editions and is not met by the new one. */
const closedWays = (before: Assessment, after: Assessment): Ask[] => {
  const unmet = after.papers.filter(({ isMet }) => !isMet).map(({ requirement }) => requirement);
  const open = waysOf(after);
  const lost = waysOf(before).filter(
    (way) =>
      unmet.some(({ subject, purpose }) => subject === way.subject && purpose === way.purpose) &&
      !open.some((one) => covers(one, way)),
  );
  return only(lost, []);
};

const needed = (before: Assessment, after: Assessment): Ask[] => [
  ...only(asksOf(after), asksOf(before)),
  ...closedWays(before, after),
];

/** What the edition `until` asks in a case that `from` does not, and the other way about. */
export const editionDifference = (
  facts: CaseFacts,
  { from, until }: EditionPair,
  caseId?: string,
): Result<EditionDifference, 'no_policy_on_receipt_day' | 'policy_edition_unknown'> => {
  const [before, after] = [assessCase(facts, from), assessCase(facts, until)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  return ok({
    ...(caseId ? { caseId } : {}),
    newlyAsked: needed(before.value, after.value),
    noLongerAsked: needed(after.value, before.value),
  });
};
