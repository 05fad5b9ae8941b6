import { describe, expect, it } from 'vitest';
import {
  findIndividualNumbers,
  hasIndividualNumberCheckDigit,
  type MistakenNumber,
} from '#shared/domain/comparison/individual-number.ts';
import { findResidentRecordCodes } from '#shared/domain/comparison/resident-record-code.ts';

const number = '1234-5678-9018';
const found = (text: string) => findIndividualNumbers(text).at(-1);

describe('番号法20条: the check digit of a 個人番号', () => {
  it.each([
    ['123456789018', true],
    ['1123456789018', false],
    ['1234567890184', false],
    ['1234567890181', false],
    ['12345678901', false],
    ['', false],
    ['個人番号', false],
  ])('%j has it: %s', (digits, expected) => {
    expect(hasIndividualNumberCheckDigit(digits)).toBe(expected);
  });
});

describe('番号法20条: the label before twelve digits', () => {
  it.each([
    ['個人番号 ', true],
    ['個人番号(マイナンバー):', true],
    ['マイナンバーは ', true],
    ['My Number: ', true],
    ['MYNUMBER ', true],
    ['個人番号の欄 ', true],
    ['個人番号なし 口座99 ', false],
    ['番号 ', false],
    ['', false],
  ])('%j names a 個人番号: %s', (before, labelled) => {
    expect(found(`${before}${number}`)?.labelled).toBe(labelled);
  });
});

describe('what twelve digits with a fitting check digit may also be', () => {
  const registry: MistakenNumber[] = ['corporate_registry_number'];
  const parcel: MistakenNumber[] = ['parcel_number'];
  const part: MistakenNumber[] = ['part_of_corporate_number'];

  it.each<[law: string, text: string, others: MistakenNumber[]]>([
    ['商業登記規則1条の2', `会社法人等番号 ${number}`, registry],
    ['商業登記規則1条の2', `会社法人等番号の欄:${number}`, registry],
    ['商業登記規則1条の2: a number between', `会社法人等番号なし 口座99 ${number}`, []],
    ['商業登記規則1条の2: printed like one', '1234-56-789018', registry],
    ['商業登記規則1条の2: other groups', '1234-567-89018', []],
    ['the check digit of parcels', '5555-5555-5026', parcel],
    ['the check digit of parcels, in one', '555555555085', parcel],
    ...['お問い合わせ番号', 'お問い合せ番号', 'お問合わせ番号', 'お問合せ番号'].map(
      (label): [string, string, MistakenNumber[]] => ['the label of a parcel', `${label} ${number}`, parcel],
    ),
    ...['引受番号', '追跡番号', '送り状番号', '伝票番号', 'ゆうパック'].map(
      (label): [string, string, MistakenNumber[]] => ['the label of a parcel', `${label}は ${number}`, parcel],
    ),
    ['the label of a parcel: a number between', `追跡番号なし 口座99 ${number}`, []],
    ['法人番号: thirteen digits that are one', `1-${number}`, part],
    ['法人番号: thirteen digits that are none', `2-${number}`, []],
    ['法人番号: its label', `法人番号 2-${number}`, part],
    ['法人番号: its label with words between', `法人番号の欄 2-${number}`, part],
    ['法人番号: its label right before', `法人番号2-${number}`, part],
    ['適格請求書発行事業者の登録番号', `登録番号 T2-${number}`, part],
    ['適格請求書発行事業者の登録番号', `登録番号:T 2-${number}`, part],
    ['適格請求書発行事業者の登録番号, in small letters', `登録番号t2-${number}`, part],
    ['法人番号: its twelve first digits', `法人番号 ${number}-7`, part],
    ['法人番号: two signs between', `法人番号 2--${number}`, part],
    ['法人番号: two numbers between', `法人番号なし 口座99 2-${number}`, []],
    ['法人番号: twelve digits alone are no part of it', `法人番号 ${number}`, []],
    ['a number without a label', `口座 ${number}`, []],
  ])('%s: %s', (_law, text, others) => {
    expect(found(text)?.mayAlsoBe).toEqual(others);
  });
});

