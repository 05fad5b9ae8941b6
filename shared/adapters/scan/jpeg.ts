import { ok, refuse } from '#shared/domain/result.ts';
import { isWithinPixelLimit } from './pixel-limit.ts';
import type { ScanVerdict } from './scan-content.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Start-of-frame markers; between them lie three markers that are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const endsAsImage = (bytes: Uint8Array): boolean => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === endOfImage;
};

/** Checks a JPEG: its segments up to the first scan, a frame of a safe size among them, and the end of the picture. */
export const checkJpeg = (bytes: Uint8Array): ScanVerdict => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasFrame = false;
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const length = view.getUint16(offset + 2);
    if (length < 2 || offset + 2 + length > bytes.length) return refuse('scan_damaged');
    if (marker === startOfScan) return hasFrame && endsAsImage(bytes) ? ok(null) : refuse('scan_damaged');
    if (isFrame(marker)) {
      if (length < 8) return refuse('scan_damaged');
      const [height, width] = [view.getUint16(offset + 5), view.getUint16(offset + 7)];
      if (!isWithinPixelLimit(width, height)) return refuse('scan_too_many_pixels');
      hasFrame = true;
    }
    offset += 2 + length;
  }
  return refuse('scan_damaged');
};
