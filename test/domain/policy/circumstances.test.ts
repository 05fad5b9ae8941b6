import { describe, expect, it } from 'vitest';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import type { NumberKind } from '#shared/domain/form.ts';
import {
  assess,
  type CaseWords,
  codesIn,
  codesOf,
  corporatePack,
  day,
  forms,
  gasBill,
  letter,
  license,
  mandate,
  myNumberCard,
  paper,
  registry,
  residentRecord,
  taxPayment,
} from './case-to-judge.ts';
import { caseInWords, requirementInWords } from './row-in-words.ts';

const lettersOf = (words: CaseWords) => caseInWords(assess(words)).letters;
const asked = (words: CaseWords, purpose: string) =>
  assess(words).papers.filter(({ requirement }) => requirement.purpose === purpose);
const underBoth: NumberKind[] = ['geographic_03', 'ip_050'];

const registryInformation = (personInChargeIsRepresentative: boolean) => ({
  registryInformation: { fetchedOn: day('2026-11-24'), personInChargeIsRepresentative },
});
const published = (isClosed: boolean) => ({ publishedCorporateNumber: { checkedOn: day('2026-11-24'), isClosed } });

describe('国等 and listed companies (法4条5項, 規則12条3項)', () => {
  const who = 'state_or_listed';
  const atWork = { letterToWorkplace: true };
  const pack = [...forms, mandate, license('person_in_charge')];

  it('規則12条3項: the one letter goes to the workplace, when a paper shows it', () => {
    expect(lettersOf({ who, declared: atWork })).toEqual(['person_in_charge workplace 規則12条3項']);
    expect(
      asked({ who, declared: atWork }, 'office_address').map((one) => requirementInWords(one.requirement)),
    ).toEqual(['person_in_charge office_address 規則12条3項: 1 either paper of an office']);
    expect(codesIn({ who, declared: atWork, papers: pack })).toEqual(['office_address_not_evidenced']);
    expect(codesIn({ who, declared: atWork, papers: [...pack, gasBill('person_in_charge')] })).toEqual([]);
  });

  it('規則12条3項: no paper of an office is asked while the letter goes home', () => {
    expect(asked({ who }, 'office_address')).toEqual([]);
    expect(codesIn({ who, papers: pack })).toEqual([]);
  });

  it('規則12条3項 is for 国等 only: the letter to another corporation goes to the residence', () => {
    expect(lettersOf({ declared: atWork })).toEqual([
      'corporation head_office 規則6条1項3号ニ',
      'person_in_charge residence 規則12条1項、2項',
    ]);
    expect(asked({ declared: atWork }, 'office_address')).toEqual([]);
  });

  it('携帯法規則4条1項5号: under 050 the letter goes to the residence, whatever was wished', () => {
    expect(lettersOf({ who, order: ['ip_050'], declared: atWork })).toEqual([
      'corporation head_office 携帯法規則3条1項2号ロ',
      'person_in_charge residence 携帯法規則4条1項5号',
    ]);
    expect(asked({ who, order: ['ip_050'], declared: atWork }, 'office_address')).toEqual([]);
  });
});

