import { describe, expect, it } from 'vitest';
import {
  glyphVariants,
  lookAlikes,
  radicalForms,
  relatedCharacters,
} from '#shared/domain/comparison/glyph-variants.ts';

const tables = { glyphVariants, relatedCharacters, radicalForms, lookAlikes };

describe('the tables of glyphs', () => {
  it.each(Object.entries(tables))('%s has no chain: what one row folds to is never folded by another', (_, table) => {
    expect([...table].filter(([, today]) => table.has(today))).toEqual([]);
  });

  it.each(Object.entries(tables))('%s pairs single characters that differ', (_, table) => {
    const odd = [...table].filter(
      ([form, today]) => [...form].length !== 1 || [...today].length !== 1 || form === today,
    );

    expect(odd).toEqual([]);
  });

  it('lists only forms that NFKC leaves alone, so that a note says what a key really folded', () => {
    expect([...glyphVariants].flat().filter((character) => character.normalize('NFKC') !== character)).toEqual([]);
  });

  it('folds related characters to what the glyph table leaves as it is', () => {
    expect([...relatedCharacters].flat().filter((character) => glyphVariants.has(character))).toEqual([]);
  });

  it.each([
    ['§11', '髙', '高'],
    ['§11', '﨑', '崎'],
    ['§11', '邉', '辺'],
    ['§11', '邊', '辺'],
    ['§11', '德', '徳'],
    ['§11', '濵', '浜'],
    ['§11', '濱', '浜'],
    ['§11', '栁', '柳'],
    ['§11', '桒', '桑'],
    ['§11', '𠮷', '吉'],
    ['§11', '齊', '斉'],
    ['別表第二の二', '廣', '広'],
    ['別表第二の二', '龍', '竜'],
    ['別表第二の二', '薗', '園'],
    ['常用漢字表', '澤', '沢'],
    ['常用漢字表', '關', '関'],
    ['誤字俗字・正字一覧表', '圡', '土'],
    ['誤字俗字・正字一覧表', '㐂', '喜'],
    ['誤字俗字・正字一覧表', '劔', '剣'],
    ['誤字俗字・正字一覧表', '剱', '剣'],
    ['誤字俗字・正字一覧表', '釼', '剣'],
    ['誤字俗字・正字一覧表', '逺', '遠'],
    ['誤字俗字・正字一覧表', '愽', '博'],
    ['戸籍統一文字', '\u{2B746}', '今'],
  ])('%s: %s is %s', (_, form, today) => {
    expect(glyphVariants.get(form)).toBe(today);
  });

  it.each([
    ['辯', '弁'],
    ['瓣', '弁'],
    ['籐', '藤'],
    ['坂', '阪'],
    ['碕', '崎'],
    ['己', '巳'],
  ])('does not make %s into %s', (one, other) => {
    expect(glyphVariants.get(one) ?? one).not.toBe(other);
  });
});
