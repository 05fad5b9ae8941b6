import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { keepUsedTokens } from './keep-used-tokens.ts';
import { nameSchemaCalls, schemaMaker } from './name-schema-calls.ts';
import { writePdfParts } from './write-pdf-parts.ts';
import { writePostalShards } from './write-postal-shards.ts';

const root = join(import.meta.dirname, '..');

/** One HTML file for each face, so that nobody downloads the code of another. */
const faces = ['index.html', 'status/index.html', 'staff/index.html'];

/** Functions of the shared rooms that only make a value: what they make is left out where nobody uses it. */
const making = [schemaMaker, 'writtenText', 'printedText', 'digits', 'kind', 'civilDate'];

/** Builds one face by itself: code that several have in common is compressed better with the rest of each. */
const buildFace = (face: string, directory: string) =>
  build({
    configFile: false,
    root,
    publicDir: false,
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [keepUsedTokens(join(root, 'styles')), nameSchemaCalls],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'baseline-widely-available',
      outDir: directory,
      emptyOutDir: false,
      // A file in its own right is cached, and a strict policy knows where it comes from.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, face),
        treeshake: { moduleSideEffects: (id) => !id.includes('/shared/'), manualPureFunctions: making },
      },
    },
  });

/** Builds the pages of all faces, and what they fetch beside them, into a directory that is emptied first. */
export async function buildPages(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const face of faces) await buildFace(face, directory);
  await writePostalShards(join(directory, 'postal'));
  await writePdfParts(join(directory, 'pdf-parts'));
}
