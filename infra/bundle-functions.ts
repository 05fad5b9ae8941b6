import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { lambdaFunctions } from '#shared/contracts/environment.ts';

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

interface BundleInput {
  /** The project's root. */
  readonly root: string;
  readonly directory: string;
  /** For reading stack traces of deployed code; written beside the bundles and never shipped. */
  readonly withSourceMaps: boolean;
}

/** Bundles every function, with all that it imports, into `<directory>/<name>/index.cjs`; tells what went into each. */
export const bundleFunctions = async ({ root, directory, withSourceMaps }: BundleInput): Promise<Metafile> => {
  await assertEntriesExist(root);
  // What an earlier build left there would be shipped with the bundles.
  await rm(directory, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(lambdaFunctions).map(([name, { entry }]) => ({ in: entry, out: `${name}/index` })),
    outdir: directory,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // Modules first: of CommonJS packages esbuild cannot leave out what is not used.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    sourcemap: withSourceMaps ? 'external' : false,
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
};
