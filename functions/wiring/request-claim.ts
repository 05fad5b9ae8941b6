import type { RequestClaim } from '#shared/adapters/claim-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { Route } from '#shared/contracts/http/route.ts';
import type { Actor } from '#shared/domain/people.ts';
import { type HttpEvent, headerOf } from './http-event.ts';
import { UnreadableRequest } from './read-request.ts';

/**
 * The claim that a request makes by its `Idempotency-Key`; none without the header, and none for a reading, nor of a
 * visitor: keys are told apart by who sends them.
 */
export const readRequestClaim = (route: Route, event: HttpEvent, actor: Actor): RequestClaim | undefined => {
  const key = headerOf(event, 'idempotency-key');
  if (key === undefined || route.method === 'GET' || route.actor === 'visitor') return undefined;
  if (!/^[\x21-\x7e]{8,64}$/.test(key)) throw new UnreadableRequest('idempotency_key_invalid');
  const claimed = [route.method, route.path, actor.kind, actor.id, key];
  const requested = [event.requestContext.http.path, event.queryStringParameters ?? {}, event.body ?? ''];
  return {
    claimId: `request#${sha256(JSON.stringify(claimed))}`,
    requestHash: sha256(JSON.stringify(requested)),
  };
};
