import { describe, expect, it } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { type ApplicationForm, corporationFormSchema } from '#shared/domain/form.ts';
import type { Observation } from '#shared/domain/observation.ts';
import { declaredFactsOf } from '#shared/domain/policy/declared-facts.ts';
import type { PaperKind, ProvenItem } from '#shared/domain/policy/paper-kind.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import { observePaper } from '#shared/domain/reading/observe-paper.ts';
import type { PaperReading } from '#shared/domain/reading/paper-reading.ts';
import {
  codesIn,
  corporatePack,
  forms,
  license,
  mandate,
  type PaperWords,
  paper,
  registry,
  type Subject,
} from '#test/domain/policy/case-to-judge.ts';

const form = corporationFormSchema.parse(corporationForm);
const kanda = { postalCode: '1010047', prefecture: '東京都', city: '千代田区', street: '神田架空町1-2-3' };
const company = '株式会社みなと灯台システム';
const ofKanda = '東京都千代田区神田架空町一丁目2番3号';
const ofHeadOffice = '東京都豊島区南大塚9-99-1サンプル第2ビル5F';
const ofOsaka = '大阪府大阪市北区架空1-1';
const notEvidenced: DeficiencyCode[] = ['office_address_not_evidenced'];

interface Read {
  readonly kind: PaperKind;
  readonly subject: Subject;
  readonly ticks: readonly ProvenItem[];
  readonly reading: PaperReading;
}

/** A paper as a reviewer reads it and the policy then sees it. */
const read = ({ kind, subject, ticks, reading }: Read, declared: ApplicationForm, words: PaperWords = {}) => {
  const seen = {
    legible: true,
    shows: [...ticks],
    address: 'current' as const,
    individualNumberVisible: false,
    unmasked: [],
    requiredPartMasked: false,
    missingEntries: [],
    differingEntries: [],
  };
  const observed = observePaper({ seen, reading }, { kind, subject }, declared);
  if (!observed.ok) throw new Error(observed.refusal.code);
  const registered = paper(subject, kind, { issued: '2026-11-01', ...words, saw: observed.value });
  return { observation: observed.value, registered };
};

type Row = [
  law: string,
  ticks: readonly ProvenItem[],
  reading: Omit<PaperReading, 'name'>,
  compared: Observation['compared'],
  codes: DeficiencyCode[],
];

