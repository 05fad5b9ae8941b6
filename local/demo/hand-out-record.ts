import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyPageSchema, scanLinkSchema } from '#shared/contracts/http/answers.ts';
import { recordExportSchema } from '#shared/domain/record-export/export-content.ts';
import { verifyRecord } from '../verify-record/verify-record.ts';
import type { ApiClient } from './api-client.ts';
import { keepTrying } from './keep-trying.ts';
import { unzip } from './unzip.ts';

const fileOf = (files: ReadonlyMap<string, Buffer>, name: string): Buffer => {
  const file = files.get(name);
  if (!file) throw new Error(`The export has no ${name}.`);
  return file;
};

/** Where the history says that the export stands: another way than the export itself. */
const placeInHistory = async (auditor: ApiClient, application: string): Promise<string> => {
  let cursor = '';
  let place = '';
  do {
    const page = await auditor.call('GET', `${application}/history${cursor}`, historyPageSchema);
    const found = page.events.findLast(({ action }) => action === 'record_exported');
    if (found) place = `${found.sequence}:${found.hash}`;
    cursor = page.nextCursor === undefined ? '' : `?cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '');
  return place;
};

const fetchScan = async (auditor: ApiClient, scan: string): Promise<Buffer> => {
  const { url } = await auditor.call('POST', `${scan}/views`, scanLinkSchema);
  return keepTrying(async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The scan answered ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  });
};

/** The auditor saves the export with every scan in a folder and has the command check them, which needs no network. */
export const handOutRecord = async (auditor: ApiClient, application: string): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'clocall-record-'));
  const [json, document, scans] = [join(folder, 'record.json'), join(folder, 'record.pdf'), join(folder, 'scans')];
  try {
    const files = unzip(await auditor.download(`${application}/record/exports`));
    const exported = fileOf(files, 'record.json');
    const { content } = recordExportSchema.parse(JSON.parse(exported.toString()));
    await writeFile(json, exported);
    await writeFile(document, fileOf(files, 'record.pdf'));
    await mkdir(scans);
    for (const { paperId, scanId } of content.scans) {
      const file = await fetchScan(auditor, `${application}/papers/${paperId}/scans/${scanId}`);
      await writeFile(join(scans, scanId), file);
    }
    const head = await placeInHistory(auditor, application);
    const lines: string[] = [];
    const output = { found: (line: string) => lines.push(line), trouble: (line: string) => lines.push(line) };
    const code = await verifyRecord([json, scans, '--pdf', document, '--head', head], output);
    if (code !== 0) throw new Error(`The exported record does not verify: ${lines.join(' ')}`);
    return lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
