import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPinTries } from '#shared/adapters/pin-tries.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { statusViewSchema } from '#shared/contracts/http/status-routes.ts';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { instant } from '#shared/domain/civil-date.ts';
import { displayReceptionNumber, receptionNumberOf } from '#shared/domain/reception-number.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => system.stop());

const lookUp = (body: object) => system.send({ method: 'POST', path: '/api/status/lookups', body });

/** An application that was submitted, with what its customer knows of it. */
const submitted = async () => {
  const play = await new CasePlay(system).submitted();
  const own = answered(await play.customer('GET', play.own), 200, customerRoutes.getApplication.responses[200]);
  if (!own.statusAccess) throw new Error('no access to the status');
  return { play, ...own.statusAccess };
};

const wrong = (pin: string) => `${(Number(pin[0]) + 1) % 10}${pin.slice(1)}`;
const notFound = { status: 404, json: { code: 'status_not_found', detail: problemSentences.status_not_found } };
const tooMany = { status: 429, json: { code: 'too_many_attempts' }, headers: { 'retry-after': '900' } };

describe('the status without a sign-in', () => {
  test('is the steps of the progress, and nothing else', async () => {
    const { play, receptionNumber, pin } = await submitted();
    await play.arrived();
    const progress = answered(
      await play.customer('GET', `${play.own}/progress`),
      200,
      customerRoutes.getProgress.responses[200],
    );
    const { statusCode, steps, pollAfterSeconds } = progress;
    expect((await lookUp({ receptionNumber, pin })).json).toEqual({
      statusCode,
      steps,
      pollAfterSeconds,
      updatedOn: play.today,
    });
  });

  test('opens however number and PIN are typed', async () => {
    const { receptionNumber, pin } = await submitted();
    const wide = pin.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
    const typed = {
      receptionNumber: displayReceptionNumber(receptionNumber),
      pin: `${wide.slice(0, 3)} ${wide.slice(3)}`,
    };
    answered(await lookUp(typed), 200, statusViewSchema);
  });

  test('tells an unknown number and a wrong PIN by the same words, after the same calls to the tables', async () => {
    const { receptionNumber, pin } = await submitted();
    system.tableCalls();
    const wrongPin = await lookUp({ receptionNumber, pin: wrong(pin) });
    const callsOfWrongPin = system.tableCalls();
    const unknown = await lookUp({ receptionNumber: receptionNumberOf('999999999'), pin });
    expect(unknown).toMatchObject(notFound);
    expect(unknown.text).toBe(wrongPin.text);
    expect(system.tableCalls()).toEqual(callsOfWrongPin);
    expect(await lookUp({ receptionNumber: '1234567890', pin })).toMatchObject(notFound);
    expect(await lookUp({ receptionNumber, pin: '12345' })).toMatchObject(notFound);
  });

  test('closes after five wrong PINs for everybody, also with the right one, and opens again after a quarter of an hour', async () => {
    const { receptionNumber, pin } = await submitted();
    for (let count = 0; count < 5; count += 1)
      expect(await lookUp({ receptionNumber, pin: wrong(pin) })).toMatchObject(notFound);
    expect(await lookUp({ receptionNumber, pin: wrong(pin) })).toMatchObject(tooMany);
    expect(await lookUp({ receptionNumber, pin })).toMatchObject(tooMany);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 15 * 60_000);
    expect((await lookUp({ receptionNumber, pin })).status).toBe(200);
  });

  test('closes for a number that nobody has, too', async () => {
    const receptionNumber = receptionNumberOf('888888888');
    for (let count = 0; count < 5; count += 1) await lookUp({ receptionNumber, pin: '000000' });
    expect(await lookUp({ receptionNumber, pin: '000000' })).toMatchObject(tooMany);
  });

  test('compares no more than five PINs of those that come in the same moment', async () => {
    const { receptionNumber, pin } = await submitted();
    const answers = await Promise.all(Array.from({ length: 12 }, () => lookUp({ receptionNumber, pin: wrong(pin) })));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('is not closed by asking again and again with the right PIN, and what was wrong before stays counted', async () => {
    const { receptionNumber, pin } = await submitted();
    for (let count = 0; count < 4; count += 1) await lookUp({ receptionNumber, pin: wrong(pin) });
    for (let count = 0; count < 8; count += 1) expect((await lookUp({ receptionNumber, pin })).status).toBe(200);
    expect(await lookUp({ receptionNumber, pin: wrong(pin) })).toMatchObject(notFound);
    expect(await lookUp({ receptionNumber, pin })).toMatchObject(tooMany);
  });

  test('keeps neither number nor PIN in the counts of tries', async () => {
    const { receptionNumber, pin } = await submitted();
    await lookUp({ receptionNumber, pin: wrong(pin) });
    const { claims } = await system.stored();
    const counts = JSON.stringify(claims).match(/pin-tries#[^"]*/g) ?? [];
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.join()).not.toContain(receptionNumber);
  });

  test('is of no use to claim a key of a request: the same answer is worked out again', async () => {
    const { play, receptionNumber, pin } = await submitted();
    const headers = { 'idempotency-key': 'the-same-key' };
    const ask = () =>
      system.send({ method: 'POST', path: '/api/status/lookups', body: { receptionNumber, pin }, headers });
    expect((await ask()).json).toMatchObject({ statusCode: 'awaiting_documents' });
    await play.arrived();
    expect((await ask()).json).toMatchObject({ statusCode: 'checking_documents' });
  });
});

test('a count of tries that ran out begins anew', async () => {
  const { documentClient, tables } = system.local;
  const tries = createPinTries({ documentClient, table: tables.claims });
  const number = receptionNumberOf('777777777');
  const taken: boolean[] = [];
  for (const second of ['00:00', '00:01', '00:02', '00:03', '14:58', '14:59', '15:00'])
    taken.push(await tries.take(number, instant(`2026-11-24T03:${second}.000Z`)));
  expect(taken).toEqual([true, true, true, true, true, false, true]);
});
