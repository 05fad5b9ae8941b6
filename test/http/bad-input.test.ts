import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '#shared/contracts/http/problem.ts';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { httpEvent } from '#test/wiring/http-requests.ts';
import { customerClaims, type Person } from './api-people.ts';
import { type ApiAnswer, type ApiSystem, startApiSystem } from './api-system.ts';
import { CasePlay, today } from './case-play.ts';

let system: ApiSystem;
let draft: CasePlay;
let received: CasePlay;
let reviewed: CasePlay;
let pristine: Awaited<ReturnType<ApiSystem['stored']>>;
beforeAll(async () => {
  system = await startApiSystem();
  const begun = () => new CasePlay(system);
  [draft, received, reviewed] = await Promise.all([begun().drafted(), begun().received(), begun().reviewed()]);
  pristine = await system.stored();
});
afterAll(() => system.stop());

const canary = 'カナリア-canary';

/** The request is refused by this code, in Japanese, without an echo, and leaves everything stored as it was in the beginning. */
const expectProblem = async (send: () => Promise<ApiAnswer>, status: number, code: keyof typeof problemSentences) => {
  const answer = await send();
  const problem = problemSchema.parse(answer.json);
  expect(problem).toMatchObject({ status, code, detail: problemSentences[code] });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.text).not.toMatch(/canary|カナリア/);
  expect(await system.stored()).toEqual(pristine);
  return problem;
};

const saveDraft = (body: string | object, headers?: Record<string, string>) =>
  draft.customer('PUT', `${draft.own}/draft`, body, headers);

const savedForm = (json: string) => saveDraft(`{"draftVersion":2,"form":${json}}`);

