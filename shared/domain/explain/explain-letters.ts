import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { letterSchema } from '../letter.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import type { LetterJudgement, LetterState } from '../policy/judge-letters.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { letterAddressSchema } from '../policy/policy-row.ts';
import { returnReasonSchema } from '../return-reason.ts';
import { type EnvelopeText, envelopeTextSchema } from './envelope-text.ts';

const letterStateSchema = z.enum([
  'to_post',
  'under_way',
  'delivered',
  'to_post_again',
  'address_failed',
  'changed',
] satisfies LetterState[]);

/** A registered letter: to whom, where, by which article, how far it is, and what stands on the envelope. */
export const explainedLetterSchema = z.strictObject({
  to: letterSchema.shape.addressee,
  address: letterAddressSchema,
  why: lawReferenceSchema,
  state: letterStateSchema,
  /** Every posting, none left out (規則20条3項). */
  postings: z.array(
    z.strictObject({
      postedOn: civilDateSchema,
      absentOn: z.optional(civilDateSchema),
      result: z.optional(z.enum(['delivered', 'returned'])),
      resultOn: z.optional(civilDateSchema),
      returnReason: z.optional(returnReasonSchema),
    }),
  ),
  envelope: z.optional(envelopeTextSchema),
});
export type ExplainedLetter = z.infer<typeof explainedLetterSchema>;

const postingsOf = ({ letters }: CaseFacts, to: LetterJudgement['to']): ExplainedLetter['postings'] =>
  (letters.find(({ addressee }) => addressee === to)?.postings ?? []).map(
    ({ postedOn, absentOn, result, resultOn, returnReason }) => ({
      postedOn,
      ...(absentOn ? { absentOn } : {}),
      ...(result ? { result } : {}),
      ...(resultOn ? { resultOn } : {}),
      ...(returnReason ? { returnReason } : {}),
    }),
  );

/** The letters of the case; `envelopeOf` gives what is known of their texts. */
export const explainLetters = (
  { letters }: Assessment,
  facts: CaseFacts,
  envelopeOf: (letter: LetterJudgement) => EnvelopeText | undefined,
): ExplainedLetter[] =>
  letters.map((letter) => {
    const { to, address, why, state } = letter;
    const envelope = envelopeOf(letter);
    return { to, address, why, state, postings: postingsOf(facts, to), ...(envelope ? { envelope } : {}) };
  });
