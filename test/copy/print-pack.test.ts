import { describe, expect, test } from 'vitest';
import { printPackOf } from '#shared/copy/ja/print-pack/print-pack.ts';
import { sampleCaseOf } from '#shared/copy/ja/print-pack/sample-case.ts';
import { sampleForms } from '#shared/copy/ja/print-pack/sample-forms.ts';
import type { SheetBlock, SheetContent } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { sheetsForAll } from '#shared/domain/decisions/plan-print.ts';
import { type ApplicationForm, applicationFormSchema } from '#shared/domain/form.ts';
import type { PrintSheet } from '#shared/domain/print-sheet.ts';
import { printCaseOf } from '#test/adapters/print-pack/printed-case.ts';

const { corporation, sole_proprietor: proprietor } = sampleForms;
const with050 = { order: { numbers: [{ kind: 'ip_050', count: 1 }] } };
const agent = corporation.personInCharge && { ...corporation.personInCharge, relation: 'agent' };

const formOf = (form: ApplicationForm, change: object = {}): ApplicationForm =>
  applicationFormSchema.parse({ ...form, ...change });

const changed = (form: ApplicationForm, part: 'corporation' | 'personInCharge', change: object): ApplicationForm =>
  formOf(form, { [part]: { ...Object(form)[part], ...change } });

const sheetOf = (form: ApplicationForm, sheet: PrintSheet, on = civilDate('2026-11-24')): SheetContent => {
  const [only] = printPackOf(printCaseOf(form, on), [sheet]).sheets;
  if (!only) throw new Error('There is no sheet.');
  return only;
};

const wordsOf = (part: unknown): string =>
  typeof part === 'object' && part !== null ? Object.values(part).map(wordsOf).join('\n') : String(part);

const textOf = ({ blocks }: SheetContent): string => blocks.map(wordsOf).join('\n');

type Heading = Extract<SheetBlock, { kind: 'heading' }>;
const headingsOf = ({ blocks }: SheetContent): string[] =>
  blocks.filter((block): block is Heading => block.kind === 'heading').map(({ text, note }) => `${note ?? ''} ${text}`);

describe('the checklist asks for exactly what the policy wants', () => {
  test.each<readonly [law: string, what: string, form: ApplicationForm, headings: string[]]>([
    [
      '犯収法施行規則6条1項3号ニ, 10条2号, 12条2項',
      'a corporation that orders a 03 number',
      corporation,
      [
        '犯収法施行規則6条1項3号ニ 1. 法人の確認書類',
        '犯収法施行規則10条2号 2. 事業の内容がわかる書類',
        '犯収法施行規則12条1項、2項 3. ご担当者の本人確認書類',
      ],
    ],
    [
      '携帯法施行規則3条1項2号ロ, 4条1項5号',
      'a corporation that orders a 050 number',
      formOf(corporation, with050),
      [
        '携帯法施行規則3条1項2号ロ 1. 法人の確認書類',
        '犯収法施行規則10条2号 2. 事業の内容がわかる書類',
        '携帯法施行規則4条1項5号 3. ご担当者の本人確認書類',
      ],
    ],
    [
      '犯収法施行規則6条1項1号チ, リ',
      'a sole proprietor acting alone',
      proprietor,
      ['犯収法施行規則6条1項1号チ、リ 1. 事業主様の本人確認書類'],
    ],
    [
      '犯収法施行規則6条3項',
      'a corporation that takes its letter in at an office',
      changed(corporation, 'corporation', { businessOffice: Object(corporation).corporation.headOffice }),
      [
        '犯収法施行規則6条1項3号ニ 1. 法人の確認書類',
        '犯収法施行規則10条2号 2. 事業の内容がわかる書類',
        '犯収法施行規則6条3項 3. 書留をお受け取りになる事業所がわかる書類',
        '犯収法施行規則12条1項、2項 4. ご担当者の本人確認書類',
      ],
    ],
  ])('%s: %s', (_law, _what, form, headings) => {
    expect(headingsOf(sheetOf(form, 'papers_checklist'))).toEqual(headings);
  });

  test.each<readonly [law: string, what: string, form: ApplicationForm, on: string, isTaken: boolean]>([
    ['犯収法施行規則6条1項1号リ', 'copies are offered', proprietor, '2026-11-24', true],
    ['当社規定', 'not after the day that the operator has set', proprietor, '2027-02-27', false],
    ['犯収法施行規則（2027-04-01）', 'nor when the law takes them no more', proprietor, '2027-04-01', false],
    ['携帯法施行規則3条1項1号ホ', 'nor with a 050 number', formOf(proprietor, with050), '2026-11-24', false],
  ])('%s: %s', (_law, _what, form, on, isTaken) => {
    const text = textOf(sheetOf(form, 'papers_checklist', civilDate(on)));
    expect(text.includes('写しを')).toBe(isTaken);
    expect(text.includes('写しは、2027年2月26日までに当社に届くものに限ります。')).toBe(isTaken);
  });

  test('規則7条: it tells the day from which a certificate counts until the end of the wait', () => {
    const text = textOf(sheetOf(proprietor, 'papers_checklist'));
    expect(text).toContain('書類は2027年1月22日までに届くよう');
    expect(text).toContain('2026年7月22日以降に発行された証明書は、その日まで使えます。');
  });

  test('番号法15条, 20条: it tells what to mask, and the cover sheet not to send the individual number', () => {
    expect(textOf(sheetOf(proprietor, 'papers_checklist'))).toContain('個人番号・住民票コード・本籍');
    expect(textOf(sheetOf(proprietor, 'cover_sheet'))).toContain('個人番号（マイナンバー）を送らないでください');
  });

  test('法8条: nothing tells what the operator thinks of a case, for nothing of it goes in', () => {
    const declared = textOf(sheetOf(formOf(proprietor, { foreignPep: true }), 'papers_checklist'));
    expect(declared).toContain('追加の確認書類');
    expect(declared).not.toMatch(/厳格|ハイリスク|疑|14条/);
  });
});

