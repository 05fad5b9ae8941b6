import { describe, expect, it } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { situationOf } from '#shared/domain/policy/case-facts.ts';
import { applies } from '#shared/domain/policy/circumstance.ts';
import {
  customerClassOf,
  declaredFactsOf,
  declaredFactsSchema,
  revisionOf,
} from '#shared/domain/policy/declared-facts.ts';
import { isInArea03 } from '#shared/domain/policy/number-area.ts';
import { operatorSettings, operatorSettingsSchema } from '#shared/domain/policy/operator-settings.ts';
import { checklistOf } from '#shared/domain/policy/paper-checklist.ts';
import { revisionForPaper } from '#shared/domain/policy/paper-revision.ts';
import { isSuspected, listedCountries, risksOf } from '#shared/domain/policy/risk.ts';
import { assess, factsOf } from './case-to-judge.ts';

if (corporationForm.applicantKind !== 'corporation') throw new Error('The sample form is of a corporation.');
if (soleProprietorForm.applicantKind !== 'sole_proprietor') throw new Error('The sample form is of a sole proprietor.');
const ofCorporation = corporationForm;
const ofProprietor = soleProprietorForm;

const tokyo = { postalCode: '1000001', prefecture: '東京都', city: '千代田区', street: '千代田9-9-9' };
const osaka = { postalCode: '5300001', prefecture: '大阪府', city: '大阪市北区', street: '梅田9-9-9' };

const chofu = { ...tokyo, city: '調布市' };

const withCorporation = (patch: Partial<(typeof ofCorporation)['corporation']>): ApplicationForm => ({
  ...ofCorporation,
  corporation: { ...ofCorporation.corporation, ...patch },
});
const withPerson = (patch: Partial<(typeof ofCorporation)['personInCharge']>): ApplicationForm => ({
  ...ofCorporation,
  personInCharge: { ...ofCorporation.personInCharge, ...patch },
});
const withNumberForApp: ApplicationForm['order'] = {
  ...ofCorporation.order,
  numbers: [...ofCorporation.order.numbers, { kind: 'ip_050', count: 1 }],
};
const withAgent: ApplicationForm = { ...ofProprietor, personInCharge: ofCorporation.personInCharge };
const living = (residence: typeof tokyo): ApplicationForm => ({
  ...ofProprietor,
  soleProprietor: { ...ofProprietor.soleProprietor, residence },
});

