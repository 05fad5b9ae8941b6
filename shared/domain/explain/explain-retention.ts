import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import type { OrderRegime } from '../policy/policy-row.ts';
import { deletableFrom, retentionRulesOf } from '../retention.ts';
import type { StatedCase } from './stated-case.ts';

/** Until when each record must be kept, counted from the end of the contract and never from its creation. */
export const explainedRetentionSchema = z.strictObject({
  countedFrom: civilDateSchema,
  /** A legal hold: nothing may be deleted, whatever the days say. */
  legalHold: z.boolean(),
  records: z.array(z.strictObject({ why: lawReferenceSchema, years: z.int(), deletableFrom: civilDateSchema })),
});
export type ExplainedRetention = z.infer<typeof explainedRetentionSchema>;

/** 規則21条: from the later of the contract's end and the end of a transaction of a customer already confirmed. */
export const explainRetention = (
  { endsOn, lastTransactionEndsOn = endsOn, legalHold = false }: NonNullable<StatedCase['contract']>,
  regime: OrderRegime,
): ExplainedRetention => {
  const countedFrom = lastTransactionEndsOn > endsOn ? lastTransactionEndsOn : endsOn;
  const records = retentionRulesOf(regime).map((rule) => ({
    why: rule.why,
    years: rule.years,
    deletableFrom: deletableFrom(countedFrom, rule),
  }));
  return { countedFrom, legalHold, records };
};
