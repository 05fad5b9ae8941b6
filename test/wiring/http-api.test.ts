import type { Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createHttpApi } from '#functions/wiring/http-api.ts';
import type { OperationsOf } from '#functions/wiring/operation.ts';
import type { RequestClaimItem } from '#shared/contracts/claim-item.ts';
import { problemSchema } from '#shared/contracts/http/problem.ts';
import type { Route } from '#shared/contracts/http/route.ts';
import { httpEvent, recordingObservability, type TestRequest } from './http-requests.ts';

const none = z.strictObject({});
const path = z.strictObject({ caseId: z.uuid() });
const caseId = '6f1f6c53-6b0b-4a5e-9d52-0e4f8d8f2d10';
const routes = {
  readCase: {
    operation: 'read-case',
    method: 'GET',
    path: '/api/staff/cases/{caseId}',
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Reads.',
    request: { path, query: z.strictObject({ limit: z.optional(z.coerce.number()) }), body: none },
    responses: { 200: z.strictObject({ caseId: z.string() }), 304: undefined },
  },
  noteCase: {
    operation: 'note-case',
    method: 'POST',
    path: '/api/staff/cases/{caseId}/notes',
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Notes.',
    request: { path, query: none, body: z.strictObject({ note: z.string().check(z.maxLength(5)) }) },
    responses: { 201: z.strictObject({ note: z.string() }) },
  },
} as const satisfies Record<string, Route>;

const operations: OperationsOf<typeof routes> = {
  readCase: async ({ path: { caseId: id } }) => ({ status: 200, body: { caseId: id }, etag: '7' }),
  noteCase: async ({ body: { note } }, { staff }) => {
    if (note === 'boom') throw new Error(`secret ${note}`);
    if (note === 'slow') throw Object.assign(new Error('secret'), { name: 'ThrottlingException' });
    if (note === 'no') return { refusal: { code: 'version_conflict' }, present: { version: 3 } };
    if (note === 'extra') return { status: 201, body: Object.assign({ note }, { staff: staff.id }) };
    return { status: 201, body: { note } };
  },
};

const reviewer = { token_use: 'access', sub: 'staff-1', 'cognito:groups': '[clerk reviewer]' };

const call = async (request: TestRequest, stored?: RequestClaimItem) => {
  const { lines, observability } = recordingObservability();
  const api = createHttpApi(routes, operations, { observability, claims: { loadRequest: async () => stored } });
  const response = await api(httpEvent(request), { awsRequestId: 'x' } as Context);
  const { statusCode, headers = {}, body = '' } = response;
  return { statusCode, headers, body, lines, json: (): unknown => JSON.parse(body) };
};

const problemOf = async (request: TestRequest) => {
  const { json, headers, lines } = await call(request);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  return { ...problemSchema.parse(json()), lines };
};

const read = { path: `/api/staff/cases/${caseId}`, claims: reviewer };
const note = (text: unknown, more: Partial<TestRequest> = {}): TestRequest => ({
  method: 'POST',
  path: `/api/staff/cases/${caseId}/notes`,
  claims: reviewer,
  body: { note: text },
  ...more,
});

