import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecord } from '#local/verify-record/verify-record.ts';
import { exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { corporateCase } from '#test/domain/record/record-walk.ts';
import { completedCase, contentOf, scanFileOf, sealed } from '#test/domain/record-export/exported-case.ts';

const content = contentOf(completedCase(corporateCase));
const document = Buffer.from('the document');
const recordExport = sealed(content, document);
const head = recordExport.seal.at(-1);
const canary = 'カナリア';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clocall-verify-'));
  const text = exportTextOf(recordExport);
  await mkdir(join(folder, 'scans', 'more'), { recursive: true });
  await mkdir(join(folder, 'meddled'));
  await writeFile(join(folder, 'record.json'), text);
  await writeFile(join(folder, 'changed.json'), text.replace('みなと', 'みなの'));
  await writeFile(join(folder, `${canary}.txt`), canary);
  await writeFile(join(folder, 'record.pdf'), document);
  await writeFile(join(folder, 'changed.pdf'), 'the dokument');
  await writeFile(join(folder, 'scans', '.hidden'), canary);
  for (const [index, { scanId }] of content.scans.entries()) {
    const file = scanFileOf(scanId);
    await writeFile(join(folder, 'scans', index === 0 ? 'more' : '.', `${index}.jpg`), file);
    await writeFile(join(folder, 'meddled', `${canary}-${index}`), index === 1 ? `${file}.` : file);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...given: string[]) => {
  const [found, trouble]: [string[], string[]] = [[], []];
  const inFolder = given.map((one) => (/^(-|\d+:)/.test(one) || one === canary ? one : join(folder, one)));
  const code = await verifyRecord(inFolder, {
    found: (line) => found.push(line),
    trouble: (line) => trouble.push(line),
  });
  return { code, stdout: found.join('\n'), stderr: trouble.join('\n') };
};

describe('the command', () => {
  test('finds everything in order that was handed out, and tells what it looked at', async () => {
    const place = `${head?.sequence}:${head?.hash}`;
    const { code, stdout } = await run('record.json', 'scans', '--pdf', 'record.pdf', '--head', place);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^申込の番号: application-1\n/);
    expect(stdout.match(/^ {2}一致/gm)).toHaveLength(11);
    expect(stdout).toContain(`証跡での位置: ${place}`);
    expect(stdout).toContain('確認記録 100%');
    expect(stdout).toContain('結果: 確認した点はすべて一致しました。');
  });

  test('says what it did not check, and what a digest alone cannot tell', async () => {
    const { code, stdout } = await run('record.json');
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}未確認/gm)).toHaveLength(3);
    expect(stdout).toContain('証跡ごと作り直された偽物を見分けられません');
  });

  test.each<readonly [what: string, given: string[], found: RegExp]>([
    ['a changed export', ['changed.json'], /不一致 {2}内容のSHA-256/],
    ['a changed scan', ['record.json', 'meddled'], /合うファイルのないスキャン.*\n.*一覧にないファイル/],
    ['a changed document', ['record.json', '--pdf', 'changed.pdf'], /不一致 {2}PDFのSHA-256/],
    [
      'another place in the trail',
      ['record.json', '--head', `${head?.sequence}:${'0'.repeat(64)}`],
      /不一致 {2}出力の事象の番号/,
    ],
    ['a file that is no export', [`${canary}.txt`], /JSONとして読めません/],
  ])('%s ends it with 1', async (_, given, found) => {
    const { code, stdout, stderr } = await run(...given);
    expect(code).toBe(1);
    expect(stdout).toMatch(found);
    expect(stdout + stderr).not.toMatch(/カナリア|佐久間|みなと/);
  });

  test.each<readonly [what: string, given: string[], told: string]>([
    ['nothing', [], '指定に誤りがあります。'],
    ['too much', ['record.json', 'scans', canary], '指定に誤りがあります。'],
    ['an option that does not exist', ['record.json', `--${canary}`], '指定に誤りがあります。'],
    ['a place of no trail', ['record.json', '--head', canary], '指定に誤りがあります。'],
    ['a file that is not there', [`${canary}.json`], '出力のファイルを開けません。'],
    ['a folder that is not there', ['record.json', canary], 'スキャンのフォルダーを開けません。'],
    ['a document that is not there', ['record.json', '--pdf', canary], 'PDFのファイルを開けません。'],
  ])('%s ends it with 2 and the usage', async (_, given, told) => {
    const { code, stdout, stderr } = await run(...given);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(stderr).toContain('使い方: npm run verify-record');
    expect(stderr).not.toContain(canary);
  });
});

test('the command runs by itself and ends with its code', async () => {
  const command = [join(process.cwd(), 'local/verify-record/run-verify-record.ts'), 'changed.json'];
  const ended = promisify(execFile)(process.execPath, command, { cwd: folder });
  await expect(ended).rejects.toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('不一致') });
}, 20_000);
