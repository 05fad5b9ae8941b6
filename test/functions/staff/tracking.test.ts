import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { addDays } from '#shared/domain/civil-date.ts';
import { verificationRecordSchema } from '#shared/domain/record/verification-record.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { CasePlay, today } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const letterId = 'corporation';

/** A case whose letter to the head office is under way. */
const underWay = async () => {
  const play = await new CasePlay(system).reviewed();
  const posted = { expectedVersion: await play.version(), round: 1, trackingNumber: nextTrackingNumber() };
  await play.office.clerk('POST', `${play.own}/letters/${letterId}/dispatch`, { ...posted, postedOn: today });
  return play.advance();
};

const track = async (play: CasePlay, words: string, occurredOn = today) =>
  play.office.clerk('POST', `${play.own}/letters/${letterId}/tracking`, {
    expectedVersion: await play.version(),
    round: 1,
    words,
    occurredOn,
    source: 'manual',
  });

const postingOf = async (play: CasePlay) =>
  (await play.application()).letters.find((letter) => letter.letterId === letterId)?.postings.at(-1);

const result = async (play: CasePlay, round: number, what: object) =>
  play.office.clerk('POST', `${play.own}/letters/${letterId}/result`, {
    expectedVersion: await play.version(),
    round,
    resultOn: today,
    ...what,
  });

describe('the tracking of a letter', () => {
  test('is kept in the words of the page, and answers what they ask for', async () => {
    const play = await underWay();
    expect(await track(play, '引受')).toMatchObject({ status: 200, json: { tracking: 'accepted', meaning: 'wait' } });
    expect(await track(play, 'お届け先にお届け済み')).toMatchObject({ json: { meaning: 'record_delivery' } });
    expect(await postingOf(play)).toMatchObject({
      trackingEvents: [
        { words: '引受', status: 'accepted', source: 'manual' },
        { words: 'お届け先にお届け済み', status: 'delivered' },
      ],
    });
  });

  test('keeps nothing of what somebody typed behind the words', async () => {
    const play = await underWay();
    await track(play, '窓口でお渡し 佐久間莉央様');
    expect(await postingOf(play)).toMatchObject({ trackingEvents: [{ words: '窓口でお渡し' }] });
  });

  test('notes the first attempt that met nobody, and no later one', async () => {
    const play = await underWay();
    await track(play, 'ご不在のため持ち戻り');
    await track(play, 'ご不在のため持ち戻り');
    expect(await postingOf(play)).toMatchObject({ absentOn: today, trackingEvents: [{}, {}] });
  });

  test('§5.4: keeps what the page says though nobody knows what it means, and asks a person to look', async () => {
    const play = await underWay();
    expect(await track(play, '調査中')).toMatchObject({
      status: 200,
      json: { tracking: 'unknown', meaning: 'look_yourself' },
    });
    expect(await postingOf(play)).toMatchObject({ trackingEvents: [{ words: '調査中', status: 'unknown' }] });
  });

  test('§5.4: raises an alarm when a letter was forwarded, which is never recorded as delivered', async () => {
    const play = await underWay();
    expect(await track(play, '転送')).toMatchObject({ json: { tracking: 'forwarded', meaning: 'alarm' } });
    expect(await result(play, 1, { result: 'delivered' })).toMatchObject({
      status: 409,
      json: { code: 'letter_forwarded' },
    });
    expect(await result(play, 1, { result: 'returned', returnReason: 'moved_unknown' })).toMatchObject({ status: 200 });
  });

  test.each([
    ['words that nobody knows', '行方不明', today, 422, 'tracking_words_unknown'],
    ['words that only begin like known ones', '到着後返送', today, 422, 'tracking_words_unknown'],
    ['a day before the posting', '到着', addDays(today, -1), 422, 'result_on_invalid'],
    ['a day to come', '到着', addDays(today, 1), 422, 'result_on_invalid'],
  ])('refuses %s and keeps nothing', async (_what, words, day, status, code) => {
    const play = await underWay();
    expect(await track(play, words, day)).toMatchObject({ status, json: { code } });
    expect(await postingOf(play)).not.toHaveProperty('trackingEvents');
  });
});

describe('§5.4: a letter that comes back while the service is being opened', () => {
  const retry = async (play: CasePlay) =>
    play.office.operations('POST', `${play.own}/activation-repair`, {
      expectedVersion: await play.version(),
      round: 1,
      outcome: 'retry',
    });

  test('規則20条3項: is held up until it was posted again and has arrived; then the record is stated anew', async () => {
    const play = await new CasePlay(system).stuck();
    expect(await track(play, '返送')).toMatchObject({ status: 200, json: { meaning: 'record_return' } });
    const returned = await result(play, 1, { result: 'returned', returnReason: 'retention_expired' });
    expect(returned).toMatchObject({ status: 200, json: { status: 'activating' } });
    const detail = problemSentences.letter_came_back;
    expect(await retry(play)).toMatchObject({ status: 409, json: { code: 'letter_came_back', detail } });

    const again = { round: 2, trackingNumber: nextTrackingNumber(), postedOn: today };
    const posted = { expectedVersion: await play.version(), ...again };
    expect(await play.office.clerk('POST', `${play.own}/letters/${letterId}/dispatch`, posted)).toMatchObject({
      status: 200,
    });
    expect(await result(play, 2, { result: 'delivered' })).toMatchObject({ status: 200 });
    const record = verificationRecordSchema.parse(await system.store.loadRecord(play.applicationId));
    expect(record.versions.at(-1)).toMatchObject({ stage: 'completed', recordedBy: { kind: 'staff' } });
    const stated = record.versions.findLast((version) => version.stage === 'completed');
    const posting = stated?.stage === 'completed' ? stated.items.lettersPosted : undefined;
    expect(posting?.state === 'recorded' && posting.value[0]?.postings).toMatchObject([
      { result: 'returned', returnReason: 'retention_expired', deliveredBefore: { resultOn: today } },
      { result: 'delivered' },
    ]);
    expect(await retry(play)).toMatchObject({ status: 200 });
  });
});
