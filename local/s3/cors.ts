import type { ServerResponse } from 'node:http';
import type { BucketSpec, CorsRule } from './bucket-spec.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Sets the headers that the bucket's rules grant to the page's origin; true when this answered a preflight. */
export function applyCors(bucket: BucketSpec | undefined, request: S3Request, response: ServerResponse): boolean {
  const { method, headers } = request;
  const origin = headers.get('origin');
  const isPreflight = method === 'OPTIONS';
  if (origin === undefined) {
    if (isPreflight) throw new S3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
    return false;
  }
  const wantedMethod = isPreflight ? (headers.get('access-control-request-method') ?? '') : method;
  const wantedHeaders = isPreflight ? (headers.get('access-control-request-headers') ?? '') : '';
  const wanted = wantedHeaders
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const rule = bucket?.corsRules.find((candidate) => allows(candidate, origin, wantedMethod, wanted));
  if (!rule) {
    if (isPreflight) throw new S3Error('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
    return false;
  }
  const allowsAll = rule.allowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', allowsAll ? '*' : origin);
  response.setHeader('access-control-allow-methods', rule.allowedMethods.join(', '));
  if (!allowsAll) response.setHeader('access-control-allow-credentials', 'true');
  if (wanted.length > 0) response.setHeader('access-control-allow-headers', wanted.join(', '));
  if (rule.exposedHeaders?.length) response.setHeader('access-control-expose-headers', rule.exposedHeaders.join(', '));
  if (rule.maxAgeSeconds !== undefined) response.setHeader('access-control-max-age', rule.maxAgeSeconds);
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
  if (isPreflight) response.end();
  return isPreflight;
}

function allows(rule: CorsRule, origin: string, method: string, headers: string[]): boolean {
  const allowedHeaders = (rule.allowedHeaders ?? []).map((name) => name.toLowerCase());
  return (
    rule.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
    rule.allowedMethods.includes(method) &&
    headers.every((header) => allowedHeaders.some((pattern) => matches(pattern, header)))
  );
}

/** A pattern may hold one `*`. */
function matches(pattern: string, value: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === value;
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end);
}
