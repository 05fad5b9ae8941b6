import { describe, expect, it } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { customerClassOf, declaredFactsOf, revisionOf } from '#shared/domain/policy/declared-facts.ts';
import { isInArea03 } from '#shared/domain/policy/number-area.ts';

type CorporationForm = Extract<ApplicationForm, { applicantKind: 'corporation' }>;
type ProprietorForm = Extract<ApplicationForm, { applicantKind: 'sole_proprietor' }>;

const corporate = (change: (form: CorporationForm) => Partial<CorporationForm> = () => ({})): CorporationForm => {
  if (corporationForm.applicantKind !== 'corporation') throw new Error('The sample is not a corporation.');
  return { ...corporationForm, ...change(corporationForm) };
};
const proprietor = (changed: Partial<ProprietorForm> = {}): ProprietorForm => {
  if (soleProprietorForm.applicantKind !== 'sole_proprietor') throw new Error('The sample is not a sole proprietor.');
  return { ...soleProprietorForm, ...changed };
};

const owners = (...percents: (number | undefined)[]) =>
  corporate(({ beneficialOwners: [owner] }) => {
    if (!owner) throw new Error('The sample has no owner.');
    return {
      beneficialOwners: percents.map((percent, at) => ({
        ...owner,
        name: { ...owner.name, givenName: `第${at}` },
        votingRightsPercent: percent,
      })),
    };
  });

describe('whom the law sees', () => {
  it.each([
    ['法4条4項', 'corporation', 'ordinary', false, 'corporation'],
    ['法4条5項', 'corporation', 'state_or_listed', false, 'state_or_listed'],
    ['法4条1項', 'sole_proprietor', 'ordinary', false, 'sole_proprietor'],
    ['規則12条1項', 'sole_proprietor', 'ordinary', true, 'sole_proprietor_by_agent'],
  ] as const)('%s: %s, %s, through an agent %s: %s', (_law, kind, standing, throughAgent, expected) => {
    expect(customerClassOf(kind, { standing, throughAgent })).toBe(expected);
  });
});

describe('the form as facts', () => {
  it('says of a corporation what the policy needs and nothing else', () => {
    expect(declaredFactsOf(corporate())).toEqual({
      standing: 'ordinary',
      corporateForm: 'capital_majority',
      throughAgent: false,
      unanswered: [],
      foreignPep: false,
      site: 'confirmed_address',
      letterToBusinessOffice: false,
      letterToWorkplace: false,
      sharedAddress: false,
      revisions: {},
    });
  });

  it('says of a sole proprietor what the policy needs and nothing else', () => {
    expect(declaredFactsOf(proprietor({ foreignPep: true }))).toEqual({
      standing: 'ordinary',
      throughAgent: false,
      unanswered: [],
      foreignPep: true,
      site: 'not_told',
      letterToBusinessOffice: false,
      letterToWorkplace: false,
      sharedAddress: false,
      revisions: {},
    });
  });

  it.each<[string, CorporationForm, object]>([
    [
      '法4条5項',
      corporate(({ corporation }) => ({ corporation: { ...corporation, standing: 'state_or_listed' } })),
      { standing: 'state_or_listed' },
    ],
    [
      '規則6条3項',
      corporate(({ corporation }) => ({ corporation: { ...corporation, businessOffice: corporation.headOffice } })),
      { letterToBusinessOffice: true },
    ],
    [
      '規則12条3項',
      corporate(({ personInCharge }) => ({
        personInCharge: { ...personInCharge, workplace: personInCharge.residence },
      })),
      { letterToWorkplace: true },
    ],
    [
      'one address for both',
      corporate(({ corporation, personInCharge }) => ({
        personInCharge: { ...personInCharge, residence: corporation.headOffice },
      })),
      { sharedAddress: true },
    ],
    [
      '電気通信番号計画: a site elsewhere',
      corporate(({ corporation }) => ({ site: corporation.headOffice })),
      { site: 'elsewhere' },
    ],
    [
      '規則11条2項 (合同会社 by its number)',
      corporate(({ corporation }) => ({ corporation: { ...corporation, corporateNumber: '4140003991028' } })),
      { corporateForm: 'other' },
    ],
    [
      '規則11条2項 (有限会社 by its number)',
      corporate(({ corporation }) => ({ corporation: { ...corporation, corporateNumber: '2013302991234' } })),
      { corporateForm: 'capital_majority' },
    ],
    [
      '規則11条2項 (as declared)',
      corporate(({ corporation }) => ({ corporation: { ...corporation, corporateForm: 'other' } })),
      { corporateForm: 'other' },
    ],
  ])('%s', (_law, form, expected) => {
    expect(declaredFactsOf(form)).toMatchObject(expected);
  });

  it('規則12条1項: sees that somebody acts for a sole proprietor', () => {
    const { personInCharge } = corporate();
    expect(declaredFactsOf(proprietor({ personInCharge }))).toMatchObject({ throughAgent: true });
  });
});

