import type { IncomingMessage } from 'node:http';
import type { RouteModel } from '../template/system-model.ts';

/** Verifies signature, issuer and times of a token; answers its claims, or nothing when it must be refused. */
export type VerifyToken = (issuer: string, token: string) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** What a handler learns of a token: every claim as text, and the scopes when the route asks for some. */
export interface AuthorizedToken {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Authorization =
  | { readonly kind: 'open' }
  | { readonly kind: 'allowed'; readonly token: AuthorizedToken }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' };

/** Decides as the JWT authorizer of an HTTP API does: audience by `aud`, or by `client_id` when there is no `aud`. */
export async function authorizeRequest(
  route: RouteModel,
  request: IncomingMessage,
  verifyToken: VerifyToken,
): Promise<Authorization> {
  if (!route.authorizer) return { kind: 'open' };
  const token = /^(?:Bearer )?([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const claims = token && (await verifyToken(route.authorizer.issuer, token));
  if (!claims) return { kind: 'unauthorized' };
  const audiences = [claims.aud ?? claims.client_id].flat();
  if (!audiences.some((audience) => route.authorizer?.audience.includes(String(audience)))) {
    return { kind: 'unauthorized' };
  }
  const scopes = String(claims.scope ?? claims.scp ?? '').split(' ');
  const granted = route.scopes.filter((scope) => scopes.includes(scope));
  if (route.scopes.length > 0 && granted.length === 0) return { kind: 'forbidden' };
  const texts = Object.entries(claims).map(([name, value]) => [name, claimText(value)]);
  return {
    kind: 'allowed',
    token: { claims: Object.fromEntries(texts), scopes: route.scopes.length > 0 ? granted : null },
  };
}

// API Gateway flattens: a list becomes "[a b]".
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
