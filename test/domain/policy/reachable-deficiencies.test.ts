import { describe, expect, it } from 'vitest';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { type DeficiencyCode, deficiencyCodeSchema, deficiencyKindOf } from '#shared/domain/deficiency.ts';
import {
  assess,
  type CaseWords,
  corporatePack,
  day,
  forms,
  letter,
  license,
  mandate,
  myNumberCard,
  paper,
  registry,
} from './case-to-judge.ts';

const withCard = (words: Parameters<typeof license>[1]): CaseWords => ({
  papers: [...corporatePack.slice(0, -1), license('person_in_charge', words)],
});
const withCertificate = (words: Parameters<typeof registry>[0]): CaseWords => ({
  papers: [...forms, mandate, registry(words), license('person_in_charge')],
});
const withForm = (words: Parameters<typeof paper>[2]): CaseWords => ({
  papers: [paper('application', 'application_form', { form: 'original', ...words }), ...corporatePack.slice(1)],
});
const returned = (addressee: 'corporation' | 'person_in_charge', reason: 'address_unknown' | 'retention_expired') => ({
  papers: corporatePack,
  letters: [letter(addressee, 'returned', { result: 'returned', returnReason: reason, resultOn: day('2026-12-09') })],
});
const without = (kind: string): CaseWords => ({ papers: corporatePack.filter((one) => one.kind !== kind) });

/** Facts by which each deficiency of §10 comes about, and by which alone it does; the article that it is told with. */
const table: readonly [number: string, law: string, code: DeficiencyCode, facts: CaseWords][] = [
  ['D01', '申込書', 'application_form_missing', without('application_form')],
  ['D02', '4条1項、4項', 'verification_questionnaire_missing', without('verification_questionnaire')],
  ['D03', '申込書', 'form_entries_missing', withForm({ saw: { missingEntries: ['contactPhone'] } })],
  ['D04', '申込書', 'form_differs_from_application', withForm({ saw: { differingEntries: ['contactPhone'] } })],
  [
    'D05',
    '6条1項3号ニ',
    'corporate_paper_missing',
    {
      papers: [...forms, mandate, license('person_in_charge'), paper('corporation', 'articles_of_incorporation')],
    },
  ],
  ['D06', '6条1項3号ニ', 'certificate_older_than_six_months', withCertificate({ issued: '2026-05-23' })],
  [
    'D07',
    '6条1項3号ニ',
    'corporate_identity_differs',
    withCertificate({ saw: { compared: { corporateNumber: 'different' } } }),
  ],
  [
    'D08',
    '10条2号',
    'business_content_not_confirmed',
    {
      papers: [
        ...forms,
        mandate,
        license('person_in_charge'),
        paper('corporation', 'corporate_seal_certificate', { issued: '2026-11-01' }),
      ],
    },
  ],
  [
    'D09',
    '3条1項2号ロ',
    'original_required',
    {
      order: ['ip_050'],
      papers: [
        ...corporatePack.slice(0, -1),
        paper('person_in_charge', 'resident_record_copy', { form: 'original', issued: '2026-11-01' }),
      ],
    },
  ],
  ['D10', '12条1項、2項', 'identity_papers_insufficient', without('drivers_license')],
  ['D11', '12条1項、2項', 'identity_paper_expired', withCard({ expires: '2026-11-23' })],
  [
    'D12',
    '6条3項',
    'office_address_not_evidenced',
    { declared: { letterToBusinessOffice: true }, papers: corporatePack },
  ],
  ['D13', '12条1項、2項', 'current_residence_not_shown', withCard({ saw: { address: 'former' } })],
  ['D14', '12条1項、2項', 'reverse_side_missing', withCard({ saw: { reverse: 'missing' } })],
  ['D15', '12条1項、2項', 'paper_unreadable', withCard({ saw: { legible: false } })],
  ['D16', '12条1項、2項', 'paper_not_usable', withCard({ saw: { shows: ['name', 'residence'] } })],
  ['D17', '20条', 'individual_number_visible', withCard({ saw: { individualNumberVisible: true } })],
  ['D18', '12条1項、2項', 'required_part_masked', withCard({ saw: { requiredPartMasked: true } })],
  ['D19', '12条1項、2項', 'name_differs', withCard({ saw: { compared: { name: 'different' } } })],
  ['D20', '12条1項、2項', 'birth_date_differs', withCard({ saw: { compared: { birthDate: 'different' } } })],
  ['D21', '12条5項2号', 'authority_not_confirmed', without('power_of_attorney')],
  [
    'D22',
    '11条',
    'beneficial_owner_incomplete',
    { declared: { unanswered: ['beneficial_owners'] }, papers: corporatePack },
  ],
  ['D23', '12条3項', 'foreign_pep_unanswered', { declared: { unanswered: ['foreign_pep'] }, papers: corporatePack }],
  ['D24', '固定電話番号の使用条件', 'site_not_confirmed', { declared: { site: 'not_told' }, papers: corporatePack }],
  ['D25', '17条3号', 'purpose_or_resale_unanswered', { declared: { unanswered: ['resale'] }, papers: corporatePack }],
  ['D26', '6条1項3号ニ', 'corporate_letter_address_unknown', returned('corporation', 'address_unknown')],
  ['D27', '12条1項、2項', 'letter_retention_expired', returned('person_in_charge', 'retention_expired')],
  ['D28', '12条1項、2項', 'letter_addressee_moved', returned('person_in_charge', 'address_unknown')],
  ['D29', '重複申込の確認', 'duplicate_application', { duplicate: true, papers: corporatePack }],
];

