import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.ts';
import { runNode } from './run-node.ts';
import { StartRefusal } from './start-refusal.ts';

const inputs = ['web', 'shared', 'package-lock.json'];

export interface BuildWebsiteOptions {
  readonly projectDirectory: string;
  readonly stateDirectory: string;
}

/** Builds the pages of the product, unless nothing of them has changed; answers where they lie. */
export async function buildWebsite({ projectDirectory, stateDirectory }: BuildWebsiteOptions): Promise<string> {
  const website = join(stateDirectory, 'website');
  const hashFile = join(stateDirectory, 'website.sha256');
  const hash = hashFiles(projectDirectory, inputs);
  const known = existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash;
  if (known && existsSync(join(website, 'index.html'))) return website;
  const fresh = `${website}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const { code, said } = await runNode(projectDirectory, [join('web', 'build', 'run-build.ts'), fresh], {});
  if (code !== 0 || !existsSync(join(fresh, 'index.html'))) {
    throw new StartRefusal(`画面を組み立てられませんでした。\n${said.slice(-4000)}`);
  }
  rmSync(hashFile, { force: true });
  rmSync(website, { recursive: true, force: true });
  renameSync(fresh, website);
  writeFileSync(hashFile, hash);
  return website;
}
