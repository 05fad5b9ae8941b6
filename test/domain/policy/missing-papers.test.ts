import { describe, expect, it } from 'vitest';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { methodsUsed, missingPapers } from '#shared/domain/policy/missing-papers.ts';
import { type PaperKind, unusablePaperKinds } from '#shared/domain/policy/paper-kind.ts';
import { policyFor } from '#shared/domain/policy/policy.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';

const TODAY = '2026-11-24';
type Subject = RegisteredPaper['subject'];
type Facts = {
  issued?: string;
  expires?: string;
  form?: 'original' | 'copy';
  received?: string;
  found?: DeficiencyCode[];
};

const paper = (subject: Subject, kind: PaperKind, facts: Facts = {}): RegisteredPaper => ({
  paperId: `${subject}/${kind}`,
  kind,
  subject,
  form: facts.form ?? 'copy',
  receivedOn: civilDate(facts.received ?? TODAY),
  ...(facts.issued === undefined ? {} : { issuedOn: civilDate(facts.issued) }),
  ...(facts.expires === undefined ? {} : { expiresOn: civilDate(facts.expires) }),
  ...(facts.found === undefined
    ? {}
    : {
        inspection: {
          result: 'rejected' as const,
          findings: facts.found,
          inspectedBy: 'staff-1',
          inspectedAt: instant('2026-11-24T03:00:00.000Z'),
        },
      }),
});

const forms = [
  paper('application', 'application_form', { form: 'original' }),
  paper('application', 'verification_questionnaire', { form: 'original' }),
];
const mandate = paper('person_in_charge', 'power_of_attorney', { form: 'original' });
const registry = (facts: Facts = {}) =>
  paper('corporation', 'certificate_of_registered_matters', { issued: '2026-10-30', ...facts });
const licence = (subject: Subject, facts: Facts = {}) =>
  paper(subject, 'drivers_license', { expires: '2028-05-12', ...facts });
const residentRecord = (subject: Subject, facts: Facts = {}) =>
  paper(subject, 'resident_record_copy', { issued: '2026-11-01', ...facts });

const rowOn = (applicantKind: 'corporation' | 'sole_proprietor', day: string) => {
  const row = policyFor({ applicantKind, orderedNumberKinds: ['geographic_03'], receivedOn: civilDate(day) });
  if (!row.ok) throw new Error(row.refusal.code);
  return row.value;
};
const codes = (found: ReturnType<typeof missingPapers>) => found.map(({ code }) => code).toSorted();

const forCorporation = (person: RegisteredPaper[], day = TODAY) =>
  codes(missingPapers(rowOn('corporation', day), [...forms, mandate, registry({ form: 'original' }), ...person]));
const forSoleProprietor = (person: RegisteredPaper[], day = TODAY) =>
  codes(missingPapers(rowOn('sole_proprietor', day), [...forms, ...person]));

