import { describe, expect, it } from 'vitest';
import { compareKana, compareName, kanaKey, nameKey } from '#shared/domain/comparison/compare-name.ts';

describe('compareName', () => {
  it.each([
    ['§13 S8', '高崎 徳子', '髙﨑 德子', ['glyph_variant']],
    ['§11', '渡辺 浜', '渡邊 濵', ['glyph_variant']],
    ['§11', '渡辺 浜', '渡邉 濱', ['glyph_variant']],
    ['§11', '吉田 柳', '𠮷田 栁', ['glyph_variant']],
    ['§11', '神 福', '\u{FA19} \u{FA1B}', ['glyph_variant']],
    ['§11', '斎藤 一', '齋藤 一', ['glyph_variant']],
    ['§11', '斉藤 一', '斎藤 一', ['related_character']],
    ['§11', '斉藤 一', '齋藤 一', ['glyph_variant', 'related_character']],
    ['§11', '葛西 凪', '葛\u{E0100}西 凪', ['variation_sequence']],
    ['§11', '辻 凪', '辻\u{FE00} 凪', ['variation_sequence']],
    ['§11', '大谷 航平', '大谷　航平', ['width_or_compatibility_form']],
    ['§11', '大谷航平', '大谷 航平', ['spacing']],
    ['§11', '大谷\u200B航平', '大谷航平', ['spacing']],
    ['§11', '青木 西', '⻘木 ⻄', ['width_or_compatibility_form']],
    ['§11 在留カード', 'Tanaka Maria', 'TANAKA MARIA', ['case']],
    ['§11 在留カード', 'ＴＡＮＡＫＡ ＭＡＲＩＡ', 'TANAKA MARIA', ['width_or_compatibility_form']],
    ['§11 在留カード', 'O’BRIEN ANN', "O'BRIEN ANN", ['separator_form']],
    ['§11 在留カード', 'マリア・サンプル', 'マリア サンプル', ['separator_form', 'spacing']],
    ['§11', 'ANN‐MARIE SAMPLE', 'ANN-MARIE SAMPLE', ['hyphen_form']],
  ])('%s: %s and %s are one name, with the note why', (_, entered, shown, notes) => {
    const found = compareName(entered, shown);

    expect(found.outcome).toBe('variant');
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
  });

  it.each([
    ['§11', '高崎 徳子', '高碕 徳子', 'text_differs'],
    ['§11', '大谷 航平', '大谷 公平', 'text_differs'],
    ['§11', '伊藤 凪', '伊籐 凪', 'text_differs'],
    ['§11', '坂本 凪', '阪本 凪', 'text_differs'],
    ['§11', '二宮 凪', 'ニ宮 凪', 'look_alike_character'],
    ['§11', '佐藤 さくら', '佐藤 サクラ', 'text_differs'],
    ['§11', '大谷 航平', '', 'text_differs'],
  ])('%s: %s and %s are two names', (_, entered, shown, note) => {
    expect(compareName(entered, shown)).toEqual({ outcome: 'different', notes: [note] });
  });

  it.each([
    ['大谷航平', 'same'],
    ['大谷 航平', 'same'],
    ['大谷　航平', 'same'],
    ['大谷  航平', 'variant'],
  ])('does not ask the parts of the form for a blank: %j is the %s', (shown, outcome) => {
    expect(compareName({ familyName: '大谷', givenName: '航平' }, shown).outcome).toBe(outcome);
  });

  it.each([
    ['§11 旧姓併記', '佐久間 莉央', '佐久間[山田] 莉央', 'variant', ['former_name_beside_it']],
    ['§11 旧姓併記', '佐久間 莉央', '佐久間［旧姓　山田］莉央', 'variant', ['former_name_beside_it']],
    ['§11 旧姓併記', '佐久間 莉央', '佐久間（旧氏：山田）莉央', 'variant', ['former_name_beside_it']],
    ['§11 旧姓併記', '佐久間 徳', '佐久間[山田] 德', 'variant', ['former_name_beside_it', 'glyph_variant']],
    ['§10 D19', '山田 莉央', '佐久間[山田] 莉央', 'different', ['former_name_entered']],
    ['§10 D19', '鈴木 莉央', '佐久間[山田] 莉央', 'different', ['text_differs']],
    ['§11 旧姓併記', '佐久間 莉央', '佐久間( 旧姓: 山田 )莉央', 'variant', ['former_name_beside_it']],
    ['§11 旧姓併記', '佐久間 莉央', '佐久間[ 旧氏 山田 ]莉央', 'variant', ['former_name_beside_it']],
    ['§11 旧姓併記', '佐久間 莉央', '佐久間（山田）莉央', 'different', ['text_differs']],
    ['§11 旧姓併記', 'x)間 莉央', '佐久(x)間[山田]莉央', 'different', ['text_differs']],
    ['§10 D19', '山田 莉央', '佐久間( 旧姓: 山田 )莉央', 'different', ['former_name_entered']],
    ['§11 通称', 'SAMPLE ANN', 'SAMPLE ANN(通称見本 杏)', 'variant', ['alias_beside_it']],
    ['§11 通称', 'SAMPLE ANN', 'SAMPLE ( 通称名 : 見本 杏 ) ANN', 'variant', ['alias_beside_it', 'spacing']],
    ['§11 通称', 'SAMPLE ANN', 'SAMPLE(通称 見本)B', 'different', ['text_differs']],
    ['§11 通称', 'x) ANN', '(x) (通称 見本 杏) ANN', 'different', ['text_differs']],
    ['§11 通称', '見本 杏', 'SAMPLE ANN(通称見本 杏)', 'different', ['alias_entered']],
    ['§11 通称', 'SAMPLE ANN', 'SAMPLE ANN（通称 見本 杏）', 'variant', ['alias_beside_it']],
    ['§11 通称', '見本 杏', 'SAMPLE ANN（通称名：見本 杏）', 'different', ['alias_entered']],
  ])('%s: %s beside %s is %s', (_, entered, shown, outcome, notes) => {
    const [familyName = '', givenName = ''] = entered.split(' ');
    const found = compareName({ familyName, givenName }, shown);

    expect(found.outcome).toBe(outcome);
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
  });

  it('makes one key of all writings', () => {
    const keys = ['髙﨑 德子', '高崎徳子', '高﨑　徳子', '髙崎\u{E0101}德子'].map(nameKey);

    expect(new Set(keys)).toEqual(new Set(['高崎徳子']));
  });
});

describe('compareKana (§11 フリガナ)', () => {
  it.each([
    ['サクマ リオ', 'ｻｸﾏ ﾘｵ', 'variant', ['width_or_compatibility_form']],
    ['ガンマ', 'ｶﾞﾝﾏ', 'variant', ['width_or_compatibility_form']],
    ['サクマ リオ', 'さくま りお', 'variant', ['kana_form']],
    ['サトー', 'サト-', 'variant', ['hyphen_form']],
    ['サトー', 'サト―', 'variant', ['hyphen_form']],
    ['ミナトA-1', 'ミナトAー1', 'different', ['text_differs']],
    ['オオタニ', 'オータニ', 'different', ['text_differs']],
    ['キョウコ', 'キヨウコ', 'different', ['text_differs']],
    ['ヴィオラ', 'ビオラ', 'different', ['text_differs']],
    ['サトー', 'サトー', 'same', []],
  ])('%s and %s: %s', (entered, shown, outcome, notes) => {
    expect(compareKana(entered, shown)).toEqual({ outcome, notes });
  });

  it('keeps ー inside kana', () => {
    expect(kanaKey('サトー メーカー')).toBe('サトーメーカー');
  });
});