describe('a paper of a business office (規則6条3項)', () => {
  const withOffice = { ...form, corporation: { ...form.corporation, businessOffice: kanda } };
  const judged = (papers: RegisteredPaper[]) =>
    codesIn({
      declared: declaredFactsOf(withOffice),
      papers: [...forms, mandate, license('person_in_charge'), ...papers],
    });
  const office = ['name', 'office'] as const;
  const both = ['name', 'head_office', 'office'] as const;

  it.each<Row>([
    ['規則6条3項: the office', office, { address: ofKanda }, { address: 'variant' }, []],
    ['規則6条3項: another place', office, { address: ofOsaka }, { address: 'different' }, notEvidenced],
    ['規則6条3項: the head office', office, { address: ofHeadOffice }, { address: 'different' }, notEvidenced],
    ['規則6条3項: the office, read as one', office, { officeAddress: ofKanda }, { address: 'variant' }, []],
    [
      '規則6条3項: another place, read as an office',
      [],
      { officeAddress: ofOsaka },
      { address: 'different' },
      notEvidenced,
    ],
    [
      '規則6条2項, 3項: both of them, read apart',
      office,
      { address: ofHeadOffice, officeAddress: ofKanda },
      { address: 'same', officeAddress: 'variant' },
      [],
    ],
    [
      '規則6条2項, 3項: the head office and another place',
      both,
      { address: ofHeadOffice, officeAddress: ofOsaka },
      { address: 'same', officeAddress: 'different' },
      notEvidenced,
    ],
    [
      '規則6条2項, 3項: both are ticked, and one address was read, which is not the office',
      both,
      { address: ofHeadOffice },
      { address: 'same', officeAddress: 'different' },
      notEvidenced,
    ],
    [
      '規則6条2項, 3項: both are ticked, and one address was read, which is the office',
      both,
      { address: ofKanda },
      { address: 'different', officeAddress: 'variant' },
      [],
    ],
  ])('%s: %j with %j compares as %j and leaves %j', (_law, ticks, reading, compared, codes) => {
    const bill = {
      kind: 'gas_bill_receipt',
      subject: 'corporation',
      ticks,
      reading: { name: company, ...reading },
    } as const;
    const { observation, registered } = read(bill, withOffice);
    expect(observation.compared).toEqual({ name: 'same', ...compared });
    expect(judged([registry(), registered])).toEqual(codes);
  });

  it('規則6条1項3号ニ, 3項: one certificate that shows head office and office serves for both', () => {
    const ticks = [...both, 'business_content'] as const;
    const certificate = { kind: 'certificate_of_registered_matters', subject: 'corporation', ticks } as const;
    const reading = { name: company, address: ofHeadOffice, officeAddress: ofKanda };
    expect(judged([read({ ...certificate, reading }, withOffice).registered])).toEqual([]);
    const elsewhere = { ...reading, address: ofOsaka };
    expect(judged([read({ ...certificate, reading: elsewhere }, withOffice).registered])).toEqual([
      'corporate_identity_differs',
    ]);
  });

  it('規則6条2項: a paper of the office shows no head office', () => {
    const bill = { kind: 'gas_bill_receipt', subject: 'corporation', ticks: office } as const;
    const { observation, registered } = read({ ...bill, reading: { name: company, address: ofKanda } }, withOffice);
    expect(observation).toMatchObject({ shows: ['name', 'office'], address: 'none' });
    expect(judged([registry({ saw: { address: 'former' } }), registered])).toContain('corporate_identity_differs');
  });

  it('§10: another way of writing than the comparison knows is a matter of the eye', () => {
    const bill = {
      kind: 'gas_bill_receipt',
      subject: 'corporation',
      ticks: office,
      reading: { address: ofOsaka },
    } as const;
    const { registered } = read(bill, withOffice, { overruled: notEvidenced });
    expect(judged([registry(), registered])).toEqual([]);
  });

  it('規則6条2項: while the form names no office, the one address of a paper is the head office', () => {
    const bill = {
      kind: 'gas_bill_receipt',
      subject: 'corporation',
      ticks: office,
      reading: { address: ofHeadOffice },
    } as const;
    expect(read(bill, form).observation).toMatchObject({
      compared: { address: 'same' },
      shows: ['name', 'office', 'head_office'],
    });
  });
});

