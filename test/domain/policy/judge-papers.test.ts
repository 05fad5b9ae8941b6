import { describe, expect, it } from 'vitest';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { assessBy } from '#shared/domain/policy/assess-case.ts';
import { identityPaperKinds, unusablePaperKinds } from '#shared/domain/policy/paper-kind.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import {
  assess,
  codesIn,
  day,
  factsOf,
  forms,
  gasBill,
  license,
  mandate,
  myNumberCard,
  paper,
  registry,
  residentRecord,
  taxPayment,
  today,
} from './case-to-judge.ts';

const ofCorporation = (corporate: RegisteredPaper[]) =>
  codesIn({ papers: [...forms, mandate, license('person_in_charge'), ...corporate] });
const ofPersonInCharge = (person: RegisteredPaper[]) => codesIn({ papers: [...forms, mandate, registry(), ...person] });
const ofSoleProprietor = (person: RegisteredPaper[]) =>
  codesIn({ who: 'sole_proprietor', papers: [...forms, ...person] });

type Case = [law: string, papers: RegisteredPaper[], codes: DeficiencyCode[]];

describe('papers of a corporation', () => {
  const seal = paper('corporation', 'corporate_seal_certificate', { issued: '2026-10-30' });
  const articles = paper('corporation', 'articles_of_incorporation');

  it.each<Case>([
    ['規則6条1項3号ニ', [registry()], []],
    ['規則6条1項3号ニ: the original is no worse', [registry({ form: 'original' })], []],
    ['規則10条2号: a seal certificate names no business', [seal], ['business_content_not_confirmed']],
    ['規則10条2号', [seal, articles], []],
    ['規則6条1項3号ニ: the articles name no head office', [articles], ['corporate_paper_missing']],
    ['規則7条柱書: six months to the day', [registry({ issued: '2026-05-24' })], []],
    ['規則7条柱書: a day more', [registry({ issued: '2026-05-23' })], ['certificate_older_than_six_months']],
    ['規則7条柱書: made today', [registry({ issued: today })], []],
    ['規則7条柱書: made tomorrow', [registry({ issued: '2026-11-25' })], ['paper_unreadable']],
    ['規則7条柱書: no date', [paper('corporation', 'certificate_of_registered_matters')], ['paper_unreadable']],
    ['規則7条柱書: by its own day of receipt', [registry({ issued: '2026-05-20', received: '2026-11-20' })], []],
    [
      '規則7条2号: a print of 登記情報 is no certificate',
      [paper('corporation', 'registry_information_printout'), articles],
      ['corporate_paper_missing', 'paper_not_usable'],
    ],
    [
      '規則7条2号: 閉鎖事項証明書',
      [paper('corporation', 'closed_registry_certificate', { issued: '2026-11-01' })],
      ['business_content_not_confirmed', 'corporate_paper_missing', 'paper_not_usable'],
    ],
    ['規則7条2号: beside a good one', [paper('corporation', 'closed_registry_certificate'), registry()], []],
    [
      '規則10条2号: 代表者事項証明書 lacks 目的',
      [paper('corporation', 'certificate_of_representative_matters', { issued: '2026-11-01' })],
      ['business_content_not_confirmed'],
    ],
    [
      'a paper about somebody else',
      [{ ...registry(), subject: 'person_in_charge' }],
      ['business_content_not_confirmed', 'corporate_paper_missing'],
    ],
  ])('%s', (_law, corporate, expected) => {
    expect(ofCorporation(corporate)).toEqual(expected);
  });

  it('lists everything at once when the envelope is empty, each with whom and what for', () => {
    const { findings } = assess({ papers: [] });
    expect(findings.map(({ code, subject, purpose, paperId }) => [code, subject, purpose, paperId])).toEqual([
      ['application_form_missing', 'application', 'application', undefined],
      ['verification_questionnaire_missing', 'application', 'questionnaire', undefined],
      ['corporate_paper_missing', 'corporation', 'identity', undefined],
      ['business_content_not_confirmed', 'corporation', 'business_content', undefined],
      ['identity_papers_insufficient', 'person_in_charge', 'identity', undefined],
      ['authority_not_confirmed', 'person_in_charge', 'authority', undefined],
    ]);
    expect(findings[2]?.why).toEqual({
      law: 'criminal_proceeds_rules',
      article: '6条1項3号ニ',
      asOf: '2026-04-15',
    });
  });

  it('tells the defect of a paper that serves two purposes once', () => {
    const old = registry({ issued: '2026-05-23' });
    const { findings } = assess({ papers: [...forms, mandate, license('person_in_charge'), old] });
    expect(findings).toMatchObject([
      { code: 'certificate_older_than_six_months', subject: 'corporation', purpose: 'identity', paperId: old.paperId },
    ]);
  });

  it('当社規定: a copy of the operator’s own form is no signed form', () => {
    const copies = forms.map((one) => ({ ...one, form: 'copy' as const }));
    const pack = [mandate, license('person_in_charge'), registry()];
    expect(codesIn({ papers: [...copies, ...pack] })).toEqual(['original_required', 'original_required']);
  });

  it('番号計画, 規則12条5項: a virtual certificate under the wrong subject proves nothing', () => {
    const wrong = { ...mandate, subject: 'corporation' as const };
    expect(codesIn({ papers: [...forms, wrong, registry(), license('person_in_charge')] })).toEqual([
      'authority_not_confirmed',
    ]);
  });
});

