import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#local/identity/sign-in-client.ts';
import { type Platform, startPlatform } from '#local/platform/start-platform.ts';
import { type MiniatureSystem, synthesizeMiniature } from './fixtures/synthesize-fixture.ts';

const daySeconds = 86_400;
let system: MiniatureSystem;
let platform: Platform;

beforeAll(async () => {
  system = await synthesizeMiniature();
  platform = await startPlatform({
    stateDirectory: join(system.directory, 'state'),
    webPort: 0,
    awsPort: 0,
    quiet: true,
    assemblyDirectory: system.assemblyDirectory,
    websiteDirectory: join(system.directory, 'website'),
  });
});
afterAll(async () => {
  await platform?.stop();
  await system?.remove();
});

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(`${platform.webOrigin}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  get(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** fetch forbids a foreign Host header. */
function statusWithHost(host: string, origin: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function accessToken(): Promise<string> {
  const [pool] = platform.describe().pools;
  const clerk = platform.accounts.find(({ role }) => role === 'clerk');
  if (!pool || !clerk) throw new Error('the miniature has no staff');
  const tokens = await signIn({
    issuer: pool.issuer,
    clientId: pool.clientIds[0] ?? '',
    redirectUri: 'http://localhost/staff/',
    email: clerk.email,
    password: clerk.password,
  });
  return tokens.access_token;
}

describe('the HTTP API of the template', () => {
  it('turns a request into an event of format 2.0 and the answer into a response', async () => {
    const { status, headers, text } = await get('/api/echo/%E3%81%82?x=1&x=2', {
      method: 'POST',
      headers: { 'X-Test': 'a', cookie: 'p=1; q=2', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'k=v',
    });
    expect(status).toBe(200);
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(JSON.parse(text)).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/echo/{name}',
      rawPath: '/api/echo/%E3%81%82',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      cookies: ['p=1', 'q=2'],
      headers: { 'x-test': 'a' },
      pathParameters: { name: 'あ' },
      requestContext: { http: { method: 'POST', path: '/api/echo/%E3%81%82', sourceIp: '127.0.0.1' } },
      body: Buffer.from('k=v').toString('base64'),
      isBase64Encoded: true,
    });
  });

  it('answers for itself as the gateway does', async () => {
    expect(await get('/api/nowhere')).toMatchObject({ status: 404, text: '{"message":"Not Found"}' });
    expect(await get('/api/echo/a?crash=1')).toMatchObject({
      status: 500,
      text: '{"message":"Internal Server Error"}',
    });
    const large = await get('/api/echo/a', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(large.status).toBe(413);
  });

  it('answers a preflight and allows the origin of the template', async () => {
    const origin = 'https://example.com';
    const preflight = await get('/api/echo/a', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    const answer = await get('/api/echo/a', { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('lets nobody in without a token of the right pool, and flattens the claims', async () => {
    expect(await get('/api/staff/me')).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
    expect((await get('/api/staff/me', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
    const authorization = `Bearer ${await accessToken()}`;
    const { status, text } = await get('/api/staff/me', { headers: { authorization } });
    expect(status).toBe(200);
    expect(JSON.parse(text).requestContext.authorizer.jwt).toMatchObject({
      claims: { 'cognito:groups': '[clerk]', token_use: 'access', exp: expect.stringMatching(/^\d+$/) },
      scopes: null,
    });
    const scoped = await get('/api/staff/scoped', { headers: { authorization } });
    expect(scoped).toMatchObject({ status: 403, text: '{"message":"Forbidden"}' });
  });
});

describe('the running system', () => {
  it('carries a request through the workflow into the table, and skips sixty days without waiting for them', async () => {
    expect((await post('/api/notes/first', {})).status).toBe(202);
    await platform.clock.idle();
    const { Item } = JSON.parse((await get('/api/notes/first')).text);
    expect(Item.noteId).toEqual({ S: 'first' });
    expect(platform.describe().executions).toMatchObject([{ name: 'first', currentStates: ['Rest'] }]);
    const instantNow = () => Date.parse(platform.describe().clock.now);
    const before = instantNow();
    expect((await post('/local/clock', { advanceBySeconds: 60 * daySeconds })).status).toBe(200);
    expect(platform.describe().executions).toEqual([]);
    // What passes while the move is made is part of the sixty days, so the clock is looked at and not its offset.
    expect(instantNow() - before).toBeGreaterThanOrEqual(60 * daySeconds * 1000);
  });

  it('moves to the next timer, and refuses to understand nonsense', async () => {
    await post('/api/notes/second', {});
    await platform.clock.idle();
    const before = platform.clock.now();
    await post('/local/clock', { advanceToNext: true });
    expect(platform.clock.now() - before).toBeGreaterThan(9 * daySeconds * 1000);
    expect(platform.describe().executions).toEqual([]);
    expect((await post('/local/clock', { advanceBySeconds: -1 })).status).toBe(400);
  });

  it('fires a schedule once however far the clock jumps, and at once when told to', async () => {
    const count = async () => {
      await platform.clock.idle();
      const tables = platform.model.tables.map(({ tableName }) => tableName);
      const TableName = tables.find((name) => name.includes('Ticks'));
      const response = await fetch(platform.awsEndpoint, {
        method: 'POST',
        headers: {
          'x-amz-target': 'DynamoDB_20120810.GetItem',
          authorization: `AWS4-HMAC-SHA256 Credential=${platform.credentials.accessKeyId}/20270101/ap-northeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
        },
        body: JSON.stringify({ TableName, Key: { tickId: { S: 'all' } }, ConsistentRead: true }),
      });
      const { Item } = JSON.parse(await response.text());
      return Number(Item?.count.N ?? 0);
    };
    const before = await count();
    await platform.advanceTo(platform.clock.now() + 30 * daySeconds * 1000);
    expect(await count()).toBe(before + 1);
    expect((await post('/local/schedules/run', {})).status).toBe(200);
    expect(await count()).toBe(before + 2);
  });

  it('shows a start page and the state of the platform', async () => {
    const { headers, text } = await get('/local/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('clerk@example.com');
    expect((await fetch(`${platform.webOrigin}/local/`, { method: 'HEAD' })).status).toBe(200);
    expect(JSON.parse((await get('/local/state.json')).text).urls.web).toBe(platform.webOrigin);
    expect((await get('/mailbox')).text).toContain('href="/local/"');
  });
});

describe('the doors of the platform', () => {
  it('open only to the names of this machine', async () => {
    expect(await statusWithHost('evil.example:80', platform.webOrigin)).toBe(421);
    expect(await statusWithHost('evil.example:80', platform.awsEndpoint)).toBe(400);
  });

  it('let no other page move the clock', async () => {
    const move = { advanceToNext: true };
    expect((await post('/local/clock', move, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/local/clock', move, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await post('/local/clock', move, { origin: platform.webOrigin })).status).toBe(200);
  });

  it('accept AWS calls with the key of this machine only', async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=other/20270101/ap-northeast-1/lambda/aws4_request, SignedHeaders=host, Signature=0';
    const path = '/2015-03-31/functions/any/invocations';
    const response = await fetch(platform.awsEndpoint + path, { method: 'POST', headers: { authorization } });
    expect(response.headers.get('x-amzn-errortype')).toBe('UnrecognizedClientException');
  });
});
