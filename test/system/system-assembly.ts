import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { synthesize } from '#local/platform/synthesize.ts';

const projectDirectory = join(import.meta.dirname, '..', '..');
const sharedDirectory = join(projectDirectory, '.build', 'system-test');
const othersSynthesizeMs = 120_000;

/**
 * Copies the project's own cloud assembly to a place where nobody exchanges it. It is synthesized once for all that ask
 * at the same time, and again only when the project has changed; who asks meanwhile waits, also after a crash.
 */
export const copyAssembly = async (target: string): Promise<string> => {
  await mkdir(sharedDirectory, { recursive: true });
  const lock = new DatabaseSync(join(sharedDirectory, 'lock.db'), { timeout: othersSynthesizeMs });
  try {
    lock.exec('begin exclusive');
    await cp(await synthesize({ projectDirectory, stateDirectory: sharedDirectory }), target, { recursive: true });
    return target;
  } finally {
    lock.close();
  }
};
