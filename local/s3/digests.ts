import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

/** Checksums of a body, by the header that may promise them. */
export type Digests = Record<(typeof base64Headers)[number] | 'etag' | 'x-amz-content-sha256', string>;

const base64Headers = ['content-md5', 'x-amz-checksum-crc32', 'x-amz-checksum-sha1', 'x-amz-checksum-sha256'] as const;

/** Computes all checksums of a body while it streams by. */
export class Digester {
  readonly #hashes = { md5: createHash('md5'), sha1: createHash('sha1'), sha256: createHash('sha256') };
  #crc = 0;

  update(chunk: Buffer): void {
    this.#crc = crc32(chunk, this.#crc);
    for (const hash of Object.values(this.#hashes)) hash.update(chunk);
  }

  finish(): Digests {
    const { md5, sha1, sha256 } = this.#hashes;
    const [md5Bytes, sha256Bytes, crcBytes] = [md5.digest(), sha256.digest(), Buffer.alloc(4)];
    crcBytes.writeUInt32BE(this.#crc);
    return {
      'content-md5': md5Bytes.toString('base64'),
      'x-amz-checksum-crc32': crcBytes.toString('base64'),
      'x-amz-checksum-sha1': sha1.digest('base64'),
      'x-amz-checksum-sha256': sha256Bytes.toString('base64'),
      'x-amz-content-sha256': sha256Bytes.toString('hex'),
      etag: `"${md5Bytes.toString('hex')}"`,
    };
  }
}

/** Compares a body with everything its headers promise; returns the checksums that S3 keeps with the object. */
export function verifyDigests(promised: ReadonlyMap<string, string>, digests: Digests): Record<string, string> {
  const signed = promised.get('x-amz-content-sha256');
  if (signed && /^[0-9a-f]{64}$/.test(signed) && signed !== digests['x-amz-content-sha256']) {
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    throw new S3Error('XAmzContentSHA256Mismatch', message);
  }
  const kept: Record<string, string> = {};
  for (const [name, value] of promised) {
    if (name !== 'content-md5' && !/^x-amz-checksum-(?!mode|algorithm|type)/.test(name)) continue;
    const known = base64Headers.find((header) => header === name);
    if (!known) throw new S3Error('NotImplemented', `The local S3 does not compute ${name}.`);
    if (value !== digests[known]) throw new S3Error('BadDigest', `The ${name} you specified did not match the body.`);
    if (name !== 'content-md5') kept[name] = value;
  }
  return Object.keys(kept).length > 0 ? kept : { 'x-amz-checksum-crc32': digests['x-amz-checksum-crc32'] };
}
