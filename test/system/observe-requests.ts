import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** A request that a server of this process has answered. */
export interface ObservedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
}

export interface RequestObserver {
  readonly requests: readonly ObservedRequest[];
  stop(): void;
}

/** Requests that carry this header are the observer's own and are not counted. */
export const ownRequestHeader = 'x-observer';

const opening = 'http.server.request.start';

/** Keeps what the parser hands to the request, without reading the request itself. */
const copyBody = (request: IncomingMessage): (() => string) => {
  const chunks: Buffer[] = [];
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks).toString('utf8');
};

/**
 * Watches every request that arrives at one address of this process, by Node's own diagnostics channel: the platform
 * knows nothing of it and nothing stands in between.
 */
export const observeRequests = (
  origin: string,
  onAnswered: (request: ObservedRequest) => void = () => {},
): RequestObserver => {
  const requests: ObservedRequest[] = [];
  const port = Number(new URL(origin).port);
  const observe = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('request' in message && 'response' in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return;
    if (request.socket.localPort !== port || request.headers[ownRequestHeader]) return;
    const body = copyBody(request);
    response.once('finish', () => {
      const { method = '', url = '', headers } = request;
      const observed = { method, url, headers, body: body(), status: response.statusCode };
      requests.push(observed);
      onAnswered(observed);
    });
  };
  subscribe(opening, observe);
  return { requests, stop: () => void unsubscribe(opening, observe) };
};

/** The AWS service and operation that a request at the AWS endpoint asks for. */
export const awsCallOf = ({ method, url, headers, body }: ObservedRequest): { service: string; operation: string } => {
  const [target = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (target.startsWith('DynamoDB')) return { service: 'DynamoDB', operation };
  if (target === 'AWSStepFunctions') return { service: 'Step Functions', operation };
  if (url.startsWith('/2015-03-31/functions/')) {
    return { service: 'Lambda', operation: `Invoke (${headers['x-amz-invocation-type'] ?? 'RequestResponse'})` };
  }
  const action = /(?:^|&)Action=(\w+)/.exec(body)?.[1];
  if (action && headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return { service: 'SES', operation: action };
  }
  return { service: 'S3', operation: s3OperationOf(method, url, headers) };
};

const s3OperationOf = (method: string, url: string, headers: IncomingHttpHeaders): string => {
  const path = new URL(url, 'http://s3.local').pathname.split('/').filter(Boolean);
  if (method === 'POST') return 'POST form (upload)';
  const isCopy = method === 'PUT' && headers['x-amz-copy-source'] !== undefined;
  const names: Readonly<Record<string, string>> = { GET: 'Get', HEAD: 'Head', PUT: 'Put', DELETE: 'Delete' };
  return `${isCopy ? 'Copy' : (names[method] ?? method)}${path.length > 1 ? 'Object' : 'Bucket'}`;
};
