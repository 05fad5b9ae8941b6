import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, compareAddress } from '#shared/domain/comparison/compare-address.ts';
import {
  compareCorporateKana,
  compareCorporateName,
  corporateNameKey,
} from '#shared/domain/comparison/compare-corporate-name.ts';
import { compareKana, compareName, kanaKey, nameKey } from '#shared/domain/comparison/compare-name.ts';
import { comparisonSchema } from '#shared/domain/comparison/comparison.ts';
import { glyphVariants } from '#shared/domain/comparison/glyph-variants.ts';

const RUNS = { numRuns: 400 };

const pieces = (words: string) => fc.constantFrom(...words.split(' '), ' ', '　');
const names = pieces(
  '髙 高 﨑 崎 斎 齋 斉 \u{FA19} 神 葛 葛\u{E0100} さ サ ｻ ー - ・ A a Ａ [ ] （ ） 旧姓 通称 (株) ㈱ 株式会社',
);
const places = pieces(
  '東京都 港区 京都市 中京区 寺町通 上る 下ル 大崎 三 九 十 丁目 番 番地 号 号室 の ノ - ー 1 2 34 ９ 甲 大字 字 ヶ が 条 ビル 階 F',
);
/** Any code points, lone surrogates too, and the planes where forms of characters live. */
const codePoints = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.integer({ min: 0x20, max: 0x30ff }),
  fc.integer({ min: 0xf900, max: 0xffff }),
);
const anyText = fc.oneof(
  fc.array(codePoints, { maxLength: 10 }).map((points) => String.fromCodePoint(...points)),
  fc.array(names, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(places, { maxLength: 10 }).map((parts) => parts.join('')),
);

const comparisons = { compareName, compareCorporateName, compareKana, compareCorporateKana, compareAddress };
const keys = { nameKey, corporateNameKey, kanaKey, addressKey };

describe.each(Object.entries(comparisons))('%s', (_, compare) => {
  it('has the same outcome whichever side is the paper', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(compare(left, right).outcome).toBe(compare(right, left).outcome);
      }),
      RUNS,
    );
  });

  it('says same of the same text, and of no other', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(compare(left, left)).toEqual({ outcome: 'same', notes: [] });
        expect(compare(left, right).outcome === 'same').toBe(left === right);
      }),
      RUNS,
    );
  });

  it('gives every variant and every difference a reason, and each once', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const found = compare(left, right);

        expect(comparisonSchema.parse(found)).toEqual(found);
        expect(new Set(found.notes).size).toBe(found.notes.length);
      }),
      RUNS,
    );
  });
});

describe.each(Object.entries(keys))('%s', (_, keyOf) => {
  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keyOf(keyOf(text))).toBe(keyOf(text));
      }),
      RUNS,
    );
  });
});

describe('texts with one key', () => {
  const letters = fc.array(names, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

  it.each([
    ['a name', nameKey, compareName],
    ['a trade name', corporateNameKey, compareCorporateName],
    ['a reading', kanaKey, compareKana],
  ] as const)('are no different %s, and texts without are', (_, keyOf, compare) => {
    const bracketless = letters.map((text) => text.replaceAll(/[[\]（）]/g, ''));
    fc.assert(
      fc.property(bracketless, bracketless, (left, right) => {
        expect(compare(left, right).outcome === 'different').toBe(keyOf(left) !== keyOf(right));
      }),
      RUNS,
    );
  });

  const written = fc.record({
    place: fc.constantFrom(
      '東京都品川区大崎',
      '大阪府大阪市北区三条町',
      '東京都港区麻布十番',
      '愛知県名古屋市中区千代田',
    ),
    numbers: fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 99 }),
    ),
  });

  it('are all notations of the same blocks', () => {
    fc.assert(
      fc.property(written, ({ place, numbers: [chome, ban, go] }) => {
        const hyphens = `${place}${chome}-${ban}-${go}`;
        const notations = [
          `${place}${chome}丁目${ban}番${go}号`,
          `${place}${kanji(chome)}丁目${kanji(ban)}番${kanji(go)}号`,
          `${place}${chome}丁目${ban}番地の${go}`,
          `${place}${kanji(chome)}丁目${ban}番地${go}`,
          `${place} ${chome}丁目 ${ban}-${go}`,
        ];
        for (const notation of notations) {
          expect(addressKey(notation)).toBe(hyphens);
          expect(compareAddress(hyphens, notation)).toEqual({ outcome: 'variant', notes: ['block_notation'] });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are never those of other blocks', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const line = ({ place, numbers }: typeof one) => `${place}${numbers.join('-')}`;
        const labelled = `${other.place}${other.numbers[0]}丁目${other.numbers[1]}番${other.numbers[2]}号`;

        expect(compareAddress(line(one), labelled).outcome === 'different').toBe(line(one) !== line(other));
      }),
      RUNS,
    );
  });
});

describe('rooms and legal forms', () => {
  const room = fc.integer({ min: 101, max: 999 });
  const roomNotation = fc.constantFrom(
    (number: number) => ` メゾン凪${number}`,
    (number: number) => ` メゾン凪 ${number}号室`,
    (number: number) => `メゾン凪 #${number}`,
    (number: number) => `-${number}`,
    (number: number) => `-${number}号室`,
  );

  it('match a room only with itself, in any notation, and with no room at all', () => {
    fc.assert(
      fc.property(room, room, roomNotation, roomNotation, (left, right, writeLeft, writeRight) => {
        const lot = '東京都品川区大崎9-99-9';
        const found = compareAddress(lot + writeLeft(left), lot + writeRight(right));

        expect(found.outcome === 'different').toBe(left !== right);
        if (left !== right) expect(found.notes).toEqual(['room_differs']);
        expect(compareAddress(lot + writeLeft(left), lot).notes).toContain('building_not_on_paper');
        expect(compareAddress(lot, lot + writeLeft(left)).notes).toContain('building_only_on_paper');
      }),
      RUNS,
    );
  });

  it('never match 前株 with 後株, in any abbreviation', () => {
    const legalForm = fc.constantFrom('株式会社', '(株)', '㈱', '㍿', '（株）');
    const name = fc.constantFrom('みなと', '髙島', 'A&B', 'ミナト・ライト');
    fc.assert(
      fc.property(legalForm, legalForm, name, (front, behind, rest) => {
        expect(compareCorporateName(front + rest, rest + behind).notes).toEqual(['legal_form_position']);
        expect(compareCorporateName(front + rest, behind + rest).outcome).not.toBe('different');
      }),
      { numRuns: 100 },
    );
  });
});

describe('folding of glyphs', () => {
  const form = fc.constantFrom(...glyphVariants.keys(), ...glyphVariants.values());

  it('makes two characters equal only if one table row, or two with one form of today, say so', () => {
    fc.assert(
      fc.property(form, form, (left, right) => {
        const today = (character: string) => (glyphVariants.get(character) ?? character).replace('斎', '斉');

        expect(compareName(left, right).outcome === 'different').toBe(today(left) !== today(right));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** An independent writer of numerals up to 999. */
function kanji(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const unit = (count: number, sign: string) => (count === 0 ? '' : `${count === 1 ? '' : digits[count]}${sign}`);
  return unit(Math.floor(value / 100), '百') + unit(Math.floor(value / 10) % 10, '十') + digits[value % 10];
}
