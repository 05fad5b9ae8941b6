import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSheetCode } from '#shared/contracts/sheet-code.ts';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { dayWords } from '#shared/copy/ja/record-document/plain-words.ts';
import type { Deficiency } from '#shared/domain/application.ts';
import { displayReceptionNumber, receptionNumberOf } from '#shared/domain/reception-number.ts';
import { pagesOf, renderPage, textOf } from '#test/adapters/print-pack/rendered-page.ts';
import { customerClaims, personOf } from './api-people.ts';
import { type ApiAnswer, type ApiSystem, startApiSystem } from './api-system.ts';
import { CasePlay, corporatePapers, type PostedPapers, today } from './case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const ask = (play: CasePlay, search = '') => play.customer('GET', `${play.own}/print-pack${search}`);
const problem = (code: string, status: number) => ({ status, json: { code, status } });

/** What stands in a printed answer; the titles of its sheets stand at the foot of their pages. */
const readPrint = async (answer: ApiAnswer) => {
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  const pages = await pagesOf(Buffer.from(answer.text, 'base64'));
  const texts = await Promise.all(pages.map(textOf));
  const titles = texts.map((text) => /clocall (\S.*?) \d{4}-\d{2}版/.exec(text)?.[1] ?? '');
  /** What the code in the corner of the first page says. */
  const firstCode = async (): Promise<string> => {
    const [page] = pages;
    if (!page) throw new Error('There is no page.');
    const canvas = await renderPage(page, 2, { left: 470, top: 12, width: 125, height: 105 });
    const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return decodeQR({ width, height, data }, { effort: 100, timeLimit: 5000 });
  };
  return { text: texts.join(''), titles: [...new Set(titles)], firstCode };
};

/** A case of which the reviewer asks for something again. */
const askedAgain = async (deficiencies: Deficiency[], papers: PostedPapers = corporatePapers) => {
  const play = await new CasePlay(system).scanned(undefined, papers);
  for (const paperId of await play.paperIds()) {
    const body = { expectedVersion: await play.version(), result: 'accepted', findings: [] };
    await play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body);
  }
  await play.confirmed();
  const body = { outcome: 'request_resubmission', expectedVersion: await play.version(), round: 1, deficiencies };
  const answer = await play.office.reviewer('POST', `${play.own}/review-decision`, body);
  if (answer.status !== 200) throw new Error(answer.text);
  return play.advance();
};

describe('the print pack', () => {
  test('is a PDF of every sheet, under the number of the application and a name that tells nothing', async () => {
    const play = await new CasePlay(system).submitted();
    const answer = await ask(play);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="clocall-application-forms.pdf"',
      'cache-control': 'no-store',
    });
    const { receptionNumber = receptionNumberOf('000000000') } = await play.application();
    const { titles, text, firstCode } = await readPrint(answer);
    expect(titles).toEqual([
      '送付状',
      'clocallサービス新規申し込み書',
      '犯罪収益移転防止法に基づく確認事項',
      '委任状',
      '必要書類チェックリスト',
      '宛名ラベル',
    ]);
    expect(parseSheetCode(await firstCode())).toMatchObject({
      ok: true,
      value: { receptionNumber, sheet: 'cover_sheet' },
    });
    expect(text).toContain(displayReceptionNumber(receptionNumber));
    expect(text).toContain('株式会社みなと灯台システム');
    expect(text).toContain('〒170-0005東京都豊島区南大塚2-37-5 MSB-21 南大塚ビル10F');
    expect((await ask(play)).text).toBe(answer.text);
  });

  test('is not there before the submission, while papers are looked at, and after an end', async () => {
    const draft = await new CasePlay(system).drafted();
    expect(await ask(draft)).toMatchObject(problem('papers_not_awaited', 409));
    const received = await new CasePlay(system).received();
    expect(await ask(received)).toMatchObject(problem('papers_not_awaited', 409));
    const withdrawn = await new CasePlay(system).submitted();
    await withdrawn.customer('POST', `${withdrawn.own}/withdrawal`, {});
    expect(await ask(withdrawn)).toMatchObject(problem('application_ended', 409));
  });

  test('refuses a choice of sheets that it does not know', async () => {
    const play = await new CasePlay(system).submitted();
    expect(await ask(play, '?sheets=some')).toMatchObject(problem('input_invalid', 400));
  });
});

describe('a reprint', () => {
  const withoutQuestionnaire = corporatePapers.filter(({ kind }) => kind !== 'verification_questionnaire');

  test('holds only what must be sent again, with cover sheet and label', async () => {
    const play = await askedAgain([{ code: 'foreign_pep_unanswered' }], withoutQuestionnaire);
    const { titles, text } = await readPrint(await ask(play, '?sheets=again'));
    expect(titles).toEqual(['送付状（書類の再送）', '犯罪収益移転防止法に基づく確認事項', '宛名ラベル']);
    expect(text).toContain(deficiencyNotice('verification_questionnaire_missing').title);
    expect(text).not.toContain(deficiencyNotice('foreign_pep_unanswered').title);
    expect(text).not.toContain('clocallサービス新規申し込み書');
  });

  test('of more than is usual tells what, on every sheet, and never why (犯収法8条4項)', async () => {
    const further = { subject: 'person_in_charge', wanted: 'further_paper' } as const;
    const play = await askedAgain([{ code: 'identity_papers_insufficient', ...further }]);
    const again = await readPrint(await ask(play, '?sheets=again'));
    expect(again.titles).toEqual(['送付状（書類の再送）', '宛名ラベル']);
    const { text } = await readPrint(await ask(play));
    expect(text).toContain('追加の確認書類');
    expect(text).not.toMatch(/14条|厳格/);
  });

  test('is not there while nothing is to be posted again', async () => {
    const submitted = await new CasePlay(system).submitted();
    expect(await ask(submitted, '?sheets=again')).toMatchObject(problem('nothing_to_send_again', 409));
    const online = await askedAgain([{ code: 'beneficial_owner_incomplete' }]);
    expect(await ask(online, '?sheets=again')).toMatchObject(problem('nothing_to_send_again', 409));
  });
});

describe('a worked sample', () => {
  const somebody = () => personOf(system, '/api/customer', customerClaims());

  test.each([
    ['corporation', '株式会社みなと灯台システム'],
    ['sole_proprietor', 'カフェ凪'],
  ])('of a %s is filled in by hand, and no scanner can take it for a paper', async (kind, name) => {
    const answer = await somebody()('GET', `/print-samples/${kind}`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="clocall-sample-${kind}.pdf"`,
    });
    const { text, firstCode } = await readPrint(answer);
    for (const words of ['記入例', name, `記入日 ${dayWords(today)}`, '見本']) expect(text).toContain(words);
    await expect(firstCode()).rejects.toThrow();
  });

  test('is there for the kinds of applicants only', async () => {
    expect(await somebody()('GET', '/print-samples/state')).toMatchObject(problem('input_invalid', 400));
  });
});
