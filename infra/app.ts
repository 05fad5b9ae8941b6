import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { buildApp } from './build-app.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { bundledCode, type FunctionCode, placeholderCode } from './function-code.ts';
import { type Stage, settingsOf, stageSchema } from './settings.ts';

const root = join(import.meta.dirname, '..');
const contextSchema = z.record(z.string(), z.unknown());
const requestSchema = z.object({
  stage: z._default(stageSchema, 'development'),
  siteOrigin: z.optional(z.string()),
  bundling: z._default(z.enum(['bundle', 'skip']), 'bundle'),
});

/** The context of `cdk.json`, which only the CLI passes on, under the context that the caller gives. */
const readContext = async (): Promise<Record<string, unknown>> => {
  const file: unknown = JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8'));
  const given: unknown = JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}');
  return { ...z.object({ context: contextSchema }).parse(file).context, ...contextSchema.parse(given) };
};

const prepareCode = async (stage: Stage, bundling: 'bundle' | 'skip'): Promise<FunctionCode> => {
  if (bundling === 'skip') return placeholderCode;
  const directory = join(root, '.build/functions');
  const metafile = await bundleFunctions({ root, directory, withSourceMaps: stage !== 'local' });
  await writeFile(join(directory, 'metafile.json'), JSON.stringify(metafile));
  return bundledCode(directory);
};

const context = await readContext();
const { stage, siteOrigin, bundling } = requestSchema.parse(context);
const functionCode = await prepareCode(stage, process.env.CLOCALL_BUNDLING === 'skip' ? 'skip' : bundling);
const settings = settingsOf(stage, siteOrigin === undefined ? {} : { siteOrigin });
buildApp({ settings, functionCode, context, outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out') }).app.synth();
