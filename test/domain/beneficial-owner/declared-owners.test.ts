import { describe, expect, it } from 'vitest';
import { declaredOwnersFindings } from '#shared/domain/beneficial-owner/declared-owners.ts';
import { beneficialOwnerSchema } from '#shared/domain/form.ts';

const relations = { V: 'voting_rights', I: 'dominant_influence', R: 'representative' };
const isRelation = (letter: string): letter is keyof typeof relations => letter in relations;

/** `V 30` is an owner by votes with 30 %, `I` one by influence, `R` a representative; every one is another person. */
const declared = (short: string, at: number, person = {}) => {
  const [letter = '', percent] = short.split(' ');
  if (!isRelation(letter)) throw new Error(`No relation begins with ${letter}`);
  return beneficialOwnerSchema.parse({
    name: { familyName: '山田', givenName: `太郎${at}`, familyNameKana: 'ヤマダ', givenNameKana: 'タロウ' },
    bornOn: '1980-04-01',
    residence: { postalCode: '1000001', prefecture: '東京都', city: '千代田区', street: '千代田1-1' },
    relation: relations[letter],
    ...(percent === undefined ? {} : { votingRightsPercent: Number(percent) }),
    ...person,
  });
};
const find = (shorts: string[], form?: 'capital_majority' | 'other') =>
  declaredOwnersFindings(
    shorts.map((short, at) => declared(short, at)),
    form,
  ).map(({ code, ...where }) => [code, ...Object.values(where)].join(' '));

describe('what an applicant declared of its beneficial owners', () => {
  it.each<[string, string[], string[]]>([
    ['規則11条2項1号', ['V 100'], []],
    ['規則11条2項1号', ['V 50', 'V 50'], []],
    ['規則11条2項1号', ['V 25.0001'], []],
    ['規則11条2項1号', ['V 33.3333', 'V 33.3333', 'V 33.3333'], []],
    ['規則11条2項1号', ['V 33.33335', 'V 33.33335', 'V 33.3333'], []],
    ['規則11条2項2号', ['I'], []],
    ['規則11条2項2号', ['I', 'I'], []],
    ['規則11条2項2号', ['I 25'], []],
    ['規則11条2項4号', ['R'], []],
    ['規則11条2項4号', ['R 25', 'R 10'], []],
    ['規則11条1項', [], ['nobody_declared']],
    ['規則11条2項1号', ['V'], ['voting_percent_missing 0']],
    ['規則11条2項1号', ['V 30', 'V', 'V'], ['voting_percent_missing 1', 'voting_percent_missing 2']],
    ['規則11条2項1号', ['V 25'], ['voting_percent_not_over_quarter 0']],
    ['規則11条2項1号', ['V 30', 'V 0'], ['voting_percent_not_over_quarter 1']],
    [
      '規則11条2項1号',
      ['V 50', 'V 50.0001'],
      ['voting_percents_over_hundred', 'voter_excluded_by_majority_holder 0 1'],
    ],
    [
      '規則11条2項1号',
      ['V 40', 'V 40', 'V 20.0001'],
      ['voting_percents_over_hundred', 'voting_percent_not_over_quarter 2'],
    ],
    ['規則11条2項1号', ['I 50', 'I 50.5'], ['voting_percents_over_hundred']],
    ['規則11条2項1号', ['V 50.0001', 'V 30'], ['voter_excluded_by_majority_holder 1 0']],
    [
      '規則11条2項1号',
      ['V 30', 'V 51', 'V'],
      ['voting_percent_missing 2', 'voter_excluded_by_majority_holder 0 1', 'voter_excluded_by_majority_holder 2 1'],
    ],
    [
      '規則11条2項1号',
      ['V 60', 'V 60', 'V 60'],
      [
        'voting_percents_over_hundred',
        'voter_excluded_by_majority_holder 0 1',
        'voter_excluded_by_majority_holder 1 0',
        'voter_excluded_by_majority_holder 2 0',
      ],
    ],
    ['規則11条2項3号', ['V 60', 'I'], []],
    ['規則11条2項3号', ['I', 'V 30'], []],
    ['規則11条2項4号', ['V 25.0001', 'R'], ['representative_excluded_by_votes 1 0']],
    [
      '規則11条2項4号',
      ['R', 'V 60', 'R 5'],
      ['representative_excluded_by_votes 0 1', 'representative_excluded_by_votes 2 1'],
    ],
    ['規則11条2項4号', ['R 25.0001'], ['representative_excluded_by_votes 0 0']],
    ['規則11条2項4号', ['V', 'R'], ['voting_percent_missing 0']],
    ['規則11条2項4号', ['R', 'I', 'I'], ['representative_excluded_by_influence 0 1']],
    [
      '規則11条2項4号',
      ['I', 'V 30', 'R'],
      ['representative_excluded_by_votes 2 1', 'representative_excluded_by_influence 2 0'],
    ],
  ])('%s: %j has %j', (_law, shorts, expected) => {
    expect(find(shorts)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['規則11条2項2号', ['V 25.0001', 'I'], ['influence_excluded_by_votes 1 0']],
    ['規則11条2項2号', ['I', 'I', 'V 30'], ['influence_excluded_by_votes 0 2', 'influence_excluded_by_votes 1 2']],
    ['規則11条2項2号', ['I 25.0001'], ['influence_excluded_by_votes 0 0']],
    ['規則11条2項2号', ['I 25'], []],
  ])('%s: %j of a 資本多数決法人 has %j, of another none', (_law, shorts, expected) => {
    expect(find(shorts, 'capital_majority')).toEqual(expected);
    expect(find(shorts, 'other')).toEqual([]);
  });

  it('names the first entry of the same person, however the name was typed', () => {
    const name = { familyName: 'ｻﾄｳ', givenName: 'A 子', familyNameKana: 'サトウ', givenNameKana: 'エーコ' };
    const typedOtherwise = { ...name, familyName: 'サトウ', givenName: 'Ａ子' };
    const owners = [
      declared('V 30', 0),
      declared('V 30', 1, { name }),
      declared('I', 2, { name: typedOtherwise }),
      declared('I', 3, { name }),
    ];
    expect(declaredOwnersFindings(owners)).toEqual([
      { code: 'declared_twice', index: 2, first: 1 },
      { code: 'declared_twice', index: 3, first: 1 },
    ]);
  });

  it('takes people of one name for two when they were born on different days', () => {
    const father = declared('I', 0);
    const son = declared('I', 0, { bornOn: '2001-04-01' });
    expect(declaredOwnersFindings([father, son])).toEqual([]);
  });

  it('takes people born on one day for two when their given names differ', () => {
    expect(declaredOwnersFindings([declared('I', 0), declared('I', 1)])).toEqual([]);
  });

  it('answers nothing of what was typed', () => {
    const twins = [declared('V 30', 0), declared('R 70', 0)];
    const answer = JSON.stringify(declaredOwnersFindings(twins));
    expect(answer).toContain('declared_twice');
    for (const typed of ['山田', '太郎', 'ヤマダ', '1980', '千代田', '1000001', '30', '70']) {
      expect(answer).not.toContain(typed);
    }
  });
});
