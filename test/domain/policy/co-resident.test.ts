import { describe, expect, it } from 'vitest';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import { checklistOf } from '#shared/domain/policy/paper-checklist.ts';
import type { PaperKind } from '#shared/domain/policy/paper-kind.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import {
  assess,
  type CaseWords,
  codesIn,
  corporatePack,
  forms,
  license,
  mandate,
  type PaperWords,
  paper,
  registry,
  residentRecord,
  type Subject,
} from './case-to-judge.ts';

const sole = 'sole_proprietor';
const acting = 'person_in_charge';
const ofAnother = { inNameOfCoResident: true, compared: { name: 'different' } } as const;
const receipt = (subject: Subject, kind: PaperKind, words: PaperWords = {}) =>
  paper(subject, kind, { issued: '2026-11-01', saw: ofAnother, ...words });
const moved = { saw: { address: 'former', reverse: 'seen' } } as const;
const differs: DeficiencyCode[] = ['name_differs'];
const receipts = [
  ['electricity_bill_receipt', []],
  ['gas_bill_receipt', []],
  ['water_bill_receipt', []],
  ['tax_receipt', differs],
  ['tax_payment_certificate', differs],
  ['social_insurance_premium_receipt', differs],
  ['public_office_document', differs],
  ['foreign_government_document', differs],
] as const;

describe('a 補完書類 in the name of a co-resident (規則6条1項1号リ)', () => {
  it.each(receipts)('規則6条1項1号リ: %s beside one copy leaves %j', (kind, codes) => {
    expect(codesIn({ who: sole, papers: [...forms, license(sole), receipt(sole, kind)] })).toEqual(codes);
  });

  it('規則6条1項1号リ: two receipts beside a copy without the residence', () => {
    const papers = [...forms, license(sole, moved), receipt(sole, 'gas_bill_receipt')];
    expect(codesIn({ who: sole, papers: [...papers, receipt(sole, 'water_bill_receipt')] })).toEqual([]);
    expect(codesIn({ who: sole, papers: [...papers, receipt(sole, 'tax_receipt')] })).toEqual(differs);
  });

  type Row = [law: string, words: PaperWords, codes: DeficiencyCode[]];
  it.each<Row>([
    ['規則6条1項1号リ: another name of nobody in the household', { saw: { compared: { name: 'different' } } }, differs],
    ['規則6条1項1号リ: the name was not compared', { saw: { inNameOfCoResident: true } }, []],
    ['規則6条1項1号リ: the customer’s own', { saw: { inNameOfCoResident: false } }, []],
    [
      '規則6条2項: at another address',
      { saw: { ...ofAnother, compared: { name: 'different', address: 'different' } } },
      ['current_residence_not_shown'],
    ],
    ['規則7条柱書: too old', { issued: '2026-05-23' }, ['certificate_older_than_six_months']],
  ])('%s', (_law, words, codes) => {
    const papers = [...forms, license(sole), receipt(sole, 'gas_bill_receipt', words)];
    expect(codesIn({ who: sole, papers })).toEqual(codes);
  });

  it('規則6条1項1号リ: is not what a reviewer may allow for another paper', () => {
    const overruled = { overruled: differs };
    const allowed = (kind: PaperKind) => [...forms, license(sole), receipt(sole, kind, overruled)];
    expect(codesIn({ who: sole, papers: allowed('tax_payment_certificate') })).toEqual(differs);
    const card = [...forms, license(sole, { saw: ofAnother, overruled: differs }), residentRecord(acting)];
    expect(codesIn({ who: sole, papers: card })).toContain('name_differs');
  });

  it('規則6条3項: is none of a corporation', () => {
    const bill = receipt('corporation', 'gas_bill_receipt', { saw: { inNameOfCoResident: true } });
    const papers = [...corporatePack, bill];
    expect(codesIn({ declared: { letterToBusinessOffice: true }, papers })).toEqual(['corporate_identity_differs']);
  });

  it('番号計画: of a site, a name remains a matter of judgement', () => {
    const lease = paper('application', 'lease_agreement', { saw: ofAnother, overruled: differs });
    expect(codesIn({ declared: { site: 'elsewhere' }, papers: [...corporatePack, lease] })).toEqual([]);
  });

  it('規則12条2項: does not help where one copy is enough, and does where it is not (規則14条1項)', () => {
    const bill = receipt(acting, 'gas_bill_receipt');
    const papers = [...forms, mandate, registry(), license(acting, moved), bill];
    expect(codesIn({ papers })).toEqual(differs);
    const highRisk: CaseWords = {
      risks: ['listed_country'],
      papers: [...papers, receipt(acting, 'water_bill_receipt')],
    };
    const identity = assess(highRisk).papers.find(
      ({ requirement: { subject, purpose } }) => subject === acting && purpose === 'identity',
    );
    expect(identity).toMatchObject({ isMet: true, method: 'two_copies_and_registered_letter' });
    const agent = [...forms, mandate, license(sole), residentRecord(sole), license(acting), bill];
    expect(codesIn({ who: 'sole_proprietor_by_agent', papers: agent })).toEqual([]);
  });

  it('携帯法規則: is written in no row of that law, in any edition, and beside one copy in every row of 規則6条1項1号リ', () => {
    const allowing = policyEditions.flatMap(({ edition, rows }) =>
      rows.flatMap(({ customerClass, papers }) =>
        papers.flatMap(({ subject, why, alternatives }) =>
          alternatives
            .filter(({ items }) => items.some(({ anyOf }) => anyOf.some((one) => one.orInNameOfCoResident)))
            .map(({ method }) => `${edition} ${why.law} ${customerClass} ${subject} ${method}`),
        ),
      ),
    );
    const inEach = ['2025-06-24', '2026-04-01', '2026-10-01'].flatMap((edition) =>
      [
        'corporation person_in_charge',
        'state_or_listed person_in_charge',
        'sole_proprietor sole_proprietor',
        'sole_proprietor_by_agent sole_proprietor',
        'sole_proprietor_by_agent person_in_charge',
      ].map((whose) => `${edition} criminal_proceeds_rules ${whose} two_copies_and_registered_letter`),
    );
    expect(new Set(allowing)).toEqual(new Set(inEach));
  });
});

