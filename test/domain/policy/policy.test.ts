import { describe, expect, it } from 'vitest';
import { numberKindSchema } from '#shared/domain/form.ts';
import { editionOn, policyFor, policyOfEdition, regimeOf } from '#shared/domain/policy/policy.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { orderRegimeSchema } from '#shared/domain/policy/policy-row.ts';
import { legalItemOn, legalItems, verificationMethodSchema } from '#shared/domain/policy/verification-method.ts';
import { day } from './case-to-judge.ts';

const editionNameOn = (text: string) => {
  const edition = editionOn(day(text));
  return edition.ok ? edition.value.edition : edition.refusal;
};

describe('editionOn', () => {
  it.each([
    ['2025-06-24', '2025-06-24'],
    ['2026-03-31', '2025-06-24'],
    ['2026-04-01', '2026-04-01'],
    ['2026-09-30', '2026-04-01'],
    ['2026-10-01', '2026-10-01'],
    ['2027-03-31', '2026-10-01'],
    ['2027-04-01', '2027-04-01'],
    ['2099-12-31', '2027-04-01'],
  ])('received on %s: %s', (received, expected) => {
    expect(editionNameOn(received)).toBe(expected);
  });

  it('knows no law before the first text that was read', () => {
    expect(editionNameOn('2025-06-23')).toEqual({
      code: 'no_policy_on_receipt_day',
      details: { receivedOn: '2025-06-23' },
    });
    expect(
      policyFor({ customerClass: 'corporation', orderedNumberKinds: [], receivedOn: day('2025-06-23') }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'no_policy_on_receipt_day' },
    });
  });

  it('looks in the editions that it is given', () => {
    expect(editionOn(day('2026-11-24'), policyEditions.slice(0, 1)).ok).toBe(false);
  });
});

describe('regimeOf (携帯法2条)', () => {
  it.each(numberKindSchema.options)('%s', (kind) => {
    const [alone, both] = orderRegimeSchema.options;
    expect(regimeOf([kind])).toBe(kind === 'ip_050' ? both : alone);
    expect(regimeOf(['geographic_03', 'toll_free_0800', kind])).toBe(kind === 'ip_050' ? both : alone);
  });

  it('⚖ stays with 犯収法 alone where the operator decides that its 050 numbers do not come under it', () => {
    expect(regimeOf(['ip_050'], { ip050UnderMobileMisuseAct: false })).toBe('criminal_proceeds');
    expect(regimeOf(['ip_050'], { ip050UnderMobileMisuseAct: true })).toBe('criminal_proceeds_and_mobile_misuse');
  });

  it('of nothing is 犯収法 alone', () => {
    expect(regimeOf([])).toBe('criminal_proceeds');
  });
});

describe('policyOfEdition', () => {
  const question = { customerClass: 'sole_proprietor', orderedNumberKinds: ['ip_050'] } as const;

  it('finds the row of a named edition, whatever day it is', () => {
    for (const { edition } of policyEditions) {
      expect(policyOfEdition(edition, question)).toMatchObject({
        ok: true,
        value: { edition, customerClass: 'sole_proprietor', regime: 'criminal_proceeds_and_mobile_misuse' },
      });
    }
  });

  it('refuses one that there is not', () => {
    expect(policyOfEdition('1999-01-01', question)).toEqual({
      ok: false,
      refusal: { code: 'policy_edition_unknown', details: { edition: '1999-01-01' } },
    });
  });
});

