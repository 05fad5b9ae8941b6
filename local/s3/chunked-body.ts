import { S3Error } from './s3-error.ts';

const maxLineBytes = 8 * 1024;

/** Reads bytes from a stream of chunks up to a length or a delimiter, holding little more than one chunk. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The bytes before the delimiter, which is consumed as well. */
  async until(delimiter: string, limit = maxLineBytes): Promise<Buffer> {
    for (;;) {
      const at = this.#pending.indexOf(delimiter);
      if (at >= 0) return this.#take(at, delimiter.length);
      if (this.#pending.length > limit) throw new S3Error('InvalidRequest', 'A part of the body is too long.');
      await this.#more();
    }
  }

  async *exactly(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#pending.length === 0) await this.#more();
      const piece = this.#take(Math.min(left, this.#pending.length), 0);
      left -= piece.length;
      yield piece;
    }
  }

  /** Streams the bytes before the delimiter, which is consumed as well. */
  async *streamUntil(delimiter: string): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#pending.indexOf(delimiter);
      if (at >= 0) {
        yield this.#take(at, delimiter.length);
        return;
      }
      const safe = this.#pending.length - delimiter.length;
      if (safe > 0) yield this.#take(safe, 0);
      await this.#more();
    }
  }

  #take(length: number, skip: number): Buffer {
    const taken = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length + skip);
    return taken;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done) throw new S3Error('IncompleteBody', 'The request body ended too early.');
    this.#pending = this.#pending.length === 0 ? value : Buffer.concat([this.#pending, value]);
  }
}

/** Decodes an aws-chunked body; the trailers are complete when the generator has ended. */
export async function* decodeChunked(
  body: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(body);
  for (;;) {
    const size = (await reader.until('\r\n')).toString('latin1');
    if (!/^[0-9a-f]{1,8}$/i.test(size)) throw new S3Error('InvalidRequest', 'The chunked body is malformed.');
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    yield* reader.exactly(length);
    await reader.until('\r\n', 2);
  }
  for (let line = await reader.until('\r\n'); line.length > 0; line = await reader.until('\r\n')) {
    const [name = '', ...value] = line.toString('latin1').split(':');
    trailers.set(name.trim().toLowerCase(), value.join(':').trim());
  }
}
