import { describe, expect, it } from 'vitest';
import {
  compareCorporateKana,
  compareCorporateName,
  corporateNameKey,
} from '#shared/domain/comparison/compare-corporate-name.ts';

describe('compareCorporateName', () => {
  it.each([
    ['§11', '(株)みなと灯台システム', '株式会社みなと灯台システム', ['legal_form_abbreviated']],
    [
      '§11',
      '㈱みなと灯台システム',
      '株式会社みなと灯台システム',
      ['legal_form_abbreviated', 'width_or_compatibility_form'],
    ],
    ['§11', '㍿みなと灯台システム', '株式会社みなと灯台システム', ['width_or_compatibility_form']],
    [
      '§11',
      'みなと灯台システム（株）',
      'みなと灯台システム株式会社',
      ['legal_form_abbreviated', 'width_or_compatibility_form'],
    ],
    ['§11', 'そらまめ製作所(同)', 'そらまめ製作所合同会社', ['legal_form_abbreviated']],
    ['§11', '(社福)みなと会', '社会福祉法人みなと会', ['legal_form_abbreviated']],
    ['§11', '(福)みなと会', '社会福祉法人みなと会', ['legal_form_abbreviated']],
    ['§11', '(一社)みなと会', '一般社団法人みなと会', ['legal_form_abbreviated']],
    ['§11', '株式會社みなと', '株式会社みなと', ['glyph_variant']],
    ['§11', '株式会社みなと1ー2', '株式会社みなと1-2', ['hyphen_form']],
    ['§11', '株式会社 みなと', '株式会社みなと', ['spacing']],
    ['§11', '髙島灯台株式会社', '高島灯台株式会社', ['glyph_variant']],
    ['§11', 'Minato&Sons株式会社', 'MINATO＆SONS株式会社', ['case', 'width_or_compatibility_form']],
    ['§11', '株式会社ミナト･ライト', '株式会社ミナト・ライト', ['width_or_compatibility_form']],
    ['§11', '株式会社ミナト·ライト', '株式会社ミナト・ライト', ['separator_form']],
  ])('%s: %s is %s, with the note why', (_, entered, shown, notes) => {
    const found = compareCorporateName(entered, shown);

    expect(found.outcome).toBe('variant');
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
  });

  it.each([
    ['§11 前株・後株', '株式会社みなと', 'みなと株式会社', 'legal_form_position'],
    ['§11 前株・後株', '(株)みなと', 'みなと㈱', 'legal_form_position'],
    ['§10 D07', '株式会社みなと', '合同会社みなと', 'legal_form_differs'],
    ['§10 D07', 'みなと', '株式会社みなと', 'legal_form_differs'],
    ['§10 D07', '株式会社みなと', '株式会社みなみ', 'text_differs'],
    ['§11 商号の符号', '株式会社ミナト・ライト', '株式会社ミナトライト', 'text_differs'],
    ['§11 商号の符号', '株式会社A&B', '株式会社A-B', 'text_differs'],
    ['§11 商号の符号', '株式会社A.B', '株式会社AB', 'text_differs'],
    ['§11 ー in kana is a sound', '株式会社ミー2', '株式会社ミ-2', 'text_differs'],
    ['§11 ー in kana is a sound', '株式会社2ーミ', '株式会社2-ミ', 'text_differs'],
    ['§11', '株式会社ミナトエ業', '株式会社ミナト工業', 'look_alike_character'],
  ])('%s: %s is not %s', (_, entered, shown, note) => {
    expect(compareCorporateName(entered, shown)).toEqual({ outcome: 'different', notes: [note] });
  });

  it('writes the legal form out where it stands', () => {
    expect(corporateNameKey('㈱みなと')).toBe('株式会社みなと');
    expect(corporateNameKey('みなと㈱')).toBe('みなと株式会社');
  });
});

describe('compareCorporateKana', () => {
  it.each([
    ['ミナト', 'カブシキガイシャミナト', 'variant', ['legal_form_reading_omitted']],
    ['ミナト', 'ミナト カブシキガイシャ', 'variant', ['legal_form_reading_omitted']],
    ['ミナト', 'みなと', 'variant', ['kana_form']],
    ['カブシキガイシャミナト', 'ミナトカブシキガイシャ', 'different', ['legal_form_position']],
    ['カブシキガイシャミナト', 'ゴウドウガイシャミナト', 'different', ['legal_form_differs']],
    ['ミナト', 'ミナミ', 'different', ['text_differs']],
    ['ミナト', 'ミナト', 'same', []],
  ])('%s and %s: %s', (entered, shown, outcome, notes) => {
    expect(compareCorporateKana(entered, shown)).toEqual({ outcome, notes });
  });
});