describe('a body', () => {
  test.each([
    ['cut off', `{"draftVersion":2,"form":{"contactPhone":"${canary}`],
    ['no JSON at all', canary],
    ['with a comma too many', '{"draftVersion":2,}'],
    ['with a NUL byte between its tokens', '{"draftVersion":\u00002}'],
    ['in another notation of numbers', '{"draftVersion":NaN,"form":{}}'],
  ])('%s is refused as unreadable', async (_, body) => {
    await expectProblem(() => saveDraft(body), 400, 'json_malformed');
  });

  test.each([
    ['a list', '[]'],
    ['a text', `"${canary}"`],
    ['nothing', 'null'],
    ['empty', ''],
  ])('that is %s is refused by its fields', async (_, body) => {
    await expectProblem(() => saveDraft(body), 400, 'input_invalid');
  });

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=shift_jis'],
    ['multipart/form-data; boundary=x'],
  ])('of type %s is refused', async (contentType) => {
    const body = JSON.stringify({ draftVersion: 2, form: {} });
    await expectProblem(() => saveDraft(body, { 'content-type': contentType }), 415, 'content_type_unsupported');
  });

  test('that is no UTF-8 is refused', async () => {
    const event = {
      ...httpEvent({
        method: 'PUT',
        path: `/api/customer${draft.own}/draft`,
        body: Buffer.from('{"draftVersion":2,"form":{"contactPhone":"\xff\xfe"}}', 'latin1').toString('base64'),
        claims: customerClaims(draft.customerId),
      }),
      isBase64Encoded: true,
    };
    await expectProblem(() => system.sendEvent(event), 400, 'json_malformed');
  });

  test('that is too large is refused, and so is a form that grows when it is written out', async () => {
    const long = JSON.stringify({ draftVersion: 2, form: { corporation: { name: 'あ'.repeat(100_000) } } });
    await expectProblem(() => saveDraft(long), 413, 'body_too_large');
    const growing = `{"corporation":{"name":[${'1e20,'.repeat(20_000)}1]}}`;
    await expectProblem(() => savedForm(growing), 413, 'body_too_large');
  });

  test.each([
    ['an unknown field', { draftVersion: 2, form: {}, canary: 1 }],
    ['an unknown part of the form', { draftVersion: 2, form: { canary: canary } }],
    ['a name of the prototype', '{"draftVersion":2,"form":{},"__proto__":{"canary":1}}'],
    ['a name of the prototype in the form', '{"draftVersion":2,"form":{"__proto__":{"canary":1}}}'],
    ['the constructor', { draftVersion: 2, form: {}, constructor: { prototype: { canary: 1 } } }],
    ['a version as text', { draftVersion: '2', form: {} }],
    ['half a version', { draftVersion: 2.5, form: {} }],
    ['a version that is no safe number', '{"draftVersion":1e300,"form":{}}'],
    ['an infinite version', '{"draftVersion":1e999,"form":{}}'],
    ['too many owners', { draftVersion: 2, form: { beneficialOwners: Array.from({ length: 11 }, () => ({})) } }],
    ['a long telephone number', { draftVersion: 2, form: { contactPhone: canary.repeat(10) } }],
  ])('with %s is refused by its fields', async (_, body) => {
    const { errors } = await expectProblem(() => saveDraft(body), 400, 'input_invalid');
    expect(errors?.length).toBeGreaterThan(0);
    expect(Object.prototype).not.toHaveProperty('canary');
  });

  test('that is nested without end is refused and breaks nothing', async () => {
    for (const depth of [40, 5_000, 100_000]) {
      const nested = `{"corporation":{"name":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
      await expectProblem(() => savedForm(nested), 400, 'json_malformed');
    }
  });
});

describe('an id', () => {
  test.each(['1', 'undefined', '%00', '..%2F..%2Faccount', canary, `${randomUUID()}x`, "' OR 1=1"])(
    'like %s is refused',
    async (id) => {
      const path = `/applications/${encodeURIComponent(id)}`;
      await expectProblem(() => draft.customer('GET', path), 400, 'input_invalid');
      await expectProblem(() => received.office.auditor('GET', path), 400, 'input_invalid');
    },
  );

  test('of somebody else, or of nobody, is unknown', async () => {
    await expectProblem(() => draft.customer('GET', received.own), 404, 'application_unknown');
    const nobody = `/applications/${randomUUID()}`;
    const { office } = received;
    const body = { outcome: 'approve', expectedVersion: 1, round: 1 };
    await expectProblem(() => office.reviewer('GET', nobody), 404, 'application_unknown');
    await expectProblem(() => office.reviewer('POST', `${nobody}/review-decision`, body), 404, 'application_unknown');
    await expectProblem(() => office.clerk('POST', `${nobody}/lock`, {}), 404, 'application_unknown');
  });

  test.each(['corporation%23x', 'CORPORATION', 'a'.repeat(41), '__proto__%00'])(
    'of a letter like %s is refused',
    async (letterId) => {
      const path = `${reviewed.own}/letters/${letterId}/dispatch`;
      const body = { expectedVersion: 1, round: 1, trackingNumber: '385-99-00001-6', postedOn: today };
      await expectProblem(() => reviewed.office.clerk('POST', path, body), 400, 'input_invalid');
    },
  );
});

describe('a cursor', () => {
  const pack = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const cursors = [
    'canary',
    pack('canary'),
    pack({ applicationId: 'canary' }),
    pack([randomUUID(), 'APPLICATION', 'canary']),
    pack([randomUUID(), 'review', '2026-11-24']),
    pack(-1),
    pack(1e9),
  ];

  test.each(cursors)('that was forged is refused: %s', async (cursor) => {
    const { auditor } = received.office;
    await expectProblem(() => auditor('GET', `/queues/review?cursor=${cursor}`), 400, 'cursor_invalid');
    await expectProblem(() => auditor('GET', `${received.own}/history?cursor=${cursor}`), 400, 'cursor_invalid');
  });

  test('of a case that has left the queue goes on after its place', async () => {
    const stale = pack([randomUUID(), 'review', '2026-01-01T00:00:00.000Z']);
    const answer = await received.office.auditor('GET', `/queues/review?cursor=${stale}`);
    expect(answer).toMatchObject({ status: 200, json: { cases: [{ applicationId: received.applicationId }] } });
  });

  test.each(['limit=0', 'limit=101', 'limit=1e3', 'limit=canary', 'limit=', 'limit=1,2', 'canary=1'])(
    'beside %s is refused',
    async (query) => {
      await expectProblem(() => received.office.auditor('GET', `/queues/review?${query}`), 400, 'input_invalid');
    },
  );
});

describe('a key of a request', () => {
  test.each(['short', 'a'.repeat(65), `${canary}-1`, 'with spaces in it'])('like %s is refused', async (key) => {
    const headers = { 'idempotency-key': key };
    await expectProblem(
      () => draft.customer('POST', `${draft.own}/withdrawal`, {}, headers),
      400,
      'idempotency_key_invalid',
    );
  });
});

describe('a decision', () => {
  const decide = async (person: Person, body: object) =>
    person('POST', `${received.own}/review-decision`, { expectedVersion: await received.version(), ...body });

  test('about a round that is over or has not begun is refused', async () => {
    for (const round of [2, 99]) {
      const body = { outcome: 'approve', round };
      await expectProblem(() => decide(received.office.reviewer, body), 409, 'round_closed');
    }
  });

  test.each([
    ['an outcome that is not its own', { outcome: 'return_to_review', round: 1 }],
    ['a reason of its own', { outcome: 'request_resubmission', round: 1, deficiencies: [{ code: canary }] }],
    ['a note', { outcome: 'request_resubmission', round: 1, deficiencies: [{ code: 'name_differs', note: canary }] }],
    ['reasons where none belong', { outcome: 'approve', round: 1, deficiencies: [{ code: 'name_differs' }] }],
    ['round zero', { outcome: 'approve', round: 0 }],
  ])('with %s is refused', async (_, body) => {
    await expectProblem(() => decide(received.office.reviewer, body), 400, 'input_invalid');
  });

  test('to ask again is refused while a paper was not looked at, whatever is added to it', async () => {
    const body = { outcome: 'request_resubmission', round: 1, deficiencies: [{ code: 'name_differs' }] };
    await expectProblem(() => decide(received.office.reviewer, body), 409, 'papers_not_inspected');
  });
});

describe('an envelope', () => {
  const register = async (body: object) =>
    received.office.clerk('POST', `${received.own}/envelopes`, {
      expectedVersion: await received.version(),
      receivedOn: today,
      papers: [{ kind: 'drivers_license', subject: 'person_in_charge', form: 'copy' }],
      ...body,
    });

  test.each([
    ['a day that does not exist', { receivedOn: '2027-02-29' }],
    ['a day in another notation', { receivedOn: '2026/11/24' }],
    ['a paper of an unknown kind', { papers: [{ kind: canary, subject: 'application', form: 'copy' }] }],
    ['no paper', { papers: [] }],
    [
      'an expiry that is no day',
      { papers: [{ kind: 'passport', subject: 'person_in_charge', form: 'copy', expiresOn: '令和9年' }] },
    ],
  ])('with %s is refused', async (_, body) => {
    await expectProblem(() => register(body), 400, 'input_invalid');
  });
});

describe('a posting', () => {
  const dispatch = async (body: object) =>
    reviewed.office.clerk('POST', `${reviewed.own}/letters/corporation/dispatch`, {
      expectedVersion: await reviewed.version(),
      round: 1,
      trackingNumber: '385-99-00001-6',
      postedOn: today,
      ...body,
    });

  test.each([
    ['a wrong check digit', '385-99-00001-5'],
    ['a digit too few', '385-99-0001-6'],
    ['letters', '385-99-0000A-6'],
    ['a NUL byte', '385-99-00001-\u00006'],
  ])('with %s in its number is refused', async (_, trackingNumber) => {
    await expectProblem(() => dispatch({ trackingNumber }), 422, 'tracking_number_invalid');
  });

  test('on a day before the papers came, or ahead, is refused', async () => {
    await expectProblem(() => dispatch({ postedOn: '2020-01-01' }), 422, 'posted_on_invalid');
    await expectProblem(() => dispatch({ postedOn: '2999-01-01' }), 422, 'posted_on_invalid');
  });
});

describe('an upload', () => {
  test.each([
    ['a type that is not scanned', { contentType: 'image/svg+xml', bytes: 100 }],
    ['no bytes', { contentType: 'image/png', bytes: 0 }],
    ['more bytes than a scan may have', { contentType: 'image/png', bytes: 20 * 1024 * 1024 + 1 }],
    ['a name of a file', { contentType: 'image/png', bytes: 100, fileName: canary }],
  ])('of %s is refused', async (_, body) => {
    const path = `${received.own}/papers/${await received.firstPaperId()}/scan-uploads`;
    await expectProblem(() => received.office.clerk('POST', path, body), 400, 'input_invalid');
  });
});

test('an address that does not exist, or another method, is unknown', async () => {
  await expectProblem(() => draft.customer('GET', '/canary'), 404, 'route_unknown');
  await expectProblem(() => draft.customer('DELETE', draft.own), 404, 'route_unknown');
  await expectProblem(() => received.office.clerk('GET', '/../customer/account'), 404, 'route_unknown');
});

test('odd but harmless text in a draft is kept as it was typed', async () => {
  const play = await new CasePlay(system).drafted();
  const form = { corporation: { name: 'ＡＢ㈱\u0000\ud800👩‍👩‍👧 \u202e', toString: 1 }, contactPhone: '０３' };
  const save = await play.customer('PUT', `${play.own}/draft`, { draftVersion: 2, form });
  expect(save.status).toBe(200);
  expect((await play.customer('GET', play.own)).json).toMatchObject({ form });
});
