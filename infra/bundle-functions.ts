import { access, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Copies what functions read beside their bundles. */
const copyAssets = async (root: string, directory: string): Promise<void> => {
  for (const [name, described] of Object.entries(lambdaFunctions)) {
    const assets = 'assets' in described ? described.assets : {};
    for (const [file, source] of Object.entries(assets)) {
      const target = join(directory, name, file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(root, 'node_modules', source), target);
    }
  }
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
    // CommonJS has no `import.meta`; the library that draws documents finds its own files by it.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
    sourcemap: withSourceMaps ? 'external' : false,
    metafile: true,
    logLevel: 'warning',
  });
  await copyAssets(root, directory);
  return metafile;
};
