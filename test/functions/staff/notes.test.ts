import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const noted = async (play: CasePlay, text: string, who = play.office.clerk, headers?: Record<string, string>) =>
  answered(await who('POST', `${play.own}/notes`, { text }, headers), 201, staffRoutes.addNote.responses[201]);
const notesOf = async (play: CasePlay, query = '', who = play.office.auditor) =>
  answered(await who('GET', `${play.own}/notes${query}`), 200, staffRoutes.listNotes.responses[200]);
const textsOf = async (play: CasePlay) => (await notesOf(play)).notes.map(({ text }) => text);

test('notes are read by every role that sees cases, newest first, page by page, with who wrote when', async () => {
  const play = await new CasePlay(system).received();
  const { noteId } = await noted(play, '電話あり、来週に追加書類を送るとのこと。');
  await noted(play, '二行の\nメモ', play.office.reviewer);
  await noted(play, '承認前に再確認', play.office.approver);
  expect(await textsOf(play)).toEqual(['承認前に再確認', '二行の\nメモ', '電話あり、来週に追加書類を送るとのこと。']);
  const first = await notesOf(play, '?limit=2', play.office.operations);
  expect(first.notes).toHaveLength(2);
  expect(await notesOf(play, `?limit=2&cursor=${first.nextCursor}`)).toEqual({
    notes: [expect.objectContaining({ noteId, writtenBy: 'clerk-1' })],
  });
  expect(await play.office.auditor('GET', `${play.own}/notes?cursor=x`)).toMatchObject({ status: 400 });
});

test('a note moves no version, refuses nobody and tells the customer nothing, not even by the time', async () => {
  const play = await new CasePlay(system).received();
  const version = await play.version();
  const seen = async () => {
    const [progress, own, list] = await Promise.all([
      play.customer('GET', `${play.own}/progress`),
      play.customer('GET', play.own),
      play.customer('GET', '/applications'),
    ]);
    return [progress.text, progress.headers.etag, own.text, list.text];
  };
  const before = await seen();
  expect(await noted(play, '折り返し希望')).toMatchObject({ version });
  expect(await seen()).toEqual(before);
  expect(await play.version()).toBe(version);
});

test('sent again with its key it is one note, and the trail tells of it without its text', async () => {
  const play = await new CasePlay(system).submitted();
  const key = { 'idempotency-key': 'a-note-sent-twice' };
  const { noteId } = await noted(play, '一度だけ', play.office.clerk, key);
  expect((await noted(play, '一度だけ', play.office.clerk, key)).noteId).toBe(noteId);
  expect(await textsOf(play)).toEqual(['一度だけ']);
  const history = await play.office.auditor('GET', `${play.own}/history?limit=100`);
  const { events, chainVerified } = answered(history, 200, staffRoutes.listHistory.responses[200]);
  expect(chainVerified).toBe(true);
  expect(events.filter(({ action }) => action === 'note_added')).toMatchObject([
    { actor: { kind: 'staff', id: 'clerk-1' }, details: { noteId } },
  ]);
  expect(events.filter(({ action, actor }) => action === 'case_viewed' && actor.id === 'auditor-1')).toHaveLength(1);
  expect(history.text).not.toContain('一度だけ');
});

test('an ended case takes notes, a draft none', async () => {
  const play = await new CasePlay(system).submitted();
  await play.customer('POST', `${play.own}/withdrawal`, {});
  await noted(play, '取下げの理由を電話で伺った');
  expect(await textsOf(play)).toEqual(['取下げの理由を電話で伺った']);
  const draft = await new CasePlay(system).drafted();
  const unknown = { status: 404, json: { code: 'application_unknown' } };
  expect(await draft.office.clerk('POST', `${draft.own}/notes`, { text: 'まだ' })).toMatchObject(unknown);
  expect(await draft.office.clerk('GET', `${draft.own}/notes`)).toMatchObject(unknown);
});

test.each([
  ['an individual number (番号法20条)', 'マイナンバーは123456789018でした', 422, 'individual_number_not_kept'],
  ['a 住民票コード (住民基本台帳法30条の38)', '住民票コード 12345678902', 422, 'resident_record_code_not_kept'],
  ['nothing but blanks', '　 ', 400, 'input_invalid'],
  ['too long a text', 'あ'.repeat(1001), 400, 'input_invalid'],
])('%s is refused and not kept', async (_, text, status, code) => {
  const play = await new CasePlay(system).submitted();
  const answer = await play.office.clerk('POST', `${play.own}/notes`, { text });
  expect(answer).toMatchObject({ status, json: { code } });
  expect(await textsOf(play)).toEqual([]);
});

test('a note of the greatest length is kept as it is', async () => {
  const play = await new CasePlay(system).submitted();
  const text = '𠮷'.repeat(1000);
  await noted(play, text);
  expect(await textsOf(play)).toEqual([text]);
});
