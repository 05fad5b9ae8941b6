import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A server of this machine, and how to be rid of it. */
export interface Listening {
  port: number;
  endpoint: string;
  stop: () => Promise<void>;
}

/** Serves a request handler on a free port of this machine only; without one the port is just taken. */
export async function listen(handle?: RequestListener): Promise<Listening> {
  const server = createServer(handle);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: address.port, endpoint: `http://127.0.0.1:${address.port}`, stop };
}

/** A port of this machine that nobody uses now, for a process that must be told its port. */
export async function freePort(): Promise<number> {
  const { port, stop } = await listen();
  await stop();
  return port;
}
