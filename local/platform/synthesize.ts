import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { synthesizedWebOrigin } from '../template/assembly.ts';
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
  const hash = hashInputs(projectDirectory);
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

function hashInputs(projectDirectory: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    for (const file of filesBelow(join(projectDirectory, input))) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function runApp(projectDirectory: string, output: string): Promise<void> {
  const cdkJson = join(projectDirectory, 'cdk.json');
  const { context } = cdkJsonSchema.parse(existsSync(cdkJson) ? JSON.parse(readFileSync(cdkJson, 'utf8')) : {});
  const child = spawn(process.execPath, [join('infra', 'app.ts')], {
    cwd: projectDirectory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...localContext }) },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 || !existsSync(join(output, 'manifest.json'))) {
    throw new StartRefusal(`infra/app.ts からテンプレートを作れませんでした。\n${said.join('').slice(-4000)}`);
  }
}