describe('papers of a person in charge (規則12条2項)', () => {
  const who = 'person_in_charge';
  const old = license(who, { rejected: ['current_residence_not_shown'] });

  it.each<Case>([
    ['規則12条2項: one copy', [license(who)], []],
    ['規則7条柱書: expires today', [license(who, { expires: today })], []],
    ['規則7条柱書: expired yesterday', [license(who, { expires: '2026-11-23' })], ['identity_paper_expired']],
    [
      '規則7条柱書: valid on the day it came, not today',
      [license(who, { expires: '2026-11-20', received: '2026-11-20' })],
      [],
    ],
    ['規則7条柱書: no expiry was registered', [paper(who, 'drivers_license')], ['paper_unreadable']],
    ['規則12条2項: an old residence', [old], ['current_residence_not_shown']],
    ['規則12条2項: with a 補完書類', [old, gasBill(who)], []],
    [
      '規則12条2項: with a 補完書類 of the old residence',
      [old, gasBill(who, { saw: { address: 'former' } })],
      ['current_residence_not_shown'],
    ],
    [
      '旅券 since 2020-02-04',
      [paper(who, 'passport_without_residence', { expires: '2030-01-01' })],
      ['current_residence_not_shown'],
    ],
    [
      '旅券 since 2020-02-04, with a 補完書類',
      [paper(who, 'passport_without_residence', { expires: '2030-01-01' }), taxPayment(who)],
      [],
    ],
    ['旅券 before 2020-02-04', [paper(who, 'passport', { expires: '2028-01-01' })], []],
    [
      '旅券 before 2020-02-04 whose page was left empty',
      [paper(who, 'passport', { expires: '2028-01-01', saw: { address: 'none' } })],
      ['current_residence_not_shown'],
    ],
    [
      '運転経歴証明書 before 2012-04-01',
      [paper(who, 'driving_history_certificate', { issued: '2012-03-31' })],
      ['paper_not_usable'],
    ],
    ['運転経歴証明書 since 2012-04-01', [paper(who, 'driving_history_certificate', { issued: '2012-04-01' })], []],
    ['運転経歴証明書 without its day', [paper(who, 'driving_history_certificate')], ['paper_unreadable']],
    ['母子健康手帳 has no date', [paper(who, 'maternal_and_child_health_handbook')], []],
    ['社員証', [paper(who, 'employee_id_card')], ['identity_papers_insufficient', 'paper_not_usable']],
    ['規則6条2項: a 補完書類 alone', [gasBill(who)], ['identity_papers_insufficient']],
    [
      '規則7条柱書: 住民票 of six months and a day',
      [residentRecord(who, { issued: '2026-05-23' })],
      ['certificate_older_than_six_months'],
    ],
    ['規則12条2項: a copy of a 住民票', [residentRecord(who, { form: 'copy' })], []],
  ])('%s', (_law, person, expected) => {
    expect(ofPersonInCharge(person)).toEqual(expected);
  });

  it.each([...unusablePaperKinds.filter((kind) => !/registry/.test(kind))])('§3 never accepts %s', (kind) => {
    const unusable = paper(who, kind, { issued: today, expires: '2099-01-01', form: 'original' });
    expect(ofPersonInCharge([unusable])).toEqual(['identity_papers_insufficient', 'paper_not_usable']);
    expect(ofSoleProprietor([{ ...unusable, subject: 'sole_proprietor' }, license('sole_proprietor')])).toEqual([
      'identity_papers_insufficient',
      'paper_not_usable',
    ]);
  });

  it.each(identityPaperKinds)('規則7条1号: accepts a copy of %s, with a 補完書類', (kind) => {
    const one = paper(who, kind, { issued: '2026-11-01', expires: '2099-01-01' });
    expect(ofPersonInCharge([one, gasBill(who)])).toEqual([]);
  });
});

