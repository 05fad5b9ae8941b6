import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOut, type Ended } from '#local/explain/carry-out.ts';
import { displayWidth } from '#local/explain/display-width.ts';
import { editionReportAnswerSchema, explanationAnswerSchema } from '#shared/contracts/explanation-answer.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { example, examplesFolder } from '#test/domain/explain/example-cases.ts';

const command = join(import.meta.dirname, '../../../local/explain/run-explain.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clocall-explain-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const today = civilDate('2026-11-24');
const explain = (words: readonly string[], input = ''): Promise<Ended> =>
  carryOut(words, { today, readInput: async () => input });

/** The same as a process of its own. */
const run = (words: readonly string[], input = ''): Promise<Omit<Ended, 'code'> & { code: number | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { stdio: 'pipe' });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input);
  });

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

const s8 = join(examplesFolder, 's08-glyphs-and-missing-reverse.json');

describe('one case', () => {
  test('is told in a table whose columns are aligned', async () => {
    const { code, out, error } = await explain([s8]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('D14');
    expect(out).toContain('髙﨑 德子');
    const lines = out.split('\n');
    const begin = lines.indexOf('■ 確認する項目') + 1;
    const places = lines
      .slice(begin, lines.indexOf('', begin))
      .map((line) => displayWidth(line.slice(0, line.search(/犯収法|電気通信/))));
    expect(places.length).toBeGreaterThan(3);
    expect(new Set(places).size).toBe(1);
  });

  test('is told as JSON, the same from a file and from the standard input', async () => {
    const [fromFile, fromInput] = await Promise.all([
      explain([s8, '--json']),
      explain(['--json', '-'], JSON.stringify(example('s08-glyphs-and-missing-reverse'))),
    ]);
    expect(fromInput.out).toBe(fromFile.out);
    const { deficiencies } = explanationAnswerSchema.parse(JSON.parse(fromFile.out));
    expect(deficiencies).toMatchObject([
      { number: 'D14', code: 'reverse_side_missing', citation: '犯収法施行規則12条1項、2項' },
    ]);
  });

  test('is judged by another edition', async () => {
    const { out } = await explain([s8, '--edition', '2027-04-01', '--json']);
    expect(explanationAnswerSchema.parse(JSON.parse(out)).edition).toBe('2027-04-01');
  });

  test('shows no sign that moves the cursor', async () => {
    const stated = example('s08-glyphs-and-missing-reverse');
    const papers = stated.papers?.map((paper) => ({ ...paper, shows: { name: '\u001b[2J髙﨑\u0007' } }));
    const { code, out } = await explain([], JSON.stringify({ ...stated, papers }));
    expect(code).toBe(0);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('many cases', () => {
  const compare = async (...words: string[]) => {
    const { code, out, error } = await explain(['--diff', '2026-10-01', '2027-04-01', '--json', ...words]);
    if (code !== 0) throw new Error(error);
    return editionReportAnswerSchema.parse(JSON.parse(out));
  };

  test('come from folders, files and files of lines', async () => {
    const lines = ['s01-corporation-copies', 's04-app-050-with-copies'].map((name) => JSON.stringify(example(name)));
    const list = await file('cases.ndjson', `${lines.join('\n')}\n\n`);
    const [ofFolder, ofFiles, ofLines] = await Promise.all([
      compare(examplesFolder),
      compare(s8, join(examplesFolder, 's01-corporation-copies.json')),
      compare(list),
    ]);
    expect([ofFolder.cases, ofFiles.cases, ofLines.cases]).toEqual([9, 2, 2]);
    expect(ofLines.differences.map(({ caseId }) => caseId)).toEqual(['S1']);
    expect(ofFiles.differences.map(({ caseId }) => caseId)).toEqual(['S8', 'S1']);
  });

  test('come from the standard input, and are counted for people', async () => {
    const input = JSON.stringify(example('s02-sole-proprietor-two-papers'));
    const { code, out } = await explain(['--diff', '2026-10-01', '2027-04-01'], `${input}\n${input}\n`);
    expect(code).toBe(0);
    expect(out).toContain('2件のうち2件に違いがあります');
    expect(out).toMatch(/2件 {2}原本が必要です（個人事業主ご本人・本人特定事項の確認）/);
  });
});

describe('what cannot be read', () => {
  const name = '佐久間莉央';
  const order = { numbers: [{ kind: 'ip_050' }] };
  const base = { applicantKind: 'corporation', order };

  test.each<[string, string, RegExp]>([
    ['no JSON', `{"applicantKind": "${name}", x}`, /JSONとして読めません（1行\d+文字目）/],
    ['nothing', '', /JSONとして読めません/],
    ['a list', '[]', /（全体）: オブジェクトが必要です/],
    ['without an order', JSON.stringify({ applicantKind: 'corporation' }), /order: オブジェクトが必要です/],
    [
      'a kind of paper that does not exist',
      JSON.stringify({ ...base, papers: [{ kind: name }] }),
      /papers\.0\.kind: 次のいずれか/,
    ],
    [
      'a day that does not exist',
      JSON.stringify({ ...base, papers: [{ kind: 'passport', receivedOn: '2027-02-30' }] }),
      /papers\.0\.receivedOn: 日付/,
    ],
    ['a name as a day', JSON.stringify({ ...base, personInCharge: { bornOn: name } }), /personInCharge\.bornOn: 日付/],
    ['a day outside the calendar', JSON.stringify({ ...base, askedOn: '0001-01-01' }), /askedOn: /],
    ['a name as a field', JSON.stringify({ ...base, [name]: 1 }), /使えない項目があります：\*/],
    ['a field written wrongly', JSON.stringify({ ...base, paper: [] }), /使えない項目があります：paper/],
    ['a name as an id', JSON.stringify({ ...base, caseId: name }), /caseId: 形式が正しくありません/],
    ['a long name', JSON.stringify({ ...base, corporation: { name: name.repeat(50) } }), /corporation\.name: 長すぎる/],
    [
      'two papers of one id',
      JSON.stringify({
        ...base,
        papers: [
          { paperId: 'a', kind: 'passport' },
          { paperId: 'a', kind: 'passport' },
        ],
      }),
      /papers: ほかの項目と矛盾/,
    ],
    [
      'a sole proprietor with a corporation',
      JSON.stringify({ ...base, applicantKind: 'sole_proprietor', corporation: { name } }),
      /applicantKind: ほかの項目と矛盾/,
    ],
    ['endless nesting', `{"applicantKind":${'['.repeat(5000)}${']'.repeat(5000)}}`, /入れ子が深すぎます/],
  ])('%s: names the place and the reason, and nothing that was written', async (_, input, reason) => {
    const { code, out, error } = await explain([], input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(reason);
    expect(error).not.toMatch(/佐久|莉央|\n\s+at /);
  });

  test.each<[string, string[], RegExp]>([
    ['a file that is not there', ['nowhere.json'], /nowhere\.json: ファイルを読めません/],
    ['an edition that does not exist', [s8, '--edition', '2027-04-02'], /その名前の版はありません。ある版：2025-06-24/],
    ['an option that does not exist', ['--fax'], /使い方/],
    ['two files without --diff', [s8, s8], /使い方/],
    ['--diff with one edition', ['--diff', '2027-04-01'], /使い方/],
    ['--diff with an unknown edition', ['--diff', '2027-04-01', 'next', s8], /その名前の版はありません/],
  ])('%s', async (_, words, reason) => {
    const { code, out, error } = await explain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(reason);
    expect(error).not.toMatch(/\n\s+at /);
  });

  test('one case of many refuses all, by file and line', async () => {
    const list = await file('mixed.ndjson', `${JSON.stringify(base)}\n{"applicantKind":"${name}"}\n`);
    const { code, out, error } = await explain(['--diff', '2026-10-01', '2027-04-01', list]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('mixed.ndjson:2: applicantKind: 次のいずれか');
    expect(error).not.toContain(name);
  });

  test('a day before the first edition', async () => {
    const { code, error } = await explain([], JSON.stringify({ ...base, askedOn: '2025-06-23' }));
    expect(code).toBe(2);
    expect(error).toContain('受領日に当たる版がありません');
  });
});

test('--schema prints the schema of the input', async () => {
  const { code, out } = await explain(['--schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { papers: { description: '届いた書類' } } });
});

test('the process ends as the command does', async () => {
  const [known, unknown] = await Promise.all([
    run(['-', '--json'], JSON.stringify(example('s01-corporation-copies'))),
    run([], '{"applicantKind":"佐久間"}'),
  ]);
  expect(known).toEqual(await explain([join(examplesFolder, 's01-corporation-copies.json'), '--json']));
  expect(unknown).toEqual(await explain([], '{"applicantKind":"佐久間"}'));
  expect([known.code, unknown.code]).toEqual([0, 2]);
});
