import { describe, expect, it } from 'vitest';
import {
  businessContentPapers,
  corporateIdentityPapers,
  headOfficePapers,
  identityCards,
  municipalCertificates,
  officePapers,
  ownershipPapers,
  ownForm,
  sitePapers,
  supplementaryPapers,
  supplementaryPapersOfHousehold,
} from '#shared/domain/policy/accepted-papers.ts';
import {
  corporatePaperKinds,
  formKinds,
  identityPaperKinds,
  ownershipPaperKinds,
  type PaperKind,
  paperKinds,
  sitePaperKinds,
  supplementaryPaperKinds,
  unusablePaperKinds,
} from '#shared/domain/policy/paper-kind.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import type { AcceptedPaper } from '#shared/domain/policy/policy-row.ts';

type Line = [
  law: string,
  kind: PaperKind,
  proves: string,
  fresh: '6 months' | 'not expired' | 'not expired or 6 months' | 'undated',
  sides: AcceptedPaper['sides'],
  more?: string,
];

/** An accepted paper as a line of the table, so that the two can be told apart at a glance. */
const lineOf = ({
  kind,
  proves,
  freshness,
  sides,
  mask,
  issuedOnOrAfter,
  onlyWhenSeen,
  orInNameOfCoResident,
}: AcceptedPaper): string[] => [
  kind,
  proves.join(' '),
  {
    made_within_6_months_before_receipt: '6 months',
    valid_on_receipt_day: 'not expired',
    valid_or_made_within_6_months: 'not expired or 6 months',
    undated: 'undated',
  }[freshness],
  sides,
  [
    ...(mask.length > 0 ? [`mask ${mask.join(' ')}`] : []),
    ...(issuedOnOrAfter ? [`since ${issuedOnOrAfter}`] : []),
    ...(onlyWhenSeen ? ['when seen'] : []),
    ...(orInNameOfCoResident ? ['or of a co-resident'] : []),
  ].join(', '),
];

const expectLines = (papers: readonly AcceptedPaper[], lines: readonly Line[]) =>
  expect(papers.map(lineOf)).toEqual(lines.map(([, ...line]) => [...line, ...(line.length < 5 ? [''] : [])]));

const person = 'name residence birth_date';
const company = 'name head_office';
const business = 'name business_content';
const resident = 'mask individual_number resident_record_code registered_domicile';
const insured = 'mask insurer_and_insured_numbers two_dimensional_code organ_donation_intention';
const disability = 'mask disability_and_grade';

