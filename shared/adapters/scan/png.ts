import { crc32 } from 'node:zlib';
import { ok, refuse } from '#shared/domain/result.ts';
import { isWithinPixelLimit } from './pixel-limit.ts';
import type { ScanVerdict } from './scan-content.ts';

const signatureLength = 8;
/** Length, type and checksum of a chunk. */
const chunkFrame = 12;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly next: number;
}

const readChunk = (bytes: Uint8Array, view: DataView, offset: number): Chunk | undefined => {
  if (offset + chunkFrame > bytes.length) return undefined;
  const length = view.getUint32(offset);
  const next = offset + chunkFrame + length;
  if (next > bytes.length) return undefined;
  const typeAndData = bytes.subarray(offset + 4, next - 4);
  if (crc32(typeAndData) !== view.getUint32(next - 4)) return undefined;
  return { type: Buffer.from(typeAndData.subarray(0, 4)).toString('latin1'), data: typeAndData.subarray(4), next };
};

const hasSafeSize = ({ data }: Chunk): boolean => {
  const header = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return isWithinPixelLimit(header.getUint32(0), header.getUint32(4));
};

/** Checks a PNG: every chunk with its checksum, a header first, picture data, an end, and nothing after it. */
export const checkPng = (bytes: Uint8Array): ScanVerdict => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let chunk = readChunk(bytes, view, signatureLength);
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) return refuse('scan_damaged');
  if (!hasSafeSize(chunk)) return refuse('scan_too_many_pixels');
  let hasPicture = false;
  while (chunk && chunk.type !== 'IEND') {
    hasPicture ||= chunk.type === 'IDAT';
    chunk = readChunk(bytes, view, chunk.next);
  }
  return chunk && hasPicture && chunk.next === bytes.length ? ok(null) : refuse('scan_damaged');
};
