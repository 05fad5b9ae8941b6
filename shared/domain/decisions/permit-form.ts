import { addMonths, type CivilDate } from '../civil-date.ts';
import type { ApplicationForm } from '../form.ts';
import { customerClassOf, type DeclaredFacts } from '../policy/declared-facts.ts';
import { policyFor } from '../policy/policy.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';

/** 民法4条: eighteen years make an adult. */
const adultAgeInMonths = 18 * 12;

/** 民法5条: a minor concludes the contract through the legal representative, who then acts for the minor. */
const lacksRepresentative = (form: ApplicationForm, on: CivilDate): boolean =>
  form.applicantKind === 'sole_proprietor' &&
  addMonths(form.soleProprietor.bornOn, adultAgeInMonths) > on &&
  form.personInCharge?.authorityBasis !== 'cohabiting_relative_or_legal_representative';

/** Whether somebody may apply with a complete form on a day: the order must be covered by the policy of the receipt. */
export const permitForm = (
  form: ApplicationForm,
  declared: DeclaredFacts,
  { today, receivedOn = today }: { today: CivilDate; receivedOn?: CivilDate | undefined },
): Result<null, DomainRefusalCode> => {
  if (lacksRepresentative(form, today)) return refuse('minor_needs_representative');
  const row = policyFor({
    customerClass: customerClassOf(form.applicantKind, declared),
    orderedNumberKinds: form.order.numbers.map(({ kind }) => kind),
    receivedOn,
  });
  return row.ok ? ok(null) : refuse('order_not_covered');
};
