import { expect, test } from 'vitest';
import { refresh, signIn } from '#local/identity/sign-in-client.ts';
import type { TokenTrigger } from '#local/identity/token-trigger.ts';
import { startIdentity } from './identity-fixture.ts';

const person = { email: 'person@example.com', password: 'correct horse battery' };

async function signInWith(trigger: TokenTrigger) {
  const fixture = await startIdentity(trigger);
  try {
    await fixture.identity().ensureUser({ poolId: 'customersPool', ...person, groups: [] });
    const tokens = await signIn({ ...fixture.customers, ...person });
    const fresh = await refresh({ ...fixture.customers, refreshToken: tokens.refresh_token ?? '' });
    return await fixture.identity().verifyAccessToken(fixture.customers.issuer, fresh.access_token);
  } finally {
    await fixture.close();
  }
}

test('the trigger sees the version 2 event and adds claims and scopes, but cannot change who the token is for', async () => {
  const sources: unknown[] = [];
  const claims = await signInWith(async (event) => {
    sources.push(event);
    const accessTokenGeneration = {
      claimsToAddOrOverride: { email: person.email, sub: 'somebody-else', username: 'somebody-else' },
      scopesToAdd: ['cases/review'],
    };
    return { response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
  });
  expect(claims).toMatchObject({ email: person.email, scope: 'openid email cases/review' });
  expect(claims?.sub).not.toBe('somebody-else');
  expect(claims?.username).toBe(claims?.sub);
  expect(sources).toMatchObject([
    { version: '2', triggerSource: 'TokenGeneration_HostedAuth', userPoolId: 'customersPool' },
    { triggerSource: 'TokenGeneration_RefreshTokens', request: { userAttributes: { email: person.email } } },
  ]);
});

test('a trigger that changes nothing leaves the token as it is', async () => {
  expect(await signInWith(async (event) => event)).toMatchObject({ token_use: 'access', scope: 'openid email' });
});
