import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refresh, signIn, signUp } from '#local/identity/sign-in-client.ts';
import { type IdentityFixture, startIdentity } from './identity-fixture.ts';

const password = 'correct horse battery';
let fixture: IdentityFixture;

beforeAll(async () => {
  fixture = await startIdentity();
});
afterAll(() => fixture.close());

const join = (email: string) =>
  signUp({ ...fixture.customers, email, password, readConfirmationCode: async () => fixture.lastCode() });

test('a visitor signs up with a mailed code and gets tokens shaped like those of Cognito', async () => {
  const tokens = await join('Visitor@Example.com');
  const { issuer, clientId } = fixture.customers;
  const { payload, protectedHeader } = await jwtVerify(
    tokens.access_token,
    createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
  );
  expect(protectedHeader.alg).toBe('RS256');
  expect(payload).toMatchObject({ iss: issuer, client_id: clientId, token_use: 'access', scope: 'openid email' });
  expect(payload).not.toHaveProperty('aud');
  expect(payload).not.toHaveProperty('cognito:groups');
  expect(payload.username).toBe(payload.sub);
  expect(payload.jti).toEqual(expect.any(String));
  expect(payload.auth_time).toEqual(expect.any(Number));
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  expect(fixture.mails.at(-1)?.to).toBe('visitor@example.com');
});

test('the id token names the client as its audience and carries the address', async () => {
  const tokens = await join('ids@example.com');
  const { issuer, clientId } = fixture.customers;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  const { payload } = await jwtVerify(tokens.id_token ?? '', keys, { issuer, audience: clientId });
  expect(payload).toMatchObject({ token_use: 'id', email: 'ids@example.com', email_verified: true });
});

test('a refresh token gives new access tokens, more than once, until it is revoked', async () => {
  const { refresh_token: refreshToken = '' } = await join('again@example.com');
  const { issuer, clientId } = fixture.customers;
  for (let round = 0; round < 2; round += 1) {
    const fresh = await refresh({ ...fixture.customers, refreshToken });
    expect(await fixture.identity().verifyAccessToken(issuer, fresh.access_token)).toMatchObject({
      client_id: clientId,
    });
  }
  const body = new URLSearchParams({ token: refreshToken, client_id: clientId });
  expect((await fetch(`${issuer}/oauth2/revoke`, { method: 'POST', body })).status).toBe(200);
  await expect(refresh({ ...fixture.customers, refreshToken })).rejects.toThrow('invalid_grant');
});

test('user info answers for an access token and refuses anything else', async () => {
  const tokens = await join('info@example.com');
  const ask = (token: string) =>
    fetch(`${fixture.customers.issuer}/oauth2/userInfo`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await ask(tokens.access_token)).json()).toMatchObject({ email: 'info@example.com' });
  expect((await ask(tokens.id_token ?? '')).status).toBe(401);
});

test('a token of one pool is worth nothing in the other', async () => {
  const tokens = await join('stranger@example.com');
  const identity = fixture.identity();
  expect(await identity.verifyAccessToken(fixture.staff.issuer, tokens.access_token)).toBeUndefined();
  expect(await identity.verifyAccessToken(fixture.customers.issuer, `${tokens.access_token}x`)).toBeUndefined();
});

test('staff sign in with password and a code of their authenticator app, and get their groups', async () => {
  const identity = fixture.identity();
  const poolId = 'staffPool';
  await identity.ensureUser({ poolId, email: 'reviewer@example.com', password, groups: ['reviewers'] });
  const totpSecret = identity.accounts().find(({ email }) => email === 'reviewer@example.com')?.totpSecret ?? '';
  const person = { ...fixture.staff, email: 'reviewer@example.com', password, totpSecret };
  const tokens = await signIn(person);
  const claims = await identity.verifyAccessToken(fixture.staff.issuer, tokens.access_token);
  expect(claims?.['cognito:groups']).toEqual(['reviewers']);
  expect((await signIn(person)).token_type).toBe('Bearer');
});

test('a changed password stays changed when the account is ensured again', async () => {
  const identity = fixture.identity();
  const account = { poolId: 'customersPool', email: 'kept@example.com', groups: [] };
  await identity.ensureUser({ ...account, password });
  await identity.ensureUser({ ...account, password: 'another password of mine' });
  expect((await signIn({ ...fixture.customers, email: account.email, password })).token_type).toBe('Bearer');
});

test('keys, users and refresh tokens survive a restart without a goodbye', async () => {
  const tokens = await join('survivor@example.com');
  await fixture.restart();
  const identity = fixture.identity();
  const claims = await identity.verifyAccessToken(fixture.customers.issuer, tokens.access_token);
  expect(claims?.token_use).toBe('access');
  const fresh = await refresh({ ...fixture.customers, refreshToken: tokens.refresh_token ?? '' });
  expect((await identity.verifyAccessToken(fixture.customers.issuer, fresh.access_token))?.sub).toBe(claims?.sub);
  const again = await signIn({ ...fixture.customers, email: 'survivor@example.com', password });
  expect(again.token_type).toBe('Bearer');
});
