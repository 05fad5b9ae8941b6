import type * as z from 'zod/mini';
import type { Problem } from '#shared/contracts/http/problem.ts';
import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { Route, RouteInput } from '#shared/contracts/http/route.ts';
import { type HttpEvent, headerOf } from './http-event.ts';

const bodyBytesAtMost = 256 * 1024;
const errorsAtMost = 50;
const nestingAtMost = 32;

/** A request that cannot be read: by which code, and where. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';
  readonly code: RefusalCode;
  readonly errors: Problem['errors'];

  constructor(code: RefusalCode, errors?: Problem['errors']) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/** Names of fields are ours only when they look like it; anything else could be what somebody typed. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' || /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(String(part)) ? String(part) : '*'))
    .join('.');

const parsePart = <Schema extends z.ZodMiniType>(schema: Schema, value: unknown, part: string): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, errorsAtMost);
  throw new UnreadableRequest(
    'input_invalid',
    issues.map(({ path, code }) => ({ path: pathOf([part, ...path]), code })),
  );
};

const bodyBytes = ({ body = '', isBase64Encoded }: HttpEvent): Buffer => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyBytesAtMost) throw new UnreadableRequest('body_too_large');
  return bytes;
};

/** The schemas recurse into what they read; a body that only nests would exhaust the stack. */
const isNestedDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isNestedDeeper(part, levels - 1)));

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableRequest('json_malformed');
  }
};

const readJson = (event: HttpEvent): unknown => {
  const bytes = bodyBytes(event);
  if (bytes.length === 0) return {};
  const contentType = headerOf(event, 'content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(contentType)) {
    throw new UnreadableRequest('content_type_unsupported');
  }
  const json = parseJson(bytes);
  if (isNestedDeeper(json, nestingAtMost)) throw new UnreadableRequest('json_malformed');
  return json;
};

const pathParametersOf = (route: Route, { pathParameters = {} }: HttpEvent): Record<string, string | undefined> => {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  return Object.fromEntries(names.map((name) => [name, pathParameters[name]]));
};

/** Parses a request by the schemas of its route. Throws UnreadableRequest, which never holds what was sent. */
export const readRequest = <AnyRoute extends Route>(route: AnyRoute, event: HttpEvent): RouteInput<AnyRoute> => {
  const pathSchema: AnyRoute['request']['path'] = route.request.path;
  const querySchema: AnyRoute['request']['query'] = route.request.query;
  const bodySchema: AnyRoute['request']['body'] = route.request.body;
  const hasBody = route.method === 'POST' || route.method === 'PUT';
  return {
    path: parsePart(pathSchema, pathParametersOf(route, event), 'path'),
    query: parsePart(querySchema, event.queryStringParameters ?? {}, 'query'),
    body: parsePart(bodySchema, hasBody ? readJson(event) : {}, 'body'),
  };
};
