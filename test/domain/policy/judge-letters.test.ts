import { describe, expect, it } from 'vitest';
import type { Letter } from '#shared/domain/letter.ts';
import { assess, type CaseWords, day, gasBill, letter, license, paper, registry } from './case-to-judge.ts';

type Addressee = Letter['addressee'];
type Pack = NonNullable<CaseWords['papers']>;

const returnedOn = day('2026-12-09');
const received = '2026-12-10';
const issued = '2026-12-01';

/** A letter that came back because nobody of the name lives there. */
const unknown = (addressee: Addressee, words: Parameters<typeof letter>[2] = {}) =>
  letter(addressee, 'returned', {
    result: 'returned',
    returnReason: 'address_unknown',
    resultOn: returnedOn,
    ...words,
  });

/** How the letter to somebody stands. */
const judgedOf = (addressee: Addressee, words: CaseWords) => assess(words).letters.find(({ to }) => to === addressee);

const atOffice: CaseWords = {
  declared: { letterToBusinessOffice: true },
  letters: [unknown('corporation', { destination: 'business_office' })],
};
const atWork: CaseWords = {
  who: 'state_or_listed',
  declared: { letterToWorkplace: true },
  letters: [unknown('person_in_charge', { destination: 'workplace' })],
};
const atHeadOffice: CaseWords = { letters: [unknown('corporation')] };
const atHome: CaseWords = { letters: [unknown('person_in_charge')] };
const atProprietor: CaseWords = { who: 'sole_proprietor', letters: [unknown('sole_proprietor')] };

describe('a paper that came after a letter was returned', () => {
  const registered = (saw: Parameters<typeof registry>[0]) => registry({ received, issued, ...saw });
  const bill = (who: Addressee, shows?: NonNullable<Parameters<typeof gasBill>[1]>['saw']) =>
    gasBill(who, { received, issued, ...(shows ? { saw: shows } : {}) });

  it.each<[string, Addressee, CaseWords, Pack, 'to_post' | 'address_failed']>([
    ['規則6条1項3号: the head office on a certificate', 'corporation', atHeadOffice, [registered({})], 'to_post'],
    ['規則6条2項: the head office on a receipt', 'corporation', atHeadOffice, [bill('corporation')], 'to_post'],
    [
      '規則6条1項3号: no head office on it',
      'corporation',
      atHeadOffice,
      [registered({ saw: { shows: ['name', 'business_content', 'office'] } })],
      'address_failed',
    ],
    [
      '規則6条1項3号: articles of incorporation show no head office that counts',
      'corporation',
      atHeadOffice,
      [paper('corporation', 'articles_of_incorporation', { received })],
      'address_failed',
    ],
    [
      '規則6条1項3号: a list of shareholders is no proof of it',
      'corporation',
      { ...atHeadOffice, risks: ['listed_country'] },
      [paper('corporation', 'shareholder_register', { received })],
      'address_failed',
    ],
    [
      '規則6条3項: the office on a certificate',
      'corporation',
      atOffice,
      [registered({ saw: { shows: ['name', 'head_office', 'office'] } })],
      'to_post',
    ],
    [
      '規則6条3項: a certificate with the head office alone',
      'corporation',
      atOffice,
      [registered({ saw: { shows: ['name', 'head_office'] } })],
      'address_failed',
    ],
    ['規則6条3項: a certificate on which nobody looked', 'corporation', atOffice, [registered({})], 'address_failed'],
    [
      '規則6条3項: a receipt of the office',
      'corporation',
      atOffice,
      [bill('corporation', { shows: ['name', 'office'], address: 'none' })],
      'to_post',
    ],
    [
      '規則6条3項: a receipt of another place',
      'corporation',
      atOffice,
      [bill('corporation', { shows: ['name', 'office'], address: 'none', compared: { address: 'different' } })],
      'address_failed',
    ],
    [
      '規則12条3項: a receipt of the workplace',
      'person_in_charge',
      atWork,
      [bill('person_in_charge', { shows: ['name', 'office'], address: 'none' })],
      'to_post',
    ],
    [
      '規則12条3項: a card with the residence',
      'person_in_charge',
      atWork,
      [license('person_in_charge', { received })],
      'address_failed',
    ],
    ['規則12条2項: a card with it', 'person_in_charge', atHome, [license('person_in_charge', { received })], 'to_post'],
    ['規則12条2項: a receipt with it', 'person_in_charge', atHome, [bill('person_in_charge')], 'to_post'],
    [
      '規則12条2項: the card of somebody else',
      'person_in_charge',
      atHome,
      [license('sole_proprietor', { received })],
      'address_failed',
    ],
    ['リ: a card', 'sole_proprietor', atProprietor, [license('sole_proprietor', { received })], 'to_post'],
    ['リ: a receipt', 'sole_proprietor', atProprietor, [bill('sole_proprietor')], 'to_post'],
    [
      '規則7条1号: a passport without a page for the residence',
      'sole_proprietor',
      atProprietor,
      [paper('sole_proprietor', 'passport_without_residence', { received, expires: '2030-01-01' })],
      'address_failed',
    ],
    [
      'the last of several',
      'sole_proprietor',
      atProprietor,
      [paper('sole_proprietor', 'employee_id_card', { received }), bill('sole_proprietor')],
      'to_post',
    ],
  ])('%s', (_law, addressee, words, papers, state) => {
    expect(judgedOf(addressee, { ...words, papers })?.state).toBe(state);
    expect(
      judgedOf(addressee, { ...words, papers: papers.map((one) => ({ ...one, receivedOn: returnedOn })) })?.state,
    ).toBe('address_failed');
  });

  it('規則6条1項3号: is what a letter rests on that is planned anew; it is no letter that nobody took in', () => {
    const planned: CaseWords = { letters: [{ ...unknown('corporation'), status: 'awaiting_dispatch' }] };
    const answered = assess({ ...planned, papers: [bill('corporation')] });
    expect(answered.letters[0]).toMatchObject({ to: 'corporation', state: 'to_post' });
    expect(answered.letters[0]).not.toHaveProperty('finding');
    expect(judgedOf('corporation', planned)?.state).toBe('address_failed');
  });

  it('規則6条3項: must show the place that is asked now, when the office is given up for the head office', () => {
    const back: CaseWords = { letters: [unknown('corporation', { destination: 'business_office' })] };
    const office = bill('corporation', { shows: ['name', 'office'], address: 'none' });
    expect(judgedOf('corporation', { ...back, papers: [office] })?.state).toBe('address_failed');
    expect(judgedOf('corporation', { ...back, papers: [bill('corporation')] })?.state).toBe('changed');
  });

  it('規則12条3項: may prove a workplace in its own name only', () => {
    const proprietors = bill('corporation', { shows: ['name', 'office'], address: 'none' });
    expect(judgedOf('person_in_charge', { ...atWork, papers: [proprietors] })?.state).toBe('address_failed');
  });
});

