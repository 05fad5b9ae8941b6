import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addDays } from '#shared/domain/civil-date.ts';
import { lawSchema } from '#shared/domain/policy/law-reference.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import {
  customerClassSchema,
  orderRegimeSchema,
  paperPurposeSchema,
  policyEditionSchema,
} from '#shared/domain/policy/policy-row.ts';
import { wayInWords } from './row-in-words.ts';

const rows = policyEditions.flatMap((edition) => edition.rows);
const requirements = rows.flatMap(({ papers }) => papers);
const references = rows.flatMap(({ edition, papers, letters, questions }) =>
  [
    ...papers.map(({ why }) => why),
    ...letters.flatMap(({ why, instead }) => (instead ? [why, instead.why] : [why])),
    ...questions.map(({ why }) => why),
  ].map((why) => ({ edition, ...why })),
);

describe('the editions are data', () => {
  it('have the shape of their schema and survive JSON', () => {
    expect(z.array(policyEditionSchema).parse(JSON.parse(JSON.stringify(policyEditions)))).toEqual(policyEditions);
  });

  it.each(['x2026-11-24', '2026-11-24x', '2026-11'])('are named by a day, not by %s', (edition) => {
    expect(policyEditionSchema.safeParse({ ...policyEditions[0], edition }).success).toBe(false);
  });

  it('are these, each with the day on which it came into force and what changed', () => {
    expect(policyEditions.map(({ edition, validFrom, validUntil }) => [edition, validFrom, validUntil])).toEqual([
      ['2025-06-24', '2025-06-24', '2026-03-31'],
      ['2026-04-01', '2026-04-01', '2026-09-30'],
      ['2026-10-01', '2026-10-01', '2027-03-31'],
      ['2027-04-01', '2027-04-01', undefined],
    ]);
    expect(policyEditions.map(({ changes }) => changes)).toEqual([
      expect.stringContaining('カード代替電磁的記録'),
      expect.stringContaining('個人と担当者の書類の写しが使えなくなった'),
      expect.stringContaining('法人の書類の写しも使えなくなった'),
      expect.stringMatching(/犯収法でも.*見込み/),
    ]);
  });

  it('leave no day between two of them, and none overlaps another', () => {
    for (const [at, { validFrom }] of policyEditions.slice(1).entries()) {
      const before = policyEditions[at]?.validUntil;
      expect(before && addDays(before, 1)).toBe(validFrom);
    }
  });

  it('have one row each for every class of customer under either law, of their own edition', () => {
    const expected = customerClassSchema.options
      .flatMap((customerClass) => orderRegimeSchema.options.map((regime) => `${customerClass} ${regime}`))
      .toSorted();
    for (const edition of policyEditions) {
      expect(edition.rows.map(({ customerClass, regime }) => `${customerClass} ${regime}`).toSorted()).toEqual(
        expected,
      );
      expect(new Set(edition.rows.map((row) => row.edition))).toEqual(new Set([edition.edition]));
    }
  });

  it('mark the rows whose official text was not read', () => {
    const expectedOf = (edition: string, regime: string) =>
      new Set(rows.filter((row) => row.edition === edition && row.regime === regime).map(({ expected }) => expected));
    const [alone, both] = ['criminal_proceeds', 'criminal_proceeds_and_mobile_misuse'];
    expect(expectedOf('2025-06-24', alone)).toEqual(new Set([false]));
    expect(expectedOf('2025-06-24', both)).toEqual(new Set([true]));
    for (const edition of ['2026-04-01', '2026-10-01']) {
      expect(expectedOf(edition, alone)).toEqual(new Set([false]));
      expect(expectedOf(edition, both)).toEqual(new Set([false]));
    }
    expect(expectedOf('2027-04-01', alone)).toEqual(new Set([true]));
    expect(expectedOf('2027-04-01', both)).toEqual(new Set([true]));
  });

  it('name the texts they were written from, with the day of each, and whether it was read', () => {
    const texts = policyEditions.map((one) => one.texts.map(({ law, asOf, read }) => `${law} ${asOf} ${read}`));
    expect(texts).toEqual([
      [
        'criminal_proceeds_act 2026-01-01 true',
        'criminal_proceeds_rules 2026-04-15 true',
        'mobile_misuse_rules 2025-06-24 false',
      ],
      [
        'criminal_proceeds_act 2026-01-01 true',
        'criminal_proceeds_rules 2026-04-15 true',
        'mobile_misuse_rules 2026-05-27 true',
      ],
      [
        'criminal_proceeds_act 2026-01-01 true',
        'criminal_proceeds_rules 2026-04-15 true',
        'mobile_misuse_rules 2026-05-27 true',
      ],
      [
        'criminal_proceeds_act 2026-01-01 true',
        'criminal_proceeds_rules 2027-04-01 false',
        'mobile_misuse_rules 2026-05-27 true',
      ],
    ]);
  });

  it('cite each text as of the day it was read', () => {
    const daysOf = (edition: string) =>
      Object.fromEntries(
        lawSchema.options.flatMap((law) => {
          const days = new Set(
            references.flatMap((one) => (one.edition === edition && one.law === law ? [one.asOf] : [])),
          );
          return days.size > 0 ? [[law, [...days].join()]] : [];
        }),
      );
    const present = {
      criminal_proceeds_act: '2026-01-01',
      criminal_proceeds_order: '2026-05-25',
      criminal_proceeds_rules: '2026-04-15',
      mobile_misuse_rules: '2026-05-27',
      telecom_number_rules: '2026-05-27',
      telecom_number_plan: '2026-05-27',
      operator_rules: '2026-11-22',
    };
    expect(daysOf('2025-06-24')).toEqual({ ...present, mobile_misuse_rules: '2025-06-24' });
    expect(daysOf('2026-04-01')).toEqual(present);
    expect(daysOf('2026-10-01')).toEqual(present);
    expect(daysOf('2027-04-01')).toEqual({ ...present, criminal_proceeds_rules: '2027-04-01' });
  });

  it('never accept a kind that they also refuse for the same purpose', () => {
    for (const { alternatives, refusedKinds } of requirements) {
      const accepted = alternatives.flatMap(({ items }) => items.flatMap(({ anyOf }) => anyOf.map(({ kind }) => kind)));
      expect(accepted.filter((kind) => refusedKinds.includes(kind))).toEqual([]);
    }
  });

  it('call for an original only of kinds that they refuse as they came', () => {
    const ended = requirements.flatMap(({ copiesEndedFor = [], refusedKinds }) =>
      copiesEndedFor.map((kind) => refusedKinds.includes(kind)),
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(new Set(ended)).toEqual(new Set([true]));
  });

  it('ask for the front of the individual number card only (番号法15条, 20条)', () => {
    const cards = requirements
      .flatMap(({ alternatives }) => alternatives.flatMap(({ items }) => items))
      .flatMap(({ anyOf }) => anyOf.filter(({ kind }) => kind === 'my_number_card'));
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map(({ sides }) => sides))).toEqual(new Set(['front_only']));
  });

  it('want a second approval of high-risk cases only (⚖ rests with the operator)', () => {
    expect(new Set(rows.map(({ secondApproval }) => secondApproval))).toEqual(new Set(['high_risk_only']));
  });

  it('name no kind of paper twice in a list', () => {
    for (const { anyOf } of requirements.flatMap(({ alternatives }) => alternatives.flatMap(({ items }) => items))) {
      expect(new Set(anyOf.map(({ kind }) => kind)).size).toBe(anyOf.length);
    }
  });

  it('answer each purpose with a deficiency of its own', () => {
    const codes = paperPurposeSchema.options.map((purpose) => [
      purpose,
      [
        ...new Set(
          requirements
            .filter((one) => one.purpose === purpose)
            .map(({ subject, ifMissing }) => `${subject} ${ifMissing}`),
        ),
      ].toSorted(),
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      application: ['application application_form_missing'],
      questionnaire: ['application verification_questionnaire_missing'],
      identity: [
        'corporation corporate_paper_missing',
        'person_in_charge identity_papers_insufficient',
        'sole_proprietor identity_papers_insufficient',
      ],
      business_content: ['corporation business_content_not_confirmed'],
      authority: ['person_in_charge authority_not_confirmed'],
      enhanced: [
        'corporation corporate_paper_missing',
        'person_in_charge identity_papers_insufficient',
        'sole_proprietor identity_papers_insufficient',
      ],
      ownership: ['corporation beneficial_owner_incomplete'],
      office_address: ['corporation office_address_not_evidenced', 'person_in_charge office_address_not_evidenced'],
      site: ['application site_not_confirmed'],
    });
  });

  it('refuse what people send for an identity, and nothing for other purposes', () => {
    const refused = (purpose: string, subject: string) =>
      new Set(
        requirements
          .filter((one) => one.purpose === purpose && one.subject === subject && !one.copiesEndedFor)
          .map(({ refusedKinds }) => refusedKinds.join()),
      );
    const lookalikes = [
      'basic_resident_register_card',
      'health_insurance_card',
      'notification_card',
      'individual_number_notice',
      'eligibility_information_notice',
      'national_pension_handbook',
      'employee_id_card',
      'business_card',
      'student_id_card',
      'foreign_driving_permit',
      'private_qualification_certificate',
      'mobile_phone_bill',
    ];
    expect(refused('identity', 'corporation')).toEqual(
      new Set(['closed_registry_certificate,registry_information_printout']),
    );
    for (const who of ['person_in_charge', 'sole_proprietor']) {
      expect(refused('identity', who)).toEqual(new Set([lookalikes.join()]));
    }
    for (const { purpose, refusedKinds } of requirements) {
      if (purpose !== 'identity') expect(refusedKinds).toEqual([]);
    }
  });

  it('name for each way to confirm an identity the method that it amounts to', () => {
    const methods = requirements
      .filter(({ purpose }) => purpose === 'identity')
      .flatMap(({ subject, alternatives }) =>
        alternatives.map((way) => `${subject}: ${wayInWords(way)} → ${way.method}`),
      );
    const ofPerson = (who: string) => [
      `${who}: 1 original municipal certificate with the address → original_paper_and_registered_letter`,
      `${who}: 2 copy card or certificate with the address → two_copies_and_registered_letter`,
      `${who}: 1 copy card or certificate with the address + 1 either 補完書類 with the address → two_copies_and_registered_letter`,
      `${who}: 1 copy card or certificate + 2 either 補完書類 with the address → two_copies_and_registered_letter`,
    ];
    const ofCorporation = (form: string) => [
      `corporation: 1 ${form} corporate certificate with the address → corporate_paper_and_registered_letter`,
      `corporation: 1 ${form} corporate certificate + 1 either paper of an office with the address → corporate_paper_and_registered_letter`,
    ];
    expect([...new Set(methods)].toSorted()).toEqual(
      [
        'corporation: registry_information → registry_information',
        'corporation: published_corporate_number → published_corporate_number_and_registered_letter',
        ...ofCorporation('either'),
        ...ofCorporation('original'),
        ...ofPerson('person_in_charge'),
        ...ofPerson('sole_proprietor'),
        'person_in_charge: 1 copy card or certificate with the address → acting_person_copy_and_registered_letter',
        'person_in_charge: 1 copy card or certificate + 1 either 補完書類 with the address → acting_person_copy_and_registered_letter',
      ].toSorted(),
    );
    const others = requirements.filter(({ purpose }) => purpose !== 'identity').flatMap((one) => one.alternatives);
    expect(others.filter(({ method }) => method !== undefined)).toEqual([]);
  });

  it('know by which circumstance each requirement is asked, and each way open', () => {
    const conditions = requirements.map(({ purpose, subject, when }) => [`${purpose} ${subject}`, when?.if] as const);
    const asked = Object.fromEntries(conditions.filter(([, when]) => when !== undefined));
    expect(asked).toEqual({
      'office_address corporation': 'letter_to_business_office',
      'office_address person_in_charge': 'letter_to_workplace',
      'enhanced corporation': 'high_risk',
      'enhanced person_in_charge': 'high_risk',
      'enhanced sole_proprietor': 'high_risk',
      'ownership corporation': 'high_risk',
      'site application': 'site_needs_paper',
    });
    expect(requirements.filter(({ when }) => when?.unless !== undefined)).toEqual([]);
    const ways = requirements.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ method, when }) => (when ? [`${method} ${JSON.stringify(when)}`] : [])),
    );
    expect(new Set(ways)).toEqual(
      new Set([
        'acting_person_copy_and_registered_letter {"unless":"high_risk"}',
        'two_copies_and_registered_letter {"if":"high_risk"}',
      ]),
    );
  });

  it('know by which circumstance a letter falls away, or goes elsewhere', () => {
    const letters = new Set(
      rows.flatMap((row) =>
        row.letters.map(({ to, when, instead }) =>
          [to, when && JSON.stringify(when), instead && `${instead.address} ${JSON.stringify(instead.when)}`].join('|'),
        ),
      ),
    );
    expect(letters).toEqual(
      new Set([
        'corporation|{"unless":"registered_representative_by_registry"}|business_office {"if":"letter_to_business_office"}',
        'corporation|{"unless":"registered_representative_by_registry"}|',
        'person_in_charge|{"unless":"one_letter_for_shared_address"}|',
        'person_in_charge|{"unless":"one_letter_for_shared_address"}|workplace {"if":"letter_to_workplace"}',
        'sole_proprietor||',
      ]),
    );
  });
});
