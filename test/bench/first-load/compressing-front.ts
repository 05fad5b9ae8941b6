import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Listening, listen } from '#test/support/listen.ts';

const compress = promisify(gzip);

const compressible = /^(text\/|application\/json|application\/problem\+json|image\/svg)/;

/** What any page costs: a heading, no script, no styles of its own. */
export const barePath = '/bare.html';
const barePage = '<!doctype html><html lang="ja"><title>見出し</title><main><h1>お申し込み</h1></main></html>';

const answerBare = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(barePage);
};

const pass = async (answer: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { connection: _, 'transfer-encoding': __, 'content-length': ___, ...headers } = answer.headers;
  const body = Buffer.concat(await answer.toArray());
  const isCompressed = body.length > 0 && compressible.test(headers['content-type'] ?? '');
  response.writeHead(answer.statusCode ?? 502, { ...headers, ...(isCompressed ? { 'content-encoding': 'gzip' } : {}) });
  response.end(isCompressed ? await compress(body) : body);
};

/** Stands in front of a site as CloudFront does, and compresses what it answers, which the local platform does not. */
export const serveCompressed = (origin: string): Promise<Listening> => {
  const { host, hostname, port } = new URL(origin);
  return listen((request, response) => {
    if (request.url === barePath) return answerBare(response);
    const { method, url: path, headers } = request;
    const asked = ask({ hostname, port, method, path, headers: { ...headers, host } }, (answer) => {
      pass(answer, response).catch(() => response.destroy());
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
};
