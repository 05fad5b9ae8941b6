import type { CivilDate } from '../civil-date.ts';
import type { NumberKind } from '../form.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type OperatorSettings, operatorSettings } from './operator-settings.ts';
import { policyEditions } from './policy-editions.ts';
import type { CustomerClass, OrderRegime, PolicyEdition, PolicyRow } from './policy-row.ts';

/** What decides the policy: who applies, what is ordered, and the day in Japan on which the papers were received. */
export interface PolicyQuestion {
  readonly customerClass: CustomerClass;
  readonly orderedNumberKinds: readonly NumberKind[];
  readonly receivedOn: CivilDate;
}

/** A 050 number rings in the smartphone app, which brings the order under a second law (携帯電話不正利用防止法2条). */
export const regimeOf = (
  orderedNumberKinds: readonly NumberKind[],
  { ip050UnderMobileMisuseAct }: Pick<OperatorSettings, 'ip050UnderMobileMisuseAct'> = operatorSettings,
): OrderRegime =>
  ip050UnderMobileMisuseAct && orderedNumberKinds.includes('ip_050')
    ? 'criminal_proceeds_and_mobile_misuse'
    : 'criminal_proceeds';

/** The edition in force on a day of receipt. */
export const editionOn = (
  receivedOn: CivilDate,
  editions: readonly PolicyEdition[] = policyEditions,
): Result<PolicyEdition, 'no_policy_on_receipt_day'> => {
  const edition = editions.find(
    ({ validFrom, validUntil }) => validFrom <= receivedOn && (validUntil === undefined || receivedOn <= validUntil),
  );
  return edition === undefined ? refuse('no_policy_on_receipt_day', { receivedOn }) : ok(edition);
};

const rowOf = ({ rows }: PolicyEdition, { customerClass, orderedNumberKinds }: Omit<PolicyQuestion, 'receivedOn'>) => {
  const regime = regimeOf(orderedNumberKinds);
  const row = rows.find((one) => one.customerClass === customerClass && one.regime === regime);
  if (row === undefined) throw new Error(`An edition has no row for ${customerClass} under ${regime}.`);
  return row;
};

/** The one row that governs an application whose papers are received on a day. */
export const policyFor = (question: PolicyQuestion): Result<PolicyRow, 'no_policy_on_receipt_day'> => {
  const edition = editionOn(question.receivedOn);
  return edition.ok ? ok(rowOf(edition.value, question)) : edition;
};

/** The row of a named edition: for a case that keeps the edition that judged it, and for judging it by another one. */
export const policyOfEdition = (
  edition: string,
  question: Omit<PolicyQuestion, 'receivedOn'>,
): Result<PolicyRow, 'policy_edition_unknown'> => {
  const found = policyEditions.find((one) => one.edition === edition);
  return found === undefined ? refuse('policy_edition_unknown', { edition }) : ok(rowOf(found, question));
};
