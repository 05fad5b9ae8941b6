import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { keepUsedTokens } from './keep-used-tokens.ts';
import { leaveOutServerParts } from './leave-out-server-parts.ts';
import { nameSchemaCalls, schemaMaker } from './name-schema-calls.ts';
import { plainImports } from './plain-imports.ts';
import { writePdfParts } from './write-pdf-parts.ts';
import { writePostalShards } from './write-postal-shards.ts';

const root = join(import.meta.dirname, '..');

/** One HTML file for each face, so that nobody downloads the code of another. */
const faces = { customer: 'index.html', status: 'status/index.html', staff: 'staff/index.html' } as const;
export type BuiltFace = keyof typeof faces;
/** Every face that is built. */
export const builtFaces: readonly BuiltFace[] = ['customer', 'status', 'staff'];

/** Functions of the shared rooms that only make a value: what they make is left out where nobody uses it. */
const making = [schemaMaker, 'writtenText', 'printedText', 'digits', 'kind', 'civilDate'];

/**
 * Builds one face by itself: code that several have in common is compressed better with the rest of each. Without a
 * directory nothing is written, and what was made is only answered.
 */
export const buildFace = async (face: BuiltFace, directory?: string): Promise<Rolldown.RolldownOutput['output']> => {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [keepUsedTokens(join(root, 'styles')), nameSchemaCalls, leaveOutServerParts, plainImports],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'baseline-widely-available',
      ...(directory ? { outDir: directory } : { write: false }),
      emptyOutDir: false,
      // A file in its own right is cached, and a strict policy knows where it comes from.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, faces[face]),
        treeshake: { moduleSideEffects: (id) => !id.includes('/shared/'), manualPureFunctions: making },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('A face is built once, and not watched.');
  return built.output;
};

/** Builds the pages of all faces, and what they fetch beside them, into a directory that is emptied first. */
export async function buildPages(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const face of builtFaces) await buildFace(face, directory);
  await writePostalShards(join(directory, 'postal'));
  await writePdfParts(join(directory, 'pdf-parts'));
}
