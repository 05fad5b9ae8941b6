import type { Observability } from '#functions/wiring/observability.ts';

/** A request as a test writes it. */
export interface TestRequest {
  readonly method?: string;
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body?: string | object;
  readonly headers?: Record<string, string>;
  readonly claims?: Record<string, unknown>;
}

/** The event that the HTTP API would send for a request. */
export const httpEvent = ({ method = 'GET', path, query, body, headers = {}, claims }: TestRequest) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  ...(query ? { queryStringParameters: query } : {}),
  ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: {
    accountId: '1',
    apiId: 'api',
    domainName: 'localhost',
    domainPrefix: 'api',
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    ...(claims ? { authorizer: { jwt: { claims, scopes: [] } } } : {}),
  },
});

/** An observability that keeps every line, so that a test can look for what must not stand there. */
export const recordingObservability = () => {
  const lines: unknown[] = [];
  const observability: Observability = {
    record: (event, facts) => void lines.push({ event, ...facts }),
    fail: (event, error, facts) => void lines.push({ event, name: error instanceof Error ? error.name : '', ...facts }),
    count: (metric) => void lines.push({ metric }),
    flush: () => {},
  };
  return { lines, observability };
};
