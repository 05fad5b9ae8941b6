import { join } from 'node:path';
import { build } from 'vite';
import { writePostalShards } from './postal/write-postal-shards.ts';

/** One HTML file for each face, so that nobody downloads the code of another. */
const faces = ['index.html', 'status/index.html', 'staff/index.html'];

/** Builds the pages of all faces, and the postal codes beside them, into a directory that is emptied first. */
export async function buildPages(directory: string): Promise<void> {
  const root = import.meta.dirname;
  await build({
    configFile: false,
    root,
    publicDir: false,
    appType: 'mpa',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'baseline-widely-available',
      outDir: directory,
      emptyOutDir: true,
      // A file in its own right is cached, and a strict policy knows where it comes from.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: faces.map((face) => join(root, face)),
        // The shared rooms only define; what a face does not use of them shall not reach it.
        treeshake: { moduleSideEffects: (id) => !id.includes('/shared/') },
      },
    },
  });
  await writePostalShards(join(directory, 'postal'));
}