describe('a mandate is printed', () => {
  test.each<readonly [law: string, what: string, form: ApplicationForm, isPrinted: boolean]>([
    ['規則12条5項2号イ', 'for who acts by it', corporation, true],
    [
      '規則12条5項2号ロ',
      'not for a registered representative',
      changed(corporation, 'personInCharge', { authorityBasis: 'registered_representative' }),
      false,
    ],
    [
      '規則12条5項2号ハ',
      'not for who is confirmed by telephone',
      changed(corporation, 'personInCharge', { authorityBasis: 'telephone_confirmation' }),
      false,
    ],
    ['規則12条5項1号', 'for the agent of a sole proprietor', formOf(proprietor, { personInCharge: agent }), true],
    ['規則6条1項1号', 'not for a sole proprietor acting alone', proprietor, false],
  ])('%s: %s', (_law, _what, form, isPrinted) => {
    const printCase = printCaseOf(form);
    const sheets = sheetsForAll(printCase.asked);
    expect(sheets.includes('power_of_attorney')).toBe(isPrinted);
    const [cover] = printPackOf(printCase, sheets).sheets;
    expect(wordsOf(cover).includes('委任状')).toBe(isPrinted);
  });
});

describe('the questionnaire asks what the law asks, with its article', () => {
  test.each<readonly [law: string, what: string, form: ApplicationForm, headings: string[]]>([
    [
      '法4条1項2号から4号, 4項',
      'of a corporation',
      corporation,
      [
        '犯収法施行規則9条 1. サービスを利用する目的',
        '犯収法施行規則10条2号 2. 事業の内容',
        '犯収法施行規則11条 3. 実質的支配者',
        '犯収法施行令12条3項 4. 外国の重要な公的地位',
        '犯収法施行規則12条5項2号 5. ご担当者がお手続きをされる権限',
        '電気通信番号規則17条3号 6. 第三者への再販',
        '電気通信番号計画固定電話番号の使用条件 7. 03番号をご利用になる場所',
      ],
    ],
    [
      '法4条5項',
      'of 国等 and listed companies',
      formOf(changed(corporation, 'corporation', { standing: 'state_or_listed' }), { beneficialOwners: [] }),
      [
        '犯収法4条5項 1. 国・地方公共団体・上場会社などに当たること',
        '犯収法施行規則12条5項2号 2. ご担当者がお手続きをされる権限',
        '電気通信番号規則17条3号 3. 第三者への再販',
        '電気通信番号計画固定電話番号の使用条件 4. 03番号をご利用になる場所',
      ],
    ],
    [
      '法4条1項2号, 3号',
      'of a sole proprietor who orders a 0120 number',
      proprietor,
      [
        '犯収法施行規則9条 1. サービスを利用する目的',
        '犯収法施行規則10条1号 2. 職業',
        '犯収法施行令12条3項 3. 外国の重要な公的地位',
      ],
    ],
  ])('%s: %s', (_law, _what, form, headings) => {
    const sheet = sheetOf(form, 'verification_questionnaire');
    expect(headingsOf(sheet).slice(0, -1)).toEqual(headings);
  });

  test.each<readonly [what: string, form: ApplicationForm, words: readonly string[]]>([
    ['an owner', corporation, ['灯　太郎', 'アカリ　タロウ', '1970年1月2日', '議決権の4分の1を超える保有', '60％']],
    ['the business', corporation, ['港湾設備の監視システムの開発と保守']],
    ['the occupation', proprietor, ['飲食店の経営']],
  ])('%s stands in it as it was entered', (_what, form, words) => {
    const text = textOf(sheetOf(form, 'verification_questionnaire'));
    for (const word of words) expect(text).toContain(word);
  });

  test('the given answers are ticked, the others are not', () => {
    const { blocks } = sheetOf(formOf(corporation, { resale: true }), 'verification_questionnaire');
    const choices = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.flat().flatMap((field) => field.choices ?? []) : [],
    );
    expect(choices.filter(({ isChosen }) => isChosen).map(({ text }) => text)).toEqual([
      '事業の代表電話・受付',
      '営業・サポートの発着信',
      '当たらない',
      '委任状その他の書面',
      '第三者に再販する（電気通信事業に利用する）',
    ]);
  });
});

test('the label tells no number: everybody who carries the envelope reads it', () => {
  const text = textOf(sheetOf(corporation, 'mailing_label'));
  expect(text).toContain('ジムセンター　宛て');
  expect(text).not.toMatch(/1234-5678|1234567897/);
});

describe('a worked sample has the last days of somebody who applies on its day', () => {
  const sampleOf = (day: string) => {
    const on = civilDate(day);
    const { asked, mailTo } = printCaseOf(corporation, on);
    return sampleCaseOf('corporation', { asked, mailTo, on });
  };

  test.each<readonly [law: string, what: string, on: string, endsOn: string, copiesUntil: string | undefined]>([
    ['民法142条', 'the sixtieth day is a Saturday', '2026-11-24', '2027-01-25', undefined],
    ['当社規定', 'copies end before the papers do', '2027-02-01', '2027-04-02', '2027-02-26'],
    ['当社規定', 'copies have ended', '2027-03-02', '2027-05-06', undefined],
  ])('%s: %s', (_law, _what, on, endsOn, copiesUntil) => {
    const sample = sampleOf(on);
    expect([sample.endsOn, sample.copiesUntil]).toEqual([endsOn, copiesUntil]);
  });
});