describe('a registered representative whose corporation is looked up in the registry (規則6条1項3号ロ)', () => {
  const pack = [...forms, license('person_in_charge')];
  const authorityBasis = 'registered_representative';

  it.each([
    ['規則6条1項3号ロ', ['toll_free_0120'], 'person_in_charge residence 規則12条1項、2項', 'drivers_license'],
    ['携帯法規則3条1項2号ハ', ['ip_050'], 'person_in_charge residence 携帯法規則4条1項5号', 'resident_record_copy'],
  ] as const)('%s: no paper of the corporation, and a letter to the person only', (_law, order, expected, kind) => {
    const words: CaseWords = {
      order,
      authorityBasis,
      operatorActs: registryInformation(true),
      papers: kind === 'drivers_license' ? pack : [...forms, residentRecord('person_in_charge')],
    };
    expect(lettersOf(words)).toEqual([expected]);
    expect(codesIn(words)).toEqual([]);
    const identity = asked(words, 'identity').find(({ requirement }) => requirement.subject === 'corporation');
    expect(identity).toMatchObject({ isMet: true, method: 'registry_information', paperIds: [] });
  });

  it('番号計画: no letter shows that it is there, so a 03 number needs a paper of the site', () => {
    const words: CaseWords = { authorityBasis, operatorActs: registryInformation(true), papers: pack };
    expect(codesIn(words)).toEqual(['site_not_confirmed']);
    expect(codesIn({ ...words, papers: [...pack, paper('application', 'lease_agreement')] })).toEqual([]);
  });

  it('規則6条1項3号ロ: the letter to the head office stays for anybody else', () => {
    const words: CaseWords = { operatorActs: registryInformation(false), papers: [...pack, mandate] };
    expect(lettersOf(words)).toEqual([
      'corporation head_office 規則6条1項3号ロ',
      'person_in_charge residence 規則12条1項、2項',
    ]);
    expect(codesIn(words)).toEqual([]);
  });

  it('規則6条1項3号ロ: the method is the registry also where a certificate came, so that it agrees with the letters', () => {
    const words = { authorityBasis, operatorActs: registryInformation(true), papers: corporatePack } as const;
    expect(asked(words, 'identity')[0]).toMatchObject({ method: 'registry_information', paperIds: [] });
  });

  it('規則10条2号: the registry shows the business as well (a setting)', () => {
    const words: CaseWords = { operatorActs: registryInformation(false), papers: [...pack, mandate] };
    expect(asked(words, 'business_content')).toMatchObject([{ isMet: true, paperIds: [] }]);
  });
});

describe('the published corporate number (規則6条1項3号ハ)', () => {
  const pack = [...forms, mandate, license('person_in_charge'), paper('corporation', 'articles_of_incorporation')];

  it('規則6条1項3号ハ: takes the place of the certificate, not of the letter', () => {
    const words = { operatorActs: published(false), papers: pack };
    expect(codesIn(words)).toEqual([]);
    expect(lettersOf(words)).toEqual([
      'corporation head_office 規則6条1項3号ハ',
      'person_in_charge residence 規則12条1項、2項',
    ]);
    expect(asked(words, 'identity')[0]).toMatchObject({ method: 'published_corporate_number_and_registered_letter' });
  });

  it('規則10条2号: does not tell the business', () => {
    const words = { operatorActs: published(false), papers: pack.slice(0, -1) };
    expect(codesIn(words)).toEqual(['business_content_not_confirmed']);
  });

  it('規則6条1項3号ハ: a corporation that is shown as closed is not confirmed by it', () => {
    const words = { operatorActs: published(true), papers: pack };
    expect(codesIn(words)).toEqual(['corporate_identity_differs', 'corporate_paper_missing']);
    expect(codesIn({ operatorActs: published(true), papers: corporatePack })).toEqual(['corporate_identity_differs']);
  });

  it('規則6条1項3号ハ: the closed corporation is told with its article, and not where no corporation is confirmed', () => {
    const { findings } = assess({ operatorActs: published(true), papers: corporatePack });
    expect(findings).toMatchObject([
      { subject: 'corporation', purpose: 'identity', why: { law: 'criminal_proceeds_rules', article: '6条1項3号ニ' } },
    ]);
    const pack04 = [...forms, mandate, license('person_in_charge')];
    expect(codesIn({ who: 'state_or_listed', operatorActs: published(true), papers: pack04 })).toEqual([]);
  });
});