describe('an HTTP API', () => {
  test('answers in JSON that nobody may store', async () => {
    const { statusCode, headers, json } = await call(read);
    expect([statusCode, json()]).toEqual([200, { caseId }]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', etag: '"7"' });
  });

  test('answers 304 without a body to a client that has the present state', async () => {
    const { statusCode, body } = await call({ ...read, headers: { 'if-none-match': '"7"' } });
    expect([statusCode, body]).toEqual([304, '']);
  });

  test('answers a route that does not exist with a problem', async () => {
    expect(await problemOf({ path: '/api/staff/nothing', claims: reviewer })).toMatchObject({
      status: 404,
      code: 'route_unknown',
    });
  });

  test('refuses whoever is not signed in or lacks the role', async () => {
    expect(await problemOf({ path: read.path })).toMatchObject({ status: 401, code: 'sign_in_required' });
    const clerk = { token_use: 'access', sub: 's', 'cognito:groups': '[clerk]' };
    expect(await problemOf({ ...read, claims: clerk })).toMatchObject({ status: 403, code: 'role_missing' });
    expect(await problemOf({ ...read, claims: { token_use: 'access', sub: 's' } })).toMatchObject({ status: 403 });
  });

  test.each([
    ['a path that is no id', { ...read, path: '/api/staff/cases/1' }, 400, 'input_invalid'],
    ['an unknown query', { ...read, query: { password: 'x' } }, 400, 'input_invalid'],
    ['an unknown field', note('a', { body: { note: 'a', himitsu: 1 } }), 400, 'input_invalid'],
    ['broken JSON', note('a', { body: '{"note":' }), 400, 'json_malformed'],
    ['another content type', note('a', { headers: { 'content-type': 'text/plain' } }), 415, 'content_type_unsupported'],
    ['a body that is too large', note('a'.repeat(300_000)), 413, 'body_too_large'],
    ['a short idempotency key', note('a', { headers: { 'idempotency-key': 'short' } }), 400, 'idempotency_key_invalid'],
  ])('refuses %s', async (_, request, status, code) => {
    expect(await problemOf(request)).toMatchObject({ status, code });
  });

  test('says where the input is wrong without repeating it, in the answer and in the log', async () => {
    const { lines, ...problem } = await problemOf(note('ヤマダタロウ', { body: { note: 'ヤマダタロウ', 山田: 1 } }));
    expect(problem.errors).toContainEqual({ path: 'body.note', code: 'too_big' });
    expect(JSON.stringify([problem, lines])).not.toMatch(/ヤマダ|山田/);
  });

  test('answers a refusal with its sentence and the present state', async () => {
    const problem = await problemOf(note('no'));
    expect(problem).toMatchObject({
      status: 409,
      code: 'version_conflict',
      present: { version: 3 },
      instance: 'request-1',
    });
    expect(problem.detail).toMatch(/更新されています/);
  });

  test('answers an error with 500 and keeps its message to itself', async () => {
    const { lines, ...problem } = await problemOf(note('boom'));
    expect(problem).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.stringify([problem, lines])).not.toMatch(/secret/);
    expect(lines).toContainEqual({ metric: 'InternalError' });
  });

  test('asks to come again when a service is busy', async () => {
    const { statusCode, headers } = await call(note('slow'));
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  });

  test('never answers more than the route describes', async () => {
    expect(await problemOf(note('extra'))).toMatchObject({ status: 500 });
  });

  test('answers a repeated request as before, also when both came at once', async () => {
    const { observability } = recordingObservability();
    let stored: RequestClaimItem | undefined;
    let carriedOut = 0;
    const once: OperationsOf<typeof routes> = {
      ...operations,
      noteCase: async ({ body }, { claim }) => {
        if (stored) return { refusal: { code: 'request_in_progress' } };
        carriedOut += 1;
        stored = claim && { ...claim, answer: { status: 201, body }, expiresAt: 9 };
        return { status: 201, body };
      },
    };
    const reads = [undefined, undefined];
    const loadRequest = async () => (reads.length > 0 ? reads.pop() : stored);
    const api = createHttpApi(routes, once, { observability, claims: { loadRequest } });
    const send = async (text: string) => {
      const event = httpEvent(note(text, { headers: { 'idempotency-key': 'key-12345678' } }));
      const { statusCode, body } = await api(event, { awsRequestId: 'x' } as Context);
      return [statusCode, body];
    };
    const first = await send('a');
    expect(await send('a')).toEqual(first);
    expect(await send('a')).toEqual(first);
    expect(carriedOut).toBe(1);
    expect((await send('b'))[0]).toBe(422);
  });

  test('refuses an idempotency key that was used for another content', async () => {
    const headers = { 'idempotency-key': 'key-12345678' };
    const stored = { claimId: 'request#x', requestHash: 'other', answer: { status: 201 }, expiresAt: 9 } as const;
    expect((await call(note('a', { headers }), stored)).json()).toMatchObject({ code: 'idempotency_key_reused' });
  });
});
