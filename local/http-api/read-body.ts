import type { IncomingMessage } from 'node:http';

/** Reads a request's body; undefined when it is larger than the limit, and then the rest is thrown away unread. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size <= limitBytes) chunks.push(bytes);
    else chunks.length = 0;
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks);
}
