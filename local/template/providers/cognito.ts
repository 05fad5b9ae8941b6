import * as z from 'zod/mini';
import { UnsupportedTemplate } from '../intrinsics.ts';
import { localRegion } from '../local-account.ts';
import { booleanSchema, ignoring, numberSchema, type Provider, type ProviderContext, stableId } from '../provider.ts';
import type { UserPoolModel } from '../system-model.ts';

const texts = z._default(z.array(z.string()), []);

const poolSchema = z.strictObject({
  AdminCreateUserConfig: z.optional(z.object({ AllowAdminCreateUserOnly: z._default(booleanSchema, false) })),
  MfaConfiguration: z._default(z.enum(['OFF', 'ON', 'OPTIONAL']), 'OFF'),
  LambdaConfig: z.optional(
    z.strictObject({
      PreTokenGenerationConfig: z.optional(z.object({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') })),
    }),
  ),
  Policies: z.optional(z.object({ PasswordPolicy: z.optional(z.object({ MinimumLength: z.optional(numberSchema) })) })),
  ...ignoring('AccountRecoverySetting', 'AliasAttributes', 'AutoVerifiedAttributes', 'DeletionProtection'),
  ...ignoring('DeviceConfiguration', 'EmailConfiguration', 'EmailVerificationMessage', 'EmailVerificationSubject'),
  ...ignoring('EnabledMfas', 'Schema', 'SmsConfiguration', 'SmsVerificationMessage', 'UserAttributeUpdateSettings'),
  ...ignoring('UsernameAttributes', 'UsernameConfiguration', 'UserPoolAddOns', 'UserPoolName', 'UserPoolTags'),
  ...ignoring('UserPoolTier', 'VerificationMessageTemplate', 'WebAuthnRelyingPartyID', 'WebAuthnUserVerification'),
  ...ignoring('WebAuthnFactorConfiguration', 'SmsAuthenticationMessage', 'EmailAuthenticationMessage'),
  ...ignoring('EmailAuthenticationSubject'),
});

/** `AWS::Cognito::UserPool`. */
export const provideUserPool: Provider = (properties, context) => {
  const pool = poolSchema.parse(properties);
  const poolId = `${localRegion}_${stableId(`${context.stackName}/${context.logicalId}`, 9)}`;
  const selfSignUp = !pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly;
  context.model.userPools.push({
    poolId,
    // Only customers sign up by themselves.
    name: selfSignUp ? 'customers' : 'staff',
    selfSignUp,
    mfaRequired: pool.MfaConfiguration === 'ON',
    minimumPasswordLength: pool.Policies?.PasswordPolicy?.MinimumLength ?? 8,
    preTokenFunctionArn: pool.LambdaConfig?.PreTokenGenerationConfig?.LambdaArn,
    groups: [],
    clients: [],
  });
  const providerName = `cognito-idp.${localRegion}.amazonaws.com/${poolId}`;
  return {
    ref: poolId,
    attributes: {
      UserPoolId: poolId,
      Arn: context.arn('cognito-idp', `userpool/${poolId}`),
      ProviderName: providerName,
      ProviderURL: `https://${providerName}`,
    },
  };
};

function poolOf({ model }: ProviderContext, poolId: string): UserPoolModel {
  const pool = model.userPools.find((candidate) => candidate.poolId === poolId);
  if (!pool) throw new UnsupportedTemplate(`${poolId} is no user pool of the template`);
  return pool;
}

const clientSchema = z.strictObject({
  UserPoolId: z.string(),
  CallbackURLs: texts,
  LogoutURLs: texts,
  AllowedOAuthScopes: texts,
  AllowedOAuthFlows: z._default(z.array(z.literal('code')), []),
  GenerateSecret: z._default(z.literal(false), false),
  AccessTokenValidity: z.optional(numberSchema),
  RefreshTokenValidity: z.optional(numberSchema),
  TokenValidityUnits: z.optional(
    z.object({ AccessToken: z.optional(z.string()), RefreshToken: z.optional(z.string()) }),
  ),
  ...ignoring('ClientName', 'AllowedOAuthFlowsUserPoolClient', 'SupportedIdentityProviders', 'ExplicitAuthFlows'),
  ...ignoring('PreventUserExistenceErrors', 'EnableTokenRevocation', 'IdTokenValidity', 'ReadAttributes'),
  ...ignoring('WriteAttributes', 'AuthSessionValidity', 'DefaultRedirectURI', 'RefreshTokenRotation'),
  ...ignoring('EnablePropagateAdditionalUserContextData'),
});

const secondsPerUnit: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

function validitySeconds(value: number | undefined, unit: string | undefined, standard: [number, string]): number {
  const [count, name] = value === undefined ? standard : [value, unit ?? standard[1]];
  return count * (secondsPerUnit[name] ?? Number.NaN);
}

/** `AWS::Cognito::UserPoolClient`, a public client of the authorization code flow. */
export const provideUserPoolClient: Provider = (properties, context) => {
  const client = clientSchema.parse(properties);
  const clientId = stableId(`${context.stackName}/${context.logicalId}`, 26);
  const units = client.TokenValidityUnits;
  poolOf(context, client.UserPoolId).clients.push({
    clientId,
    callbackUrls: client.CallbackURLs,
    logoutUrls: client.LogoutURLs,
    scopes: client.AllowedOAuthScopes,
    accessTokenSeconds: validitySeconds(client.AccessTokenValidity, units?.AccessToken, [1, 'hours']),
    refreshTokenSeconds: validitySeconds(client.RefreshTokenValidity, units?.RefreshToken, [30, 'days']),
  });
  return { ref: clientId, attributes: { ClientId: clientId } };
};

const groupSchema = z.strictObject({
  UserPoolId: z.string(),
  GroupName: z.string(),
  ...ignoring('Description', 'Precedence', 'RoleArn'),
});

/** `AWS::Cognito::UserPoolGroup`. */
export const provideUserPoolGroup: Provider = (properties, context) => {
  const { UserPoolId, GroupName } = groupSchema.parse(properties);
  poolOf(context, UserPoolId).groups.push(GroupName);
  return { ref: GroupName };
};

/** `AWS::Cognito::UserPoolDomain`: the pages of the sign-in stand on the web origin instead. */
export const provideUserPoolDomain: Provider = (properties) => ({
  ref: z.object({ Domain: z.string() }).parse(properties).Domain,
});

/** `AWS::Cognito::UserPoolResourceServer`: its scopes are granted as the clients list them. */
export const provideUserPoolResourceServer: Provider = (properties) => ({
  ref: z.object({ Identifier: z.string() }).parse(properties).Identifier,
});