describe('what is told of it', () => {
  const entryFor = (words: CaseWords, subject: Subject, kind: PaperKind) => {
    const { papers, situation } = assess(words);
    const requirements = papers.map(({ requirement }) => requirement);
    const entries = checklistOf(requirements, { kind, subject }, situation.circumstances);
    return entries.find(({ purpose }) => purpose === 'identity');
  };

  it.each([
    ['規則6条1項1号リ', { who: sole }, sole, 'gas_bill_receipt', true],
    ['規則6条1項1号リ', { who: sole }, sole, 'tax_receipt', undefined],
    ['規則12条2項', {}, acting, 'gas_bill_receipt', undefined],
    ['規則14条1項', { risks: ['listed_country'] }, acting, 'gas_bill_receipt', true],
  ] as const)('%s: the checklist of %j says of the %s that a %s may be: %s', (_law, words, subject, kind, expected) => {
    const { risks, ...rest } = { risks: undefined, ...words };
    const entry = entryFor({ ...rest, ...(risks ? { risks: [...risks] } : {}) }, subject, kind);
    expect([entry?.purpose, entry?.orInNameOfCoResident]).toEqual(['identity', expected]);
  });

  it('規則6条1項1号リ: the lists of what may be sent say so, and a stated case may have it', () => {
    const stated = statedCaseSchema.parse({
      applicantKind: 'sole_proprietor',
      order: { numbers: [{ kind: 'toll_free_0120' }] },
      soleProprietor: { name: '大谷 航平' },
      papers: [
        { kind: 'drivers_license', expiresOn: '2029-01-01', shows: { name: '大谷 航平' } },
        {
          kind: 'gas_bill_receipt',
          issuedOn: '2026-11-01',
          shows: { name: '大谷 美咲' },
          observation: { inNameOfCoResident: true },
        },
      ],
    });
    const result = explainCase(stated, { today: civilDate('2026-11-24') });
    if (!result.ok) throw new Error(result.refusal.code);
    const identity = explanationInWords(result.value).papers.find(({ purpose }) => purpose === 'identity');
    expect(identity).toMatchObject({ state: 'met', method: { method: 'two_copies_and_registered_letter' } });
    const lines = identity?.accepted.flatMap((way) => way.lines).filter((line) => line.includes('同居の方の名義も可'));
    expect(new Set(lines?.map((line) => /：(.*)（/.exec(line)?.[1]))).toEqual(
      new Set(['電気料金の領収証書、ガス料金の領収証書、水道料金の領収証書']),
    );
  });

  it('an observation that was stored before says nothing of it', () => {
    const stored = {
      legible: true,
      shows: ['name', 'residence'],
      address: 'current',
      individualNumberVisible: false,
      unmasked: [],
      requiredPartMasked: false,
      compared: { name: 'same', address: 'variant' },
      comparisonNotes: { address: ['block_notation'] },
      missingEntries: [],
      differingEntries: [],
    };
    expect(observationSchema.parse(stored)).toEqual(stored);
  });
});
