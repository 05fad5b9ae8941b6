import { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { composeUserClaims } from './access-token.ts';
import { copy } from './pages/copy.ts';
import { writeProblemPage } from './pages/sign-in-pages.ts';
import type { ClientSpec } from './pool-spec.ts';
import type { PoolDesk } from './sign-in-visit.ts';
import type { PoolKeys } from './signing-keys.ts';
import { askTokenTrigger, type TokenTrigger } from './token-trigger.ts';

const hour = 3600;
const day = 24 * hour;

/** Settings that make `oidc-provider` behave as the managed login of a Cognito user pool. */
export function describeProvider(options: {
  issuer: string;
  desk: PoolDesk;
  keys: PoolKeys;
  adapter: Configuration['adapter'];
  trigger: TokenTrigger | undefined;
}): Configuration {
  const { issuer, desk, keys, adapter, trigger } = options;
  const path = new URL(issuer).pathname;
  const cookie = { path, httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter,
    clients: desk.spec.clients.map(describeClient),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, long: cookie, short: { httpOnly: true, sameSite: 'lax', signed: true } },
    scopes: [...new Set(desk.spec.clients.flatMap(({ scopes }) => scopes))],
    claims: { openid: ['sub', 'token_use', 'cognito:username', 'cognito:groups'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      jwks: '/.well-known/jwks.json',
    },
    discovery: { userinfo_endpoint: `${issuer}/oauth2/userInfo`, end_session_endpoint: `${issuer}/logout` },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
    },
    ttl: describeLifetimes(desk),
    interactions: { url: (_context, { uid }) => `${path}/interaction/${uid}` },
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    rotateRefreshToken: false,
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    findAccount: (_context, sub) => findAccount(desk, sub),
    loadExistingGrant: grantRequestedScopes,
    extraTokenClaims: (context, token) => composeClaims(context, desk, [...token.scopes], trigger),
    renderError: (context) => {
      context.type = 'html';
      context.body = writeProblemPage(copy.service[desk.spec.name], 'bad-request');
    },
  };
}

function describeClient(client: ClientSpec) {
  return {
    client_id: client.clientId,
    redirect_uris: client.callbackUrls,
    scope: client.scopes.join(' '),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    token_endpoint_auth_method: 'none' as const,
  };
}

function describeLifetimes({ spec }: PoolDesk): Configuration['ttl'] {
  const find = (clientId: string | undefined) => spec.clients.find((client) => client.clientId === clientId);
  return {
    AccessToken: (_context, token) => find(token.clientId)?.accessTokenSeconds ?? hour,
    IdToken: hour,
    AuthorizationCode: 5 * 60,
    RefreshToken: (_context, token) => find(token.clientId)?.refreshTokenSeconds ?? 30 * day,
    Grant: 3650 * day,
    Interaction: hour,
    Session: hour,
  };
}

function findAccount({ users }: PoolDesk, sub: string) {
  const user = users.findBySub(sub);
  if (!user) return undefined;
  return {
    accountId: sub,
    claims: () => ({
      sub,
      token_use: 'id',
      'cognito:username': sub,
      ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
      email: user.email,
      email_verified: true,
    }),
  };
}

/** Cognito asks nobody for consent: a client gets the scopes that it asked for and may have. */
async function grantRequestedScopes({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope([...oidc.requestParamScopes].join(' '));
  await grant.save();
  return grant;
}

async function composeClaims(
  { oidc }: KoaContextWithOIDC,
  desk: PoolDesk,
  scopes: string[],
  trigger: TokenTrigger | undefined,
) {
  const { Account, AuthorizationCode, RefreshToken, Client } = oidc.entities;
  const user = Account && desk.users.findBySub(Account.accountId);
  const authTime = (AuthorizationCode ?? RefreshToken)?.authTime;
  if (!user || !Client || authTime === undefined) throw new errors.InvalidGrant('user is gone');
  const request = { spec: desk.spec, user, clientId: Client.clientId, scopes, isRefresh: !AuthorizationCode };
  const changes = trigger ? await askTokenTrigger(trigger, request) : {};
  return composeUserClaims({ user, authTime, scopes, changes });
}