describe('the accepted papers (§3), typed out', () => {
  it('規則7条1号イ, ハ: cards and handbooks of a person', () => {
    expectLines(identityCards, [
      ['規則7条1号イ', 'drivers_license', person, 'not expired', 'both_sides', 'mask organ_donation_intention'],
      ['規則7条1号イ', 'driving_history_certificate', person, 'undated', 'both_sides', 'since 2012-04-01'],
      ['番号法15条, 20条', 'my_number_card', person, 'not expired', 'front_only', 'mask organ_donation_intention sex'],
      ['規則7条1号イ', 'passport', person, 'not expired', 'all_pages'],
      ['旅券 since 2020-02-04', 'passport_without_residence', 'name birth_date', 'not expired', 'all_pages'],
      ['規則7条1号イ', 'residence_card', person, 'not expired', 'both_sides', 'mask individual_number'],
      [
        '規則7条1号イ',
        'special_permanent_resident_certificate',
        person,
        'not expired',
        'both_sides',
        'mask individual_number',
      ],
      ['規則7条1号ハ', 'eligibility_certificate', person, 'not expired', 'both_sides', insured],
      [
        '規則7条1号ハ',
        'long_term_care_insurance_card',
        person,
        'not expired',
        'all_pages',
        'mask insurer_and_insured_numbers',
      ],
      ['規則7条1号ハ', 'child_rearing_allowance_certificate', person, 'not expired', 'all_pages'],
      ['規則7条1号ハ', 'maternal_and_child_health_handbook', person, 'undated', 'all_pages'],
      ['規則7条1号イ', 'physical_disability_certificate', person, 'undated', 'all_pages', disability],
      ['規則7条1号イ', 'mental_disability_certificate', person, 'not expired', 'all_pages', disability],
      ['規則7条1号イ', 'intellectual_disability_certificate', person, 'undated', 'all_pages', disability],
      ['規則7条1号イ', 'war_injury_certificate', person, 'undated', 'all_pages', disability],
    ]);
  });

  it('規則7条1号ニ, 携帯法規則5条1項1号ニ: certificates of a municipality', () => {
    expectLines(municipalCertificates, [
      ['規則7条1号ニ', 'resident_record_copy', person, '6 months', 'all_pages', `${resident} family_relationship`],
      ['規則7条1号ニ', 'resident_record_certificate', person, '6 months', 'all_pages', resident],
      ['規則7条1号ニ', 'family_register_appendix_copy', person, '6 months', 'all_pages', 'mask registered_domicile'],
      ['規則7条1号ハ, ニ', 'seal_registration_certificate', person, '6 months', 'all_pages', 'mask sex'],
    ]);
  });

  it('規則7条2号: papers of a corporation', () => {
    expectLines(corporateIdentityPapers, [
      ['規則7条2号イ', 'certificate_of_registered_matters', company, '6 months', 'all_pages'],
      ['規則7条2号イ', 'certificate_of_representative_matters', company, '6 months', 'all_pages'],
      ['規則7条2号イ', 'corporate_seal_certificate', company, '6 months', 'all_pages'],
    ]);
  });

  it('規則10条2号: papers of the business, among which is no seal certificate', () => {
    expectLines(businessContentPapers, [
      ['規則10条2号ハ', 'certificate_of_registered_matters', business, '6 months', 'all_pages'],
      ['規則10条2号イ', 'articles_of_incorporation', business, 'undated', 'all_pages'],
      ['規則10条2号ニ', 'corporate_public_office_document', business, 'not expired or 6 months', 'all_pages'],
    ]);
  });

  it('規則6条2項: 補完書類 of a person; a telephone bill is none', () => {
    const shows = 'name residence';
    expectLines(supplementaryPapers, [
      ['規則6条2項1号', 'tax_receipt', shows, '6 months', 'all_pages'],
      ['規則6条2項1号', 'tax_payment_certificate', shows, '6 months', 'all_pages'],
      ['規則6条2項2号', 'social_insurance_premium_receipt', shows, '6 months', 'all_pages'],
      ['規則6条2項3号', 'electricity_bill_receipt', shows, '6 months', 'all_pages'],
      ['規則6条2項3号', 'gas_bill_receipt', shows, '6 months', 'all_pages'],
      ['規則6条2項3号', 'water_bill_receipt', shows, '6 months', 'all_pages'],
      ['規則6条2項4号', 'public_office_document', shows, 'not expired or 6 months', 'all_pages'],
      ['規則6条2項5号', 'foreign_government_document', shows, 'not expired or 6 months', 'all_pages'],
    ]);
  });

  it('規則6条1項1号リ: 補完書類 that may be in the name of a co-resident are receipts of 公共料金 only', () => {
    const those = supplementaryPapersOfHousehold.filter((one) => lineOf(one).includes('or of a co-resident'));
    expect(those.map(({ kind }) => kind)).toEqual([
      'electricity_bill_receipt',
      'gas_bill_receipt',
      'water_bill_receipt',
    ]);
    expect(supplementaryPapersOfHousehold.map(({ kind }) => kind)).toEqual(supplementaryPapers.map(({ kind }) => kind));
  });

  it.each([
    ['規則6条2項', 'its head office', headOfficePapers, company, ''],
    ['規則6条3項, 12条3項', 'an office of it', officePapers, 'name office', 'when seen'],
  ] as const)('%s: papers of a corporation that show %s', (law, _what, list, shows, seen) => {
    expectLines(list, [
      [law, 'tax_receipt', shows, '6 months', 'all_pages'],
      [law, 'tax_payment_certificate', shows, '6 months', 'all_pages'],
      [law, 'social_insurance_premium_receipt', shows, '6 months', 'all_pages'],
      [law, 'electricity_bill_receipt', shows, '6 months', 'all_pages'],
      [law, 'gas_bill_receipt', shows, '6 months', 'all_pages'],
      [law, 'water_bill_receipt', shows, '6 months', 'all_pages'],
      [law, 'certificate_of_registered_matters', shows, '6 months', 'all_pages', seen],
      [law, 'corporate_public_office_document', shows, 'not expired or 6 months', 'all_pages', seen],
    ]);
  });

  it('規則14条3項: papers of the owners', () => {
    expectLines(ownershipPapers, [
      ['規則14条3項1号', 'shareholder_register', 'ownership', 'undated', 'all_pages'],
      ['規則14条3項1号', 'annual_securities_report', 'ownership', 'undated', 'all_pages'],
      ['実質的支配者リスト', 'beneficial_owner_list', 'ownership', '6 months', 'all_pages'],
      ['規則14条3項2号', 'certificate_of_registered_matters', 'ownership', '6 months', 'all_pages', 'when seen'],
    ]);
  });

  it('番号計画: papers of the site', () => {
    expectLines(sitePapers, [
      ['番号計画', 'lease_agreement', 'site', 'undated', 'all_pages'],
      ['番号計画', 'tax_receipt', 'site', '6 months', 'all_pages'],
      ['番号計画', 'tax_payment_certificate', 'site', '6 months', 'all_pages'],
      ['番号計画', 'social_insurance_premium_receipt', 'site', '6 months', 'all_pages'],
      ['番号計画', 'electricity_bill_receipt', 'site', '6 months', 'all_pages'],
      ['番号計画', 'gas_bill_receipt', 'site', '6 months', 'all_pages'],
      ['番号計画', 'water_bill_receipt', 'site', '6 months', 'all_pages'],
      ['番号計画', 'certificate_of_registered_matters', 'site', '6 months', 'all_pages'],
    ]);
  });

  it('the operator’s own forms have no date and nothing to mask', () => {
    expectLines(
      [ownForm('application_form', ['name']), ownForm('power_of_attorney', ['authority'])],
      [
        ['当社規定', 'application_form', 'name', 'undated', 'all_pages'],
        ['規則12条5項', 'power_of_attorney', 'authority', 'undated', 'all_pages'],
      ],
    );
  });
});

