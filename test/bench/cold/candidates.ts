import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { bundleFunctions } from '#infra/bundle-functions.ts';
import { lambdaFunctions } from '#shared/contracts/environment.ts';

/** A bundle whose cold load is measured. */
export interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export interface Candidates {
  readonly functions: readonly Candidate[];
  readonly emptyCommonJs: Candidate;
  readonly emptyModule: Candidate;
  /** middy, all of zod, the document client: what such a function usually looks like. */
  readonly usualModule: Candidate;
  readonly usualCommonJs: Candidate;
}

const projectDirectory = join(import.meta.dirname, '..', '..', '..');

const weigh = async (name: string, file: string): Promise<Candidate> => {
  const content = await readFile(file);
  return { name, file, bytes: content.length, gzipBytes: gzipSync(content).length };
};

const bundleStandIn = async (directory: string, source: string, format: 'cjs' | 'esm'): Promise<Candidate> => {
  const file = join(directory, 'stand-ins', `${source}.${format === 'cjs' ? 'cjs' : 'mjs'}`);
  const options: BuildOptions = {
    entryPoints: [join(import.meta.dirname, 'stand-ins', `${source}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format,
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
  // The usual remedy for CommonJS dependencies that call `require` inside an ES module.
  const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
  await build(format === 'esm' && source === 'usual-stack' ? { ...options, banner: { js: banner } } : options);
  return weigh(`${source}, ${format === 'cjs' ? 'CommonJS' : 'ES module'}`, file);
};

/** Bundles the functions exactly as they are deployed, and the stand-ins that they are compared with. */
export const bundleCandidates = async (directory: string): Promise<Candidates> => {
  const ownDirectory = join(directory, 'functions');
  await bundleFunctions({ root: projectDirectory, directory: ownDirectory, withSourceMaps: false });
  const functions = await Promise.all(
    Object.keys(lambdaFunctions).map((name) => weigh(name, join(ownDirectory, name, 'index.cjs'))),
  );
  return {
    functions,
    emptyCommonJs: await bundleStandIn(directory, 'empty-handler', 'cjs'),
    emptyModule: await bundleStandIn(directory, 'empty-handler', 'esm'),
    usualModule: await bundleStandIn(directory, 'usual-stack', 'esm'),
    usualCommonJs: await bundleStandIn(directory, 'usual-stack', 'cjs'),
  };
};
