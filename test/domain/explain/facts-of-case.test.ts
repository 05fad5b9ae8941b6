import { describe, expect, test } from 'vitest';
import { civilDate as day } from '#shared/domain/civil-date.ts';
import { explainApplication } from '#shared/domain/explain/explain-application.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import type { StatedPaper } from '#shared/domain/explain/stated-paper.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { example, explained, someDay } from './example-cases.ts';

const corporation: StatedCase = { applicantKind: 'corporation', order: { numbers: [{ kind: 'geographic_03' }] } };
const proprietor: StatedCase = { ...corporation, applicantKind: 'sole_proprietor' };
const factsOf = (stated: StatedCase) => factsOfCase(stated, someDay).facts;
const address = { prefecture: '東京都', city: '豊島区', street: '南大塚9-99-1' };
const osaka = { ...address, prefecture: '大阪府', city: '大阪市北区' };

describe('what is left out', () => {
  test('is taken to be in order, but nothing has come and nothing is confirmed', () => {
    expect(factsOf(corporation)).toEqual({
      askedOn: someDay,
      applicantKind: 'corporation',
      order: { numbers: [{ kind: 'geographic_03', count: 1 }] },
      declared: {
        standing: 'ordinary',
        throughAgent: false,
        unanswered: [],
        foreignPep: false,
        site: 'not_told',
        letterToBusinessOffice: false,
        letterToWorkplace: false,
        sharedAddress: false,
        revisions: {},
      },
      risks: [],
      operatorActs: {},
      confirmations: [],
      papers: [],
      letters: [],
      duplicate: false,
    });
  });

  test.each<[string, StatedCase, object]>([
    ['規則12条2項: somebody acts for a sole proprietor', { ...proprietor, personInCharge: {} }, { throughAgent: true }],
    [
      '規則6条3項: an office is named',
      { ...corporation, corporation: { businessOffice: address } },
      { letterToBusinessOffice: true },
    ],
    [
      '規則12条3項: a workplace is named',
      { ...corporation, personInCharge: { workplace: address } },
      { letterToWorkplace: true },
    ],
    [
      '番号計画: the head office lies in the area',
      { ...corporation, corporation: { headOffice: address } },
      { site: 'confirmed_address' },
    ],
    [
      '番号計画: the residence lies in the area',
      { ...proprietor, soleProprietor: { residence: address } },
      { site: 'confirmed_address' },
    ],
    [
      '番号計画: the letter goes to a business office in the area',
      { ...corporation, corporation: { headOffice: osaka, businessOffice: address } },
      { site: 'confirmed_address' },
    ],
    [
      '携帯法施行規則3条1項2号: with a 050 number it goes to the head office all the same',
      {
        ...corporation,
        order: {
          ...corporation.order,
          numbers: [
            { kind: 'geographic_03', count: 1 },
            { kind: 'ip_050', count: 1 },
          ],
        },
        corporation: { headOffice: osaka, businessOffice: address },
      },
      { site: 'not_told' },
    ],
    [
      '番号計画: the head office lies elsewhere',
      { ...corporation, corporation: { headOffice: osaka } },
      { site: 'not_told' },
    ],
    [
      'one address for both letters',
      {
        ...corporation,
        corporation: { headOffice: address },
        personInCharge: { residence: { ...address, postalCode: '170-0005' } },
      },
      { sharedAddress: true },
    ],
    [
      'what is stated wins',
      { ...corporation, corporation: { headOffice: address }, site: 'elsewhere' },
      { site: 'elsewhere' },
    ],
  ])('follows from what is there: %s', (_law, stated, declared) => {
    expect(factsOf(stated).declared).toMatchObject(declared);
  });
});

