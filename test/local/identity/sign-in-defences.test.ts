import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageWalk } from '#local/identity/page-walk.ts';
import { signIn } from '#local/identity/sign-in-client.ts';
import { timeCode, timeStepAt } from '#local/identity/time-code.ts';
import { type IdentityFixture, startIdentity } from './identity-fixture.ts';

const password = 'correct horse battery';
let fixture: IdentityFixture;

beforeAll(async () => {
  fixture = await startIdentity();
});
afterAll(() => fixture.close());

function authorizeUrl(changes: Record<string, string> = {}, target = fixture.customers): URL {
  const url = new URL(`${target.issuer}/oauth2/authorize`);
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: target.clientId,
    redirect_uri: target.redirectUri,
    scope: 'openid email',
    state: 'state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  }).toString();
  return url;
}

async function openSignIn(target = fixture.customers): Promise<PageWalk> {
  const walk = new PageWalk(target.redirectUri);
  await walk.open(authorizeUrl({}, target));
  return walk;
}

async function addCustomer(email: string): Promise<void> {
  await fixture.identity().ensureUser({ poolId: 'customersPool', email, password, groups: [] });
}

test('a wrong password and an unknown address get the same answer', async () => {
  await addCustomer('known@example.com');
  const answers: string[] = [];
  for (const email of ['known@example.com', 'nobody@example.com']) {
    const walk = await openSignIn();
    await expect(walk.submit({ email, password: 'a wrong password' })).rejects.toThrow('wrong-credentials');
    answers.push(
      walk
        .page()
        .replaceAll(email, 'ADDRESS')
        .replace(/interaction\/[\w-]+/g, 'interaction'),
    );
  }
  expect(answers[0]).toBe(answers[1]);
});

test('guessing is slowed down after five failures', async () => {
  await addCustomer('guessed@example.com');
  const walk = await openSignIn();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await expect(walk.submit({ email: 'guessed@example.com', password: `guess ${attempt}` })).rejects.toThrow('wrong');
  }
  await expect(walk.submit({ email: 'guessed@example.com', password })).rejects.toThrow('too-many-failures');
});

test('a forgotten password is replaced with a mailed code, and the old one no longer works', async () => {
  await addCustomer('forgetful@example.com');
  const walk = await openSignIn();
  await walk.follow('forgot');
  await walk.submit({ email: 'forgetful@example.com' });
  await walk.submit({ code: fixture.lastCode(), password: 'a brand new password' });
  expect(walk.page()).toContain('パスワードを変更しました');
  const person = { ...fixture.customers, email: 'forgetful@example.com' };
  await expect(signIn({ ...person, password })).rejects.toThrow('wrong-credentials');
  expect((await signIn({ ...person, password: 'a brand new password' })).token_type).toBe('Bearer');
});

test('asking for a reset does not tell whether an address has an account', async () => {
  const mailsBefore = fixture.mails.length;
  const walk = await openSignIn();
  await walk.follow('forgot');
  await walk.submit({ email: 'nobody-at-all@example.com' });
  expect(walk.page()).toContain('アカウントがある場合は');
  expect(fixture.mails).toHaveLength(mailsBefore);
  await expect(walk.submit({ code: '000000', password: 'a brand new password' })).rejects.toThrow('code-wrong');
});

test('signing up with a taken address shows the usual page and tells only the mailbox', async () => {
  await addCustomer('taken@example.com');
  const walk = await openSignIn();
  await walk.follow('sign-up');
  await walk.submit({ email: 'taken@example.com', password: 'the password of somebody else' });
  expect(walk.page()).toContain('確認コードを送りました');
  expect(fixture.mails.at(-1)).toMatchObject({ to: 'taken@example.com', subject: expect.stringContaining('登録済み') });
  await expect(walk.submit({ code: '123456' })).rejects.toThrow('code-wrong');
});

test('a mailed code can be sent again, and the first one no longer works', async () => {
  const walk = await openSignIn();
  await walk.follow('sign-up');
  await walk.submit({ email: 'twice@example.com', password });
  const first = fixture.lastCode();
  await walk.submitTo('resend');
  expect(walk.page()).toContain('もう一度送りました');
  if (first !== fixture.lastCode()) await expect(walk.submit({ code: first })).rejects.toThrow('code-wrong');
  await walk.submit({ code: fixture.lastCode() });
  expect(walk.arrival().searchParams.get('code')).toBeTruthy();
});

