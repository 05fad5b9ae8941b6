import { scanRoutes } from '#shared/contracts/http/scan-routes.ts';
import type { Answer } from '../../session/api.ts';
import { api } from '../staff-session.ts';
import type { Rotation, ScanDocument } from './scan-document.ts';

interface ScanAddress {
  readonly applicationId: string;
  readonly paperId: string;
  readonly scanId: string;
}

/** How scans were turned since the case was fetched. */
const turns = new Map<string, Rotation>();

/** Scans that were fetched while this case is open: to turn back to one is not another reading. */
const opened = new Map<string, ScanDocument>();
let openedOf = '';

const forgetOthers = (applicationId: string): void => {
  if (applicationId === openedOf) return;
  for (const scan of opened.values()) scan.close();
  opened.clear();
  openedOf = applicationId;
};

const read = async (url: string, contentType: string): Promise<ScanDocument> => {
  const response = await fetch(url, { cache: 'no-store' });
  // To the reader it is all one: the file did not come.
  if (!response.ok) throw new TypeError(`The scan answered ${response.status}.`);
  const file = await response.blob();
  if (contentType === 'application/pdf') return (await import('./pdf-document.ts')).openPdf(file);
  return (await import('./picture-document.ts')).openPicture(file);
};

/** Fetches a scan to look at; the reading is entered in the history before the link is given. */
export const openScan = async (path: ScanAddress, contentType: string): Promise<Answer<ScanDocument>> => {
  forgetOthers(path.applicationId);
  const known = opened.get(path.scanId);
  if (known) return { ok: true, status: 200, body: known, etag: undefined };
  const link = await api.call(scanRoutes.viewScan, { path });
  if (!link.ok) return link;
  try {
    const scan = await read(link.body.url, contentType);
    opened.set(path.scanId, scan);
    return { ...link, body: scan };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, failure: { kind: 'unreachable' } };
    throw error;
  }
};

/** How a scan was turned the last time. */
export const rotationOf = (scanId: string, kept: Rotation = 0): Rotation => turns.get(scanId) ?? kept;

/** Keeps how a scan is turned, for everybody who looks at it later; when that fails it is turned for this case only. */
export const keepRotation = (path: ScanAddress, degrees: Rotation): void => {
  turns.set(path.scanId, degrees);
  void api.call(scanRoutes.rotateScan, { path, body: { degrees } });
};