describe('a business office instead of the head office (規則6条3項)', () => {
  const declared = { letterToBusinessOffice: true };

  it('規則6条3項: the letter goes there, and D12 stands while no paper shows the office', () => {
    expect(lettersOf({ declared })[0]).toBe('corporation business_office 規則6条3項');
    expect(asked({ declared }, 'office_address').map((one) => requirementInWords(one.requirement))).toEqual([
      'corporation office_address 規則6条3項: 1 either paper of an office',
    ]);
    expect(codesIn({ declared, papers: corporatePack })).toEqual(['office_address_not_evidenced']);
  });

  it.each(['gas_bill_receipt', 'tax_receipt', 'social_insurance_premium_receipt', 'water_bill_receipt'] as const)(
    '規則6条3項: %s shows it',
    (kind) => {
      const papers = [...corporatePack, paper('corporation', kind, { issued: '2026-11-01' })];
      expect(codesIn({ declared, papers })).toEqual([]);
    },
  );

  it('規則6条3項: the certificate of the head office shows it only when somebody saw the office on it', () => {
    const without = (saw: Parameters<typeof registry>[0]) =>
      codesIn({ declared, papers: [...forms, mandate, license('person_in_charge'), registry(saw)] });
    expect(without({ saw: { shows: ['name', 'head_office', 'business_content'] } })).toEqual([
      'office_address_not_evidenced',
    ]);
    expect(without({ saw: { shows: ['head_office', 'office', 'name', 'business_content'] } })).toEqual([]);
  });

  it('携帯法規則3条1項2号ロ: under 050 the letter goes to the head office, and no paper of the office is asked', () => {
    expect(lettersOf({ declared, order: underBoth })[0]).toBe('corporation head_office 携帯法規則3条1項2号ロ');
    expect(asked({ declared, order: underBoth }, 'office_address')).toEqual([]);
  });

  it('規則6条3項: without the wish nothing is asked', () => {
    expect(asked({}, 'office_address')).toEqual([]);
  });
});

describe('a head office that moved (規則6条2項)', () => {
  const old = registry({ saw: { address: 'former' } });
  const pack = [...forms, mandate, license('person_in_charge'), old];

  it('規則6条2項: a certificate that shows the old one is not enough', () => {
    expect(codesIn({ papers: pack })).toEqual(['corporate_identity_differs']);
  });

  it('規則6条2項: a further paper shows the present one', () => {
    expect(codesIn({ papers: [...pack, taxPayment('corporation')] })).toEqual([]);
    const judged = asked({ papers: [...pack, taxPayment('corporation')] }, 'identity')[0];
    expect(judged?.paperIds).toEqual([
      'corporation/certificate_of_registered_matters',
      'corporation/tax_payment_certificate',
    ]);
  });

  it('規則6条2項: a further paper with the old one does not help, nor a second certificate of the same kind', () => {
    expect(codesIn({ papers: [...pack, taxPayment('corporation', { saw: { address: 'former' } })] })).toContain(
      'corporate_identity_differs',
    );
    expect(codesIn({ papers: [...pack, { ...old, paperId: 'again' }] })).toEqual(['corporate_identity_differs']);
  });
});

describe('the site of a 03 number (番号計画)', () => {
  const site = (words: PaperOfSite = {}) => paper('application', words.kind ?? 'lease_agreement', { ...words });
  type PaperOfSite = Parameters<typeof paper>[2] & { kind?: 'lease_agreement' | 'gas_bill_receipt' };

  it('番号計画: an address in the area to which the letter goes needs no paper', () => {
    expect(codesIn({ papers: corporatePack })).toEqual([]);
    expect(asked({ papers: corporatePack }, 'site')).toEqual([]);
  });

  it('番号計画: a site elsewhere in the area needs a paper', () => {
    const words: CaseWords = { declared: { site: 'elsewhere' }, papers: corporatePack };
    expect(asked(words, 'site').map((one) => requirementInWords(one.requirement))).toEqual([
      'application site 番号計画固定電話番号の使用条件: 1 either paper of the site',
    ]);
    expect(codesIn(words)).toEqual(['site_not_confirmed']);
    expect(codesIn({ ...words, papers: [...corporatePack, site()] })).toEqual([]);
    expect(
      codesIn({ ...words, papers: [...corporatePack, site({ kind: 'gas_bill_receipt', issued: '2026-11-01' })] }),
    ).toEqual([]);
  });

  it('番号計画: a site that was not told is asked for', () => {
    const words: CaseWords = { declared: { site: 'not_told' }, papers: corporatePack };
    expect(assess(words).findings).toMatchObject([
      { code: 'site_not_confirmed', why: { law: 'telecom_number_plan', article: '固定電話番号の使用条件' } },
    ]);
    expect(asked(words, 'site')).toEqual([]);
  });

  it.each([['toll_free_0120'], ['toll_free_0800'], ['ip_050']] as const)('番号計画 does not ask it for %s', (kind) => {
    const { papers, questions } = assess({ order: [kind], declared: { site: 'elsewhere' } });
    expect(papers.filter(({ requirement }) => requirement.purpose === 'site')).toEqual([]);
    expect(questions.filter(({ requirement }) => requirement.question === 'site')).toEqual([]);
  });
});

