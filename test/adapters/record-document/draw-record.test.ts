import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { glyphCoverageOf, printableText } from '#shared/adapters/printing/glyph-coverage.ts';
import { drawRecord } from '#shared/adapters/record-document/draw-record.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import { faceFiles } from '#shared/contracts/environment.ts';
import { recordItemNames } from '#shared/copy/ja/record-items.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import type { ExportContent } from '#shared/domain/record-export/export-content.ts';
import { contentDigestOf, exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { corporateCase, corporation, mobileCase, type RecordCase } from '#test/domain/record/record-walk.ts';
import { completedCase, contentOf } from '#test/domain/record-export/exported-case.ts';
import { readDocument } from './read-document.ts';

let font: Buffer;
beforeAll(async () => {
  font = await readFile(`node_modules/@expo-google-fonts/noto-sans-jp/${faceFiles.regular}`);
});

const draw = (content: ExportContent) => drawRecord(content, contentDigestOf(content, sha256), { regular: font });
const withName = (name: string): RecordCase => ({
  ...corporateCase,
  form: { ...corporation, corporation: { ...corporation.corporation, name } },
});

describe('the document of a record', () => {
  const content = contentOf(completedCase(mobileCase, { amended: true }));
  let pdf: Buffer;
  let read: ReturnType<typeof readDocument>;
  let text: string;
  beforeAll(async () => {
    pdf = await draw(content);
    read = readDocument(pdf);
    text = read.lines.join('');
  });

  test('has the same bytes whenever it is drawn', async () => {
    vi.useFakeTimers({ now: new Date('2033-03-03T03:03:03.000Z'), toFake: ['Date'] });
    const again = await draw(content);
    vi.useRealTimers();
    expect(again.equals(pdf)).toBe(true);
  });

  test.each(recordItemTable.map(({ number, code }) => [number, code] as const))(
    '20条1項%d号 %s stands in it',
    (number, code) => {
      expect(text).toContain(`${number}号 ${recordItemNames[code]}`);
    },
  );

  test.each<readonly [what: string, words: string]>([
    ['a value', '株式会社みなと灯台システム'],
    ['who, when and from what', '担当者 reviewer-1／2026年11月24日 10:12:00／書類による'],
    ['why there is none', '該当なし（対面での提示を受けていないため）'],
    ['the record of the other law', '本人確認記録（携帯電話不正利用防止法施行規則8条1項）'],
    ['its day of delivery', '本人確認を行った日付（8条2項）: 2026年11月25日'],
    ['the number of a paper', '記号番号 整理番号 ア123456'],
    ['every version', '第3版（付記）'],
    ['why it was amended', '追記の理由: 利用目的が増えたとの申告を受けたため'],
    ['a scan by its hash', `SHA-256 ${content.scans[0]?.sha256}`],
    ['how complete it is', '確認記録 100%'],
  ])('%s stands in it', (_, words) => {
    expect(text).toContain(words);
  });

  test('every page tells the digest and its number', () => {
    const count = pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
    expect(count).toBeGreaterThan(3);
    const foot = `${content.record.applicationId}　SHA-256 ${contentDigestOf(content, sha256)}`;
    expect(read.lines.filter((line) => line === foot)).toHaveLength(count);
    for (let number = 1; number <= count; number += 1) expect(read.lines).toContain(`${number} / ${count}ページ`);
  });

  test('the content is attached to it as it was digested', () => {
    expect(read.attachment).toBe(exportTextOf(content));
    expect(sha256(read.attachment ?? '')).toBe(contentDigestOf(content, sha256));
  });

  test('it is made after PDF/A-3: language, metadata, colours, face, nothing outside', () => {
    expect(read.catalog).toMatch(/\/Lang \(ja-JP\)/);
    expect(read.catalog).toMatch(/\/OutputIntents/);
    expect(read.catalog).toMatch(/\/MarkInfo/);
    expect(read.catalog).toMatch(/\/AF /);
    expect(read.metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(read.metadata).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(read.metadata).toContain('<xmp:CreateDate>2026-11-26T02:13:00Z</xmp:CreateDate>');
    expect(pdf.toString('latin1')).not.toMatch(/\/(URI|GoToR|Launch|JavaScript|SubmitForm)\b/);
    expect(pdf.toString('latin1').match(/\/BaseFont \/(?!NotoSansJP)[A-Z]{6}\+NotoSansJP/g)?.length).toBeGreaterThan(0);
    expect(pdf.toString('latin1').match(/\/BaseFont \/(Helvetica|Times|Courier)/g)).toBeNull();
  });

  test('every character of it leaves ink', () => {
    expect(new Set(read.inkless)).toEqual(new Set([' ', '　']));
  });
});

describe('rare characters', () => {
  const names = '髙﨑𠮷塚德濵邉邊齋齊神祥館羽緖曻栁桒𣘺𠀋𡈽冨瀨籔葊祐靖都凜堯槇遙瑤㈱①Ⅲ';

  test('that the face has are drawn, with ink, and can be searched', async () => {
    const { lines, inkless } = readDocument(await draw(contentOf(completedCase(withName('髙﨑𠮷商店𣘺')))));
    expect(lines.join('')).toContain('髙﨑𠮷商店𣘺');
    expect(inkless.filter((character) => character.trim() !== '')).toEqual([]);
  });

  test.each<readonly [what: string, given: string, printed: string]>([
    ['names of people', names, names],
    ['spaces', 'Ａ Ｂ　Ｃ', 'Ａ Ｂ　Ｃ'],
    ['a form that the plain glyph already is', '渡邊\u{e0100}', '渡邊\u{e0100}'],
    ['another form of a character', '葛\u{e0101}飾', '葛〔U+845B U+E0101〕飾'],
    ['another form by the older selector', '神\u{fe00}', '神〔U+795E U+FE00〕'],
    ['a character that the face does not have', '𠀀田', '〓〔U+20000〕田'],
    ['a voiced sound that is put together', 'か\u3099', '〓〔U+304B U+3099〕'],
    ['a picture', '👩‍👧', '〓〔U+1F469 U+200D U+1F467〕'],
    ['what turns the direction of writing', 'a\u202eb', 'a〓〔U+202E〕b'],
    ['what nobody sees', 'a\u200bb\u3164', 'a〓〔U+200B〕b〓〔U+3164〕'],
    ['half a character', '\ud800', '〓〔U+D800〕'],
  ])('%s', (_, given, printed) => {
    expect(printableText(glyphCoverageOf(font), given)).toBe(printed);
  });

  test('that the face does not have are told in the document, and none is blank', async () => {
    const { lines, inkless } = readDocument(await draw(contentOf(completedCase(withName('𠀀葛\u{e0101}\u200b')))));
    expect(lines.join('')).toContain('名称: 〓〔U+20000〕葛〔U+845B U+E0101〕〓〔U+200B〕');
    expect(inkless.filter((character) => character.trim() !== '')).toEqual([]);
  });
});
