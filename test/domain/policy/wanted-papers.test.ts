import { describe, expect, it } from 'vitest';
import type { Wanted } from '#shared/domain/deficiency.ts';
import type { CustomerClass } from '#shared/domain/policy/policy-row.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import { assess, forms, gasBill, license, mandate, myNumberCard, residentRecord, taxPayment } from './case-to-judge.ts';

type Person = 'person_in_charge' | 'sole_proprietor';
type Pack = (who: Person) => RegisteredPaper[];

/** What a person is asked for to be identified. */
const wantedOf = (person: Person, customerClass: CustomerClass, pack: Pack, risks: 'listed_country'[] = []) =>
  assess({ who: customerClass, risks, papers: [...forms, mandate, ...pack(person)] })
    .findings.filter(({ subject, purpose }) => subject === person && purpose === 'identity')
    .flatMap(({ code, wanted }) => (code === 'identity_papers_insufficient' ? [wanted] : []));

const nothing: Pack = () => [];
const oneCard: Pack = (who) => [license(who)];
const twice: Pack = (who) => [license(who), license(who, { id: 'again' })];
const certificateCopy: Pack = (who) => [residentRecord(who, { form: 'copy' })];
const oneReceipt: Pack = (who) => [gasBill(who)];
const twoReceipts: Pack = (who) => [gasBill(who), taxPayment(who)];
const twoCards: Pack = (who) => [license(who), myNumberCard(who)];
const cardAndReceipt: Pack = (who) => [license(who), gasBill(who)];

describe('規則6条1項1号リ, 12条: how many papers a person is asked for', () => {
  it.each<[string, Person, CustomerClass, Pack, Wanted[]]>([
    ['規則12条2項: nothing came', 'person_in_charge', 'corporation', nothing, ['one_identity_paper']],
    ['規則12条2項: a receipt came', 'person_in_charge', 'corporation', oneReceipt, ['one_identity_paper']],
    ['規則12条2項: a card came', 'person_in_charge', 'corporation', oneCard, []],
    ['規則12条2項: 国等', 'person_in_charge', 'state_or_listed', nothing, ['one_identity_paper']],
    ['リ: nothing came', 'sole_proprietor', 'sole_proprietor', nothing, ['two_identity_papers']],
    ['リ: a card came', 'sole_proprietor', 'sole_proprietor', oneCard, ['second_identity_paper']],
    ['リ: one card twice', 'sole_proprietor', 'sole_proprietor', twice, ['second_identity_paper']],
    ['リ: a certificate in copy', 'sole_proprietor', 'sole_proprietor', certificateCopy, ['second_identity_paper']],
    ['リ: 補完書類 alone', 'sole_proprietor', 'sole_proprietor', oneReceipt, ['one_identity_paper']],
    ['リ: two 補完書類 alone', 'sole_proprietor', 'sole_proprietor', twoReceipts, ['one_identity_paper']],
    ['リ: a card and a 補完書類', 'sole_proprietor', 'sole_proprietor', cardAndReceipt, []],
    [
      '規則12条1項: an agent, nothing',
      'person_in_charge',
      'sole_proprietor_by_agent',
      nothing,
      ['two_identity_papers'],
    ],
    [
      '規則12条1項: an agent, a card',
      'person_in_charge',
      'sole_proprietor_by_agent',
      oneCard,
      ['second_identity_paper'],
    ],
  ])('%s', (_law, person, customerClass, pack, wanted) => {
    expect(wantedOf(person, customerClass, pack)).toEqual(wanted);
  });

  it('規則14条1項, 3項: a corporation at high risk, by a word for each purpose; none for what has a code of its own', () => {
    const { findings } = assess({
      risks: ['listed_country'],
      papers: [...forms, mandate, license('person_in_charge')],
    });
    const ofCorporation = findings.filter(({ subject }) => subject === 'corporation');
    expect(ofCorporation.map(({ code, purpose, wanted }) => [purpose, code, wanted])).toEqual([
      ['identity', 'corporate_paper_missing', undefined],
      ['business_content', 'business_content_not_confirmed', undefined],
      ['enhanced', 'corporate_paper_missing', 'further_paper'],
      ['ownership', 'beneficial_owner_incomplete', 'ownership_paper'],
    ]);
  });

  it.each<[string, Pack, Wanted[]]>([
    ['nothing', nothing, ['two_identity_papers']],
    ['a card', oneCard, ['second_identity_paper']],
    ['two cards', twoCards, []],
  ])('規則14条1項: of a corporation at high risk, when %s came', (_what, pack, wanted) => {
    expect(wantedOf('person_in_charge', 'corporation', pack, ['listed_country'])).toEqual(wanted);
  });
});
