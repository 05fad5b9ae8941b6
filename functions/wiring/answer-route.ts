import * as z from 'zod/mini';
import type { ClaimStore, RequestClaim } from '#shared/adapters/claim-store.ts';
import type { Route } from '#shared/contracts/http/route.ts';
import { type Caller, readCaller } from './caller.ts';
import { type HttpEvent, headerOf } from './http-event.ts';
import { now } from './now.ts';
import type { Observability } from './observability.ts';
import type { CallOf, Operation, Refused } from './operation.ts';
import { readRequest, UnreadableRequest } from './read-request.ts';
import { readRequestClaim } from './request-claim.ts';
import { type HttpResponse, respond, respondFile, respondProblem } from './respond.ts';

/** What the whole API of one actor needs. */
export interface ApiParts {
  readonly claims: Pick<ClaimStore, 'loadRequest'>;
  readonly observability: Observability;
}

interface AnyAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const admit = (route: Route, event: HttpEvent): Caller => {
  const caller = readCaller(event, route.actor);
  if (!caller) throw new UnreadableRequest('sign_in_required');
  const { roles } = route;
  if (roles && !caller.staff.roles.some((role) => roles.includes(role))) throw new UnreadableRequest('role_missing');
  return caller;
};

/** Answers a repeated request as the first one was answered. */
const replay = async (
  claim: RequestClaim | undefined,
  event: HttpEvent,
  { claims }: ApiParts,
): Promise<HttpResponse | undefined> => {
  const done = claim && (await claims.loadRequest(claim.claimId, now()));
  if (!claim || !done) return undefined;
  const { requestId } = event.requestContext;
  return done.requestHash === claim.requestHash
    ? respond(done.answer.status, done.answer.body)
    : respondProblem({ refusal: { code: 'idempotency_key_reused' } }, { requestId });
};

const respondAnswer = (route: Route, event: HttpEvent, { status, body, etag, headers }: AnyAnswer): HttpResponse => {
  if (!(status in route.responses)) throw new Error(`${route.operation} has no answer ${status}`);
  const tagged = { ...headers, ...(etag ? { etag: `"${etag}"` } : {}) };
  /** A cache that compresses an answer weakens its tag. */
  const known = headerOf(event, 'if-none-match')?.replace(/^W\//, '');
  if (etag && known === `"${etag}"`) return respond(304, undefined, tagged);
  if (route.answersFile) {
    return respondFile(status, { contentType: route.answersFile, base64: z.base64().parse(body) }, tagged);
  }
  return respond(status, route.responses[status]?.parse(body), tagged);
};

const isRefused = (result: AnyAnswer | Refused): result is Refused => 'refusal' in result;

/** Carries out one request: caller, role, input, idempotency, operation, answer. */
export const answerRoute = async <AnyRoute extends Route>(
  route: AnyRoute,
  operation: Operation<AnyRoute>,
  event: HttpEvent,
  parts: ApiParts,
): Promise<HttpResponse> => {
  const { requestId } = event.requestContext;
  const caller = admit(route, event);
  const input = readRequest(route, event);
  const claim = readRequestClaim(route, event, caller.actor);
  const repeated = await replay(claim, event, parts);
  if (repeated) return repeated;
  const call: CallOf<AnyRoute> = { ...caller, at: now(), requestId, claim };
  const result = await operation(input, call);
  if (!isRefused(result)) return respondAnswer(route, event, result);
  const { code } = result.refusal;
  /** The first of two equal requests may have been carried out while this one was being refused. */
  const answered = await replay(claim, event, parts);
  parts.observability.record('request_refused', { requestId, operation: route.operation, code });
  return answered ?? respondProblem(result, { requestId });
};