describe('papers of a corporation', () => {
  const person = licence('person_in_charge');
  const seal = (facts: Facts = {}) =>
    paper('corporation', 'corporate_seal_certificate', { issued: '2026-10-30', ...facts });
  const articles = paper('corporation', 'articles_of_incorporation');

  it.each<[string, RegisteredPaper[], DeficiencyCode[]]>([
    ['規則6条1項3号ニ', [registry()], []],
    ['規則10条2号', [seal()], ['business_content_not_confirmed']],
    ['規則10条2号', [seal(), articles], []],
    ['規則6条1項3号ニ', [articles], ['corporate_paper_missing']],
    ['規則7条柱書', [registry({ issued: '2026-05-24' })], []],
    ['規則7条柱書', [registry({ issued: '2026-05-23' })], ['certificate_older_than_six_months']],
    ['規則7条柱書', [registry({ issued: '2026-11-25' })], ['paper_unreadable']],
    [
      '規則7条2号',
      [paper('corporation', 'registry_information_printout'), articles],
      ['corporate_paper_missing', 'paper_not_usable'],
    ],
    ['規則7条2号', [paper('corporation', 'closed_registry_certificate'), registry()], []],
    [
      '規則10条2号',
      [paper('corporation', 'certificate_of_representative_matters', { issued: '2026-11-01' })],
      ['business_content_not_confirmed'],
    ],
    ['§10 D15', [registry({ found: ['paper_unreadable'] })], ['paper_unreadable']],
    [
      'another subject',
      [{ ...registry(), subject: 'person_in_charge' }],
      ['business_content_not_confirmed', 'corporate_paper_missing'],
    ],
  ])('%s', (_law, corporate, expected) => {
    expect(codes(missingPapers(rowOn('corporation', TODAY), [...forms, mandate, person, ...corporate]))).toEqual(
      expected,
    );
  });

  it('lists everything at once when the envelope is empty', () => {
    expect(missingPapers(rowOn('corporation', TODAY), [])).toEqual([
      { code: 'application_form_missing', subject: 'application', purpose: 'application' },
      { code: 'verification_questionnaire_missing', subject: 'application', purpose: 'questionnaire' },
      { code: 'corporate_paper_missing', subject: 'corporation', purpose: 'identity' },
      { code: 'business_content_not_confirmed', subject: 'corporation', purpose: 'business_content' },
      { code: 'identity_papers_insufficient', subject: 'person_in_charge', purpose: 'identity' },
      { code: 'authority_not_confirmed', subject: 'person_in_charge', purpose: 'authority' },
    ]);
  });

  it.each([
    ['規則12条5項2号イ', 'power_of_attorney', ['authority_not_confirmed']],
    ['規則12条5項2号ロ', 'registered_representative', []],
    ['規則12条5項2号ハ', 'telephone_confirmation', []],
    ['規則12条5項2号ニ', 'obvious_from_relationship', []],
  ] as const)('%s: authority by %s leaves %j', (_law, basis, expected) => {
    const found = missingPapers(rowOn('corporation', TODAY), [...forms, registry(), person], basis);
    expect(codes(found)).toEqual(expected);
  });
});

describe('papers of the person in charge', () => {
  it.each<[string, RegisteredPaper[], DeficiencyCode[]]>([
    ['規則12条2項', [licence('person_in_charge')], []],
    ['規則7条柱書', [licence('person_in_charge', { expires: TODAY })], []],
    ['規則7条柱書', [licence('person_in_charge', { expires: '2026-11-23' })], ['identity_paper_expired']],
    ['規則7条柱書', [paper('person_in_charge', 'drivers_license')], ['paper_unreadable']],
    [
      '規則12条2項 (補完書類)',
      [licence('person_in_charge', { found: ['current_residence_not_shown'] })],
      ['current_residence_not_shown'],
    ],
    [
      '規則12条2項 (補完書類)',
      [
        licence('person_in_charge', { found: ['current_residence_not_shown'] }),
        paper('person_in_charge', 'gas_bill_receipt', { issued: '2026-11-01' }),
      ],
      [],
    ],
    [
      '旅券 since 2020-02-04',
      [paper('person_in_charge', 'passport_without_residence', { expires: '2030-01-01' })],
      ['current_residence_not_shown'],
    ],
    [
      '運転経歴証明書 before 2012-04-01',
      [paper('person_in_charge', 'driving_history_certificate', { issued: '2012-03-31' })],
      ['paper_not_usable'],
    ],
    [
      '運転経歴証明書 since 2012-04-01',
      [paper('person_in_charge', 'driving_history_certificate', { issued: '2012-04-01' })],
      [],
    ],
    ['社員証', [paper('person_in_charge', 'employee_id_card')], ['identity_papers_insufficient', 'paper_not_usable']],
    [
      '住民票, 6 months',
      [residentRecord('person_in_charge', { issued: '2026-05-23', form: 'original' })],
      ['certificate_older_than_six_months'],
    ],
  ])('%s', (_law, person, expected) => {
    expect(forCorporation(person)).toEqual(expected);
  });

  it.each(unusablePaperKinds)('never accepts %s', (kind) => {
    expect(
      forCorporation([paper('person_in_charge', kind, { issued: TODAY, expires: '2099-01-01', form: 'original' })]),
    ).toContain('identity_papers_insufficient');
  });
});

