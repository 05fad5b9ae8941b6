import { createServer, type Server } from 'node:http';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';

/** Serves the engine on a free port and gives a real AWS client for it. */
export async function serveEngine(
  engine: LocalStepFunctions,
): Promise<{ client: SFNClient; stop: () => Promise<void> }> {
  const server = createServer((request, response) => void engine.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const stop = async () => {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { client, stop };
}

/** The port that a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return address.port;
}
