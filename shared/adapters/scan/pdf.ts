import { ok, refuse } from '#shared/domain/result.ts';
import { anyName } from './pdf-names.ts';
import { readObjectStreams } from './pdf-object-streams.ts';
import type { ScanVerdict } from './scan-content.ts';

const trailerReach = 1024;
const encryption = anyName('Encrypt');
const activeContent = anyName(
  'JavaScript',
  'OpenAction',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'XFA',
);

/** A header at the very beginning, and at the end where the cross references start. */
const isWhole = (text: string): boolean => {
  if (!/^%PDF-[12]\.\d/.test(text)) return false;
  const trailer = text.slice(-trailerReach);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(trailer)?.[1];
  if (start === undefined) return false;
  const references = text.slice(Number(start), Number(start) + 64);
  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(references);
};

/**
 * Checks a PDF: whole, not encrypted, and without anything that acts when it is opened. Names are looked for in the
 * whole file and in its compressed objects, because an object may hide where a plain search does not look.
 */
export const checkPdf = (bytes: Uint8Array): ScanVerdict => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!isWhole(text)) return refuse('scan_damaged');
  if (encryption.test(text)) return refuse('scan_encrypted');
  if (activeContent.test(text)) return refuse('scan_active_content');
  const hidden = readObjectStreams(bytes, text);
  if (!hidden) return refuse('scan_damaged');
  return hidden.some((content) => activeContent.test(content)) ? refuse('scan_active_content') : ok(null);
};