test('a time code is good for one sign-in only, and nobody gets past it without the password', async () => {
  const email = 'approver@example.com';
  await fixture.identity().ensureUser({ poolId: 'staffPool', email, password, groups: ['approvers'] });
  const secret =
    fixture
      .identity()
      .accounts()
      .find((account) => account.email === email)?.totpSecret ?? '';
  const code = timeCode(secret, timeStepAt(Date.now()));
  const first = await openSignIn(fixture.staff);
  await first.submit({ email, password });
  await first.submit({ code });
  expect(first.arrival().searchParams.get('code')).toBeTruthy();
  const second = await openSignIn(fixture.staff);
  await second.submit({ email, password });
  await expect(second.submit({ code })).rejects.toThrow('time-code-wrong');
  const third = await openSignIn(fixture.staff);
  const [, base] = /href="([^"]+)\/forgot"/.exec(third.page()) ?? [];
  await third.open(new URL(`${base}/time-code`, fixture.origin));
  expect(third.page()).toContain('name="password"');
});

test('staff cannot sign up', async () => {
  const walk = await openSignIn(fixture.staff);
  expect(walk.page()).not.toContain('sign-up');
  const [, base] = /href="([^"]+)\/forgot"/.exec(walk.page()) ?? [];
  expect((await fetch(`${fixture.origin}${base}/sign-up`)).status).toBe(404);
});

test('what a person types is escaped in the page', async () => {
  const walk = await openSignIn();
  const typed = '"><script>alert(1)</script>';
  await expect(walk.submit({ email: typed, password })).rejects.toThrow('email-invalid');
  expect(walk.page()).not.toContain('<script');
  expect(walk.page()).toContain('&quot;&gt;&lt;script&gt;');
});

test('pages run no script, load nothing from elsewhere and cannot be framed', async () => {
  const response = await fetch(authorizeUrl({ redirect_uri: 'https://evil.example/' }), {
    headers: { accept: 'text/html' },
  });
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; .*frame-anc/);
  const walk = await openSignIn();
  expect(walk.page()).not.toMatch(/<script|https?:/);
});

test('nobody is sent to an address that is not registered', async () => {
  for (const redirect of ['https://evil.example/', `${fixture.customers.redirectUri}/x`]) {
    const response = await fetch(authorizeUrl({ redirect_uri: redirect }), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  }
  const { issuer, clientId } = fixture.customers;
  const target = `${issuer}/logout?client_id=${clientId}&logout_uri=`;
  const response = await fetch(`${target}https://evil.example/`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([400, null]);
});

test('a request without PKCE, or with the plain method, is refused', async () => {
  for (const changes of [{ code_challenge: '' }, { code_challenge_method: 'plain' }]) {
    const response = await fetch(authorizeUrl(changes), { redirect: 'manual' });
    expect(response.headers.get('location')).toContain('error=invalid_request');
  }
});

test('signing out ends the session, so that the next visit asks for the password', async () => {
  await addCustomer('leaving@example.com');
  const walk = await openSignIn();
  await walk.submit({ email: 'leaving@example.com', password });
  await walk.open(authorizeUrl());
  expect(walk.arrival().searchParams.get('code')).toBeTruthy();
  const { issuer, clientId } = fixture.customers;
  await walk.open(new URL(`${issuer}/logout?client_id=${clientId}&logout_uri=${fixture.origin}/goodbye`));
  await walk.open(authorizeUrl());
  expect(walk.page()).toContain('name="password"');
});

test('a form from another origin, or without the cookie of the sign-in, is not accepted', async () => {
  const started = await fetch(authorizeUrl(), { redirect: 'manual' });
  const page = new URL(started.headers.get('location') ?? '', fixture.origin);
  const cookie = started.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const post = (headers: Record<string, string>) =>
    fetch(page, { method: 'POST', body: new URLSearchParams({ email: 'a@example.com', password }), headers });
  expect((await post({ cookie, origin: 'http://127.0.0.1:1' })).status).toBe(403);
  expect((await post({ origin: fixture.origin })).status).toBe(400);
  expect((await post({ cookie, origin: fixture.origin })).status).toBe(422);
});
