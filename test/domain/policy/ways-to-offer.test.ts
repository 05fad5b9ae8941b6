import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { identityCardsBy } from '#shared/domain/policy/accepted-papers.ts';
import type { Circumstance } from '#shared/domain/policy/circumstance.ts';
import { policyFor } from '#shared/domain/policy/policy.ts';
import type { CustomerClass, PaperPurpose } from '#shared/domain/policy/policy-row.ts';
import { waysToOffer } from '#shared/domain/policy/ways-to-offer.ts';

const offered = (
  customerClass: CustomerClass,
  [subject, purpose]: [string, PaperPurpose],
  day: string,
  circumstances: Circumstance[] = [],
) => {
  const row = policyFor({ customerClass, orderedNumberKinds: ['geographic_03'], receivedOn: civilDate(day) });
  const requirement = row.ok && row.value.papers.find((one) => one.subject === subject && one.purpose === purpose);
  if (!requirement) throw new Error('There is no such requirement.');
  return waysToOffer(requirement, new Set(circumstances), civilDate(day)).map(({ items }) =>
    items.map(({ form, count }) => `${count} ${form}`).join(' + '),
  );
};

describe('what a customer is told to send', () => {
  it.each<[string, CustomerClass, [string, PaperPurpose], string, string[]]>([
    ['規則6条1項3号ニ', 'corporation', ['corporation', 'identity'], '2027-02-26', ['1 either', '1 either + 1 either']],
    [
      'the operator: no more copies',
      'corporation',
      ['corporation', 'identity'],
      '2027-02-27',
      ['1 original', '1 original + 1 either'],
    ],
    [
      '規則 (2027-04-01)',
      'corporation',
      ['corporation', 'identity'],
      '2027-04-01',
      ['1 original', '1 original + 1 either'],
    ],
    [
      '規則12条2項',
      'corporation',
      ['person_in_charge', 'identity'],
      '2027-02-26',
      ['1 original', '1 copy', '1 copy + 1 either'],
    ],
    ['the operator: no more copies', 'corporation', ['person_in_charge', 'identity'], '2027-02-27', ['1 original']],
    [
      '規則6条1項1号',
      'sole_proprietor',
      ['sole_proprietor', 'identity'],
      '2027-02-26',
      ['1 original', '2 copy', '1 copy + 1 either', '1 copy + 2 either'],
    ],
    ['the operator: no more copies', 'sole_proprietor', ['sole_proprietor', 'identity'], '2027-03-31', ['1 original']],
    [
      '規則10条2号: no proof of identity',
      'corporation',
      ['corporation', 'business_content'],
      '2027-03-31',
      ['1 either'],
    ],
  ])('%s: %s, %j, on %s: %j', (_law, customerClass, what, day, expected) => {
    expect(offered(customerClass, what, day)).toEqual(expected);
  });

  it('規則14条1項: leaves out the one copy where the case is high-risk', () => {
    expect(offered('corporation', ['person_in_charge', 'identity'], '2026-11-24', ['high_risk'])).toEqual([
      '1 original',
      '2 copy',
      '1 copy + 1 either',
      '1 copy + 2 either',
    ]);
  });
});

describe('the old pension handbook (規則附則)', () => {
  it.each([true, false])('is taken when the operator takes it: %s', (acceptsPensionHandbook) => {
    const cards = identityCardsBy({ acceptsPensionHandbook });
    const handbook = cards.find(({ kind }) => kind === 'national_pension_handbook');
    expect(handbook !== undefined).toBe(acceptsPensionHandbook);
    if (acceptsPensionHandbook)
      expect(handbook).toMatchObject({ mask: ['pension_number'], freshness: 'undated', sides: 'all_pages' });
  });
});
