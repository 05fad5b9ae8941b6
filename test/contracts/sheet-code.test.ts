import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeSheetCode, parseSheetCode } from '#shared/contracts/sheet-code.ts';
import { printSheets } from '#shared/domain/print-sheet.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';

const receptionNumber = receptionNumberOf('123456789');
const code = { receptionNumber, sheet: 'application_form', edition: '2026-11', page: 1, pages: 2 } as const;

test('a code names the application, the sheet, its edition and the page in the capitals of a small QR code', () => {
  expect(encodeSheetCode(code)).toBe(`CLO1:${receptionNumber}:APP:2026-11:1/2`);
  for (const sheet of printSheets) expect(encodeSheetCode({ ...code, sheet })).toMatch(/^[A-Z0-9:/-]{31}$/);
});

test('what is encoded reads back, whatever it is', () => {
  const codes = fc.record({
    receptionNumber: fc
      .integer({ min: 0, max: 999_999_999 })
      .map((one) => receptionNumberOf(String(one).padStart(9, '0'))),
    sheet: fc.constantFrom(...printSheets),
    edition: fc.constantFrom('2026-11', '2031-01'),
    page: fc.integer({ min: 1, max: 9 }),
    pages: fc.integer({ min: 9, max: 99 }),
  });
  fc.assert(
    fc.property(codes, (given) => {
      expect(parseSheetCode(encodeSheetCode(given))).toEqual({ ok: true, value: given });
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['nothing', ''],
  ['a link', 'https://clocall.example/'],
  ['another edition of codes', `CLO2:${receptionNumber}:APP:2026-11:1/2`],
  ['a wrong check digit', `CLO1:${Number(receptionNumber) + 1}:APP:2026-11:1/2`],
  ['an unknown sheet', `CLO1:${receptionNumber}:XYZ:2026-11:1/2`],
  ['an edition that is none', `CLO1:${receptionNumber}:APP:26-11:1/2`],
  ['a page after the last', `CLO1:${receptionNumber}:APP:2026-11:3/2`],
  ['page zero', `CLO1:${receptionNumber}:APP:2026-11:0/2`],
  ['more than a code', `CLO1:${receptionNumber}:APP:2026-11:1/2:9`],
  ['less than a code', `CLO1:${receptionNumber}:APP`],
])('%s is no sheet of ours', (_, text) => {
  expect(parseSheetCode(text)).toEqual({ ok: false, refusal: { code: 'no_sheet_code' } });
});