describe('規則11条2項: declared owners are an answer', () => {
  it.each<[string, (number | undefined)[], string[]]>([
    ['one above a half', [60], []],
    ['two halves', [50, 50], []],
    ['exactly a quarter', [25], ['beneficial_owners']],
    ['just above a quarter', [25.01], []],
    ['no share told', [undefined], ['beneficial_owners']],
    ['more than all', [60, 41], ['beneficial_owners']],
    ['one too many beside a majority: to be seen by a reviewer', [60, 30], []],
    ['nobody', [], ['beneficial_owners']],
  ])('%s', (_what, percents, expected) => {
    expect(declaredFactsOf(owners(...percents)).unanswered).toEqual(expected);
  });

  it('法4条5項: of a listed company nobody asks', () => {
    const form = corporate(({ corporation }) => ({
      corporation: { ...corporation, standing: 'state_or_listed' },
      beneficialOwners: [],
    }));
    expect(declaredFactsOf(form).unanswered).toEqual([]);
  });
});

describe('a correction', () => {
  const before = { form: corporate(), declared: declaredFactsOf(corporate()) };

  it.each<[string, CorporationForm, string[]]>([
    ['nothing', corporate(), []],
    ['the order', corporate(() => ({ order: { numbers: [{ kind: 'ip_050', count: 1 }] } })), []],
    [
      'the head office',
      corporate(({ corporation }) => ({
        corporation: { ...corporation, headOffice: { ...corporation.headOffice, street: '1-1-1' } },
      })),
      ['corporation'],
    ],
    [
      'the corporate number',
      corporate(({ corporation }) => ({ corporation: { ...corporation, corporateNumber: '4140003991028' } })),
      ['corporation', 'duplicate'],
    ],
    [
      'the business',
      corporate(({ corporation }) => ({ corporation: { ...corporation, businessContent: '運送' } })),
      ['business_content'],
    ],
    [
      'the standing',
      corporate(({ corporation }) => ({ corporation: { ...corporation, standing: 'state_or_listed' } })),
      ['standing'],
    ],
    [
      'the form of the corporation',
      corporate(({ corporation }) => ({ corporation: { ...corporation, corporateForm: 'other' } })),
      ['beneficial_owners'],
    ],
    [
      'the person in charge',
      corporate(({ personInCharge }) => ({ personInCharge: { ...personInCharge, department: '営業部' } })),
      ['person_in_charge'],
    ],
    [
      'the authority',
      corporate(({ personInCharge }) => ({
        personInCharge: { ...personInCharge, authorityBasis: 'telephone_confirmation' },
      })),
      ['authority'],
    ],
    [
      'the relation',
      corporate(({ personInCharge }) => ({ personInCharge: { ...personInCharge, relation: 'officer' } })),
      ['authority'],
    ],
    ['the owners', owners(30), ['beneficial_owners']],
    ['the purpose', corporate(() => ({ transactionPurposes: ['remote_work'] })), ['transaction_purpose']],
    ['the public position', corporate(() => ({ foreignPep: true })), ['foreign_pep']],
    ['the resale', corporate(() => ({ resale: true })), ['resale']],
    ['the site', corporate(({ corporation }) => ({ site: corporation.headOffice })), ['site']],
  ])('of %s moves the revision of that part only', (_what, form, parts) => {
    const declared = declaredFactsOf(form, before);
    expect(Object.keys(declared.revisions).toSorted()).toEqual(parts.toSorted());
    expect(Object.values(declared.revisions).every((revision) => revision === 1)).toBe(true);
  });

  it('counts on, and keeps what earlier corrections moved', () => {
    const first = corporate(() => ({ resale: true }));
    const once = declaredFactsOf(first, before);
    const second = corporate(() => ({ resale: false, foreignPep: true }));
    const twice = declaredFactsOf(second, { form: first, declared: once });
    expect([revisionOf(twice, 'resale'), revisionOf(twice, 'foreign_pep'), revisionOf(twice, 'authority')]).toEqual([
      2, 1, 0,
    ]);
  });

  it('of a sole proprietor tells the person from the occupation', () => {
    const form = proprietor();
    const declared = declaredFactsOf(form);
    const { soleProprietor } = form;
    const other = { ...form, soleProprietor: { ...soleProprietor, occupation: '美容業' } };
    expect(declaredFactsOf(other, { form, declared }).revisions).toEqual({ occupation: 1 });
    const moved = { ...form, soleProprietor: { ...soleProprietor, tradeName: '別の屋号' } };
    expect(declaredFactsOf(moved, { form, declared }).revisions).toEqual({ sole_proprietor: 1 });
  });
});

describe('the number area of 03 (電気通信番号計画)', () => {
  it.each([
    ['東京都', '千代田区', true],
    ['東京都', '江戸川区', true],
    ['東京都', '狛江市', true],
    ['東京都', ' 港区 ', true],
    ['東京都', '調布市', false],
    ['東京都', '八王子市', false],
    ['大阪府', '北区', false],
    ['神奈川県', '港区', false],
  ])('%s %s: %s', (prefecture, city, expected) => {
    expect(isInArea03({ prefecture, city })).toBe(expected);
  });
});
