import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { localAccount } from '../template/local-account.ts';
import type { AuthorizedToken } from './authorize-request.ts';
import type { RouteMatch } from './route-table.ts';

const textTypes = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/i;

/** What an event is made of. */
export interface EventParts {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly match: RouteMatch;
  readonly apiId: string;
  readonly token: AuthorizedToken | undefined;
  readonly now: number;
}

/** Composes the event of an HTTP API in payload format 2.0. */
export function composeRequestEvent(parts: EventParts): Record<string, unknown> {
  const { request, url, body, match } = parts;
  const cookies = request.headers.cookie?.split('; ');
  const parameters = queryParameters(url);
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers: eventHeaders(request),
    ...(parameters && { queryStringParameters: parameters }),
    requestContext: requestContext(parts),
    ...(match.pathParameters && { pathParameters: match.pathParameters }),
    ...(body.length > 0 ? encodeBody(request, body) : { isBase64Encoded: false }),
  };
}

function eventHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name !== 'cookie' && name !== 'connection' && values) headers[name] = values.join(',');
  }
  return {
    ...headers,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-port': request.headers.host?.split(':')[1] ?? '80',
    'x-forwarded-proto': 'http',
  };
}

function queryParameters(url: URL): Record<string, string> | undefined {
  if (url.search.length <= 1) return undefined;
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name).join(',')]));
}

// API Gateway passes on as text only what it knows to be text; forms arrive encoded, too.
function encodeBody(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  const isText =
    textTypes.test(request.headers['content-type'] ?? 'text/plain') && !request.headers['content-encoding'];
  return isText
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

function requestContext({ request, url, match, apiId, token, now }: EventParts): Record<string, unknown> {
  return {
    accountId: localAccount,
    apiId,
    ...(token && { authorizer: { jwt: token } }),
    domainName: request.headers.host ?? '',
    domainPrefix: apiId,
    http: {
      method: request.method ?? 'GET',
      path: url.pathname,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: match.route.routeKey,
    stage: '$default',
    time: gatewayTime(now),
    timeEpoch: now,
  };
}

function gatewayTime(now: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
