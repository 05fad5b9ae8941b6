import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndividualNumbers, hasIndividualNumberCheckDigit } from '#shared/domain/comparison/individual-number.ts';
import { findResidentRecordCodes } from '#shared/domain/comparison/resident-record-code.ts';

/** The formula of 平成26年総務省令85号5条 as a table of weights, written apart from the code. */
const checkDigitByTable = (base: string, weights: readonly number[]): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(base.charAt(at)), 0);
  const digit = 11 - (sum % 11);
  return digit > 9 ? '0' : String(digit);
};
const WEIGHTS_OF_12 = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const WEIGHTS_OF_11 = WEIGHTS_OF_12.slice(1);

/** Any code points, lone surrogates too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));

const taken = (text: string) => findIndividualNumbers(text).map(({ from, until }) => text.slice(from, until));

describe('findIndividualNumbers (§3)', () => {
  it.each([
    ['1234-5678-9018', '1234-5678-9018'],
    ['123456789018', '123456789018'],
    ['1234 5678 9018', '1234 5678 9018'],
    ['１２３４　５６７８　９０１８', '１２３４　５６７８　９０１８'],
    ['1234−5678ー9018', '1234−5678ー9018'],
    ['1234\n5678\n9018', '1234\n5678\n9018'],
    ['1234 5678 9018 2026', '1234 5678 9018'],
    ['個人番号:1234-5678-9018です', '1234-5678-9018'],
    ['令和8年 2026 1234 5678 9018', '1234 5678 9018'],
    ['髙𠮷 123456789018', '123456789018'],
    ['1234.5678.9018', '1234.5678.9018'],
    ['１２３４．５６７８．９０１８', '１２３４．５６７８．９０１８'],
    ['1234・5678・9018', '1234・5678・9018'],
    ['1234 / 5678 / 9018', '1234 / 5678 / 9018'],
    ['1234    5678    9018', '1234    5678    9018'],
    ['𠮷 12\u200b34\u00ad5678\u20609018 です', '12\u200b34\u00ad5678\u20609018'],
    ['番号\u200b1234-\u200b5678-9018', '1234-\u200b5678-9018'],
    ['𠮷𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖-𝟗𝟎𝟏𝟖。', '𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖-𝟗𝟎𝟏𝟖'],
    ['①②③④⑤⑥⑦⑧⑨⓪①⑧', '①②③④⑤⑥⑦⑧⑨⓪①⑧'],
  ])('finds it in %j', (text, found) => {
    expect(taken(text)).toContain(found);
  });

  it.each([
    '1234-5678-9017',
    '12345678901',
    '1234567890189',
    '0123456789018',
    '385-99-00001-6',
    '2026.10.30 9017',
    '2020/10/30-2025/10/30',
    '',
    '十二桁',
  ])('finds nothing in %j', (text) => {
    expect(findIndividualNumbers(text)).toEqual([]);
  });

  it('names the label before it', () => {
    expect(findIndividualNumbers('マイナンバー 1234-5678-9018')).toMatchObject([{ labelled: true }]);
    expect(findIndividualNumbers('個人\u200b番号 1234-5678-9018')).toMatchObject([{ labelled: true }]);
    expect(findIndividualNumbers('口座 1234-5678-9018')).toMatchObject([{ labelled: false }]);
  });

  it.each([
    ['会社法人等番号 1234-5678-9018', 'corporate_registry_number'],
    ['1234-56-789018', 'corporate_registry_number'],
    ['お問い合わせ番号 1234-5678-9018', 'parcel_number'],
    ['1-1234-5678-9018', 'part_of_corporate_number'],
  ])('says what %j may also be: %s', (text, other) => {
    expect(findIndividualNumbers(text).flatMap(({ mayAlsoBe }) => mayAlsoBe)).toContain(other);
  });

  it('takes no finding away for what it may also be', () => {
    expect(taken('会社法人等番号 1234-56-789018')).toEqual(['1234-56-789018']);
  });

  it('cuts no number out of a 法人番号 that is printed in one', () => {
    expect(findIndividualNumbers('1123456789018 T1123456789018')).toEqual([]);
  });

  it('answers places, never digits', () => {
    expect(JSON.stringify(findIndividualNumbers('1234-5678-9018'))).toBe(
      '[{"from":0,"until":14,"labelled":false,"mayAlsoBe":[],"isPresentedAsOther":false}]',
    );
  });

  it('agrees with the formula written as a table', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }).map((base) => String(base).padStart(11, '0')),
        fc.nat(9),
        (base, digit) => {
          expect(hasIndividualNumberCheckDigit(`${base}${digit}`)).toBe(
            checkDigitByTable(base, WEIGHTS_OF_12) === String(digit),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const found of taken(`${text}1234-5678-9018`)) expect(found).toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('findResidentRecordCodes (§3)', () => {
  const code = (base: string) => `${base}${checkDigitByTable(base, WEIGHTS_OF_11)}`;

  it('finds ten digits with their check digit', () => {
    const text = `備考 ${code('9876543210')}`;

    expect(findResidentRecordCodes(text)).toEqual([{ from: 3, until: 14, labelled: false }]);
  });

  it('trusts the label more than the check digit', () => {
    expect(findResidentRecordCodes('住民票コード：12345678901')).toMatchObject([{ labelled: true }]);
  });

  it.each([
    '住民票コードの記載なし 電話 090-1234-5678',
    '住民票コード欄は空欄、追跡 385-99-00001-6',
    `発行番号 ${code('9876543210')}`,
    '090-1234-5678',
    '080-1111-1117',
    '050-1234-5678',
    '0800-123-4567',
    '385-99-00001-6',
    '1234-5678-9018',
  ])('leaves the telephone, tracking or other number %s alone', (text) => {
    expect(findResidentRecordCodes(text)).toEqual([]);
  });

  it('wants the check digit where there is no label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map(String), fc.nat(9), (base, digit) => {
        const isTracking = Number(base) % 7 === digit;
        const fits = checkDigitByTable(base, WEIGHTS_OF_11) === String(digit);

        expect(findResidentRecordCodes(`${base}${digit}`).length).toBe(fits && !isTracking ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
