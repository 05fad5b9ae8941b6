import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Digester, type Digests } from './digests.ts';
import { S3Error } from './s3-error.ts';

/** A body on disk that no object refers to yet. */
export interface Blob {
  name: string;
  size: number;
  digests: Digests;
}

/** Bodies as files with random names: a key never becomes a path. */
export class BlobStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  /** Streams a body to disk and returns when the disk has it; nothing stays when it is too large or breaks off. */
  async receive(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Blob> {
    const name = randomUUID();
    const file = await open(this.#path(name), 'wx', 0o600);
    const digester = new Digester();
    let size = 0;
    try {
      for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes)
          throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
        digester.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
    } catch (error) {
      this.remove(name);
      throw error;
    } finally {
      await file.close();
    }
    return { name, size, digests: digester.finish() };
  }

  /** Streams a body. It is opened before this returns, so that a PUT over the object cannot take it away. */
  read(name: string, range?: { start: number; end: number }) {
    return createReadStream('', { fd: openSync(this.#path(name), 'r'), ...range });
  }

  remove(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  /** Removes what a crash left behind between the body and its object. */
  removeAllBut(names: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#directory)) if (!names.has(name)) this.remove(name);
  }

  #path(name: string): string {
    return join(this.#directory, name);
  }
}
