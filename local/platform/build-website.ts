import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build-once.ts';
import { runNode } from './run-node.ts';
import { StartRefusal } from './start-refusal.ts';

const inputs = ['web', 'shared', 'package-lock.json'];
const proof = 'index.html';

export interface BuildWebsiteOptions {
  readonly projectDirectory: string;
  readonly stateDirectory: string;
}

/** Builds the pages of the product, unless nothing of them has changed; answers where they lie. */
export const buildWebsite = ({ projectDirectory, stateDirectory }: BuildWebsiteOptions): Promise<string> =>
  buildOnce({
    projectDirectory,
    target: join(stateDirectory, 'website'),
    inputs,
    proof,
    build: async (directory) => {
      const { code, said } = await runNode(projectDirectory, [join('web', 'build', 'run-build.ts'), directory], {});
      if (code === 0 && existsSync(join(directory, proof))) return;
      throw new StartRefusal(`画面を組み立てられませんでした。\n${said.slice(-4000)}`);
    },
  });
