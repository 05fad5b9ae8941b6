import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { synthesizedWebOrigin } from '../template/assembly.ts';
import { buildOnce } from './build-once.ts';
import { runNode } from './run-node.ts';
import { StartRefusal } from './start-refusal.ts';

const inputs = ['infra', 'workflows', 'functions', 'shared', 'package-lock.json', 'cdk.json'];
const proof = 'manifest.json';

const localContext = { stage: 'local', siteOrigin: synthesizedWebOrigin };

const cdkJsonSchema = z.object({ context: z._default(z.record(z.string(), z.unknown()), {}) });

export interface SynthesizeOptions {
  readonly projectDirectory: string;
  readonly stateDirectory: string;
}

/** Synthesizes the CDK app for the local stage, unless nothing it reads has changed; answers where the assembly lies. */
export const synthesize = ({ projectDirectory, stateDirectory }: SynthesizeOptions): Promise<string> =>
  buildOnce({
    projectDirectory,
    target: join(stateDirectory, 'cdk.out'),
    inputs,
    proof,
    build: (directory) => runApp(projectDirectory, directory),
  });

async function runApp(projectDirectory: string, output: string): Promise<void> {
  const cdkJson = join(projectDirectory, 'cdk.json');
  const { context } = cdkJsonSchema.parse(existsSync(cdkJson) ? JSON.parse(readFileSync(cdkJson, 'utf8')) : {});
  const environment = { CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...localContext }) };
  const { code, said } = await runNode(projectDirectory, [join('infra', 'app.ts')], environment);
  if (code !== 0 || !existsSync(join(output, proof))) {
    throw new StartRefusal(`infra/app.ts からテンプレートを作れませんでした。\n${said.slice(-4000)}`);
  }
}
