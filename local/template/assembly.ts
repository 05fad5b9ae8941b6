import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assetsSchema, manifestSchema, type Template, templateSchema } from './template-schema.ts';

/** One stack of a cloud assembly. */
export interface AssemblyStack {
  readonly stackName: string;
  /** `unknown-region` where the app leaves the region to the deployment. */
  readonly region: string;
  readonly template: Template;
}

/** What `cdk synth` wrote: the stacks and where each uploaded asset lies on this disk. */
export interface Assembly {
  readonly stacks: readonly AssemblyStack[];
  readonly assetPaths: ReadonlyMap<string, string>;
}

/** The web origin that the local stage is synthesized with; it stands for the real one until the ports are known. */
export const synthesizedWebOrigin = 'http://127.0.0.1:4800';

function readJson(file: string, webOrigin = synthesizedWebOrigin): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replaceAll(synthesizedWebOrigin, webOrigin));
}

/** Reads the manifest, every stack's template and every asset list of a cloud assembly directory. */
export function readAssembly(directory: string, webOrigin: string): Assembly {
  const stacks: AssemblyStack[] = [];
  const assetPaths = new Map<string, string>();
  const { artifacts } = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  for (const [id, { type, environment, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile) {
      stacks.push({
        stackName: properties.stackName ?? id,
        region: environment?.split('/').at(-1) ?? 'unknown-region',
        template: templateSchema.parse(readJson(join(directory, properties.templateFile), webOrigin)),
      });
    }
    if (type === 'cdk:asset-manifest' && properties?.file) {
      for (const [key, path] of readAssetPaths(directory, properties.file)) assetPaths.set(key, path);
    }
  }
  return { stacks, assetPaths };
}

function* readAssetPaths(directory: string, file: string): Generator<[string, string]> {
  for (const { source, destinations } of Object.values(assetsSchema.parse(readJson(join(directory, file))).files)) {
    for (const { objectKey } of Object.values(destinations)) {
      const path = resolve(directory, source.path);
      if (existsSync(path)) yield [objectKey, path];
    }
  }
}