describe('a paper', () => {
  const paperOf = (paper: StatedPaper, stated = corporation) => factsOf({ ...stated, papers: [paper] }).papers[0];

  test.each<[StatedPaper['kind'], string, string]>([
    ['application_form', 'application', 'original'],
    ['lease_agreement', 'application', 'copy'],
    ['power_of_attorney', 'person_in_charge', 'copy'],
    ['certificate_of_registered_matters', 'corporation', 'copy'],
    ['shareholder_register', 'corporation', 'copy'],
    ['registry_information_printout', 'corporation', 'copy'],
    ['drivers_license', 'person_in_charge', 'copy'],
    ['tax_receipt', 'person_in_charge', 'copy'],
  ])('of the kind %s is about %s and a(n) %s, unless it says otherwise', (kind, subject, form) => {
    expect(paperOf({ kind })).toMatchObject({ paperId: '#1', subject, form, receivedOn: someDay });
    expect(paperOf({ kind, subject: 'corporation', form: 'original', receivedOn: day('2026-11-20') })).toMatchObject({
      subject: 'corporation',
      form: 'original',
      receivedOn: '2026-11-20',
    });
  });

  test('of a sole proprietor is about the proprietor', () => {
    expect(paperOf({ kind: 'drivers_license' }, proprietor)?.subject).toBe('sole_proprietor');
    expect(paperOf({ kind: 'power_of_attorney' }, proprietor)?.subject).toBe('person_in_charge');
  });

  test('was inspected and accepted, unless it says otherwise', () => {
    expect(paperOf({ kind: 'passport' })?.inspection).toMatchObject({ result: 'accepted', findings: [] });
    expect(paperOf({ kind: 'passport', inspected: false })?.inspection).toBeUndefined();
  });

  test.each<[string, StatedPaper['shows'], string]>([
    ['the declared address', { address: '東京都豊島区南大塚九丁目99番1号' }, 'current'],
    ['another address', { address: '埼玉県川口市芝新町99番9号' }, 'former'],
    ['an address that nobody compared', { name: '佐久間 莉央' }, 'current'],
  ])('with %s shows a %s one', (_, shows, expected) => {
    const stated: StatedCase = { ...corporation, personInCharge: { residence: address } };
    const paper = paperOf({ kind: 'drivers_license', ...(shows ? { shows } : {}) }, stated);
    expect(paper?.inspection?.observation?.address).toBe(expected);
  });

  test('shows no address when its kind proves none', () => {
    const paper = paperOf({ kind: 'passport_without_residence', shows: { name: '佐久間 莉央' } });
    expect(paper?.inspection?.observation).toMatchObject({ address: 'none', shows: ['name', 'birth_date'] });
  });

  test('is open again when the form was changed after it was inspected', () => {
    const stated = example('s01-corporation-copies');
    const changed = explained({
      ...stated,
      revisions: { person_in_charge: 1 },
      papers: (stated.papers ?? []).map((paper) => ({ ...paper, formRevision: 0 })),
    });
    expect(changed.notices.filter(({ code }) => code === 'paper_to_inspect')).toEqual([
      { code: 'paper_to_inspect', paperId: 'order' },
      { code: 'paper_to_inspect', paperId: 'questions' },
      { code: 'paper_to_inspect', paperId: 'licence' },
      { code: 'paper_to_inspect', paperId: 'mandate' },
    ]);
    expect(changed.isReadyToApprove).toBe(false);
  });
});

test('D20: a birth date that cannot be read asks nothing of the customer, and the staff to look', () => {
  const stated = example('s02-sole-proprietor-two-papers');
  const withBirthDate = (birthDate: string) =>
    explained({ ...stated, papers: (stated.papers ?? []).map((paper) => ({ ...paper, shows: { birthDate } })) });
  const told = withBirthDate('昭和6?年3月3日');
  expect(told.deficiencies.map(({ code }) => code)).not.toContain('birth_date_differs');
  expect(told.notices.map(({ code }) => code)).toContain('birth_date_unreadable');
  expect(withBirthDate('昭和60年3月4日').deficiencies.map(({ code }) => code)).toContain('birth_date_differs');
});

test('携帯法施行規則3条1項2号: a letter under 050 went to the head office, unless it is stated to have gone elsewhere', () => {
  const wished = { ...corporation, letterToBusinessOffice: true, letters: [{ to: 'corporation' as const }] };
  const destinationsOf = (stated: StatedCase) => factsOf(stated).letters.map(({ destination }) => destination);
  expect(destinationsOf(wished)).toEqual(['business_office']);
  expect(destinationsOf({ ...wished, order: { numbers: [{ kind: 'ip_050' }] } })).toEqual(['head_office']);
});

