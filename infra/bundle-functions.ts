import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { lambdaFunctions } from '#shared/contracts/environment.ts';

// Some CommonJS dependencies call `require` for modules of Node, which an ES module does not have.
const requireOfNode = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

const isAbsent = async (file: string): Promise<boolean> => {
  try {
    await access(file);
    return false;
  } catch {
    return true;
  }
};

const assertEntriesExist = async (root: string): Promise<void> => {
  const entries = Object.values(lambdaFunctions).map(({ entry }) => entry);
  const absences = await Promise.all(entries.map((entry) => isAbsent(join(root, entry))));
  const missing = entries.filter((_, index) => absences[index]);
  if (missing.length > 0) throw new Error(`These entries of functions do not exist: ${missing.join(', ')}`);
};

/** Bundles every function, with all that it imports, into `<directory>/<name>/index.mjs`; tells what went into each. */
export const bundleFunctions = async (root: string, directory: string): Promise<Metafile> => {
  await assertEntriesExist(root);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(lambdaFunctions).map(([name, { entry }]) => ({ in: entry, out: `${name}/index` })),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: requireOfNode },
    minify: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
};
