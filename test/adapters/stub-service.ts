import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { listen } from '#test/support/listen.ts';
import { localClientSettings } from '#test/support/local-aws.ts';

/** What the stub answers: a status, a body, or nothing because the connection breaks. */
export type StubAnswer = { status: number; body: string; type?: string } | 'broken';

/** A service that gives prepared answers over the wire and keeps what it was asked. */
export const startStub = async (answers: readonly StubAnswer[]) => {
  const asked: { path: string; target: string; body: string }[] = [];
  const server = await listen(async (request, response) => {
    const body = (await buffer(request)).toString();
    asked.push({ path: request.url ?? '', target: String(request.headers['x-amz-target'] ?? ''), body });
    const answer = answers[asked.length - 1] ?? 'broken';
    if (answer === 'broken') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/x-amz-json-1.0' }).end(answer.body);
  });
  onTestFinished(server.stop);
  return { asked, settings: { ...localClientSettings(server.endpoint), maxAttempts: 1 } };
};

/** An error in the JSON protocols. */
export const jsonError = (name: string): StubAnswer => ({ status: 400, body: JSON.stringify({ __type: name }) });