describe('the kinds of papers', () => {
  const items = policyEditions.flatMap(({ rows }) =>
    rows.flatMap(({ papers }) =>
      papers.flatMap(({ purpose, alternatives }) =>
        alternatives.flatMap((way) =>
          way.items.flatMap(({ anyOf }) => anyOf.map((one) => ({ purpose, kind: one.kind, proves: one.proves }))),
        ),
      ),
    ),
  );

  it('are each named once, in one list only', () => {
    const lists = [
      formKinds,
      corporatePaperKinds,
      identityPaperKinds,
      supplementaryPaperKinds,
      ownershipPaperKinds,
      sitePaperKinds,
      unusablePaperKinds,
    ];
    expect(paperKinds).toEqual(lists.flat());
    expect(new Set(paperKinds).size).toBe(paperKinds.length);
  });

  it('are all accepted for something, except those that never are', () => {
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(paperKinds.filter((kind) => !kinds.has(kind))).toEqual([...unusablePaperKinds]);
  });

  it('never proves nothing: each accepted paper says what for', () => {
    expect(items.filter(({ proves }) => proves.length === 0)).toEqual([]);
  });

  it('that never are accepted (§3)', () => {
    expect(unusablePaperKinds).toEqual([
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
      'closed_registry_certificate',
      'registry_information_printout',
    ]);
  });
});
