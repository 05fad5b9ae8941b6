import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { policyFor, policyOfEdition, requiredLetters } from '#shared/domain/policy/policy.ts';
import { policyRowSchema } from '#shared/domain/policy/policy-row.ts';
import { policyRows } from '#shared/domain/policy/policy-rows.ts';
import { legalItemOn, legalItems } from '#shared/domain/policy/verification-method.ts';

const editionOf = (...[applicantKind, kinds, day]: [Who, Kinds, string]) => {
  const answer = policyFor({ applicantKind, orderedNumberKinds: kinds, receivedOn: civilDate(day) });
  return answer.ok ? answer.value.edition : answer.refusal.code;
};
type Question = Parameters<typeof policyFor>[0];
type Who = Question['applicantKind'];
type Kinds = Question['orderedNumberKinds'];

describe('policyFor', () => {
  it.each<[string, Who, Kinds, string, string]>([
    ['規則 (2026-04-15)', 'corporation', ['geographic_03'], '2026-11-24', '2026-04-15.corporation.criminal_proceeds'],
    [
      '規則, last day of copies',
      'corporation',
      ['geographic_03'],
      '2027-03-31',
      '2026-04-15.corporation.criminal_proceeds',
    ],
    ['規則 (2027-04-01)', 'corporation', ['geographic_03'], '2027-04-01', '2027-04-01.corporation.criminal_proceeds'],
    ['規則, no end known', 'corporation', ['geographic_03'], '2031-01-01', '2027-04-01.corporation.criminal_proceeds'],
    [
      '規則, last day of copies',
      'sole_proprietor',
      ['geographic_03'],
      '2027-03-31',
      '2026-04-15.sole_proprietor.criminal_proceeds',
    ],
    [
      '規則 (2027-04-01)',
      'sole_proprietor',
      ['geographic_03'],
      '2027-04-01',
      '2027-04-01.sole_proprietor.criminal_proceeds',
    ],
    [
      '携帯法2条 does not know 0120, 0800',
      'corporation',
      ['toll_free_0120', 'toll_free_0800'],
      '2026-11-24',
      '2026-04-15.corporation.criminal_proceeds',
    ],
    ['携帯法2条', 'corporation', ['geographic_03', 'ip_050'], '2026-11-24', 'order_regime_not_supported'],
    ['携帯法2条', 'sole_proprietor', ['ip_050'], '2026-11-24', 'order_regime_not_supported'],
    ['before the text that was read', 'corporation', ['geographic_03'], '2026-04-14', 'no_policy_on_receipt_day'],
  ])('%s: %s ordering %j, received on %s, is judged by %s', (_law, who, kinds, day, expected) => {
    expect(editionOf(who, kinds, day)).toBe(expected);
  });

  it('marks the rows whose official text has not been read', () => {
    expect(policyRows.filter(({ expected }) => expected).map(({ validFrom }) => validFrom)).toEqual([
      '2027-04-01',
      '2027-04-01',
    ]);
  });

  it('finds the row of an old application by its edition', () => {
    expect(policyOfEdition('2027-04-01.corporation.criminal_proceeds')).toMatchObject({ ok: true });
    expect(policyOfEdition('1999')).toMatchObject({ ok: false, refusal: { code: 'policy_edition_unknown' } });
  });
});

describe('requiredLetters', () => {
  it.each<[string, Who, string[]]>([
    ['規則6条1項3号, 12条1項', 'corporation', ['corporation/head_office', 'person_in_charge/residence']],
    ['規則6条1項1号', 'sole_proprietor', ['sole_proprietor/residence']],
  ])('%s: a %s gets letters to %j, on either side of 2027-04-01', (_law, applicantKind, expected) => {
    for (const row of policyRows.filter((one) => one.applicantKind === applicantKind)) {
      expect(requiredLetters(row).map(({ to, address }) => `${to}/${address}`)).toEqual(expected);
    }
  });
});

describe('the policy as data', () => {
  it('has the shape of its schema and survives JSON', () => {
    expect(z.array(policyRowSchema).parse(JSON.parse(JSON.stringify(policyRows)))).toEqual(policyRows);
  });

  it('names every edition once', () => {
    expect(new Set(policyRows.map(({ edition }) => edition)).size).toBe(policyRows.length);
  });

  it('leaves no day between two editions of a key and lets none overlap', () => {
    for (const key of new Set(policyRows.map((row) => `${row.applicantKind}/${row.regime}`))) {
      const editions = policyRows.filter((row) => `${row.applicantKind}/${row.regime}` === key);
      for (const [at, row] of editions.slice(1).entries()) {
        const before = editions[at]?.validUntil;
        expect(before).toBeDefined();
        if (before !== undefined) expect(row.validFrom).toBe(addDays(before, 1));
      }
      expect(editions.at(-1)?.validUntil).toBeUndefined();
    }
  });

  it('never accepts a paper that it also refuses', () => {
    for (const { alternatives, refusedKinds } of policyRows.flatMap(({ papers }) => papers)) {
      const accepted = alternatives.flatMap(({ items }) => items.flatMap(({ anyOf }) => anyOf.map(({ kind }) => kind)));
      expect(accepted.filter((kind) => refusedKinds.includes(kind))).toEqual([]);
    }
  });

  it('asks for the front of the individual number card only (番号法15条, 20条)', () => {
    const cards = policyRows
      .flatMap(({ papers }) => papers.flatMap(({ alternatives }) => alternatives.flatMap(({ items }) => items)))
      .flatMap(({ anyOf }) => anyOf.filter(({ kind }) => kind === 'my_number_card'));
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map(({ sides }) => sides))).toEqual(new Set(['front_only']));
  });
});

describe('legalItemOn', () => {
  it.each([
    ['two_copies_and_registered_letter', '2026-11-24', '6条1項1号リ'],
    ['original_paper_and_registered_letter', '2027-03-31', '6条1項1号チ'],
    ['original_paper_and_registered_letter', '2027-04-01', 'legal_item_unknown'],
    ['acting_person_copy_and_registered_letter', '2027-04-01', 'legal_item_unknown'],
    ['jpki_signature', '2027-03-31', '6条1項1号カ'],
    ['jpki_signature', '2027-04-01', '6条1項1号ル'],
    ['jpki_signature', '2025-06-23', 'legal_item_unknown'],
  ] as const)('%s stands on %s at %s', (method, day, expected) => {
    const item = legalItemOn(method, civilDate(day));
    expect(item.ok ? item.value.article : item.refusal.code).toBe(expected);
  });

  it('gives a method one place a day', () => {
    for (const { method, validFrom, validUntil } of legalItems) {
      const others = legalItems.filter((one) => one.method === method && one.validFrom > validFrom);
      expect(others.every((one) => validUntil !== undefined && validUntil < one.validFrom)).toBe(true);
    }
  });
});
