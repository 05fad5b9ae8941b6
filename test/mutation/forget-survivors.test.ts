import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetSurvivors } from './forget-survivors.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clocall-mutation-'));
});
afterAll(() => rm(directory, { recursive: true }));

it('keeps the killed mutants of an earlier run, with all that is known of them, and no others', async () => {
  const file = join(directory, 'results.json');
  const killed = { id: '1', status: 'Killed', killedBy: ['7'] };
  const others = ['Survived', 'NoCoverage', 'Timeout', 'RuntimeError'].map((status) => ({ id: status, status }));
  const rest = { schemaVersion: '1.0', testFiles: { 'retention.test.ts': { tests: [{ id: '7' }] } } };
  const results = (mutants: unknown[]) => ({ ...rest, files: { 'retention.ts': { source: 'code', mutants } } });
  await writeFile(file, JSON.stringify(results([...others, killed])));
  await forgetSurvivors(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(results([killed]));
});

it('has nothing to forget before the first run', async () => {
  await expect(forgetSurvivors(join(directory, 'none.json'))).resolves.toBeUndefined();
});
