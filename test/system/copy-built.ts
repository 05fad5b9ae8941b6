import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildWebsite } from '#local/platform/build-website.ts';
import { synthesize } from '#local/platform/synthesize.ts';

const projectDirectory = join(import.meta.dirname, '..', '..');
const sharedDirectory = join(projectDirectory, '.build', 'system-test');
const othersBuildMs = 120_000;

/**
 * Copies what is built of the project to a place where nobody exchanges it. It is built once for all that ask at the same
 * time, and again only when the project has changed; who asks meanwhile waits, also after a crash.
 */
const copyBuilt = async (lockName: string, build: () => Promise<string>, target: string): Promise<string> => {
  await mkdir(sharedDirectory, { recursive: true });
  const lock = new DatabaseSync(join(sharedDirectory, lockName), { timeout: othersBuildMs });
  try {
    lock.exec('begin exclusive');
    await cp(await build(), target, { recursive: true });
    return target;
  } finally {
    lock.close();
  }
};

const sources = { projectDirectory, stateDirectory: sharedDirectory };

/** Copies the project's own cloud assembly. */
export const copyAssembly = (target: string): Promise<string> =>
  copyBuilt('lock.db', () => synthesize(sources), target);

/** Copies the project's own pages. */
export const copyWebsite = (target: string): Promise<string> =>
  copyBuilt('website-lock.db', () => buildWebsite(sources), target);