describe('high risk (法4条2項, 規則14条)', () => {
  const risks = ['listed_country'] as const;
  const two = [license('person_in_charge'), myNumberCard('person_in_charge')];
  const further = [taxPayment('person_in_charge'), gasBill('corporation')];
  const register = paper('corporation', 'shareholder_register');
  const ofRisk = (papers: CaseWords['papers'] = []) => codesIn({ risks: [...risks], papers });

  it('規則14条1項: the one-copy way of 規則12条2項 is closed', () => {
    const pack = [...forms, mandate, registry(), ...further, register];
    expect(ofRisk([...pack, license('person_in_charge')])).toContain('identity_papers_insufficient');
    expect(ofRisk([...pack, ...two])).toEqual([]);
  });

  it('規則14条1項: one further paper of each, of a kind that was not used before', () => {
    expect(ofRisk([...corporatePack, myNumberCard('person_in_charge')])).toEqual([
      'beneficial_owner_incomplete',
      'corporate_paper_missing',
      'identity_papers_insufficient',
    ]);
    const again = { ...license('person_in_charge'), paperId: 'second copy of the licence' };
    expect(ofRisk([...forms, mandate, registry(), gasBill('corporation'), register, ...two, again])).toEqual([
      'identity_papers_insufficient',
    ]);
  });

  it('規則14条1項: an original certificate and one further paper are enough for the person', () => {
    const person = [residentRecord('person_in_charge'), license('person_in_charge')];
    expect(ofRisk([...forms, mandate, registry(), gasBill('corporation'), register, ...person])).toEqual([]);
  });

  it('規則14条1項: a certificate that told only the business was not used for the identity', () => {
    const person = [residentRecord('person_in_charge'), license('person_in_charge')];
    const papers = [...forms, mandate, registry(), register, ...person];
    expect(codesIn({ risks: [...risks], operatorActs: registryInformation(false), papers })).toEqual([]);
  });

  it('規則14条1項: a further paper that shows another address is none', () => {
    const pack = [...forms, mandate, registry(), ...two, register];
    const former = { saw: { address: 'former' as const } };
    const bills = [taxPayment('person_in_charge', former), gasBill('corporation', former)];
    expect(ofRisk([...pack, ...bills])).toEqual(['corporate_identity_differs', 'current_residence_not_shown']);
  });

  it('規則14条3項: the owners by a paper', () => {
    const pack = [...forms, mandate, registry(), ...two, ...further];
    expect(ofRisk(pack)).toEqual(['beneficial_owner_incomplete']);
    for (const kind of ['shareholder_register', 'annual_securities_report'] as const) {
      expect(ofRisk([...pack, paper('corporation', kind)])).toEqual([]);
    }
    expect(ofRisk([...pack, paper('corporation', 'beneficial_owner_list', { issued: '2026-11-01' })])).toEqual([]);
  });

  it('規則14条3項2号: the registry shows the members of some corporations, when somebody saw them on it', () => {
    const rest = [...forms, mandate, ...two, ...further];
    const seen = registry({ saw: { shows: ['name', 'head_office', 'business_content', 'ownership'] } });
    expect(ofRisk([...rest, seen])).toEqual([]);
    expect(ofRisk([...rest, registry({ saw: { shows: ['name', 'head_office', 'business_content'] } })])).toEqual([
      'beneficial_owner_incomplete',
    ]);
  });

  it.each([
    ['規則14条1項', 'state_or_listed', ['person_in_charge enhanced 規則14条1項']],
    ['規則14条1項', 'sole_proprietor', ['sole_proprietor enhanced 規則14条1項']],
    [
      '規則14条1項',
      'sole_proprietor_by_agent',
      ['sole_proprietor enhanced 規則14条1項', 'person_in_charge enhanced 規則14条1項'],
    ],
    [
      '規則14条1項, 3項',
      'corporation',
      [
        'corporation enhanced 規則14条1項',
        'person_in_charge enhanced 規則14条1項',
        'corporation ownership 規則14条3項',
      ],
    ],
  ] as const)('%s: what is asked of %s', (_law, who, expected) => {
    const purposes = ['enhanced', 'ownership'];
    const of = (words: CaseWords) =>
      assess(words)
        .papers.filter(({ requirement }) => purposes.includes(requirement.purpose))
        .map(({ requirement }) => requirementInWords(requirement).split(':')[0]);
    expect(of({ who, risks: [...risks] })).toEqual(expected);
    expect(of({ who })).toEqual([]);
  });

  it('規則14条1項: what counts as a further paper of a person, and of a corporation', () => {
    const enhanced = asked({ risks: [...risks] }, 'enhanced').map((one) => requirementInWords(one.requirement));
    expect(enhanced).toEqual([
      'corporation enhanced 規則14条1項: 1 either any further paper of a corporation with the address',
      'person_in_charge enhanced 規則14条1項: 1 either card or certificate | 1 either 補完書類 with the address',
    ]);
    const [owners] = asked({ risks: [...risks] }, 'ownership').map((one) => requirementInWords(one.requirement));
    expect(owners).toBe('corporation ownership 規則14条3項: 1 either paper of the owners');
  });

  it.each([
    ['令12条3項', { declared: { foreignPep: true } }, true],
    ['令12条2項', { risks: ['listed_country' as const] }, true],
    ['法4条2項1号', { risks: ['impersonation_suspected' as const] }, true],
    ['法4条2項1号', { risks: ['false_statement_suspected' as const] }, true],
    ['no risk', {}, false],
  ])('規則27条, 規則32条1項4号: a second person approves: %s', (_law, words, expected) => {
    expect(assess(words).needsSecondApproval).toBe(expected);
  });

  it('令12条3項: a declared position and the same one found are one risk', () => {
    expect(
      assess({ declared: { foreignPep: true }, risks: ['foreign_pep', 'listed_country'] }).situation.risks,
    ).toEqual(['foreign_pep', 'listed_country']);
  });
});

