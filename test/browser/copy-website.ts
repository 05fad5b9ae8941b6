import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildWebsite } from '#local/platform/build-website.ts';

const projectDirectory = join(import.meta.dirname, '..', '..');
const sharedDirectory = join(projectDirectory, '.build', 'system-test');
const othersBuildMs = 120_000;

/** Copies the project's own pages to a place where nobody exchanges them; built once for all that ask at the same time. */
export const copyWebsite = async (target: string): Promise<void> => {
  await mkdir(sharedDirectory, { recursive: true });
  const lock = new DatabaseSync(join(sharedDirectory, 'website-lock.db'), { timeout: othersBuildMs });
  try {
    lock.exec('begin exclusive');
    await cp(await buildWebsite({ projectDirectory, stateDirectory: sharedDirectory }), target, { recursive: true });
  } finally {
    lock.close();
  }
};