describe('a paper of the workplace of somebody who acts for 国等 (規則12条3項)', () => {
  const corporation = { ...form.corporation, standing: 'state_or_listed' as const };
  const atWork = { ...form, corporation, personInCharge: { ...form.personInCharge, workplace: kanda } };
  const pack = [...forms, mandate, license('person_in_charge')];
  const person = '佐久間莉央';
  const ofHome = '埼玉県川口市芝新町99-9-201';

  type OfWork = [
    law: string,
    ticks: readonly ProvenItem[],
    reading: PaperReading,
    compared: Observation['compared'],
    codes: DeficiencyCode[],
  ];

  it.each<OfWork>([
    ['規則12条3項', ['name', 'office'], { name: company, address: ofKanda }, { name: 'same', address: 'variant' }, []],
    [
      '規則12条3項: another place',
      ['name', 'office'],
      { name: company, address: ofOsaka },
      { name: 'same', address: 'different' },
      notEvidenced,
    ],
    [
      '規則12条3項: the head office is not the workplace that the letter goes to',
      ['name', 'office'],
      { name: company, address: ofHeadOffice },
      { name: 'same', address: 'different' },
      notEvidenced,
    ],
    [
      '規則12条3項: another company at this address',
      ['name', 'office'],
      { name: '株式会社べつの会社', address: ofKanda },
      { name: 'different', address: 'variant' },
      ['name_differs'],
    ],
    [
      '規則6条2項: the bill of a home is no paper of the workplace',
      ['name', 'residence'],
      { name: person, address: ofHome },
      { name: 'same', address: 'same' },
      ['paper_not_usable'],
    ],
  ])('%s: %j with %j compares as %j and leaves %j', (_law, ticks, reading, compared, codes) => {
    const bill = { kind: 'gas_bill_receipt', subject: 'person_in_charge', ticks, reading } as const;
    const { observation, registered } = read(bill, atWork);
    expect(observation.compared).toEqual(compared);
    expect(codesIn({ declared: declaredFactsOf(atWork), papers: [...pack, registered] })).toEqual(codes);
  });

  it('規則12条2項: shows no residence', () => {
    const reading = { name: company, address: ofKanda };
    const bill = { kind: 'gas_bill_receipt', subject: 'person_in_charge', ticks: ['name', 'office'], reading } as const;
    const { observation, registered } = read(bill, atWork);
    expect(observation).toMatchObject({ shows: ['name', 'office'], address: 'none' });
    const moved = license('person_in_charge', { saw: { address: 'former', reverse: 'seen' } });
    const papers = [...forms, mandate, moved, registered];
    expect(codesIn({ declared: declaredFactsOf(atWork), papers })).toEqual(['current_residence_not_shown']);
  });
});

describe('a paper of the site of a 03 number (番号計画)', () => {
  const site = { postalCode: '1600022', prefecture: '東京都', city: '新宿区', street: '架空町4-5-6' };
  const elsewhere = { ...form, site };
  const judged = (declared: ApplicationForm, kind: PaperKind, address: string, words: PaperWords = {}) => {
    const sent = {
      kind,
      subject: 'application',
      ticks: ['name', 'site'],
      reading: { name: company, address },
    } as const;
    const { registered } = read(sent, declared, words);
    return codesIn({ declared: declaredFactsOf(declared), papers: [...corporatePack, registered] });
  };

  it.each([
    ['番号計画: the site', 'lease_agreement', '東京都新宿区架空町四丁目5番6号', []],
    ['番号計画: another place', 'lease_agreement', ofOsaka, ['site_not_confirmed']],
    ['番号計画: the head office', 'lease_agreement', ofHeadOffice, ['site_not_confirmed']],
    ['番号計画: the site', 'gas_bill_receipt', '東京都新宿区架空町4-5-6', []],
    ['番号計画: another place', 'gas_bill_receipt', ofOsaka, ['site_not_confirmed']],
  ] as const)('%s on a %s of %s leaves %j', (_law, kind, address, codes) => {
    expect(judged(elsewhere, kind, address)).toEqual(codes);
  });

  it('§10: a reviewer may judge that it is the site all the same', () => {
    expect(judged(elsewhere, 'lease_agreement', ofOsaka, { overruled: ['site_not_confirmed'] })).toEqual([]);
  });

  it('規則6条3項: where no site is named, it is the address to which the letter goes', () => {
    const withOffice = { ...form, corporation: { ...form.corporation, businessOffice: kanda } };
    const lease = {
      kind: 'lease_agreement',
      subject: 'application',
      ticks: ['site'],
      reading: { address: ofKanda },
    } as const;
    const addressIn = (declared: ApplicationForm) => read(lease, declared).observation.compared.address;
    expect([addressIn(withOffice), addressIn(form)]).toEqual(['variant', 'different']);
    const under050 = { ...withOffice, order: { numbers: [{ kind: 'ip_050' as const, count: 1 }] } };
    expect(addressIn(under050)).toBe('different');
  });
});