describe('what is plainly presented as another number', () => {
  const otherLabels = [
    ['会社法人等番号', '引受番号', '追跡番号', '送り状番号', '伝票番号'],
    ['お問い合わせ番号', 'お問い合せ番号', 'お問合わせ番号', 'お問合せ番号'],
    ['ゆうパック', 'ゆうパック番号', 'ゆうパックの番号'],
  ].flat();

  it.each(otherLabels)('番号法20条: under its own label %s', (label) => {
    for (const between of ['', ' ', ':', 'は ', 'No.:', 'No.', 'no ', '――'])
      expect(found(`${label}${between}${number}`)?.isPresentedAsOther, between).toBe(true);
    for (const between of ['とは別の ', '欄 ', '99 ', '::口座 '])
      expect(found(`${label}${between}${number}`)?.isPresentedAsOther, between).toBe(false);
  });

  it.each<[law: string, text: string, isOther: boolean]>([
    ['商業登記規則1条の2: in the form of the register', '1234-56-789018', true],
    ['法人番号: thirteen digits that are one', `法人番号 1-${number}`, true],
    ['法人番号: with a word and signs', `法人番号は: 1 - ${number}`, true],
    ['法人番号: right before', `法人番号1-${number}`, true],
    ['法人番号: two signs between', `法人番号 1--${number}`, true],
    ['法人番号: its first twelve digits', '法人番号 1999-9015-0002-2', true],
    ['法人番号: thirteen digits that are none', `法人番号 2-${number}`, false],
    ['法人番号: without its label', `1-${number}`, false],
    ['法人番号: words between', `法人番号の欄 1-${number}`, false],
    ['法人番号: another number between', `法人番号 99 1-${number}`, false],
    ['法人番号: that of a 会社法人番号 is another one', `会社法人番号 1-${number}`, false],
    ['番号法20条: without any label', number, false],
    ['番号法20条: under the label of a 個人番号', `個人番号 ${number}`, false],
  ])('%s: %s', (_law, text, isOther) => {
    expect(found(text)?.isPresentedAsOther).toBe(isOther);
  });
});

describe('住民基本台帳法7条13号: the label before eleven digits', () => {
  const code = '9876543210';
  /** By the weights of the 個人番号. */
  const withCheckDigit = `${code}3`;
  const read = (text: string) => findResidentRecordCodes(text).map(({ labelled }) => labelled);

  it.each([
    '住民票コード',
    '住民票のコード',
    '住民票コード番号',
    '住民票コードは',
    '住民票コード::　',
    '住民票コード(11桁の番号) ',
  ])('%s names a code unless words or numbers stand between', (label) => {
    expect(read(`${label}12345678901`)).toEqual(label.includes('桁') ? [] : [true]);
  });

  it('takes no other number of digits for one', () => {
    expect(read('住民票コード 123456789012')).toEqual([]);
    expect(read('住民票コード 1234567890')).toEqual([]);
  });

  it.each([
    '発行番号',
    '交付番号',
    '受付番号',
    '整理番号',
    '請求番号',
    '証明番号',
    '証明書番号',
    '引受番号',
    '追跡番号',
    '問い合わせ番号',
    '問合せ番号',
    '問合わせ番号',
    '問い合せ番号',
    '電話番号',
    '電話',
    '携帯',
    'TEL',
    'fax',
  ])('is that of another number: %s', (label) => {
    expect(read(`備考 ${withCheckDigit}`)).toEqual([false]);
    for (const between of ['', ' ', ':', 'は ', '(:) '])
      expect(read(`${label}${between}${withCheckDigit}`), between).toEqual([]);
    for (const between of ['とは別の ', 'は欄外 '])
      expect(read(`${label}${between}${withCheckDigit}`), between).toEqual([false]);
  });
});