describe('authority (規則12条5項)', () => {
  const withoutMandate = [...forms, registry(), license('person_in_charge')];
  const agentPack = [
    ...forms,
    ...(['sole_proprietor', 'person_in_charge'] as const).flatMap((who) => [license(who), myNumberCard(who)]),
  ];
  const missing: DeficiencyCode[] = ['authority_not_confirmed'];

  it.each([
    ['規則12条5項2号イ', 'power_of_attorney', missing],
    ['規則12条5項2号ロ', 'registered_representative', []],
    ['規則12条5項2号ハ', 'telephone_confirmation', []],
    ['規則12条5項2号ニ', 'obvious_from_relationship', []],
    ['規則12条5項1号イ is for natural persons', 'cohabiting_relative_or_legal_representative', missing],
  ] as const)('%s: of a corporation by %s', (_law, authorityBasis, expected) => {
    expect(codesIn({ authorityBasis, papers: withoutMandate })).toEqual(expected);
    expect(codesIn({ authorityBasis, papers: [...withoutMandate, mandate] })).toEqual([]);
  });

  it.each([
    ['規則12条5項1号ロ', 'power_of_attorney', missing],
    ['規則12条5項1号イ', 'cohabiting_relative_or_legal_representative', []],
    ['規則12条5項1号ハ', 'telephone_confirmation', []],
    ['規則12条5項1号ニ', 'obvious_from_relationship', []],
    ['規則12条5項2号ロ is for corporations', 'registered_representative', missing],
  ] as const)('%s: of a sole proprietor by %s', (_law, authorityBasis, expected) => {
    const who = 'sole_proprietor_by_agent';
    expect(codesIn({ who, authorityBasis, papers: agentPack })).toEqual(expected);
  });

  it('規則12条5項: without any ground both the paper and the answer are missing, and are told once', () => {
    const { findings } = assess({ authorityBasis: undefined, papers: withoutMandate });
    expect(findings.map(({ code, purpose }) => [code, purpose])).toEqual([['authority_not_confirmed', 'authority']]);
  });

  it.each(['employee_id_card', 'business_card'] as const)('規則12条5項: %s is no proof of authority', (kind) => {
    expect(codesIn({ papers: [...withoutMandate, paper('person_in_charge', kind)] })).toEqual(missing);
  });

  it('規則12条5項: a copy of the mandate will do', () => {
    const papers = [...withoutMandate, paper('person_in_charge', 'power_of_attorney')];
    expect(codesIn({ papers })).toEqual([]);
  });
});