describe('§5.2, D27: what is wanted when nobody took the letter in', () => {
  const kept = (attempt: number, words: Parameters<typeof letter>[2] = {}) =>
    letter('corporation', 'returned', {
      result: 'returned',
      returnReason: 'retention_expired',
      resultOn: returnedOn,
      attempt,
      ...words,
    });
  const wantedOf = (words: CaseWords) => {
    const { letters, findings } = assess(words);
    const judged = letters.find(({ to }) => to === 'corporation');
    const found = findings.find(({ code }) => code === 'letter_retention_expired');
    return [judged?.state, judged?.wanted, found?.wanted];
  };

  it.each([
    ['after the first posting: nothing', 1, 'nothing'],
    ['after the second posting: nothing', 2, 'nothing'],
    ['after the third and last one: a paper', 3, undefined],
    ['after one more: a paper', 4, undefined],
  ] as const)('%s', (_law, attempt, wanted) => {
    expect(wantedOf({ letters: [kept(attempt)] })).toEqual(['to_post_again', wanted, wanted]);
  });

  it('nothing after the last posting once a paper with the address came', () => {
    const letters = [kept(3)];
    const bill = gasBill('corporation', { received, issued });
    expect(wantedOf({ letters, papers: [bill] })).toEqual(['to_post_again', 'nothing', 'nothing']);
    const before = { ...bill, receivedOn: returnedOn };
    expect(wantedOf({ letters, papers: [before] })).toEqual(['to_post_again', undefined, undefined]);
  });

  it('counts the last of several postings, on the days for which the table of deadlines has an edition', () => {
    const [first] = kept(3).postings;
    const [second] = kept(1).postings;
    const both = (one: typeof first, other: typeof first): Letter => ({
      ...kept(1),
      postings: [one, other].flatMap((posting) => (posting ? [posting] : [])),
    });
    expect(wantedOf({ letters: [both(first, second)] })[1]).toBe('nothing');
    expect(wantedOf({ letters: [both(second, first)] })[1]).toBeUndefined();
    expect(wantedOf({ letters: [kept(3, { postedOn: day('2026-01-01') })] })[1]).toBeUndefined();
    expect(wantedOf({ letters: [kept(3, { postedOn: day('2025-12-31') })] })[1]).toBe('nothing');
  });

  it.each([
    ['it is under way', letter('corporation', 'in_transit')],
    ['it has arrived', letter('corporation', 'delivered')],
    ['its address has failed', unknown('corporation')],
  ])('says nothing of it while %s', (_state, sent) => {
    const judged = judgedOf('corporation', { letters: [sent] });
    expect(judged).not.toHaveProperty('wanted');
    expect(judged?.state === 'address_failed').toBe('finding' in (judged ?? {}));
  });

  it('says nothing of a letter that was never planned', () => {
    expect(judgedOf('corporation', {})).toEqual({
      to: 'corporation',
      address: 'head_office',
      state: 'to_post',
      why: { law: 'criminal_proceeds_rules', article: '6条1項3号ニ', asOf: '2026-04-15' },
    });
  });
});

describe('規則6条1項3号, 携帯法施行規則3条1項2号: by which article a letter goes to a corporation', () => {
  const articleOf = (words: CaseWords) => judgedOf('corporation', words)?.why.article;
  const publishedCorporateNumber = { checkedOn: day('2026-11-24'), isClosed: false };
  const registryInformation = { fetchedOn: day('2026-11-24'), personInChargeIsRepresentative: false };

  it.each<[string, CaseWords]>([
    ['6条1項3号ニ', { papers: [registry()] }],
    ['6条1項3号ハ', { operatorActs: { publishedCorporateNumber } }],
    ['6条1項3号ロ', { operatorActs: { registryInformation } }],
    ['6条1項3号ロ', { operatorActs: { registryInformation }, papers: [license('person_in_charge')] }],
    ['3条1項2号ロ', { order: ['ip_050'], papers: [registry({ form: 'original' })] }],
    ['3条1項2号ニ', { order: ['ip_050'], operatorActs: { publishedCorporateNumber } }],
    ['3条1項2号ハ', { order: ['ip_050'], operatorActs: { registryInformation } }],
    ['3条1項2号', { order: ['ip_050'], askedOn: '2026-03-31', operatorActs: { publishedCorporateNumber } }],
    ['3条1項2号', { order: ['ip_050'], askedOn: '2026-03-31', operatorActs: { registryInformation } }],
  ])('規則%s', (article, words) => {
    expect(articleOf(words)).toBe(article);
  });
});
