import type { ChainHead, Sha256 } from '../audit-chain.ts';
import type { ExportContent, ExportedScan } from './export-content.ts';
import { readExport, type UnreadableExport } from './read-export.ts';
import { type ExportCheck, isAtHead, type VerifiedExport, verifyExport } from './verify-export.ts';

/** A file by what tells it apart; its name is nobody's business. */
export interface FoundFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** What somebody was handed and wants checked; only the export itself is needed. */
export interface HandedOut {
  readonly exportBytes: Uint8Array;
  readonly scanFiles?: readonly FoundFile[] | undefined;
  readonly documentDigest?: string | undefined;
  /** Where the trail stood, as it was told by somebody else than whoever handed out the export. */
  readonly knownHead?: ChainHead | undefined;
}

/** How the scans' files agree with the list. */
export interface ScanFindings {
  readonly missing: readonly ExportedScan[];
  readonly unknown: readonly FoundFile[];
}

/** What became of one check; `not_asked` where nothing was given that could be checked. */
export type FileCheckState = 'passed' | 'failed' | 'not_asked';

/** What was found of everything that was handed out. */
export type Verification =
  | { readonly isReadable: false; readonly reason: UnreadableExport | 'export_not_text'; readonly place?: string }
  | {
      readonly isReadable: true;
      readonly isPassed: boolean;
      readonly content: ExportContent;
      readonly head: ChainHead;
      readonly checks: Readonly<Record<ExportCheck | 'scan_files' | 'document' | 'known_head', FileCheckState>>;
      readonly scans: ScanFindings;
    };

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    // Every byte counts, a mark at the beginning, too.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const agreeing = (scan: ExportedScan) => (file: FoundFile) => file.sha256 === scan.sha256 && file.bytes === scan.bytes;

const compareScans = (scans: readonly ExportedScan[], files: readonly FoundFile[]): ScanFindings => ({
  missing: scans.filter((scan) => !files.some(agreeing(scan))),
  unknown: files.filter((file) => !scans.some((scan) => agreeing(scan)(file))),
});

const stateOf = (isPassed: boolean | undefined): FileCheckState => {
  if (isPassed === undefined) return 'not_asked';
  return isPassed ? 'passed' : 'failed';
};

const checksOf = (verified: VerifiedExport, handedOut: HandedOut, { missing, unknown }: ScanFindings) => {
  const { scanFiles, documentDigest, knownHead } = handedOut;
  const hasPassed = (check: ExportCheck): FileCheckState =>
    stateOf(verified.outcomes.some((one) => one.check === check && one.isPassed));
  return {
    trail_unbroken: hasPassed('trail_unbroken'),
    content_unchanged: hasPassed('content_unchanged'),
    sealed_as_exported: hasPassed('sealed_as_exported'),
    versions_in_order: hasPassed('versions_in_order'),
    versions_as_entered: hasPassed('versions_as_entered'),
    meter_recomputed: hasPassed('meter_recomputed'),
    scans_as_stored: hasPassed('scans_as_stored'),
    attachments_stored: hasPassed('attachments_stored'),
    scan_files: stateOf(scanFiles && missing.length === 0 && unknown.length === 0),
    document: stateOf(documentDigest === undefined ? undefined : documentDigest === verified.facts?.documentDigest),
    known_head: stateOf(knownHead && isAtHead(verified, knownHead)),
  };
};

/** Checks an export with the files that belong to it, from nothing but these. */
export const verifyFiles = (handedOut: HandedOut, sha256: Sha256): Verification => {
  const text = textOf(handedOut.exportBytes);
  if (text === undefined) return { isReadable: false, reason: 'export_not_text' };
  const read = readExport(text);
  if (!read.ok) {
    const { code, details } = read.refusal;
    return { isReadable: false, reason: code, ...(details?.place ? { place: String(details.place) } : {}) };
  }
  const verified = verifyExport(read.value, sha256);
  const scans = compareScans(verified.content.scans, handedOut.scanFiles ?? []);
  const checks = checksOf(verified, handedOut, scans);
  const isPassed = Object.values(checks).every((state) => state !== 'failed');
  return { isReadable: true, isPassed, content: verified.content, head: verified.head, checks, scans };
};