describe('an agent of a sole proprietor (規則12条1項, 2項)', () => {
  const who = 'sole_proprietor_by_agent';
  const principal = [license('sole_proprietor'), myNumberCard('sole_proprietor')];

  it('規則12条2項: one copy is not enough', () => {
    const pack = [...forms, mandate, ...principal];
    const one = assess({ who, papers: [...pack, license('person_in_charge')] });
    expect(one.findings).toMatchObject([{ code: 'identity_papers_insufficient', subject: 'person_in_charge' }]);
    expect(codesIn({ who, papers: [...pack, license('person_in_charge'), taxPayment('person_in_charge')] })).toEqual(
      [],
    );
    expect(codesIn({ who, papers: [...pack, residentRecord('person_in_charge')] })).toEqual([]);
  });
});

describe('letters to two subjects at one address (⚖ a setting)', () => {
  it('both are posted by default', () => {
    expect(lettersOf({ declared: { sharedAddress: true } })).toHaveLength(2);
  });
});

describe('everything in order', () => {
  const confirmations = (
    [
      'transaction_purpose',
      'business_content',
      'beneficial_owners',
      'foreign_pep',
      'authority',
      'resale',
      'site',
    ] as const
  ).map((question) => ({ question, means: 'declaration' as const, confirmedOn: day('2026-11-24'), formRevision: 0 }));
  const ready: CaseWords = { papers: corporatePack, confirmations };
  const unseen = paper('application', 'application_form', { form: 'original', uninspected: true });
  const arrived = [letter('corporation', 'delivered'), letter('person_in_charge', 'delivered')];

  it('may be approved, and activated once the letters have arrived', () => {
    expect(assess(ready)).toMatchObject({ isReadyToApprove: true, isReadyToActivate: false, toInspect: [] });
    expect(assess({ ...ready, letters: arrived })).toMatchObject({ isReadyToApprove: true, isReadyToActivate: true });
    expect(assess({ ...ready, letters: arrived.slice(1) })).toMatchObject({ isReadyToActivate: false });
  });

  it.each<[string, CaseWords]>([
    ['one question is not confirmed', { ...ready, confirmations: confirmations.slice(1) }],
    ['one paper was not looked at', { ...ready, papers: [...corporatePack.slice(1), unseen] }],
    ['one paper is missing', { ...ready, papers: corporatePack.slice(1) }],
    ['the number alone is held up', { ...ready, declared: { site: 'elsewhere' } }],
  ])('may not be approved while %s, even when the letters have arrived', (_, words) => {
    expect(assess({ ...words, letters: arrived })).toMatchObject({ isReadyToApprove: false, isReadyToActivate: false });
  });

  it('may be approved with findings that hold up nothing', () => {
    const papers = [
      ...corporatePack.slice(0, -1),
      license('person_in_charge', { saw: { individualNumberVisible: true } }),
    ];
    const assessment = assess({ ...ready, papers });
    expect(codesOf(assessment)).toEqual(['individual_number_visible']);
    expect(assessment.isReadyToApprove).toBe(true);
  });
});
