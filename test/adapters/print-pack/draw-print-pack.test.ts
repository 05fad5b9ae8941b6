import type { Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Faces } from '#shared/adapters/printing/drawing.ts';
import { characterMapOf, fontTablesOf, glyphIn } from '#shared/adapters/printing/font-tables.ts';
import { parseSheetCode } from '#shared/contracts/sheet-code.ts';
import { type PrintSheet, printSheets } from '#shared/domain/print-sheet.ts';
import { seededNumbers } from '#test/support/seeded-numbers.ts';
import { degradedScan, someDegradation } from './degraded-scan.ts';
import { corporationWith, drawn, printCaseOf, readFaces, receptionNumber } from './printed-case.ts';
import { blankGlyphs, glyphsOn, pagesOf, renderPage, shadesOf, textOf } from './rendered-page.ts';

/** Kanji of names that encodings, faces or normalisation lose. */
const rareNames = '髙﨑𠮷塚德濵邉邊齋齊神祥館羽緖曻栁桒𣘺𠀋𡈽';
/** A character without a glyph, a form that is not the plain one, and what nobody sees. */
const unprintable = '𠀀田葛\u{e0100}飾あ\u200bい';
/** Pixels for each point: 108 dots per inch. */
const scale = 1.5;

let faces: Faces;
let pdf: Buffer;
let pages: { page: PDFPageProxy; canvas: Canvas; text: string }[];

const rendered = async (page: PDFPageProxy) => ({
  page,
  canvas: await renderPage(page, scale),
  text: await textOf(page),
});

beforeAll(async () => {
  faces = await readFaces();
  pdf = await drawn(printCaseOf(corporationWith({ name: `${rareNames}${unprintable}商店` })), faces);
  pages = await Promise.all((await pagesOf(pdf)).map(rendered));
});

const textWith = (words: string): string => pages.find(({ text }) => text.includes(words))?.text ?? '';

const blanksOn = async ({ page, canvas }: { page: PDFPageProxy; canvas: Canvas }): Promise<string[]> =>
  blankGlyphs(await glyphsOn(page), shadesOf(canvas), scale);

/** The face with the outline of one character taken out; the character map still has it. */
const withoutOutline = (face: Uint8Array, character: string): Uint8Array => {
  const emptied = Uint8Array.from(face);
  const tableOf = fontTablesOf(emptied);
  const glyph = glyphIn(characterMapOf(tableOf('cmap'), 12), character.codePointAt(0) ?? 0);
  const { data, offset } = tableOf('loca');
  data.setUint32(offset + glyph * 4, data.getUint32(offset + (glyph + 1) * 4));
  return emptied;
};

describe('the picture of a printed pack', () => {
  test('shows ink wherever a character stands', async () => {
    const blanks = await Promise.all(pages.map(blanksOn));
    expect(blanks.flat()).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(printSheets.length);
  });

  test('has the kanji of rare names', () => {
    expect(textWith('封筒に入れるもの')).toContain(rareNames);
    expect(textWith('お客様（法人）')).toContain(rareNames);
  });

  test('is found wanting where an outline is missing, which the text alone does not tell', async () => {
    const holed = { ...faces, bold: withoutOutline(faces.bold, '署') };
    const [page] = await pagesOf(await drawn(printCaseOf(corporationWith({})), holed, ['application_form']));
    if (!page) throw new Error('There is no page.');
    const holedPage = await rendered(page);
    expect(holedPage.text).toContain('ご署名');
    expect(await blanksOn(holedPage)).toEqual(['署']);
  });

  test('flags what cannot be printed, and asks to add it by hand', () => {
    const application = textWith('お客様（法人）');
    expect(application).toContain('〓田葛※飾あ〓い商店');
    expect(application).toContain('「法人名」の〓（U+20000）');
    expect(application).toContain('「法人名」の葛※（U+845B U+E0100）');
    expect(application).toContain('「法人名」の〓（U+200B）');
  });

  test('keeps everything within the margins, however long names and addresses are', async () => {
    const street = '南大塚'.repeat(33);
    const form = corporationWith({
      name: `株式会社${'東西南北'.repeat(29)}`,
      nameKana: 'トウザイナンボク'.repeat(15),
      headOffice: { postalCode: '1700005', prefecture: '東京都', city: '豊島区', street, building: 'ビル'.repeat(50) },
      businessContent: '監視システムの開発、'.repeat(40),
    });
    const sheets = ['cover_sheet', 'application_form', 'mailing_label'] as const;
    const long = await pagesOf(await drawn(printCaseOf(form), faces, sheets));
    const glyphs = (await Promise.all(long.map(glyphsOn))).flat();
    expect(Math.min(...glyphs.map(({ left }) => left))).toBeGreaterThan(40);
    expect(Math.max(...glyphs.map(({ right }) => right))).toBeLessThan(556);
    expect(Math.max(...glyphs.map(({ bottom }) => bottom))).toBeLessThan(825);
  });
});

describe('the code in the corner of every page', () => {
  const corner = { left: 470, top: 12, width: 125, height: 105 };
  /** 200 dots per inch, as office scanners do. */
  const scannerScale = 200 / 72;
  const next = seededNumbers(20261124);

  const scanned = async (page: PDFPageProxy) => {
    const canvas = await renderPage(page, scannerScale, corner);
    const image = await degradedScan(canvas, someDegradation(next), next);
    return parseSheetCode(decodeQR(image, { effort: 100, timeLimit: 5000 }));
  };

  test('tells the application, the sheet, its edition and the page, also from a bad scan', async () => {
    const sheets = new Set<PrintSheet>();
    for (const { page, text } of pages) {
      const code = await scanned(page);
      if (!code.ok) throw new Error(code.refusal.code);
      const { sheet, page: number, pages: count, ...rest } = code.value;
      expect(rest).toEqual({ receptionNumber, edition: '2026-11' });
      expect(text).toContain(`${number} / ${count}ページ`);
      sheets.add(sheet);
    }
    expect([...sheets]).toEqual([...printSheets]);
  });
});

describe('the document', () => {
  test('has the same bytes whenever it is drawn', async () => {
    const printCase = printCaseOf(corporationWith({}));
    const sheets = ['cover_sheet', 'mailing_label'] as const;
    const first = await drawn(printCase, faces, sheets);
    expect(first.equals(await drawn(printCase, faces, sheets))).toBe(true);
  });

  test('embeds its faces cut down, and refers to nothing outside', () => {
    const text = pdf.toString('latin1');
    expect(text.match(/\/BaseFont \/(?![A-Z]{6}\+NotoSansJP)\S+/g)).toBeNull();
    expect(text).not.toMatch(/\/(URI|GoToR|Launch|JavaScript|SubmitForm)\b/);
    expect(text.length).toBeLessThan(300_000);
  });
});
