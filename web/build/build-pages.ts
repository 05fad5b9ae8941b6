import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { keepUsedTokens } from './keep-used-tokens.ts';
import { leaveOutServerParts } from './leave-out-server-parts.ts';
import { nameSchemaCalls, schemaMaker } from './name-schema-calls.ts';
import { preloadParts } from './preload-parts.ts';
import { writePdfParts } from './write-pdf-parts.ts';
import { writePostalShards } from './write-postal-shards.ts';

const root = join(import.meta.dirname, '..');

/** One HTML file for each face, so that nobody downloads the code of another. */
const faces = { customer: 'index.html', status: 'status/index.html', staff: 'staff/index.html' } as const;
export type BuiltFace = keyof typeof faces;
/** Every face that is built. */
export const builtFaces: readonly BuiltFace[] = ['customer', 'status', 'staff'];

/** "Baseline widely available" on 29 November 2026; the bundler's own list of that name is a year older. */
const browsers = ['chrome125', 'edge125', 'firefox126', 'safari17.5', 'ios17.5'];

/** What so many parts of a face need comes with its first page, in one piece: fewer requests, better compressed. */
const sharedBy = 6;

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
    plugins: [keepUsedTokens(join(root, 'styles')), nameSchemaCalls, leaveOutServerParts, preloadParts],
    // For people, also where tests build it: otherwise every element would carry its place in our files.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      target: browsers,
      ...(directory ? { outDir: directory } : { write: false }),
      emptyOutDir: false,
      // A file in its own right is cached, and a strict policy knows where it comes from.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, faces[face]),
        output: { codeSplitting: { groups: [{ name: 'base', minShareCount: sharedBy }] } },
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
