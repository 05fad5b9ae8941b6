import { STATUS_CODES } from 'node:http';
import type { Problem } from '#shared/contracts/http/problem.ts';
import { problemSentenceOf } from '#shared/copy/ja/problems.ts';
import { jsonSchema } from '#shared/domain/form.ts';
import { triesRememberedSeconds } from '#shared/domain/status-pin.ts';
import type { Refused } from './operation.ts';
import { problemStatuses } from './problem-statuses.ts';

/** The answer of a function behind the HTTP API. */
export interface HttpResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded?: true;
}

const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Builds an answer in JSON, or one without a body. */
export const respond = (
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  statusCode,
  headers: {
    ...securityHeaders,
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  },
  body: body === undefined ? '' : JSON.stringify(body),
});

/** Builds an answer that is a file to be saved; the gateway decodes it. */
export const respondFile = (
  statusCode: number,
  { contentType, base64 }: { readonly contentType: string; readonly base64: string },
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  statusCode,
  headers: { ...securityHeaders, 'content-type': contentType, ...headers },
  body: base64,
  isBase64Encoded: true,
});

/** After how many seconds the same request may do better, by the status. */
const retrySeconds: Readonly<Record<number, number>> = { 429: triesRememberedSeconds, 503: 5 };

/** Builds the problem (RFC 9457) of a refusal. */
export const respondProblem = (
  { refusal, present }: Refused,
  { requestId, errors }: { requestId: string; errors?: Problem['errors'] },
): HttpResponse => {
  const { code, details } = refusal;
  const status = problemStatuses[code];
  const problem: Problem = {
    type: `urn:clocall:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Refused',
    status,
    code,
    detail: problemSentenceOf(refusal),
    instance: requestId,
    ...(errors ? { errors } : {}),
    ...(details ? { facts: { ...details } } : {}),
    ...(present === undefined ? {} : { present: jsonSchema.parse(present) }),
  };
  const retryAfter = retrySeconds[status];
  const retry: Record<string, string> = retryAfter ? { 'retry-after': String(retryAfter) } : {};
  return respond(status, problem, { 'content-type': 'application/problem+json; charset=utf-8', ...retry });
};
