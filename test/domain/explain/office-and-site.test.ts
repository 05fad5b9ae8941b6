import { describe, expect, test } from 'vitest';
import { civilDate as day } from '#shared/domain/civil-date.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import type { StatedPaper } from '#shared/domain/explain/stated-paper.ts';
import { example, explained, numbersOf } from './example-cases.ts';

const s01 = example('s01-corporation-copies');
const name = '株式会社みなと灯台システム';
const kanda = { prefecture: '東京都', city: '千代田区', street: '神田架空町1-2-3' };
const shinjuku = { prefecture: '東京都', city: '新宿区', street: '架空町4-5-6' };
const ofKanda = '東京都千代田区神田架空町1-2-3';
const ofHeadOffice = '東京都豊島区南大塚9-99-1 サンプル第2ビル5F';
const ofOsaka = '大阪府大阪市北区架空1-1';

/** Days on which the paper is neither too old nor late. */
const days = { issuedOn: day('2026-10-30'), receivedOn: day('2026-11-24') };

const withPaper = (paper: StatedPaper, part: Partial<StatedCase>): StatedCase => ({
  ...s01,
  ...part,
  letters: [],
  papers: [...(s01.papers ?? []), { ...days, ...paper }],
});

describe('a letter to a business office (規則6条3項)', () => {
  const part = { corporation: { ...s01.corporation, businessOffice: kanda } };
  const bill = (shows: StatedPaper['shows'], observation?: StatedPaper['observation']) =>
    explained(
      withPaper(
        {
          kind: 'gas_bill_receipt',
          subject: 'corporation',
          shows: { name, ...shows },
          observation,
        },
        part,
      ),
    );
  const office: StatedPaper['observation'] = { proves: ['name', 'office'] };

  test.each([
    ['規則6条3項: the office', { address: ofKanda }, office, []],
    ['規則6条3項: another place', { address: ofOsaka }, office, ['D12 corporation']],
    ['規則6条3項: the head office', { address: ofHeadOffice }, office, ['D12 corporation']],
    ['規則6条3項: whatever the kind proves, the office', { address: ofKanda }, undefined, []],
    ['規則6条3項: whatever the kind proves, another place', { address: ofOsaka }, undefined, ['D12 corporation']],
    ['規則6条2項, 3項: both, read apart', { address: ofHeadOffice, officeAddress: ofKanda }, undefined, []],
  ] as const)('%s: a bill with %j, of which %j was seen, leaves %j', (_law, shows, observation, numbers) => {
    const result = bill(shows, observation && { proves: [...(observation.proves ?? [])] });
    expect(numbersOf(result)).toEqual(numbers);
    expect(result.isReadyToApprove).toBe(numbers.length === 0);
  });

  test('規則6条2項: the bill of a head office that moved is a paper of the head office', () => {
    const moved = withPaper(
      {
        kind: 'gas_bill_receipt',
        subject: 'corporation',
        shows: { name, address: ofHeadOffice },
      },
      {},
    );
    const papers = (moved.papers ?? []).map((paper) =>
      paper.kind === 'certificate_of_registered_matters' ? { ...paper, shows: { name, address: ofOsaka } } : paper,
    );
    expect(numbersOf(explained({ ...moved, papers }))).toEqual([]);
  });

  test('is not compared with the head office where the office is wished, but not stated', () => {
    const stated = withPaper(
      { kind: 'tax_receipt', subject: 'corporation', shows: { address: ofKanda }, observation: office },
      { letterToBusinessOffice: true },
    );
    expect(numbersOf(explained(stated))).not.toContain('D12 corporation');
  });
});

describe('a letter to the workplace (規則12条3項)', () => {
  test('is addressed to the person, not to the company in whose name the bill of the workplace is', () => {
    const stated = withPaper(
      {
        kind: 'gas_bill_receipt',
        subject: 'person_in_charge',
        shows: { name, address: ofKanda },
        observation: { proves: ['name', 'office'] },
      },
      { standing: 'state_or_listed', personInCharge: { ...s01.personInCharge, workplace: kanda } },
    );
    const unread = (stated.papers ?? []).map(({ shows, ...paper }) =>
      paper.kind === 'drivers_license' || !shows ? paper : { ...paper, shows },
    );
    const result = explained({ ...stated, papers: unread });
    expect(numbersOf(result)).toEqual([]);
    expect(result.letters.map(({ address, envelope }) => [address, envelope?.name?.text])).toEqual([
      ['workplace', '佐久間 莉央'],
    ]);
  });
});

describe('the site of a 03 number (番号計画)', () => {
  const lease = (address: string): StatedPaper => ({ kind: 'lease_agreement', shows: { name, address } });

  test.each([
    ['番号計画: another place', ofOsaka, { siteAddress: shinjuku }, ['D24 application']],
    ['番号計画: the site', '東京都新宿区架空町四丁目5番6号', { siteAddress: shinjuku }, []],
    ['番号計画: the head office', ofHeadOffice, { siteAddress: shinjuku }, ['D24 application']],
    ['番号計画: elsewhere, but nobody says where', ofOsaka, { site: 'elsewhere' as const }, []],
  ] as const)('%s: a lease of %s with %j leaves %j', (_law, address, part, numbers) => {
    const result = explained(withPaper(lease(address), part));
    expect(numbersOf(result)).toEqual(numbers);
    expect(result.isReadyToApprove).toBe(numbers.length === 0);
  });

  test('規則6条3項: where no site is named, a lease is held against the address that the letter goes to', () => {
    const written = '東京都豊島区南大塚九丁目99番1号';
    const isVariant = (address: string, part: Partial<StatedCase>) =>
      explained(withPaper(lease(address), part)).notices.some(
        (one) => one.code === 'variant_noted' && one.paperId === '#6',
      );
    expect(isVariant(written, {})).toBe(true);
    expect(isVariant(written, { corporation: { ...s01.corporation, businessOffice: kanda } })).toBe(false);
  });
});