describe('every deficiency (§10)', () => {
  it.each(table)('%s is found by 「%s」: %s', (number, article, code, facts) => {
    const { findings } = assess(facts);
    expect(findings.map((one) => [one.code, one.why.article])).toEqual([[code, article]]);
    expect(deficiencyKindOf(code).number).toBe(number);
  });

  it('stands in the table above', () => {
    expect(table.map(([, , code]) => code)).toEqual(deficiencyCodeSchema.options);
  });

  it('has a wording of its own', () => {
    const texts = table.map(([, , code]) => deficiencyNotice(code).request);
    expect(new Set(texts).size).toBe(deficiencyCodeSchema.options.length);
    const titles = table.map(([, , code]) => deficiencyNotice(code).title);
    expect(new Set(titles).size).toBeGreaterThanOrEqual(deficiencyCodeSchema.options.length - 2);
  });

  it('is absent where everything came', () => {
    expect(assess({ papers: corporatePack }).findings).toEqual([]);
  });
});

describe('what can be unanswered', () => {
  it.each([
    ['犯収法4条1項2号, 規則9条', 'transaction_purpose', 'purpose_or_resale_unanswered', 'corporation'],
    ['番号規則17条3号', 'resale', 'purpose_or_resale_unanswered', 'corporation'],
    ['規則10条2号', 'business_content', 'form_entries_missing', 'corporation'],
    ['規則11条', 'beneficial_owners', 'beneficial_owner_incomplete', 'corporation'],
    ['令12条3項', 'foreign_pep', 'foreign_pep_unanswered', 'corporation'],
    ['法4条5項', 'standing', 'form_entries_missing', 'state_or_listed'],
    ['規則10条1号', 'occupation', 'form_entries_missing', 'sole_proprietor'],
  ] as const)('%s: %s is answered with %s', (_law, question, code, who) => {
    const { findings, questions } = assess({
      who,
      declared: { unanswered: [question] },
      papers: [...corporatePack, license('sole_proprietor'), myNumberCard('sole_proprietor')],
    });
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(questions.filter(({ state }) => state === 'unanswered')).toMatchObject([{ requirement: { question } }]);
  });

  it('is not told of a question that is not asked', () => {
    const facts: CaseWords = {
      order: ['toll_free_0120'],
      declared: { unanswered: ['resale', 'occupation', 'standing'] },
    };
    expect(assess({ ...facts, papers: corporatePack }).findings).toEqual([]);
  });
});

describe('a second application for one corporate number', () => {
  const duplicate: CaseWords = { duplicate: true, papers: corporatePack };
  const asked = { question: 'duplicate', means: 'telephone', confirmedOn: day('2026-11-25'), formRevision: 0 } as const;

  it('当社規定重複申込の確認: is asked about until somebody confirmed which one is meant', () => {
    expect(assess(duplicate).findings.map(({ code }) => code)).toEqual(['duplicate_application']);
    expect(assess({ ...duplicate, confirmations: [asked] }).findings).toEqual([]);
    expect(
      assess({ ...duplicate, confirmations: [asked], declared: { revisions: { duplicate: 1 } } }).findings,
    ).toMatchObject([{ code: 'duplicate_application' }]);
    expect(assess({ ...duplicate, who: 'state_or_listed' }).findings).toMatchObject([
      { code: 'duplicate_application' },
    ]);
  });

  it('当社規定重複申込の確認: is not asked of a sole proprietor, nor where there is none', () => {
    expect(assess({ ...duplicate, who: 'sole_proprietor' }).questions).not.toContainEqual(
      expect.objectContaining({ requirement: expect.objectContaining({ question: 'duplicate' }) }),
    );
    expect(assess({ papers: corporatePack }).findings).toEqual([]);
  });
});
