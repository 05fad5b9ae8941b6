import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '#shared/adapters/printing/wrap-text.ts';

const one = (text: string): number => [...text].length;

test.each<readonly [what: string, text: string, lines: string[]]>([
  ['nothing', '', ['']],
  ['what fits', 'あいうえお', ['あいうえお']],
  ['what does not', 'あいうえおか', ['あいうえお', 'か']],
  ['no line begins with a full stop', 'あいうえお。か', ['あいうえ', 'お。か']],
  ['no line ends with an opening bracket', 'あいうえ（かき）', ['あいうえ', '（かき）']],
  ['a number is not broken', 'あいう2026年', ['あいう', '2026年']],
  ['unless it is longer than the line', '0123456789ab', ['01234', '56789', 'ab']],
  ['a line break stays', 'あ\nい\r\nう', ['あ', 'い', 'う']],
  ['a character of two units stays whole', '𠮷𠮷𠮷𠮷𠮷𠮷', ['𠮷𠮷𠮷𠮷𠮷', '𠮷']],
])('%s', (_, text, lines) => {
  expect(wrapText(text, 5, one)).toEqual(lines);
});

test('nothing is lost, and every line fits, whatever the text', () => {
  const text = fc.string({
    unit: fc.constantFrom('あ', '𠮷', '。', '（', '1', 'a', ' ', '葛\u{e0101}'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (given, width) => {
      const lines = wrapText(given, width, one);
      expect(lines.join('')).toBe(given);
      for (const line of lines) expect(one(line)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 200 },
  );
});
