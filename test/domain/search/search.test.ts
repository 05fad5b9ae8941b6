import { describe, expect, test } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { applicantNameOf, formMatchesOf } from '#shared/domain/search/search-match.ts';
import { looksIntoForms, searchQueryOf } from '#shared/domain/search/search-query.ts';
import type { SearchKind } from '#shared/domain/search/search-terms.ts';

const found = (form: ApplicationForm, text: string, kind?: SearchKind) => {
  const query = searchQueryOf(text, kind);
  if (!query.ok) throw new Error(query.refusal.code);
  return formMatchesOf(query.value, form).map(({ field, extent }) => `${field} ${extent}`);
};

describe('a corporation (株式会社みなと灯台システム, 佐久間 莉央, 実質的支配者 灯 太郎) is found', () => {
  test.each<[string, string, SearchKind | undefined, string[]]>([
    ['as registered', '株式会社みなと灯台システム', 'name', ['corporate_name whole']],
    ['by (株)', '(株)みなと灯台システム', 'name', ['corporate_name whole']],
    ['by ㈱', '㈱みなと灯台システム', 'name', ['corporate_name whole']],
    ['with the legal form behind', 'みなと灯台システム株式会社', 'name', ['corporate_name whole']],
    ['with another legal form', '有限会社みなと灯台システム', 'name', ['corporate_name whole']],
    ['without the legal form', 'みなと灯台システム', 'name', ['corporate_name whole']],
    ['in half width and with blanks', '株式会社 みなと 灯台ｼｽﾃﾑ', 'name', ['corporate_name whole']],
    ['by a part', '灯台', 'name', ['corporate_name part']],
    ['by its reading', 'ミナトトウダイシステム', 'kana', ['corporate_kana whole']],
    ['by its reading in hiragana', 'みなととうだい', 'kana', ['corporate_kana part']],
    ['by its reading in half width', 'ﾐﾅﾄﾄｳﾀﾞｲ', 'kana', ['corporate_kana part']],
    ['by its reading with the legal form', 'カブシキガイシャミナトトウダイシステム', 'kana', ['corporate_kana whole']],
    ['by who acts for it', '佐久間莉央', 'name', ['person_name whole']],
    ['by who acts, with a wide blank', '佐久間　莉央', 'name', ['person_name whole']],
    ['by the family name', '佐久間', 'name', ['person_name part']],
    ['by the reading of who acts', 'さくま りお', 'kana', ['person_kana whole']],
    ['by its beneficial owner', '灯太郎', 'name', ['owner_name whole']],
    ['by the reading of its owner', 'アカリ', 'kana', ['owner_kana part']],
    ['by its 法人番号', '2013301991234', 'number', ['corporate_number whole']],
    [
      'by its 法人番号 in full width with hyphens',
      '２－０１３３－０１９９－１２３４',
      'number',
      ['corporate_number whole'],
    ],
    ['by the twelve digits of the register', '0133-01-991234', 'number', ['corporate_number whole']],
    ['by the telephone of its contact', '03-9999-0001', 'phone', ['contact_phone whole']],
    ['by that telephone in international form', '+81 3 9999 0001', undefined, ['contact_phone whole']],
    ['by hiragana that is name and reading', 'みなと', undefined, ['corporate_name part', 'corporate_kana part']],
  ])('%s: %s', (_, text, kind, matches) => {
    expect(found(corporationForm, text, kind)).toEqual(matches);
  });

  test.each<[string, string, SearchKind | undefined]>([
    ['another name', 'みなと灯台サービス', 'name'],
    ['its reading, where a name is asked for', 'ミナトトウダイ', 'name'],
    ['its name, where a reading is asked for', '灯台', 'kana'],
    ['the telephone, where a contract is asked for', '03-9999-0001', 'number'],
    ['a part of its telephone', '0399990002', 'phone'],
    ['another 法人番号', '7000012050002', 'number'],
  ])('and not by %s', (_, text, kind) => {
    expect(found(corporationForm, text, kind)).toEqual([]);
  });
});

describe('a sole proprietor (大谷 航平, 屋号 カフェ凪) is found', () => {
  test.each<[string, string, string[]]>([
    ['by the name', '大谷 航平', ['person_name whole']],
    ['by the trade name', 'カフェ凪', ['trade_name whole']],
    ['by a part of the trade name in half width', 'ｶﾌｪ', ['trade_name part']],
    ['by the reading with a hyphen for a long vowel', 'オオタニ', ['person_kana part']],
  ])('%s', (_, text, matches) => expect(found(soleProprietorForm, text)).toEqual(matches));

  test('by another form of a character of the name, and by the former name', () => {
    const { soleProprietor, ...others } = soleProprietorForm as Extract<
      ApplicationForm,
      { applicantKind: 'sole_proprietor' }
    >;
    const name = { ...soleProprietor.name, familyName: '髙﨑', givenName: '𠮷郎' };
    const alias = { name: '斎藤𠮷郎', reason: 'former_name' } as const;
    const form: ApplicationForm = { ...others, soleProprietor: { ...soleProprietor, name, alias } };
    expect(found(form, '高崎吉郎')).toEqual(['person_name whole']);
    expect(found(form, '斉藤')).toEqual(['alias part']);
    expect(applicantNameOf(form)).toBe('髙﨑 𠮷郎');
  });
});

describe('a search is refused', () => {
  test.each<[string, SearchKind | undefined, string]>([
    ['灯', undefined, 'search_text_too_short'],
    ['株式会社', 'name', 'search_text_too_short'],
    ['（株）', undefined, 'search_text_too_short'],
    ['カブシキガイシャ', 'kana', 'search_text_too_short'],
    ['・あ', 'name', 'search_text_too_short'],
    ['佐久間', 'number', 'search_number_unreadable'],
    ['03-9999', 'phone', 'search_number_unreadable'],
  ])('by 「%s」 as %s: %s', (text, kind, code) => {
    expect(searchQueryOf(text, kind)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test.each<[string, SearchKind | undefined, boolean]>([
  ['0f8fad5b-d9cb-469f-a165-70867728950e', 'number', false],
  ['03-9999-0001', 'number', false],
  ['03-9999-0001', 'phone', true],
  ['2013301991234', 'number', true],
  ['みなと', undefined, true],
])('a search by %s as %s looks into forms: %s', (text, kind, looks) => {
  const query = searchQueryOf(text, kind);
  expect(query.ok && looksIntoForms(query.value)).toBe(looks);
});
