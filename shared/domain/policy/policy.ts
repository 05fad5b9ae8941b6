import type { CivilDate } from '../civil-date.ts';
import type { ApplicantKind, NumberKind } from '../form.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { LetterRequirement, OrderRegime, PolicyRow } from './policy-row.ts';
import { policyRows } from './policy-rows.ts';

/** What decides the policy: who applies, what is ordered, and the day in Japan on which the papers were received. */
export interface PolicyQuestion {
  readonly applicantKind: ApplicantKind;
  readonly orderedNumberKinds: readonly NumberKind[];
  readonly receivedOn: CivilDate;
}

export type PolicyRefusal = 'order_regime_not_supported' | 'no_policy_on_receipt_day';

/** A 050 number rings in the smartphone app, which brings the order under a second law (携帯電話不正利用防止法2条). */
export const regimeOf = (orderedNumberKinds: readonly NumberKind[]): OrderRegime =>
  orderedNumberKinds.includes('ip_050') ? 'criminal_proceeds_and_mobile_misuse' : 'criminal_proceeds';

/** The one row that governs an application. */
export const policyFor = (
  question: PolicyQuestion,
  rows: readonly PolicyRow[] = policyRows,
): Result<PolicyRow, PolicyRefusal> => {
  const { applicantKind, receivedOn } = question;
  const regime = regimeOf(question.orderedNumberKinds);
  const editions = rows.filter((row) => row.applicantKind === applicantKind && row.regime === regime);
  if (editions.length === 0) return refuse('order_regime_not_supported', { applicantKind, regime });
  const row = editions.find(
    ({ validFrom, validUntil }) => validFrom <= receivedOn && (validUntil === undefined || receivedOn <= validUntil),
  );
  return row === undefined ? refuse('no_policy_on_receipt_day', { applicantKind, regime, receivedOn }) : ok(row);
};

/** The row that an application was judged by, for reading old records. */
export const policyOfEdition = (edition: string): Result<PolicyRow, 'policy_edition_unknown'> => {
  const row = policyRows.find((one) => one.edition === edition);
  return row === undefined ? refuse('policy_edition_unknown', { edition }) : ok(row);
};

/** The registered letters that must all arrive before the service may open. */
export const requiredLetters = (row: PolicyRow): readonly LetterRequirement[] => row.letters;
