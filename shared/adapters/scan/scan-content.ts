import type { ScanContentType } from '#shared/domain/paper.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import { checkJpeg } from './jpeg.ts';
import { checkPdf } from './pdf.ts';
import { checkPng } from './png.ts';

/** Why a file is not taken as a scan. */
export type ScanRefusal =
  | 'scan_type_differs'
  | 'scan_damaged'
  | 'scan_encrypted'
  | 'scan_active_content'
  | 'scan_too_many_pixels';

export type ScanVerdict = Result<null, ScanRefusal>;

const kinds: readonly [ScanContentType, readonly number[], (bytes: Uint8Array) => ScanVerdict][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], checkPdf],
  ['image/jpeg', [0xff, 0xd8, 0xff], checkJpeg],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], checkPng],
];

/** Judges a file by its bytes alone: whether it is whole, is what it claims to be, and carries nothing that acts. */
export const checkScan = (bytes: Uint8Array, claimed: ScanContentType): ScanVerdict => {
  const kind = kinds.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (!kind || kind[0] !== claimed) return refuse('scan_type_differs');
  return kind[2](bytes);
};