describe('papers of a sole proprietor (規則6条1項1号チ, リ)', () => {
  const who = 'sole_proprietor';
  const old = license(who, { rejected: ['current_residence_not_shown'] });
  const water = paper(who, 'water_bill_receipt', { issued: '2026-11-01' });

  it.each<Case>([
    ['リ: two copies', [license(who), myNumberCard(who)], []],
    ['リ: one copy and a 補完書類', [license(who), taxPayment(who)], []],
    ['チ: one original', [residentRecord(who)], []],
    ['リ: one copy', [license(who)], ['identity_papers_insufficient']],
    ['リ: the same card twice', [license(who), license(who, { id: 'again' })], ['identity_papers_insufficient']],
    ['リ: one copy of a certificate', [residentRecord(who, { form: 'copy' })], ['identity_papers_insufficient']],
    ['リ: a certificate and a card', [residentRecord(who, { form: 'copy' }), license(who)], []],
    ['リ: two 補完書類 alone', [taxPayment(who), water], ['identity_papers_insufficient']],
    ['リ: no residence, one 補完書類', [old, taxPayment(who)], ['current_residence_not_shown']],
    ['リ: no residence, two 補完書類', [old, taxPayment(who), water], []],
    [
      'リ: no residence, two 補完書類 of which one shows the old one',
      [old, taxPayment(who), { ...water, ...gasBill(who, { saw: { address: 'former' } }) }],
      ['current_residence_not_shown'],
    ],
    ['リ: no residence, nothing else', [old], ['current_residence_not_shown', 'identity_papers_insufficient']],
    [
      'リ: a new passport and one 補完書類',
      [paper(who, 'passport_without_residence', { expires: '2030-01-01' }), water],
      ['current_residence_not_shown'],
    ],
    [
      'リ: a new passport and two 補完書類',
      [paper(who, 'passport_without_residence', { expires: '2030-01-01' }), water, taxPayment(who)],
      [],
    ],
    [
      '規則6条2項: a receipt of six months and a day',
      [license(who), taxPayment(who, { issued: '2026-05-23' })],
      ['certificate_older_than_six_months'],
    ],
    ['規則6条2項: a receipt of six months', [license(who), taxPayment(who, { issued: '2026-05-24' })], []],
    [
      '住基カード ended 2025-12-28',
      [license(who), paper(who, 'basic_resident_register_card')],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    [
      '健康保険証 ended 2025-12-01',
      [license(who), paper(who, 'health_insurance_card')],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    [
      '規則6条2項: 携帯電話料金',
      [license(who), paper(who, 'mobile_phone_bill', { issued: '2026-11-01' })],
      ['identity_papers_insufficient', 'paper_not_usable'],
    ],
    ['an unusable paper beside good ones', [license(who), taxPayment(who), paper(who, 'health_insurance_card')], []],
  ])('規則6条1項1号%s', (_law, person, expected) => {
    expect(ofSoleProprietor(person)).toEqual(expected);
  });

  it('規則6条1項1号: names the paper that is not good enough, and not the good one beside it', () => {
    const { findings } = assess({
      who,
      papers: [...forms, license(who, { expires: '2026-01-01' }), taxPayment(who)],
    });
    expect(findings).toMatchObject([{ code: 'identity_paper_expired', paperId: 'sole_proprietor/drivers_license' }]);
  });

  it('規則6条1項1号: asks for what is nearest to what came', () => {
    const expired = license(who, { expires: '2026-01-01' });
    expect(ofSoleProprietor([expired, myNumberCard(who), taxPayment(who)])).toEqual([]);
    expect(ofSoleProprietor([expired])).toEqual(['identity_paper_expired', 'identity_papers_insufficient']);
    expect(ofSoleProprietor([expired, residentRecord(who, { form: 'copy' })])).toEqual(['identity_paper_expired']);
    const { papers } = assess({ who, papers: [...forms, residentRecord(who), license(who)] });
    expect(papers.at(-1)).toMatchObject({ isMet: true, method: 'original_paper_and_registered_letter' });
  });

  it('規則6条1項: names a method where one is confirmed by it, and none for what has no method', () => {
    const { papers } = assess({ papers: [...forms, mandate, registry(), license('person_in_charge')] });
    const named = papers.filter((one) => 'method' in one);
    expect(named.map(({ requirement: { subject, purpose } }) => `${subject} ${purpose}`)).toEqual([
      'corporation identity',
      'person_in_charge identity',
    ]);
  });
});

describe('where originals are wanted', () => {
  const copies = [registry(), license('person_in_charge')];
  const originals = [registry({ form: 'original' }), residentRecord('person_in_charge')];
  const under050 = (papers: RegisteredPaper[]) =>
    assess({ order: ['ip_050'], papers: [...forms, mandate, ...papers] }).findings.map((one) => [
      one.code,
      one.subject,
      one.paperId,
    ]);

  it('携帯法規則3条1項2号ロ, 4条1項5号: copies of both are answered with D09, each for its paper (S4)', () => {
    expect(under050(copies)).toEqual([
      ['original_required', 'corporation', 'corporation/certificate_of_registered_matters'],
      ['original_required', 'person_in_charge', 'person_in_charge/drivers_license'],
    ]);
    expect(under050(originals)).toEqual([]);
    expect(codesIn({ papers: [...forms, mandate, ...copies] })).toEqual([]);
  });

  it('携帯法規則4条1項5号: a copy of a certificate is answered with D09, and a card beside it is not named', () => {
    const copied = residentRecord('person_in_charge', { form: 'copy' });
    expect(under050([...originals.slice(0, 1), copied, license('person_in_charge')])).toEqual([
      ['original_required', 'person_in_charge', 'person_in_charge/resident_record_copy'],
    ]);
  });

  it('携帯法規則4条1項5号: a card that was posted itself is not usable', () => {
    expect(under050([...originals.slice(0, 1), license('person_in_charge', { form: 'original' })])).toEqual([
      ['identity_papers_insufficient', 'person_in_charge', undefined],
      ['paper_not_usable', 'person_in_charge', 'person_in_charge/drivers_license'],
    ]);
    expect(under050(originals.slice(0, 1))).toEqual([['identity_papers_insufficient', 'person_in_charge', undefined]]);
  });

  it('携帯法規則3条1項1号ホ: two copies of a sole proprietor do not count', () => {
    const papers = [...forms, license('sole_proprietor'), myNumberCard('sole_proprietor')];
    expect(codesIn({ who: 'sole_proprietor', order: ['ip_050'], papers })).toEqual([
      'original_required',
      'original_required',
    ]);
  });

  it('規則10条2号: the paper of the business may stay a copy', () => {
    const seal = paper('corporation', 'corporate_seal_certificate', { issued: '2026-11-01', form: 'original' });
    const articles = paper('corporation', 'articles_of_incorporation');
    expect(under050([seal, articles, ...originals.slice(1)])).toEqual([]);
  });

  it.each<[string, string, boolean, boolean]>([
    ['携帯法規則 before 2026-04-01', '2026-03-31', true, true],
    ['携帯法規則 2026-04-01', '2026-04-01', true, false],
    ['携帯法規則 附則2条', '2026-09-30', true, false],
    ['携帯法規則 附則2条', '2026-10-01', false, false],
    ['携帯法規則', '2027-03-31', false, false],
    ['携帯法規則', '2027-04-01', false, false],
  ])(
    '%s: ordering 050, received on %s, copies count: of a corporation %s, of a person %s',
    (_law, on, corporate, person) => {
      const papers = copies.map((one) => ({ ...one, receivedOn: day(on), issuedOn: day(on) }));
      const needing = assess({ order: ['ip_050'], papers }).findings.flatMap(({ code, subject }) =>
        code === 'original_required' ? [subject] : [],
      );
      expect(needing).toEqual([...(corporate ? [] : ['corporation']), ...(person ? [] : ['person_in_charge'])]);
    },
  );

  it.each<[string, string, boolean]>([
    ['規則6条1項3号ニ, 12条2項 until 2027-03-31', '2027-03-31', true],
    ['規則 from 2027-04-01 (expected)', '2027-04-01', false],
  ])('%s: ordering 03, received on %s, copies count: %s', (_law, on, count) => {
    const at = (one: RegisteredPaper) => ({ ...one, receivedOn: day(on), issuedOn: day(on) });
    const own = [...forms, mandate].map(at);
    expect(codesIn({ papers: [...own, ...copies.map(at)] })).toEqual(
      count ? [] : ['original_required', 'original_required'],
    );
    expect(codesIn({ papers: [...own, ...originals.map(at)] })).toEqual([]);
    const two = [license('sole_proprietor'), myNumberCard('sole_proprietor')];
    expect(codesIn({ who: 'sole_proprietor', papers: [...own, ...two.map(at)] })).toEqual(
      count ? [] : ['original_required', 'original_required'],
    );
  });

  it('規則7条柱書: one paper that came after the boundary brings all under the later law', () => {
    const early = [...forms, mandate, ...copies].map((one) => ({ ...one, receivedOn: day('2027-03-31') }));
    const fresh = early.map((one) => ({ ...one, issuedOn: day('2027-03-01') }));
    expect(codesIn({ papers: fresh })).toEqual([]);
    const late = gasBill('person_in_charge', { issued: '2027-03-01', received: '2027-04-01' });
    expect(codesIn({ papers: [late, ...fresh] })).toEqual(['original_required', 'original_required']);
    expect(codesIn({ papers: [...fresh, late] })).toEqual(['original_required', 'original_required']);
  });
});

describe('the method that a case is confirmed by', () => {
  const methods = (words: Parameters<typeof assess>[0]) =>
    assess(words).papers.flatMap(({ requirement: { subject, purpose }, method }) =>
      purpose === 'identity' ? [`${subject} ${method}`] : [],
    );

  it.each([
    [
      '規則6条1項3号ニ, 12条2項',
      [registry(), license('person_in_charge')],
      'corporation',
      [
        'corporation corporate_paper_and_registered_letter',
        'person_in_charge acting_person_copy_and_registered_letter',
      ],
    ],
    [
      '規則12条1項, 6条1項1号チ',
      [registry(), residentRecord('person_in_charge')],
      'corporation',
      ['corporation corporate_paper_and_registered_letter', 'person_in_charge original_paper_and_registered_letter'],
    ],
    [
      '規則6条1項1号リ',
      [license('sole_proprietor'), taxPayment('sole_proprietor')],
      'sole_proprietor',
      ['sole_proprietor two_copies_and_registered_letter'],
    ],
    [
      '規則6条1項1号リ',
      [license('sole_proprietor'), myNumberCard('sole_proprietor')],
      'sole_proprietor',
      ['sole_proprietor two_copies_and_registered_letter'],
    ],
    [
      '規則6条1項1号チ',
      [residentRecord('sole_proprietor')],
      'sole_proprietor',
      ['sole_proprietor original_paper_and_registered_letter'],
    ],
    ['not confirmed yet', [license('sole_proprietor')], 'sole_proprietor', ['sole_proprietor undefined']],
  ] as const)('%s', (_law, papers, who, expected) => {
    expect(methods({ who, papers: [...papers] })).toEqual(expected);
  });

  it('規則14条1項: of a high-risk case by two copies', () => {
    const papers = [registry(), license('person_in_charge'), myNumberCard('person_in_charge')];
    expect(methods({ risks: ['listed_country'], papers })).toContain(
      'person_in_charge two_copies_and_registered_letter',
    );
  });
});

describe('which papers are used', () => {
  const who = 'person_in_charge';
  const usedOf = (person: RegisteredPaper[], words: Parameters<typeof assess>[0] = {}) =>
    assess({ ...words, papers: [...forms, mandate, registry(), ...person] }).papers.find(
      ({ requirement: { subject, purpose } }) => subject === who && purpose === 'identity',
    );

  it('is the best of a kind, wherever it lies in the envelope', () => {
    const expired = license(who, { id: 'a-expired', expires: '2026-01-01' });
    const [first, second] = [license(who, { id: 'b-good' }), license(who, { id: 'c-good' })];
    for (const person of [
      [expired, first, second],
      [second, first, expired],
      [first, expired, second],
    ]) {
      expect(usedOf(person)).toMatchObject({ isMet: true, paperIds: ['b-good'], findings: [] });
    }
  });

  it('is the kind that the law names first', () => {
    const [card, licence] = [myNumberCard(who, { id: 'a-card' }), license(who, { id: 'z-licence' })];
    expect(usedOf([card, licence])?.paperIds).toEqual(['z-licence']);
    expect(usedOf([licence, card])?.paperIds).toEqual(['z-licence']);
  });

  it('is one with the fewest defects, where none is in order', () => {
    const worse = license(who, { id: 'a', expires: '2026-01-01', saw: { legible: false } });
    const better = license(who, { id: 'b', expires: '2026-01-01' });
    expect(usedOf([worse, better])).toMatchObject({
      isMet: false,
      paperIds: ['b'],
      findings: [{ code: 'identity_paper_expired', paperId: 'b' }],
    });
  });

  it('are those of the way that asks least, and then of the way that uses most of what came', () => {
    const old = license(who, { rejected: ['current_residence_not_shown'] });
    const stale = gasBill(who, { issued: '2026-05-01' });
    expect(usedOf([old, stale])?.findings.map(({ code }) => code)).toEqual(['certificate_older_than_six_months']);
    expect(usedOf([old, stale])?.paperIds).toEqual([
      'person_in_charge/drivers_license',
      'person_in_charge/gas_bill_receipt',
    ]);
    const copy = residentRecord(who, { form: 'copy', issued: '2026-05-01' });
    expect(usedOf([copy])?.findings.map(({ code }) => code)).toEqual(['certificate_older_than_six_months']);
  });

  it('are none twice: one certificate is not both the old and the present head office', () => {
    const [cert] = assess({ papers: [registry({ saw: { address: 'former' } })] }).papers.filter(
      ({ requirement }) => requirement.subject === 'corporation' && requirement.purpose === 'identity',
    );
    expect(cert?.paperIds).toEqual(['corporation/certificate_of_registered_matters']);
    expect(cert).not.toHaveProperty('method');
  });

  it('no more are used than are asked for', () => {
    const many = [license(who), myNumberCard(who), paper(who, 'passport', { expires: '2099-01-01' })];
    expect(usedOf(many)?.paperIds).toHaveLength(1);
    expect(usedOf(many, { risks: ['listed_country'] })?.paperIds).toEqual([
      'person_in_charge/drivers_license',
      'person_in_charge/my_number_card',
    ]);
  });

  it('is a bug of the edition where no way is open at all', () => {
    const { row } = assess({});
    const shut = row.papers.map((one) => ({
      ...one,
      alternatives: [{ operatorAct: 'registry_information' as const, items: [] }],
    }));
    expect(() => assessBy({ ...row, papers: shut }, factsOf())).toThrow(
      'No way is open to meet the requirement of application.',
    );
  });
});
