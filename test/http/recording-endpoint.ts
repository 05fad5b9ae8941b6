import { listen } from '#test/support/listen.ts';

/** A call that a function made to another AWS service. */
export interface RecordedCall {
  readonly target: string;
  readonly payload: unknown;
}

/** Stands where Lambda and Step Functions are: keeps what it is told, and accepts everything. */
export const startRecordingEndpoint = async () => {
  const calls: RecordedCall[] = [];
  const { endpoint, stop } = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const invoked = /\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '')?.[1];
      const target = invoked ?? String(request.headers['x-amz-target'] ?? request.url);
      calls.push({ target, payload: JSON.parse(Buffer.concat(chunks).toString() || 'null') });
      response.writeHead(invoked ? 202 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(invoked ? '' : JSON.stringify({ stopDate: 1 }));
    });
  });
  /** Takes out what was recorded since the last time. */
  const take = (): RecordedCall[] => calls.splice(0);
  return { endpoint, stop, take };
};
