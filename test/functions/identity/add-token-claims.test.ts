import { expect, test } from 'vitest';
import { handler } from '#functions/identity/add-token-claims.ts';

const eventWith = (userAttributes: Record<string, string>) => ({
  version: '2',
  triggerSource: 'TokenGeneration_HostedAuth',
  userPoolId: 'pool',
  request: { userAttributes: { sub: 'customer-1', ...userAttributes }, scopes: ['openid'] },
  response: { claimsAndScopeOverrideDetails: null },
});

test('the verified mail address goes into the access token, and nothing else does', async () => {
  const answer = await handler(eventWith({ email: 'person@example.com', email_verified: 'true', phone_number: '03' }));
  expect(answer.response).toEqual({
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: { email: 'person@example.com' } },
    },
  });
  expect(answer).toMatchObject({ version: '2', userPoolId: 'pool' });
});

test.each([{ email: 'person@example.com', email_verified: 'false' }, { email: 'person@example.com' }, {}])(
  'an address that is not verified stays out: %j',
  async (attributes) => {
    const answer = await handler(eventWith(attributes));
    expect(answer.response).toEqual({ claimsAndScopeOverrideDetails: null });
  },
);

test('an event of another shape is refused', async () => {
  await expect(handler({ version: '2' })).rejects.toThrow();
});
