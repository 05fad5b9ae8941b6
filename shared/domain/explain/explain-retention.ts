import * as z from 'zod/mini';
import { addDays, civilDateSchema } from '../civil-date.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import type { OrderRegime } from '../policy/policy-row.ts';
import { retentionOf } from '../retention/retention.ts';
import { lawfulYears } from '../retention/retention-rule.ts';
import type { StatedCase } from './stated-case.ts';

/** Until when each record must be kept, counted from the end of the contract and never from its creation. */
export const explainedRetentionSchema = z.strictObject({
  /** A legal hold: nothing may be deleted, whatever the days say. */
  legalHold: z.boolean(),
  records: z.array(
    z.strictObject({
      why: lawReferenceSchema,
      /** The contract's end; for 規則21条, the end of a later transaction of the confirmed customer where there is one. */
      countedFrom: civilDateSchema,
      years: z.int(),
      deletableFrom: civilDateSchema,
    }),
  ),
});
export type ExplainedRetention = z.infer<typeof explainedRetentionSchema>;

/** Says of each record until when the laws have it kept (規則21条, 携帯法規則10条). */
export const explainRetention = (
  { endsOn, lastTransactionEndsOn, legalHold = false }: NonNullable<StatedCase['contract']>,
  regime: OrderRegime,
): ExplainedRetention => {
  const retention = retentionOf({
    regime,
    end: { kind: 'contract', endsOn },
    ...(lastTransactionEndsOn ? { confirmedTransactionsEndOn: [lastTransactionEndsOn] } : {}),
    isHeld: legalHold,
  });
  const basis = retention.state === 'running' ? retention.basis : [];
  const records = basis.flatMap(({ rule, why, from, until }) =>
    rule === 'verification_record' || rule === 'mobile_record'
      ? [{ why, countedFrom: from, years: lawfulYears[rule], deletableFrom: addDays(until, 1) }]
      : [],
  );
  return { legalHold, records };
};
