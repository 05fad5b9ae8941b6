import { expect, test } from 'vitest';
import { encodeHeaderText, isMailAddress } from '#shared/adapters/mail-address.ts';

const decode = (text: string) =>
  text.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s?/g, (_, word: string) => Buffer.from(word, 'base64').toString());

test('a Japanese sender name becomes words of which none is longer than a header allows', () => {
  const name = 'clocall お客さま窓口（新規お申し込み担当）株式会社みなと灯台システム𠮷田';
  const encoded = encodeHeaderText(name);
  expect(decode(encoded)).toBe(name);
  expect(encoded.split(' ').every((word) => word.length <= 75)).toBe(true);
  expect(/^[\x20-\x7e]+$/.test(encoded)).toBe(true);
});

test.each(['a@example.jp', 'first.last+tag@mail.example.co.jp'])('%s is an address', (address) => {
  expect(isMailAddress(address)).toBe(true);
});

test.each([
  '',
  'a',
  'a@b',
  'a@example.jp, b@example.jp',
  'a@example.jp\r\nBcc: b@example.jp',
  'A <a@example.jp>',
  '山@example.jp',
])('%j is none', (address) => {
  expect(isMailAddress(address)).toBe(false);
});
