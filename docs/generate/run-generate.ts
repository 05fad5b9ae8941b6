import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onboardingDefinition } from '#workflows/onboarding.ts';
import { describeApi } from './describe-api.ts';
import { describeGallery } from './describe-gallery.ts';
import { describeWorkflow } from './describe-workflow.ts';
import { drawGraph, drawWorkflow } from './draw-workflow.ts';
import { describeLegalMap } from './legal-map.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every generated document by its place in the repository. */
export const generateDocuments = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    [
      'docs/overview.svg',
      await drawGraph(await readFile(join(root, 'docs/overview.dot'), 'utf8'), 'Who talks to whom'),
    ],
    ['docs/workflow/onboarding.svg', await drawWorkflow(onboardingDefinition)],
    ['workflows/README.md', describeWorkflow(onboardingDefinition)],
    ['docs/api/openapi.json', describeApi()],
    ['docs/screens.md', describeGallery()],
    ['docs/legal-map.md', await describeLegalMap(root)],
  ]);

const isStale = async (path: string, content: string): Promise<boolean> =>
  (await readFile(join(root, path), 'utf8').catch(() => '')) !== content;

if (process.argv[1] === import.meta.filename) {
  const onlyCheck = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, content] of await generateDocuments()) {
    if (!(await isStale(path, content))) continue;
    stale.push(path);
    if (onlyCheck) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const verb = onlyCheck ? 'Stale, run `npm run generate`' : 'Written';
  console.log(stale.length > 0 ? `${verb}: ${stale.join(', ')}` : 'Generated documents are up to date.');
  if (onlyCheck && stale.length > 0) process.exitCode = 1;
}
