import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { synthesizedWebOrigin } from '../template/assembly.ts';
import { hashFiles } from './hash-files.ts';
import { runNode } from './run-node.ts';
import { StartRefusal } from './start-refusal.ts';

const inputs = ['infra', 'workflows', 'functions', 'shared', 'package-lock.json', 'cdk.json'];

const localContext = { stage: 'local', siteOrigin: synthesizedWebOrigin };

const cdkJsonSchema = z.object({ context: z._default(z.record(z.string(), z.unknown()), {}) });

export interface SynthesizeOptions {
  readonly projectDirectory: string;
  readonly stateDirectory: string;
}

/** Synthesizes the CDK app for the local stage, unless nothing it reads has changed; answers where the assembly lies. */
export async function synthesize({ projectDirectory, stateDirectory }: SynthesizeOptions): Promise<string> {
  const assembly = join(stateDirectory, 'cdk.out');
  const hashFile = join(stateDirectory, 'cdk.out.sha256');
  const hash = hashFiles(projectDirectory, inputs);
  const known = existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash;
  if (known && existsSync(join(assembly, 'manifest.json'))) return assembly;
  const fresh = `${assembly}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await runApp(projectDirectory, fresh);
  rmSync(hashFile, { force: true });
  rmSync(assembly, { recursive: true, force: true });
  renameSync(fresh, assembly);
  writeFileSync(hashFile, hash);
  return assembly;
}

async function runApp(projectDirectory: string, output: string): Promise<void> {
  const cdkJson = join(projectDirectory, 'cdk.json');
  const { context } = cdkJsonSchema.parse(existsSync(cdkJson) ? JSON.parse(readFileSync(cdkJson, 'utf8')) : {});
  const environment = { CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...localContext }) };
  const { code, said } = await runNode(projectDirectory, [join('infra', 'app.ts')], environment);
  if (code !== 0 || !existsSync(join(output, 'manifest.json'))) {
    throw new StartRefusal(`infra/app.ts からテンプレートを作れませんでした。\n${said.slice(-4000)}`);
  }
}
