import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Cookie } from './cookie-jar.ts';
import { PageWalk } from './page-walk.ts';
import { timeCode, timeStepAt } from './time-code.ts';

/** An app client that somebody signs in to. */
export interface SignInTarget {
  issuer: string;
  clientId: string;
  redirectUri: string;
  /** `openid email` when absent. */
  scope?: string;
}

const tokensSchema = z.object({
  access_token: z.string(),
  id_token: z.optional(z.string()),
  refresh_token: z.optional(z.string()),
  expires_in: z.number(),
  token_type: z.string(),
  scope: z.optional(z.string()),
});

/** The answer of the token endpoint. */
export type Tokens = z.infer<typeof tokensSchema>;

type SignInOptions = SignInTarget & { email: string; password: string; totpSecret?: string | undefined };

/** Signs in by way of the real pages, as a browser would; throws `SignInRefused` with the code of the page's error. */
export async function signIn(options: SignInOptions): Promise<Tokens> {
  return finishSignIn(options, await passPages(options));
}

/** Signs in as far as the pages go; with these cookies a browser is signed in when it is sent there. */
export async function signInForCookies(options: SignInOptions): Promise<readonly Cookie[]> {
  const { walk } = await passPages(options);
  walk.arrival();
  return walk.cookies();
}

async function passPages(options: SignInOptions): Promise<SignInRequest> {
  const { email, password, totpSecret } = options;
  const request = await startSignIn(options);
  await request.walk.submit({ email, password });
  if (totpSecret !== undefined) await submitTimeCode(request.walk, totpSecret);
  return request;
}

/** Makes an account by way of the real pages and signs in with it. */
export async function signUp(
  options: SignInTarget & { email: string; password: string; readConfirmationCode: () => Promise<string> },
): Promise<Tokens> {
  const { email, password, readConfirmationCode } = options;
  const request = await startSignIn(options);
  await request.walk.follow('sign-up');
  await request.walk.submit({ email, password });
  await request.walk.submit({ code: await readConfirmationCode() });
  return finishSignIn(options, request);
}

/** Gets a new access token. */
export async function refresh(options: SignInTarget & { refreshToken: string }): Promise<Tokens> {
  return fetchTokens(options, { grant_type: 'refresh_token', refresh_token: options.refreshToken });
}

interface SignInRequest {
  walk: PageWalk;
  state: string;
  verifier: string;
}

async function startSignIn({ issuer, clientId, redirectUri, scope }: SignInTarget): Promise<SignInRequest> {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const url = new URL(`${issuer}/oauth2/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scope ?? 'openid email',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const walk = new PageWalk(redirectUri);
  await walk.open(url);
  return { walk, state, verifier };
}

async function finishSignIn(target: SignInTarget, { walk, state, verifier }: SignInRequest): Promise<Tokens> {
  const callback = walk.arrival();
  const code = callback.searchParams.get('code');
  if (callback.searchParams.get('state') !== state) throw new Error('The state of the sign-in was not kept.');
  if (code === null) throw new Error(`The sign-in ended with ${callback.searchParams.get('error')}.`);
  const { redirectUri } = target;
  return fetchTokens(target, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

async function fetchTokens({ issuer, clientId }: SignInTarget, fields: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ client_id: clientId, ...fields });
  const response = await fetch(`${issuer}/oauth2/token`, { method: 'POST', body });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
  return tokensSchema.parse(await response.json());
}

/** Each code is good once, so somebody who signs in again within seconds takes the next one that the server accepts. */
async function submitTimeCode(walk: PageWalk, secret: string): Promise<void> {
  const first = timeStepAt(Date.now());
  for (const step of [first - 1, first, first + 1]) {
    if (await walk.trySubmit({ code: timeCode(secret, step) }, 'time-code-wrong')) return;
  }
  const next = first + 2;
  await wait(next * 30_000 - 30_000 - Date.now());
  await walk.submit({ code: timeCode(secret, next) });
}
