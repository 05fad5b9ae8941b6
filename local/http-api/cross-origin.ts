import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { HttpApiCorsModel } from '../template/system-model.ts';

function allows(values: readonly string[], value: string): boolean {
  return values.includes('*') || values.some((allowed) => allowed.toLowerCase() === value.toLowerCase());
}

/** The CORS headers that an HTTP API adds to every answer; none when the origin is not allowed. */
export function crossOriginHeaders(cors: HttpApiCorsModel | undefined, request: IncomingMessage): OutgoingHttpHeaders {
  const { origin } = request.headers;
  if (!cors || !origin || !allows(cors.allowOrigins, origin)) return {};
  return {
    'access-control-allow-origin': cors.allowOrigins.includes('*') ? '*' : origin,
    vary: 'Origin',
    ...(cors.allowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.exposeHeaders.length > 0 && { 'access-control-expose-headers': cors.exposeHeaders.join(',') }),
  };
}

/** The answer of an HTTP API with CORS to a preflight; it never reaches a route. */
export function preflightHeaders(cors: HttpApiCorsModel, request: IncomingMessage): OutgoingHttpHeaders {
  const headers = crossOriginHeaders(cors, request);
  if (Object.keys(headers).length === 0) return {};
  return {
    ...headers,
    'access-control-allow-methods': cors.allowMethods.join(','),
    'access-control-allow-headers': cors.allowHeaders.join(','),
    ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
  };
}
