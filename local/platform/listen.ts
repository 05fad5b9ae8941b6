import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StartRefusal } from './start-refusal.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server of this machine only. Requests that come before `serve` wait for it. */
export interface Listener {
  readonly origin: string;
  serve(handle: Handle): void;
  close(): Promise<void>;
}

/** Takes a port of 127.0.0.1 (0: any free one), or refuses to start with a sentence that names it. */
export async function listen(port: number, setting: string, reportError: (line: string) => void): Promise<Listener> {
  const { promise: handle, resolve: serve } = Promise.withResolvers<Handle>();
  const server = createServer({ keepAliveTimeout: 5000 }, (request, response) => {
    handle
      .then((answer) => answer(request, response))
      .catch((error: unknown) => {
        reportError(error instanceof Error ? (error.stack ?? error.message) : String(error));
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
        response.end('{"message":"Internal Server Error"}');
      });
  });
  await bind(server, port, setting);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { origin: `http://127.0.0.1:${actual}`, serve, close: () => close(server) };
}

function bind(server: Server, port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `ポート ${port} は使用中です。使っているプログラムを終了するか、環境変数 ${setting} で別の番号を指定してください。`;
      const forbidden = `ポート ${port} を開けません（${error.code}）。環境変数 ${setting} で別の番号を指定してください。`;
      reject(new StartRefusal(error.code === 'EADDRINUSE' ? taken : forbidden));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}

/** True when the request names this machine by one of its own names: a page of another site cannot (DNS rebinding). */
export function isOwnHost(request: IncomingMessage, origin: string): boolean {
  const { port } = new URL(origin);
  return request.headers.host === `127.0.0.1:${port}` || request.headers.host === `localhost:${port}`;
}
