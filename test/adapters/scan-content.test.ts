import { describe, expect, test } from 'vitest';
import { checkScan } from '#shared/adapters/scan/scan-content.ts';
import type { ScanContentType } from '#shared/domain/paper.ts';
import { buildJpeg, buildPdf, buildPng, objectStream, pageObjects, stream } from './scan-files.ts';

const verdictOf = (bytes: Buffer, type: ScanContentType): string => {
  const verdict = checkScan(bytes, type);
  return verdict.ok ? 'taken' : verdict.refusal.code;
};
const pdf = (bytes: Buffer) => verdictOf(bytes, 'application/pdf');
const action = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF', () => {
  test('of a scanner is taken, also with compressed objects', () => {
    expect(pdf(buildPdf(pageObjects()))).toBe('taken');
    expect(pdf(buildPdf([...pageObjects(), objectStream('<< /Type /Metadata >>')]))).toBe('taken');
  });

  test.each([
    ['JavaScript', pageObjects(`/Names << /JavaScript ${action} >>`)],
    ['JavaScript in disguise', pageObjects('/Names << /J#61va#53cript 9 0 R >>')],
    ['an opening action', pageObjects('/OpenAction [3 0 R /Fit] ')],
    ['a program to launch', pageObjects('/X << /S /Launch /F (cmd.exe) >>')],
    ['an embedded file', [...pageObjects(), stream('/Type /EmbeddedFile', Buffer.from('x'))]],
    ['JavaScript in a compressed object', [...pageObjects(), objectStream(action)]],
    ['JavaScript inside the bytes of a picture', pageObjects('', Buffer.from(`9 0 obj ${action} endobj`))],
  ])('with %s is refused', (_, objects) => {
    expect(pdf(buildPdf(objects))).toBe('scan_active_content');
  });

  test('that is encrypted is refused', () => {
    expect(pdf(buildPdf(pageObjects(), { trailer: '/Encrypt 9 0 R ' }))).toBe('scan_encrypted');
  });

  test('whose objects are packed in a way that cannot be looked into is refused', () => {
    const predicted = objectStream(action, '/DecodeParms << /Predictor 12 /Columns 4 >>');
    expect(pdf(buildPdf([...pageObjects(), predicted]))).toBe('scan_damaged');
    const padded = objectStream(action)
      .toString('latin1')
      .replace('/N 1', `${' '.repeat(5000)}/N 1`);
    const outOfReach = Buffer.from(padded.replace('/First', '/X'), 'latin1');
    expect(pdf(buildPdf([...pageObjects(), outOfReach]))).toBe('scan_damaged');
    const broken = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', Buffer.from('not deflated'));
    expect(pdf(buildPdf([...pageObjects(), broken]))).toBe('scan_damaged');
  });

  test('that was cut off, or has something before or after it, is refused', () => {
    const whole = buildPdf(pageObjects());
    expect(pdf(whole.subarray(0, -30))).toBe('scan_damaged');
    expect(pdf(Buffer.concat([whole, Buffer.from('<script>')]))).toBe('scan_damaged');
    expect(pdf(Buffer.concat([Buffer.from('MZ'), whole]))).toBe('scan_type_differs');
  });
});

describe('a picture', () => {
  test('is taken when it is whole', () => {
    expect(verdictOf(buildPng(1654, 2339), 'image/png')).toBe('taken');
    expect(verdictOf(buildJpeg(2480, 3508), 'image/jpeg')).toBe('taken');
  });

  test('that claims to be something else is refused', () => {
    expect(verdictOf(buildPng(10, 10), 'image/jpeg')).toBe('scan_type_differs');
    expect(verdictOf(Buffer.from('<html>'), 'image/png')).toBe('scan_type_differs');
    expect(verdictOf(Buffer.alloc(0), 'application/pdf')).toBe('scan_type_differs');
  });

  test('with more pixels than a page can have is refused by its header', () => {
    expect(verdictOf(buildPng(50_000, 50_000), 'image/png')).toBe('scan_too_many_pixels');
    expect(verdictOf(buildJpeg(65_000, 65_000), 'image/jpeg')).toBe('scan_too_many_pixels');
  });

  test('that was cut off, changed or extended is refused', () => {
    const png = buildPng(100, 100);
    expect(verdictOf(png.subarray(0, -5), 'image/png')).toBe('scan_damaged');
    expect(verdictOf(Buffer.concat([png, Buffer.from('PK')]), 'image/png')).toBe('scan_damaged');
    const changed = Buffer.from(png);
    changed[50] = (changed[50] ?? 0) ^ 1;
    expect(verdictOf(changed, 'image/png')).toBe('scan_damaged');
    const jpeg = buildJpeg(100, 100);
    expect(verdictOf(jpeg.subarray(0, -2), 'image/jpeg')).toBe('scan_damaged');
    expect(verdictOf(Buffer.concat([jpeg, Buffer.from('<?php')]), 'image/jpeg')).toBe('scan_damaged');
  });

  test('is judged in a moment even at the largest size', () => {
    const large = buildPdf(pageObjects('', Buffer.alloc(20_000_000, '/stream\n4 0 obj /First')));
    const began = performance.now();
    pdf(large);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
