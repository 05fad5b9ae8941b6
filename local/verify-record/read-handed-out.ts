import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { VerificationTrouble } from '#shared/copy/ja/record-verification.ts';
import type { ChainHead } from '#shared/domain/audit-chain.ts';
import type { FoundFile, HandedOut } from '#shared/domain/record-export/verify-files.ts';

/** What the command was told to look at. */
export interface GivenFiles {
  readonly exportFile: string;
  readonly scanFolder?: string | undefined;
  readonly documentFile?: string | undefined;
  readonly knownHead?: ChainHead | undefined;
}

/** The command cannot begin: a file cannot be opened. What the system says of it would name the file. */
export class HandedOutUnreadable extends Error {
  readonly trouble: VerificationTrouble;

  constructor(trouble: VerificationTrouble) {
    super(trouble);
    this.name = 'HandedOutUnreadable';
    this.trouble = trouble;
  }
}

const orTrouble = async <Value>(trouble: VerificationTrouble, reading: Promise<Value>): Promise<Value> => {
  try {
    return await reading;
  } catch {
    throw new HandedOutUnreadable(trouble);
  }
};

const foundFile = async (file: string): Promise<FoundFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file)) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest('hex'), bytes };
};

/** Every file of the folder and of those in it; what the system keeps for itself begins with a dot. */
const filesIn = async (folder: string): Promise<FoundFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
  const found: FoundFile[] = [];
  for (const { parentPath, name } of files) found.push(await foundFile(join(parentPath, name)));
  return found;
};

/** Reads what was handed out. */
export const readHandedOut = async (given: GivenFiles): Promise<HandedOut> => {
  const { exportFile, scanFolder, documentFile, knownHead } = given;
  const exportBytes = await orTrouble('export_unreadable', readFile(exportFile));
  const scanFiles = scanFolder === undefined ? undefined : await orTrouble('scans_unreadable', filesIn(scanFolder));
  const document =
    documentFile === undefined ? undefined : await orTrouble('document_unreadable', readFile(documentFile));
  return { exportBytes, scanFiles, documentDigest: document && sha256(document), knownHead };
};
