import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFunctions } from '#infra/bundle-functions.ts';
import { lambdaFunctions } from '#shared/contracts/environment.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clocall-bundle-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const writeFileAt = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
};

/** Functions that read something beside their bundles. */
const printing = ['export-record', 'print-pack'] as const;

const writeEntries = async (skipped?: string): Promise<void> => {
  for (const source of printing.flatMap((name) => Object.values(lambdaFunctions[name].assets))) {
    await writeFileAt(join(root, 'node_modules', source), source);
  }
  for (const [name, { entry }] of Object.entries(lambdaFunctions)) {
    if (name === skipped) continue;
    const handler = `export const handler = async (): Promise<string> => '${name}';\n`;
    await writeFileAt(
      join(root, entry),
      name === 'export-record' ? `${handler}export const at = import.meta.url;\n` : handler,
    );
  }
};

describe('bundling the functions', () => {
  it('makes one module for each function that exports its handler', async () => {
    await writeEntries();
    const directory = join(root, 'out');
    await bundleFunctions({ root, directory, withSourceMaps: false });
    expect((await readdir(directory)).toSorted()).toEqual(Object.keys(lambdaFunctions).toSorted());
    const bundle: unknown = createRequire(import.meta.url)(join(directory, 'send-mail/index.cjs'));
    expect(await Object(bundle).handler()).toBe('send-mail');
  });

  it('tells what went into each bundle', async () => {
    await writeEntries();
    const { outputs } = await bundleFunctions({ root, directory: join(root, 'out'), withSourceMaps: true });
    expect(Object.keys(outputs).filter((file) => file.endsWith('.cjs'))).toHaveLength(
      Object.keys(lambdaFunctions).length,
    );
    expect(outputs['out/send-mail/index.cjs']?.entryPoint).toBe('functions/delivery/send-mail.ts');
  });

  it('keeps the source map beside the bundle and out of it', async () => {
    await writeEntries();
    await bundleFunctions({ root, directory: join(root, 'out'), withSourceMaps: true });
    expect(await readdir(join(root, 'out/send-mail'))).toEqual(['index.cjs', 'index.cjs.map']);
    expect(await readFile(join(root, 'out/send-mail/index.cjs'), 'utf8')).not.toContain('sourceMappingURL');
  });

  it('puts what a function reads beside its bundle', async () => {
    await writeEntries();
    const directory = join(root, 'out');
    await bundleFunctions({ root, directory, withSourceMaps: false });
    for (const name of printing) {
      for (const [file, source] of Object.entries(lambdaFunctions[name].assets)) {
        expect(await readFile(join(directory, name, file), 'utf8')).toBe(source);
      }
    }
    expect(await readdir(join(directory, 'send-mail'))).toEqual(['index.cjs']);
  });

  it('lets a bundle find the files beside it', async () => {
    await writeEntries();
    const file = join(root, 'out/export-record/index.cjs');
    await bundleFunctions({ root, directory: join(root, 'out'), withSourceMaps: false });
    const bundle: unknown = createRequire(import.meta.url)(file);
    expect(Object(bundle).at).toBe(pathToFileURL(file).href);
  });

  it('leaves nothing of an earlier build behind', async () => {
    await writeEntries();
    await mkdir(join(root, 'out/send-mail'), { recursive: true });
    await writeFile(join(root, 'out/send-mail/index.mjs'), 'export const handler = undefined;\n');
    await bundleFunctions({ root, directory: join(root, 'out'), withSourceMaps: false });
    expect(await readdir(join(root, 'out/send-mail'))).toEqual(['index.cjs']);
  });

  it('names the entries that do not exist', async () => {
    await writeEntries('open-wait');
    await expect(bundleFunctions({ root, directory: join(root, 'out'), withSourceMaps: true })).rejects.toThrow(
      'These entries of functions do not exist: functions/workflow/open-wait.ts',
    );
  });
});
