import { createLocalJWKSet, importJWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { PoolKeys } from './signing-keys.ts';
import type { AccessTokenChanges } from './token-trigger.ts';
import type { User } from './user-directory.ts';

// The claims that Cognito does not let the trigger change.
const fixedClaims = new Set(
  [
    'acr',
    'amr',
    'at_hash',
    'auth_time',
    'azp',
    'client_id',
    'event_id',
    'exp',
    'iat',
    'iss',
    'jti',
    'nbf',
    'nonce',
  ].concat(['origin_jti', 'scope', 'sub', 'token_use', 'username', 'version']),
);

const claimsSchema = z.looseObject({
  sub: z.string(),
  iss: z.string(),
  client_id: z.string(),
  token_use: z.literal('access'),
  scope: z.string(),
  username: z.string(),
  exp: z.number(),
  iat: z.number(),
  auth_time: z.number(),
  jti: z.string(),
  'cognito:groups': z.optional(z.array(z.string())),
});

/** The claims of a verified access token, as Cognito writes them. */
export type AccessTokenClaims = z.infer<typeof claimsSchema>;

/** Composes the claims that say who the user is; the protocol adds issuer, client and times. */
export function composeUserClaims(options: {
  user: User;
  authTime: number;
  scopes: string[];
  changes: AccessTokenChanges;
}): Record<string, unknown> {
  const { user, authTime, scopes, changes } = options;
  const { claimsToAddOrOverride = {}, claimsToSuppress = [], scopesToAdd = [], scopesToSuppress = [] } = changes;
  const allowed = Object.entries(claimsToAddOrOverride).filter(([name]) => !fixedClaims.has(name));
  const claims = {
    ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
    ...Object.fromEntries(allowed),
  };
  const kept = Object.entries(claims).filter(([name]) => !claimsToSuppress.includes(name));
  const scope = [...new Set([...scopes, ...scopesToAdd])].filter((name) => !scopesToSuppress.includes(name));
  return {
    ...Object.fromEntries(kept),
    scope: scope.join(' '),
    username: user.sub,
    auth_time: authTime,
    token_use: 'access',
    version: 2,
  };
}

/** Signs and verifies the access tokens of one pool. */
export class AccessTokens {
  readonly #issuer: string;
  readonly #keys: PoolKeys;
  readonly #publicKeys: JWTVerifyGetKey;

  constructor(issuer: string, keys: PoolKeys) {
    this.#issuer = issuer;
    this.#keys = keys;
    const { kty, kid, alg, use, n, e } = keys.signing;
    this.#publicKeys = createLocalJWKSet({ keys: [{ kty, kid, alg, use, n, e }] });
  }

  async sign(claims: Record<string, unknown>): Promise<string> {
    const { alg, kid } = this.#keys.signing;
    return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(await importJWK(this.#keys.signing, alg));
  }

  /** The claims, or nothing when the token is forged, expired, of another pool, or not an access token. */
  async verify(token: string): Promise<AccessTokenClaims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.#publicKeys, { issuer: this.#issuer, algorithms: ['RS256'] });
      return claimsSchema.safeParse(payload).data;
    } catch {
      return undefined;
    }
  }
}
