import { describe, expect, it } from 'vitest';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import type { Observation } from '#shared/domain/observation.ts';
import {
  type CaseWords,
  codesIn,
  corporatePack,
  forms,
  gasBill,
  license,
  mandate,
  paper,
  registry,
} from './case-to-judge.ts';

type Seen = Partial<Observation>;
const other: DeficiencyCode[] = ['office_address_not_evidenced'];
const otherSite: DeficiencyCode[] = ['site_not_confirmed'];

describe('規則6条3項, 12条3項: the office on a paper', () => {
  const office: CaseWords = { declared: { letterToBusinessOffice: true } };
  const ofOffice = (saw: Seen) => codesIn({ ...office, papers: [...corporatePack, gasBill('corporation', { saw })] });

  it.each<[law: string, saw: Seen, codes: DeficiencyCode[]]>([
    ['規則6条3項: as on the form', { shows: ['name', 'office'], compared: { address: 'same' } }, []],
    ['規則6条3項: in other words', { shows: ['name', 'office'], compared: { address: 'variant' } }, []],
    ['規則6条3項: another place', { shows: ['name', 'office'], compared: { address: 'different' } }, other],
    [
      '規則6条3項: beside a head office that differs',
      { shows: ['name', 'office', 'head_office'], compared: { address: 'different', officeAddress: 'same' } },
      [],
    ],
    [
      '規則6条3項: another one beside the head office',
      { shows: ['name', 'office', 'head_office'], compared: { address: 'same', officeAddress: 'different' } },
      other,
    ],
    [
      '規則6条3項: the head office differs, and nobody compared the office',
      { shows: ['name', 'office', 'head_office'], compared: { address: 'different' } },
      [],
    ],
  ])('%s', (_law, saw, codes) => {
    expect(ofOffice(saw)).toEqual(codes);
  });

  it.each<[law: string, saw: Seen, codes: DeficiencyCode[]]>([
    ['規則12条3項: another workplace', { shows: ['name', 'office'], compared: { address: 'different' } }, other],
    [
      '規則12条3項: the residence beside the workplace differs',
      { shows: ['name', 'office', 'residence'], compared: { address: 'different' } },
      [],
    ],
  ])('%s', (_law, saw, codes) => {
    const bill = gasBill('person_in_charge', { saw });
    const papers = [...forms, mandate, license('person_in_charge'), bill];
    expect(codesIn({ who: 'state_or_listed', declared: { letterToWorkplace: true }, papers })).toEqual(codes);
  });
});

describe('番号計画: the site on a paper', () => {
  const ofSite = (words: Parameters<typeof paper>[2]) =>
    codesIn({
      declared: { site: 'elsewhere' },
      papers: [...corporatePack, paper('application', 'lease_agreement', words)],
    });

  it.each<[law: string, saw: Seen, codes: DeficiencyCode[]]>([
    ['番号計画: as on the form', { shows: ['site'], compared: { address: 'same' } }, []],
    ['番号計画: in other words', { shows: ['site'], compared: { address: 'variant' } }, []],
    ['番号計画: another place', { shows: ['site'], compared: { address: 'different' } }, otherSite],
    ['番号計画: nobody compared it', { shows: ['site'] }, []],
    [
      '規則6条1項1号リ: in the name of somebody else, which is allowed of 公共料金 there alone',
      { shows: ['site'], inNameOfCoResident: true, compared: { name: 'different' } },
      ['name_differs'],
    ],
  ])('%s', (_law, saw, codes) => {
    expect(ofSite({ saw })).toEqual(codes);
  });

  it('規則6条3項: another site is no matter of a head office', () => {
    const elsewhere = registry({ saw: { compared: { address: 'different' } } });
    const papers = [...forms, mandate, license('person_in_charge'), elsewhere];
    expect(codesIn({ papers })).toEqual(['corporate_identity_differs']);
  });
});

describe('a paper that nobody has looked at', () => {
  it('携帯法施行規則3条1項2号ロ: lacks its original all the same', () => {
    const copy = registry({ uninspected: true });
    const papers = [...forms, mandate, license('person_in_charge', { form: 'original' }), copy];
    expect(codesIn({ order: ['ip_050'], papers })).toContain('original_required');
  });
});
