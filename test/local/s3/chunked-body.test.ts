import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, decodeChunked } from '#local/s3/chunked-body.ts';

/** The bytes as a stream whose chunks end at the given places. */
function inPieces(bytes: Buffer, cuts: number[]): AsyncIterable<Buffer> {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const starts = [0, ...ends];
  return Readable.from(starts.map((start, n) => bytes.subarray(start, ends[n])).filter(({ length }) => length > 0));
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

const cuts = fc.array(fc.nat(), { maxLength: 30 });

describe('an aws-chunked body', () => {
  it('is the same however the network has cut it', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, unit: 'binary-ascii' })),
      cuts,
      async (parts, at) => {
        const chunks = parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('');
        const trailers = new Map<string, string>();
        const body = Buffer.from(`${chunks}0\r\nX-Amz-Checksum-CRC32: AAA=\r\n\r\n`, 'latin1');
        expect(await read(decodeChunked(inPieces(body, at), trailers))).toBe(parts.join(''));
        expect([...trailers]).toEqual([['x-amz-checksum-crc32', 'AAA=']]);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it.each([
    ['InvalidRequest', 'a size that is no number', 'zz\r\nabc\r\n0\r\n\r\n'],
    ['IncompleteBody', 'a chunk that breaks off', '5\r\nabc'],
    ['IncompleteBody', 'no end', '3\r\nabc\r\n'],
    ['InvalidRequest', 'a size line without end', '1'.repeat(20_000)],
  ])('is refused with %s when it has %s', async (code, _, body) => {
    await expect(read(decodeChunked(inPieces(Buffer.from(body), [7]), new Map()))).rejects.toMatchObject({ code });
  });
});

it('finds the end of a file wherever the network has cut its boundary', async () => {
  const property = fc.asyncProperty(fc.string({ unit: 'binary-ascii' }), cuts, async (file, at) => {
    fc.pre(!file.includes('\r\n--edge'));
    const reader = new ByteReader(inPieces(Buffer.from(`${file}\r\n--edge--\r\n`, 'latin1'), at));
    expect(await read(reader.streamUntil('\r\n--edge'))).toBe(file);
  });
  await fc.assert(property, { numRuns: 60 });
});
