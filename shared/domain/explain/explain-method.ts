import * as z from 'zod/mini';
import type { CivilDate } from '../civil-date.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import type { PolicyRow } from '../policy/policy-row.ts';
import {
  legalItemOn,
  type MethodQuestion,
  type VerificationMethod,
  verificationMethodSchema,
} from '../policy/verification-method.ts';

/** A way of confirming 本人特定事項 with its place in each law that the order comes under, as it read on the day. */
export const explainedMethodSchema = z.strictObject({
  method: verificationMethodSchema,
  articles: z.array(z.strictObject({ ...lawReferenceSchema.shape, expected: z.boolean() })),
});
export type ExplainedMethod = z.infer<typeof explainedMethodSchema>;

const openTo: Readonly<Record<PaperSubject, MethodQuestion['openTo']>> = {
  application: 'natural_person',
  corporation: 'corporation',
  person_in_charge: 'acting_person',
  sole_proprietor: 'natural_person',
};

/** Cites a method; a law that did not know it on that day is left out. */
export const explainMethod = (
  method: VerificationMethod,
  subject: PaperSubject,
  { regime }: Pick<PolicyRow, 'regime'>,
  day: CivilDate,
): ExplainedMethod => {
  const laws =
    regime === 'criminal_proceeds'
      ? (['criminal_proceeds_rules'] as const)
      : (['criminal_proceeds_rules', 'mobile_misuse_rules'] as const);
  const articles = laws.flatMap((law) => {
    const item = legalItemOn({ method, openTo: openTo[subject], law }, day);
    return item.ok ? [{ law, article: item.value.article, asOf: day, expected: item.value.expected }] : [];
  });
  return { method, articles };
};