describe('what the policy takes from the form', () => {
  it('is, of an ordinary corporation', () => {
    expect(declaredFactsOf(corporationForm)).toEqual({
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

  it('is, of a sole proprietor outside the area of 03', () => {
    expect(declaredFactsOf(soleProprietorForm)).toEqual({
      standing: 'ordinary',
      throughAgent: false,
      unanswered: [],
      foreignPep: false,
      site: 'not_told',
      letterToBusinessOffice: false,
      letterToWorkplace: false,
      sharedAddress: false,
      revisions: {},
    });
  });

  it('holds nobody’s name, address or birth date', () => {
    const text = JSON.stringify(declaredFactsOf(withCorporation({ businessOffice: tokyo })));
    expect(text).not.toMatch(/みなと|佐久間|豊島|千代田|1988/);
    expect(declaredFactsSchema.parse(JSON.parse(text))).toEqual(
      declaredFactsOf(withCorporation({ businessOffice: tokyo })),
    );
  });

  it.each<[string, ApplicationForm, object]>([
    ['法4条5項: the standing', withCorporation({ standing: 'state_or_listed' }), { standing: 'state_or_listed' }],
    ['規則11条2項: the corporate form', withCorporation({ corporateForm: 'other' }), { corporateForm: 'other' }],
    ['令12条3項: a foreign public position', { ...ofCorporation, foreignPep: true }, { foreignPep: true }],
    ['規則6条3項: a business office', withCorporation({ businessOffice: tokyo }), { letterToBusinessOffice: true }],
    ['規則12条3項: a workplace', withPerson({ workplace: tokyo }), { letterToWorkplace: true }],
    ['規則12条: somebody acts for a sole proprietor', withAgent, { throughAgent: true }],
    ['⚖ one address of both', withPerson({ residence: ofCorporation.corporation.headOffice }), { sharedAddress: true }],
    ['⚖ a home that a sole proprietor shares is no head office', withAgent, { sharedAddress: false }],
  ])('%s', (_law, form, expected) => {
    expect(declaredFactsOf(form)).toMatchObject(expected);
  });

  it.each<[string, ApplicationForm, string]>([
    ['番号計画: the head office lies in the area', withCorporation({ headOffice: tokyo }), 'confirmed_address'],
    ['番号計画: it does not', withCorporation({ headOffice: osaka }), 'not_told'],
    ['番号計画: a site is named', { ...ofCorporation, site: tokyo }, 'elsewhere'],
    ['番号計画: a site is named that can lie in the area', { ...ofCorporation, site: chofu }, 'elsewhere'],
    ['番号計画: the site that is named lies outside of it', { ...ofCorporation, site: osaka }, 'not_told'],
    [
      '規則12条3項: no letter goes to the head office of 国等, so a paper must show it',
      withCorporation({ standing: 'state_or_listed', headOffice: tokyo }),
      'elsewhere',
    ],
    [
      '規則12条3項: but one goes to the workplace',
      {
        ...withCorporation({ standing: 'state_or_listed', headOffice: osaka }),
        personInCharge: { ...ofCorporation.personInCharge, workplace: tokyo },
      },
      'confirmed_address',
    ],
    [
      '携帯法施行規則3条1項2号: with a 050 number one goes to the head office of 国等',
      { ...withCorporation({ standing: 'state_or_listed', headOffice: tokyo }), order: withNumberForApp },
      'confirmed_address',
    ],
    [
      '番号計画: the letter goes to a business office in the area',
      withCorporation({ headOffice: osaka, businessOffice: tokyo }),
      'confirmed_address',
    ],
    [
      '番号計画: the letter goes to a business office outside of it',
      withCorporation({ headOffice: tokyo, businessOffice: osaka }),
      'elsewhere',
    ],
    [
      '携帯法施行規則3条1項2号: with a 050 number the letter goes to the head office all the same',
      { ...withCorporation({ headOffice: osaka, businessOffice: tokyo }), order: withNumberForApp },
      'not_told',
    ],
    ['番号計画: a sole proprietor lives in the area', living(tokyo), 'confirmed_address'],
    ['番号計画: lives outside of it', living(osaka), 'not_told'],
    [
      '番号計画: the agent’s home does not count',
      { ...living(osaka), personInCharge: ofCorporation.personInCharge },
      'not_told',
    ],
  ])('%s: %s', (_law, form, site) => {
    expect(declaredFactsOf(form).site).toBe(site);
  });

  const [owner] = ofCorporation.beneficialOwners;
  if (!owner) throw new Error('The sample form names an owner.');
  type Owner = typeof owner;
  const holding = (votingRightsPercent: number | undefined): Owner => ({ ...owner, votingRightsPercent });
  const without = (relation: Owner['relation']): Owner => ({ ...owner, relation, votingRightsPercent: undefined });

  it.each<[string, Owner[], boolean]>([
    ['規則11条2項1号: a share of votes without a number', [holding(60), holding(undefined)], true],
    ['規則11条2項1号: a quarter is not more than a quarter', [holding(25)], true],
    ['規則11条2項1号: more than a quarter', [holding(25.1)], false],
    ['規則11条2項1号: two of fifty', [holding(50), holding(50)], false],
    ['規則11条2項1号: more than all votes', [holding(60), holding(50)], true],
    ['規則11条2項2号: another relation needs none', [without('dominant_influence')], false],
    ['規則11条2項4号: a representative needs none', [without('representative')], false],
    ['規則11条2項: nobody', [], true],
  ])('%s', (_law, beneficialOwners, isOpen) => {
    const form = { ...ofCorporation, beneficialOwners };
    expect(declaredFactsOf(form).unanswered).toEqual(isOpen ? ['beneficial_owners'] : []);
    const listed = { ...ofCorporation.corporation, standing: 'state_or_listed' as const };
    expect(declaredFactsOf({ ...form, corporation: listed }).unanswered).toEqual([]);
  });

  it.each([
    ['株式会社', '2013301991234', undefined, 'capital_majority'],
    ['特例有限会社', '2013302991234', undefined, 'capital_majority'],
    ['合同会社', '2013303991234', undefined, 'other'],
    ['一般社団法人', '2013305991234', undefined, 'other'],
    ['as declared', '2013303991234', 'capital_majority', 'capital_majority'],
    ['as declared', '2013301991234', 'other', 'other'],
  ] as const)(
    '規則11条2項: the corporate form of %s, number %s, declared as %s: %s',
    (_name, corporateNumber, corporateForm, expected) => {
      const { corporateForm: _, ...rest } = ofCorporation.corporation;
      const corporation = { ...rest, corporateNumber, ...(corporateForm ? { corporateForm } : {}) };
      expect(declaredFactsOf({ ...ofCorporation, corporation }).corporateForm).toBe(expected);
    },
  );
});

describe('revisions', () => {
  const changedBy = (from: ApplicationForm, to: ApplicationForm) => {
    const declared = declaredFactsOf(from);
    return declaredFactsOf(to, { form: from, declared }).revisions;
  };

  it.each<[string, ApplicationForm, ApplicationForm, object]>([
    ['nothing', corporationForm, { ...ofCorporation }, {}],
    ['the name', corporationForm, withCorporation({ name: '株式会社みなと' }), { corporation: 1 }],
    ['the head office', corporationForm, withCorporation({ headOffice: osaka }), { corporation: 1 }],
    ['the business office', corporationForm, withCorporation({ businessOffice: osaka }), { corporation: 1 }],
    [
      'the corporate number',
      corporationForm,
      withCorporation({ corporateNumber: '9999999999999' }),
      { corporation: 1, duplicate: 1 },
    ],
    ['the business', corporationForm, withCorporation({ businessContent: '造船' }), { business_content: 1 }],
    ['the standing', corporationForm, withCorporation({ standing: 'state_or_listed' }), { standing: 1 }],
    ['the corporate form', corporationForm, withCorporation({ corporateForm: 'other' }), { beneficial_owners: 1 }],
    ['the owners', corporationForm, { ...ofCorporation, beneficialOwners: [] }, { beneficial_owners: 1 }],
    ['where somebody lives', corporationForm, withPerson({ residence: osaka }), { person_in_charge: 1 }],
    [
      'who acts, whose authority is another one',
      corporationForm,
      withPerson({
        name: { familyName: '別所', givenName: '冬子', familyNameKana: 'ベッショ', givenNameKana: 'フユコ' },
      }),
      { person_in_charge: 1, authority: 1 },
    ],
    [
      'the birth date of who acts',
      corporationForm,
      withPerson({ bornOn: civilDate('1970-01-01') }),
      { person_in_charge: 1, authority: 1 },
    ],
    [
      'why somebody may act',
      corporationForm,
      withPerson({ authorityBasis: 'registered_representative' }),
      { authority: 1 },
    ],
    ['the relation', corporationForm, withPerson({ relation: 'officer' }), { authority: 1 }],
    ['the purpose', corporationForm, { ...ofCorporation, transactionPurposes: ['other'] }, { transaction_purpose: 1 }],
    ['the public position', corporationForm, { ...ofCorporation, foreignPep: true }, { foreign_pep: 1 }],
    ['the resale', corporationForm, { ...ofCorporation, resale: true }, { resale: 1 }],
    ['the site', corporationForm, { ...ofCorporation, site: tokyo }, { site: 1 }],
    ['the order, which is judged anew anyway', corporationForm, { ...ofCorporation, order: ofProprietor.order }, {}],
    ['the telephone', corporationForm, { ...ofCorporation, contactPhone: '0399990009' }, {}],
    ['the home of a sole proprietor', soleProprietorForm, living(osaka), { sole_proprietor: 1 }],
    [
      'the occupation',
      soleProprietorForm,
      { ...ofProprietor, soleProprietor: { ...ofProprietor.soleProprietor, occupation: '漁業' } },
      { occupation: 1 },
    ],
    ['the agent', soleProprietorForm, withAgent, { person_in_charge: 1, authority: 1 }],
  ])('count a change of %s', (_, from, to, expected) => {
    expect(changedBy(from, to)).toEqual(expected);
    expect(changedBy(to, from)).toEqual(expected);
  });

  it('go on counting, and going back is a change as well', () => {
    const first = declaredFactsOf(corporationForm);
    const second = { ...ofCorporation, resale: true };
    const then = declaredFactsOf(second, { form: corporationForm, declared: first });
    const back = declaredFactsOf(corporationForm, { form: second, declared: then });
    expect([first, then, back].map((one) => revisionOf(one, 'resale'))).toEqual([0, 1, 2]);
    const site = declaredFactsOf({ ...ofCorporation, site: tokyo }, { form: corporationForm, declared: back });
    expect(site.revisions).toEqual({ resale: 2, site: 1 });
  });
});

describe('revisionForPaper', () => {
  const declared = {
    revisions: { corporation: 1, sole_proprietor: 2, person_in_charge: 4, site: 8, resale: 16, business_content: 32 },
  };

  it.each([
    ['corporation', 'certificate_of_registered_matters', 1],
    ['sole_proprietor', 'drivers_license', 2],
    ['person_in_charge', 'power_of_attorney', 4],
    ['application', 'lease_agreement', 11],
    ['application', 'application_form', 63],
    ['application', 'verification_questionnaire', 63],
    ['application', 'power_of_attorney', 63],
  ] as const)('of %s, %s: %i', (subject, kind, expected) => {
    expect(revisionForPaper({ subject, kind }, declared)).toBe(expected);
    expect(revisionForPaper({ subject, kind }, undefined)).toBe(0);
  });
});

describe('customerClassOf', () => {
  const ordinary = { standing: 'ordinary', throughAgent: false } as const;
  const listed = { standing: 'state_or_listed', throughAgent: false } as const;

  it.each([
    ['corporation', ordinary, 'corporation'],
    ['corporation', listed, 'state_or_listed'],
    ['corporation', { ...ordinary, throughAgent: true }, 'corporation'],
    ['sole_proprietor', ordinary, 'sole_proprietor'],
    ['sole_proprietor', { ...ordinary, throughAgent: true }, 'sole_proprietor_by_agent'],
    ['sole_proprietor', listed, 'sole_proprietor'],
  ] as const)('of a %s with %j: %s', (kind, declared, expected) => {
    expect(customerClassOf(kind, declared)).toBe(expected);
  });
});

describe('isInArea03', () => {
  const wards =
    '千代田 中央 港 新宿 文京 台東 墨田 江東 品川 目黒 大田 世田谷 渋谷 中野 杉並 豊島 北 荒川 板橋 練馬 足立 葛飾 江戸川';

  it.each(wards.split(' '))('番号計画: %s区', (ward) => {
    expect(isInArea03({ prefecture: '東京都', city: `${ward}区` })).toBe(true);
    expect(isInArea03({ prefecture: '東京都', city: ` ${ward}区 ` })).toBe(true);
    expect(isInArea03({ prefecture: '大阪府', city: `${ward}区` })).toBe(false);
    expect(isInArea03({ prefecture: '東京都', city: ward })).toBe(false);
  });

  it('番号計画: 狛江市 lies in it; cities that the area crosses are asked for a paper', () => {
    expect(isInArea03({ prefecture: '東京都', city: '狛江市' })).toBe(true);
    for (const city of ['三鷹市', '調布市', '八王子市', '']) {
      expect(isInArea03({ prefecture: '東京都', city })).toBe(false);
    }
  });
});

describe('applies', () => {
  const held = new Set(['high_risk' as const]);

  it.each([
    [undefined, true],
    [{}, true],
    [{ if: 'high_risk' as const }, true],
    [{ if: 'site_needs_paper' as const }, false],
    [{ unless: 'high_risk' as const }, false],
    [{ unless: 'site_needs_paper' as const }, true],
    [{ if: 'high_risk' as const, unless: 'high_risk' as const }, false],
    [{ if: 'high_risk' as const, unless: 'site_needs_paper' as const }, true],
    [{ if: 'site_needs_paper' as const, unless: 'letter_to_workplace' as const }, false],
  ])('%j under high risk: %s', (when, expected) => {
    expect(applies(when, held)).toBe(expected);
  });
});

describe('circumstances of a case', () => {
  const ofCase = (words: Parameters<typeof assess>[0]) => [...assess(words).situation.circumstances];

  it.each<[string, Parameters<typeof assess>[0], string[]]>([
    ['nothing special', { order: ['toll_free_0120'] }, []],
    ['03', {}, ['geographic_number_ordered', 'geographic_or_ip_number_ordered']],
    ['050', { order: ['ip_050'] }, ['geographic_or_ip_number_ordered']],
    [
      '03 from elsewhere',
      { declared: { site: 'elsewhere' } },
      ['geographic_number_ordered', 'geographic_or_ip_number_ordered', 'site_needs_paper'],
    ],
    ['a site without 03', { order: ['toll_free_0120'], declared: { site: 'elsewhere' } }, []],
    ['high risk', { order: ['toll_free_0120'], declared: { foreignPep: true } }, ['high_risk']],
    ['a risk that was found', { order: ['toll_free_0120'], risks: ['impersonation_suspected'] }, ['high_risk']],
    ['⚖ one address of both', { order: ['toll_free_0120'], declared: { sharedAddress: true } }, []],
    ['a second application', { order: ['toll_free_0120'], duplicate: true }, ['duplicate_application']],
  ])('%s', (_, words, expected) => {
    expect(ofCase(words)).toEqual(expected);
  });
});

describe('circumstances that the operator decides about (⚖)', () => {
  const of = (words: Parameters<typeof factsOf>[0], settings: Partial<typeof operatorSettings>) => [
    ...situationOf(factsOf(words), { ...operatorSettings, ...settings }).circumstances,
  ];
  const byPaper = { geographicSiteConfirmedBy: 'paper_always' } as const;
  const byLetter = { geographicSiteConfirmedBy: 'letter_to_address_in_area' } as const;

  it('番号計画: a site in the area needs a paper where the operator always asks for one', () => {
    expect(of({}, byPaper)).toContain('site_needs_paper');
    expect(of({}, byLetter)).not.toContain('site_needs_paper');
    expect(of({ order: ['toll_free_0120'] }, byPaper)).toEqual([]);
  });

  it.each([
    [true, true, ['one_letter_for_shared_address']],
    [true, false, []],
    [false, true, []],
    [false, false, []],
  ])(
    '規則12条: one letter where the operator takes one (%s) and the address is shared (%s)',
    (takes, sharedAddress, held) => {
      const words = { order: ['toll_free_0120'], declared: { sharedAddress } } as const;
      expect(of(words, { oneLetterForSharedAddress: takes })).toEqual(held);
    },
  );
});

describe('operator settings (⚖)', () => {
  it('are these until the operator decides otherwise', () => {
    expect(operatorSettingsSchema.parse(operatorSettings)).toMatchObject({
      ip050UnderMobileMisuseAct: true,
      copiesOfferedUntil: '2027-02-26',
      registryInformationShowsBusiness: true,
      geographicSiteConfirmedBy: 'letter_to_address_in_area',
      oneLetterForSharedAddress: false,
      acceptsPensionHandbook: false,
    });
  });
});

describe('risks', () => {
  it('令12条2項: the listed countries', () => {
    expect(listedCountries).toEqual(['IR', 'KP']);
  });

  it.each([
    [false, [], []],
    [true, [], ['foreign_pep']],
    [true, ['foreign_pep'], ['foreign_pep']],
    [false, ['listed_country', 'listed_country'], ['listed_country']],
    [true, ['impersonation_suspected'], ['foreign_pep', 'impersonation_suspected']],
  ] as const)('declared %s, found %j: %j', (foreignPep, found, expected) => {
    expect(risksOf({ foreignPep }, [...found])).toEqual(expected);
  });
});

describe('isSuspected (規則20条1項30号)', () => {
  it.each([
    [[], false],
    [['foreign_pep', 'listed_country'], false],
    [['impersonation_suspected'], true],
    [['false_statement_suspected'], true],
    [['listed_country', 'false_statement_suspected'], true],
  ] as const)('%j: %s', (risks, expected) => {
    expect(isSuspected(risks)).toBe(expected);
  });
});

describe('checklistOf', () => {
  const { papers, situation } = assess({ declared: { letterToBusinessOffice: true } });
  const requirements = papers.map((one) => one.requirement);
  const { circumstances } = situation;
  const purposes = (
    kind: 'certificate_of_registered_matters' | 'drivers_license' | 'employee_id_card',
    subject: 'corporation' | 'person_in_charge',
  ) => checklistOf(requirements, { kind, subject }, circumstances);

  it('tells what to look for, for every purpose that a paper may serve', () => {
    expect(purposes('certificate_of_registered_matters', 'corporation')).toMatchObject([
      { purpose: 'identity', proves: ['name', 'head_office'], forms: ['either'], mustShowCurrentAddress: true },
      { purpose: 'business_content', proves: ['name', 'business_content'], mustShowCurrentAddress: false },
      { purpose: 'office_address', proves: ['name', 'office'], onlyWhenSeen: true },
    ]);
    expect(purposes('drivers_license', 'person_in_charge')).toMatchObject([
      {
        purpose: 'identity',
        why: { article: '12条1項、2項' },
        sides: 'both_sides',
        mask: ['organ_donation_intention'],
        forms: ['copy'],
        freshness: 'valid_on_receipt_day',
        mustShowCurrentAddress: true,
      },
    ]);
    expect(purposes('drivers_license', 'person_in_charge')[0]).not.toHaveProperty('kind');
  });

  it('tells every form that is wanted of a kind, once', () => {
    const both = checklistOf(
      requirements,
      { kind: 'resident_record_copy', subject: 'person_in_charge' },
      circumstances,
    );
    expect(both).toMatchObject([{ forms: ['original', 'copy'] }]);
  });

  it('is empty for a paper that serves nothing, or somebody else', () => {
    expect(purposes('employee_id_card', 'person_in_charge')).toEqual([]);
    expect(purposes('drivers_license', 'corporation')).toEqual([]);
  });
});
