import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.ts';

export interface BuildOnceOptions {
  readonly projectDirectory: string;
  /** Where the built directory is kept, with the hash of what it was built from beside it. */
  readonly target: string;
  /** Files and folders of the project that the build reads. */
  readonly inputs: readonly string[];
  /** A file that every complete build has. */
  readonly proof: string;
  /** Builds into a directory that is not there yet; throws when it cannot. */
  readonly build: (directory: string) => Promise<void>;
}

/** Builds a directory, unless nothing that it is built from has changed. An unfinished build never takes its place. */
export async function buildOnce(options: BuildOnceOptions): Promise<string> {
  const { projectDirectory, target, inputs, proof, build } = options;
  const hashFile = `${target}.sha256`;
  const hash = hashFiles(projectDirectory, inputs);
  const known = existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash;
  if (known && existsSync(join(target, proof))) return target;
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await build(fresh);
  rmSync(hashFile, { force: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  writeFileSync(hashFile, hash);
  return target;
}
