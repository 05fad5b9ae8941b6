import * as z from 'zod/mini';
import { localRegion } from '../template/local-account.ts';
import type { PoolSpec } from './pool-spec.ts';
import type { User } from './user-directory.ts';

/** Invokes the pool's pre token generation Lambda function with an event of version 2 and answers what it returned. */
export type TokenTrigger = (event: unknown) => Promise<unknown>;

const accessTokenGenerationSchema = z.strictObject({
  claimsToAddOrOverride: z.optional(z.record(z.string(), z.json())),
  claimsToSuppress: z.optional(z.array(z.string())),
  scopesToAdd: z.optional(z.array(z.string())),
  scopesToSuppress: z.optional(z.array(z.string())),
});

// Strict: an override that this stand-in does not carry out must not pass unnoticed.
const answerSchema = z.object({
  response: z.optional(
    z.object({
      claimsAndScopeOverrideDetails: z.nullish(
        z.strictObject({ accessTokenGeneration: z.nullish(accessTokenGenerationSchema) }),
      ),
    }),
  ),
});

/** What the trigger wants changed in the access token. */
export type AccessTokenChanges = z.infer<typeof accessTokenGenerationSchema>;

/** Asks the trigger what it wants changed. */
export async function askTokenTrigger(
  trigger: TokenTrigger,
  request: { spec: PoolSpec; user: User; clientId: string; scopes: string[]; isRefresh: boolean },
): Promise<AccessTokenChanges> {
  const { spec, user, clientId, scopes, isRefresh } = request;
  const answer = await trigger({
    version: '2',
    triggerSource: isRefresh ? 'TokenGeneration_RefreshTokens' : 'TokenGeneration_HostedAuth',
    region: localRegion,
    userPoolId: spec.poolId,
    userName: user.sub,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    request: {
      userAttributes: {
        sub: user.sub,
        email: user.email,
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
      },
      groupConfiguration: { groupsToOverride: user.groups, iamRolesToOverride: [], preferredRole: null },
      scopes,
    },
    response: { claimsAndScopeOverrideDetails: null },
  });
  return answerSchema.parse(answer).response?.claimsAndScopeOverrideDetails?.accessTokenGeneration ?? {};
}
