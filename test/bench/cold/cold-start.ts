import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { settingsOf } from '#infra/settings.ts';
import { lambdaFunctions } from '#shared/contracts/environment.ts';

const measuredSchema = z.object({ loadMs: z.number(), firstMs: z.number(), status: z.number() });

/** How long one fresh process took to load a bundle, and to answer its first event. */
export type ColdStart = z.infer<typeof measuredSchema>;

const run = promisify(execFile);
const loader = join(import.meta.dirname, 'load-once.mjs');

/** Any value will do for most variables: nothing is called while a bundle loads. */
const variables = Object.fromEntries(
  Object.values(lambdaFunctions).flatMap(({ environment }) => environment.map((name) => [name, name.toLowerCase()])),
);

// Only what Lambda sets; neither NODE_OPTIONS nor a compile cache of this machine may help or hinder.
const environment = {
  ...variables,
  NUMBER_POOL: '0398000000-0398000099',
  DOCUMENTS_ADDRESS: JSON.stringify(settingsOf('production').documentsAddress),
  SITE_ORIGIN: 'https://onboarding.example.com',
  AWS_REGION: 'ap-northeast-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  NODE_ENV: 'production',
  TZ: 'UTC',
};

/** Starts a fresh process that loads the bundle; with an event and an endpoint it also calls the handler once. */
export const coldStart = async (
  file: string,
  firstCall?: { eventFile: string; awsEndpoint: string },
): Promise<ColdStart> => {
  const { stdout } = await run(process.execPath, [loader, file, ...(firstCall ? [firstCall.eventFile] : [])], {
    env: { ...environment, ...(firstCall ? { AWS_ENDPOINT_URL: firstCall.awsEndpoint } : {}) },
  });
  // The handler may log before the measurement is written.
  return measuredSchema.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('{"loadMs"'))));
};
