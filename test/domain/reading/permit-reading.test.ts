import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { permitJustifications } from '#shared/domain/reading/justification.ts';
import { permitReading } from '#shared/domain/reading/permit-reading.ts';

const license = { kind: 'drivers_license' } as const;
const resident = { kind: 'resident_record_copy' } as const;
/** Ten digits and their check digit; neither a telephone nor a tracking number. */
const code = '98765432103';

describe('住民基本台帳法30条の38: a 住民票コード in a reading', () => {
  it.each([
    ['§3', 'its label', license, { note: `住民票コード：${code}` }],
    ['§3', 'its label and no check digit', license, { documentNumber: '住民票のコードは 12345678901' }],
    ['§3', 'a text that speaks of it', license, { note: `住民票コードが見える(${code})` }],
    ['§3', 'a paper on which it is printed', resident, { documentNumber: code }],
    ['§3', 'groups, full width', resident, { note: '９８７６５ ４３２１０３' }],
  ] as const)('%s: is refused under %s', (_, _what, paper, reading) => {
    expect(permitReading(reading, paper)).toEqual({ ok: false, refusal: { code: 'resident_record_code_not_kept' } });
  });

  it.each([
    ['§6.3', 'a mobile', resident, { note: '080-1111-1117' }],
    ['§6.3', 'a mobile near the word', license, { note: '住民票コードの記載なし 携帯 090-1234-5678' }],
    ['§5.3', 'a registered letter', resident, { note: '385-99-00001-6' }],
    ['規則20条1項18号', 'a number of issue that is called one', resident, { documentNumber: `発行番号 ${code}` }],
    ['規則20条1項18号', 'the number of another paper', license, { documentNumber: code }],
    ['§3', 'eleven digits without the check digit', resident, { documentNumber: '98765432104' }],
  ] as const)('%s: is not seen in %s', (_, _what, paper, reading) => {
    expect(permitReading(reading, paper).ok).toBe(true);
  });

  it.each([
    ['§3', `住民票コード ${code} が読める`, false],
    ['規則20条1項18号', `証明書番号 ${code} で照会した`, true],
    ['§6.3', '代表番号ではなく 090-1234-5678 に電話した', true],
  ])('%s: a reason 「%s」 is kept: %s', (_, text, isKept) => {
    expect(permitJustifications([{ text }], undefined).ok).toBe(isKept);
  });
});

describe('規則7条: the days of a reading and those entered at reception', () => {
  const registered = { ...license, issuedOn: civilDate('2019-05-01'), expiresOn: civilDate('2024-05-12') };
  it.each([
    ['規則7条', { expiresOn: '平成36年5月12日まで有効' }, undefined],
    ['規則7条', { expiresOn: '2024年(平成36年)5月12日まで有効' }, undefined],
    ['規則7条', { issuedOn: '令和元年5月1日交付', expiresOn: '2024-05-12' }, undefined],
    ['規則7条', { expiresOn: '平成36年5月13日まで有効' }, 'expiresOn'],
    ['規則7条', { expiresOn: '2029年5月12日' }, 'expiresOn'],
    ['規則7条', { issuedOn: 'R1.5.2' }, 'issuedOn'],
    ['規則7条', { issuedOn: '平成36年5月1日' }, undefined],
    ['規則7条', { expiresOn: '2029年の誕生日まで' }, undefined],
  ])('%s: %o against the entered days: %s differs', (_, reading, item) => {
    expect(permitReading(reading, registered)).toEqual(
      item ? { ok: false, refusal: { code: 'printed_day_differs', details: { item } } } : { ok: true, value: null },
    );
  });

  it('are not held against a day that nobody entered', () => {
    expect(permitReading({ issuedOn: '2020-01-01', expiresOn: '2030-01-01' }, license).ok).toBe(true);
  });
});
