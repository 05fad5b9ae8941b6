import { parseArgs } from 'node:util';
import { sha256 } from '#shared/adapters/sha256.ts';
import { verificationLines, verificationTroubles, verificationUsage } from '#shared/copy/ja/record-verification.ts';
import type { ChainHead } from '#shared/domain/audit-chain.ts';
import { verifyFiles } from '#shared/domain/record-export/verify-files.ts';
import { type GivenFiles, HandedOutUnreadable, readHandedOut } from './read-handed-out.ts';

const headOf = (text: string): ChainHead | undefined => {
  const [, sequence, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  return sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash };
};

const readArguments = (args: readonly string[]): GivenFiles => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { pdf: { type: 'string' }, head: { type: 'string' } },
      allowPositionals: true,
    });
    const [exportFile, scanFolder, ...others] = positionals;
    const knownHead = values.head === undefined ? undefined : headOf(values.head);
    const isRight = others.length === 0 && (values.head === undefined || knownHead !== undefined);
    if (exportFile !== undefined && isRight) return { exportFile, scanFolder, documentFile: values.pdf, knownHead };
  } catch {
    // What is wrong with an option is told by the usage, without repeating what was typed.
  }
  throw new HandedOutUnreadable('usage');
};

/** Where the command writes its lines. */
export interface CommandOutput {
  readonly found: (line: string) => void;
  readonly trouble: (line: string) => void;
}

/** Checks what was handed out; the answer is the exit code: 0 all in order, 1 something differs, 2 it could not begin. */
export const verifyRecord = async (args: readonly string[], { found, trouble }: CommandOutput): Promise<0 | 1 | 2> => {
  try {
    const verification = verifyFiles(await readHandedOut(readArguments(args)), sha256);
    for (const line of verificationLines(verification)) found(line);
    return verification.isReadable && verification.isPassed ? 0 : 1;
  } catch (error) {
    if (!(error instanceof HandedOutUnreadable)) throw error;
    trouble(verificationTroubles[error.trouble]);
    trouble(verificationUsage);
    return 2;
  }
};