describe('legalItemOn', () => {
  const questionOf = (law: string, openTo: string, method: string) => ({
    method: verificationMethodSchema.parse(method),
    openTo: legalItems.find((one) => one.openTo === openTo)?.openTo ?? 'corporation',
    law: law === '携帯法施行規則' ? ('mobile_misuse_rules' as const) : ('criminal_proceeds_rules' as const),
  });

  it.each([
    ['犯収法施行規則6条1項1号チ', 'natural_person', 'original_paper_and_registered_letter', '2025-06-24'],
    ['犯収法施行規則6条1項1号チ', 'natural_person', 'original_paper_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則6条1項1号', 'natural_person', 'original_paper_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則6条1項1号リ', 'natural_person', 'two_copies_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則6条1項1号ヲ', 'natural_person', 'restricted_delivery_mail', '2027-03-31'],
    ['犯収法施行規則6条1項1号', 'natural_person', 'restricted_delivery_mail', '2027-04-01'],
    ['犯収法施行規則6条1項1号カ', 'natural_person', 'jpki_signature', '2027-03-31'],
    ['犯収法施行規則6条1項1号ル', 'natural_person', 'jpki_signature', '2027-04-01'],
    ['犯収法施行規則12条1項、6条1項1号チ', 'acting_person', 'original_paper_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則12条1項、6条1項1号', 'acting_person', 'original_paper_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則12条1項、6条1項1号リ', 'acting_person', 'two_copies_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則12条2項', 'acting_person', 'acting_person_copy_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則12条1項、6条1項1号ヲ', 'acting_person', 'restricted_delivery_mail', '2027-03-31'],
    ['犯収法施行規則12条1項、6条1項1号', 'acting_person', 'restricted_delivery_mail', '2027-04-01'],
    ['犯収法施行規則12条1項、6条1項1号カ', 'acting_person', 'jpki_signature', '2027-03-31'],
    ['犯収法施行規則12条1項、6条1項1号ル', 'acting_person', 'jpki_signature', '2027-04-01'],
    ['犯収法施行規則6条1項3号ロ', 'corporation', 'registry_information', '2027-03-31'],
    ['犯収法施行規則6条1項3号ロ', 'corporation', 'registry_information', '2027-04-01'],
    ['犯収法施行規則6条1項3号ハ', 'corporation', 'published_corporate_number_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則6条1項3号ハ', 'corporation', 'published_corporate_number_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則6条1項3号ニ', 'corporation', 'corporate_paper_and_registered_letter', '2027-03-31'],
    ['犯収法施行規則6条1項3号', 'corporation', 'corporate_paper_and_registered_letter', '2027-04-01'],
    ['携帯法施行規則3条1項1号ホ', 'natural_person', 'original_paper_and_registered_letter', '2026-04-01'],
    ['携帯法施行規則3条1項1号ヘ', 'natural_person', 'restricted_delivery_mail', '2026-11-24'],
    ['携帯法施行規則4条1項5号', 'acting_person', 'original_paper_and_registered_letter', '2026-11-24'],
    ['携帯法施行規則4条1項6号', 'acting_person', 'restricted_delivery_mail', '2026-11-24'],
    ['携帯法施行規則4条1項7号', 'acting_person', 'jpki_signature', '2026-11-24'],
    ['携帯法施行規則附則(2026-04-01)2条', 'corporation', 'corporate_paper_and_registered_letter', '2026-04-01'],
    ['携帯法施行規則附則(2026-04-01)2条', 'corporation', 'corporate_paper_and_registered_letter', '2026-09-30'],
    ['携帯法施行規則3条1項2号ロ', 'corporation', 'corporate_paper_and_registered_letter', '2026-10-01'],
    ['携帯法施行規則3条1項2号ロ', 'corporation', 'corporate_paper_and_registered_letter', '2030-01-01'],
    ['携帯法施行規則3条1項2号ハ', 'corporation', 'registry_information', '2026-11-24'],
    ['携帯法施行規則3条1項2号ニ', 'corporation', 'published_corporate_number_and_registered_letter', '2026-11-24'],
  ])('%s: a %s is confirmed by %s on %s', (place, openTo, method, on) => {
    const law = place.slice(0, place.indexOf('規則') + '規則'.length);
    expect(legalItemOn(questionOf(law, openTo, method), day(on))).toMatchObject({
      ok: true,
      value: { article: place.slice(law.length) },
    });
  });

  it.each([
    ['犯収法施行規則', 'natural_person', 'original_paper_and_registered_letter', '2025-06-23'],
    ['犯収法施行規則', 'natural_person', 'two_copies_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則', 'acting_person', 'two_copies_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則', 'acting_person', 'acting_person_copy_and_registered_letter', '2027-04-01'],
    ['犯収法施行規則', 'corporation', 'jpki_signature', '2026-11-24'],
    ['携帯法施行規則', 'natural_person', 'original_paper_and_registered_letter', '2026-03-31'],
    ['携帯法施行規則', 'natural_person', 'two_copies_and_registered_letter', '2026-11-24'],
    ['携帯法施行規則', 'acting_person', 'acting_person_copy_and_registered_letter', '2026-11-24'],
    ['携帯法施行規則', 'corporation', 'corporate_paper_and_registered_letter', '2026-03-31'],
  ])('%s does not know for a %s: %s on %s', (law, openTo, method, on) => {
    expect(legalItemOn(questionOf(law, openTo, method), day(on))).toMatchObject({
      ok: false,
      refusal: { code: 'legal_item_unknown' },
    });
  });

  it('asks for 犯収法 unless said otherwise, and tells what it does not know', () => {
    const question = { method: 'jpki_signature', openTo: 'natural_person' } as const;
    expect(legalItemOn(question, day('2026-11-24'))).toMatchObject({ value: { law: 'criminal_proceeds_rules' } });
    expect(legalItemOn(question, day('2025-01-01'))).toEqual({
      ok: false,
      refusal: {
        code: 'legal_item_unknown',
        details: { ...question, law: 'criminal_proceeds_rules', day: '2025-01-01' },
      },
    });
  });

  it('gives a method one place a day in each law', () => {
    for (const item of legalItems) {
      const others = legalItems.filter(
        (one) =>
          one !== item &&
          one.method === item.method &&
          one.openTo === item.openTo &&
          one.law === item.law &&
          one.validFrom >= item.validFrom,
      );
      expect(others.every(({ validFrom }) => item.validUntil !== undefined && item.validUntil < validFrom)).toBe(true);
    }
  });

  it('marks as expected what is announced of 犯収法, and nothing else', () => {
    for (const { law, validFrom, expected } of legalItems) {
      expect(expected).toBe(law === 'criminal_proceeds_rules' && validFrom === '2027-04-01');
    }
  });
});