describe('papers of a sole proprietor', () => {
  const who = 'sole_proprietor';
  const tax = paper(who, 'tax_payment_certificate', { issued: '2026-09-01' });
  const water = paper(who, 'water_bill_receipt', { issued: '2026-11-01' });
  const card = paper(who, 'my_number_card', { expires: '2031-01-01' });
  const oldLicence = licence(who, { found: ['current_residence_not_shown'] });

  it.each<[string, RegisteredPaper[], DeficiencyCode[]]>([
    ['規則6条1項1号リ: two copies', [licence(who), card], []],
    ['規則6条1項1号リ: one copy and a 補完書類', [licence(who), tax], []],
    ['規則6条1項1号チ: one original', [residentRecord(who, { form: 'original' })], []],
    ['規則6条1項1号リ: one copy', [licence(who)], ['identity_papers_insufficient']],
    [
      '規則6条1項1号リ: the same card twice',
      [licence(who), { ...licence(who), paperId: 'again' }],
      ['identity_papers_insufficient'],
    ],
    ['規則6条1項1号リ: one copy of a certificate', [residentRecord(who)], ['identity_papers_insufficient']],
    ['規則6条1項1号リ: no residence, one 補完書類', [oldLicence, tax], ['current_residence_not_shown']],
    ['規則6条1項1号リ: no residence, two 補完書類', [oldLicence, tax, water], []],
    [
      '規則6条1項1号リ: no residence, nothing else',
      [oldLicence],
      ['current_residence_not_shown', 'identity_papers_insufficient'],
    ],
    [
      '規則6条2項: an old receipt',
      [licence(who), { ...tax, issuedOn: civilDate('2026-05-23') }],
      ['certificate_older_than_six_months'],
    ],
    [
      '住基カード ended 2025-12-28',
      [licence(who), paper(who, 'basic_resident_register_card')],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    [
      '健康保険証 ended 2025-12-01',
      [licence(who), paper(who, 'health_insurance_card')],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    ['通知カード', [paper(who, 'notification_card')], ['identity_papers_insufficient', 'paper_not_usable']],
    [
      '携帯電話料金',
      [licence(who), paper(who, 'mobile_phone_bill')],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    ['an unusable paper beside good ones', [licence(who), tax, paper(who, 'health_insurance_card')], []],
  ])('%s', (_law, person, expected) => {
    expect(forSoleProprietor(person)).toEqual(expected);
  });
});

describe('the end of copies on 2027-04-01', () => {
  const on = (received: string): Facts => ({ received, issued: '2027-03-01' });

  it.each<[string, string, DeficiencyCode[]]>([
    ['規則 until 2027-03-31', '2027-03-31', []],
    ['規則 from 2027-04-01', '2027-04-01', ['identity_papers_insufficient', 'original_required', 'paper_not_usable']],
  ])('%s: copies received on %s', (_law, day, expected) => {
    const papers = [...forms, mandate, registry(on(day)), licence('person_in_charge', { received: day })];
    expect(codes(missingPapers(rowOn('corporation', day), papers))).toEqual(expected);
  });

  it.each(['2027-03-31', '2027-04-01'])('takes originals received on %s', (day) => {
    const papers = [
      ...forms,
      mandate,
      registry({ ...on(day), form: 'original' }),
      residentRecord('person_in_charge', { ...on(day), form: 'original' }),
    ];
    expect(missingPapers(rowOn('corporation', day), papers)).toEqual([]);
    expect(forSoleProprietor([residentRecord('sole_proprietor', { ...on(day), form: 'original' })], day)).toEqual([]);
  });
});

describe('methodsUsed', () => {
  it('tells by which method each subject is confirmed', () => {
    const tax = paper('sole_proprietor', 'tax_payment_certificate', { issued: '2026-09-01' });

    expect(methodsUsed(rowOn('corporation', TODAY), [registry(), licence('person_in_charge')])).toEqual([
      { subject: 'corporation', method: 'corporate_paper_and_registered_letter' },
      { subject: 'person_in_charge', method: 'acting_person_copy_and_registered_letter' },
    ]);
    expect(methodsUsed(rowOn('sole_proprietor', TODAY), [licence('sole_proprietor'), tax])).toEqual([
      { subject: 'sole_proprietor', method: 'two_copies_and_registered_letter' },
    ]);
    expect(
      methodsUsed(rowOn('sole_proprietor', TODAY), [residentRecord('sole_proprietor', { form: 'original' })]),
    ).toEqual([{ subject: 'sole_proprietor', method: 'original_paper_and_registered_letter' }]);
    expect(methodsUsed(rowOn('sole_proprietor', TODAY), [licence('sole_proprietor')])).toEqual([]);
  });
});