describe('an envelope', () => {
  const stated = example('s01-corporation-copies');
  const withShown = (shows: NonNullable<StatedPaper['shows']>, part: Partial<StatedCase> = {}) =>
    explained({
      ...stated,
      ...part,
      papers: (stated.papers ?? []).map((paper) => (paper.paperId === 'registry' ? { ...paper, shows } : paper)),
    }).letters[0]?.envelope;

  test('carries the room that the paper leaves out', () => {
    expect(withShown({ address: '東京都豊島区南大塚九丁目99番1号' })?.address).toEqual({
      text: '東京都豊島区南大塚九丁目99番1号 サンプル第2ビル5F',
      from: 'paper',
    });
  });

  test.each([
    ['§11', '99-9-201', undefined, '99番9号', '埼玉県川口市芝新町99番9号 201', 'paper'],
    ['§11', '99-9-201', undefined, '99番9-201号', '埼玉県川口市芝新町99番9-201号', 'paper'],
    ['§11', '99-9', 'サンプル荘201', '99番9号', '埼玉県川口市芝新町99番9号 サンプル荘201', 'paper'],
    ['§11', '99-9', 'サンプル荘201', '99番9号 サンプル荘', '埼玉県川口市芝新町99番9号 サンプル荘 201', 'paper'],
    [
      '§11',
      '99-9',
      'サンプル荘 201号室',
      '99番9号 サンプル荘',
      '埼玉県川口市芝新町99番9号 サンプル荘 201号室',
      'paper',
    ],
    ['§11', '99-9', 'サンプル荘201', '99番9-201号', '埼玉県川口市芝新町99番9-201号 サンプル荘', 'paper'],
    ['§11', '99-9', 'サンプル荘201', '99番9号 201号室', '埼玉県川口市芝新町99-9 サンプル荘201', 'form'],
    ['§11', '99-9-201', 'サンプル荘', '99番9号', '埼玉県川口市芝新町99番9号 サンプル荘 201', 'paper'],
    ['§11', '99-9-201', 'サンプル荘', '99番9号 サンプル荘', '埼玉県川口市芝新町99番9号 サンプル荘 201', 'paper'],
    ['§11', '99-9', 'サンプル荘2階201', '99番9号 サンプル荘201', '埼玉県川口市芝新町99-9 サンプル荘2階201', 'form'],
  ])('%s: of %s, %s and the paper’s %s reads %s', (_, street, building, shown, text, from) => {
    const headOffice = {
      prefecture: '埼玉県',
      city: '川口市',
      street: `芝新町${street}`,
      ...(building ? { building } : {}),
    };

    expect(
      withShown({ address: `埼玉県川口市芝新町${shown}` }, { corporation: { ...stated.corporation, headOffice } })
        ?.address,
    ).toEqual({ text, from });
  });

  test('carries the form’s name where no paper shows the same', () => {
    expect(withShown({ name: '株式会社べつの会社' })?.name).toEqual({
      text: '株式会社みなと灯台システム',
      from: 'form',
    });
    expect(withShown({})?.name).toEqual({ text: '株式会社みなと灯台システム', from: 'form' });
  });

  test('goes to the office that was asked for', () => {
    const office = { ...address, street: '東池袋9-99-2' };
    const corporationWithOffice = { ...stated.corporation, businessOffice: office };
    expect(withShown({ name: '㈱みなと灯台システム' }, { corporation: corporationWithOffice })).toEqual({
      name: { text: '㈱みなと灯台システム', from: 'paper' },
      address: { text: '東京都豊島区東池袋9-99-2', from: 'form' },
    });
  });

  test('is blank where nothing is known', () => {
    expect(explained(corporation).letters.map(({ envelope }) => envelope)).toEqual([undefined, undefined]);
  });
});

describe('an application', () => {
  const { application } = new CaseWalk().submitted().received();

  test('is explained from what is stored of it, and names nobody', () => {
    const result = explainApplication(application, { today: someDay });
    expect(result).toMatchObject({ ok: true, value: { caseId: 'application-1', edition: '2026-10-01' } });
    expect(JSON.stringify(result)).not.toMatch(/佐久間|みなと|川口/);
  });

  test('keeps the edition that judged it once it is approved, and is judged by another only on request', () => {
    const approved = { ...application, status: 'confirming_addresses' as const, policyEdition: '2026-04-01' };
    const editionOf = (edition?: string) => {
      const result = explainApplication(approved, { today: someDay, edition });
      return result?.ok ? result.value.edition : undefined;
    };
    expect([editionOf(), editionOf('2027-04-01')]).toEqual(['2026-04-01', '2027-04-01']);
  });

  test('is offered what is taken today, whatever was taken when its papers came', () => {
    const waysOn = (today: string) => {
      const result = explainApplication(application, { today: day(today) });
      const papers = result?.ok ? result.value.papers : [];
      return papers.find(({ subject, purpose }) => subject === 'person_in_charge' && purpose === 'identity')?.offered
        .length;
    };
    expect([waysOn('2027-02-26'), waysOn('2027-02-27')]).toEqual([3, 1]);
  });

  test('is not explained before it is submitted', () => {
    expect(explainApplication(new CaseWalk().application, { today: someDay })).toBeUndefined();
  });
});
