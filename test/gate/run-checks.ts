import { spawnSync } from 'node:child_process';

interface Check {
  name: string;
  command: string;
  arguments: readonly string[];
}

/** The static checks, cheapest first; each is a tool of its own. */
const checks: readonly Check[] = [
  {
    name: 'format, lint, import directions',
    command: 'biome',
    arguments: ['check', '--error-on-warnings', '--max-diagnostics=30', '.'],
  },
  { name: 'types', command: 'tsc', arguments: ['--noEmit'] },
  { name: 'types of the pages', command: 'tsc', arguments: ['--noEmit', '-p', 'web'] },
  { name: 'types of the browser tests', command: 'tsc', arguments: ['--noEmit', '-p', 'test/browser'] },
  { name: 'generated documents', command: 'node', arguments: ['docs/generate/run-generate.ts', '--check'] },
  {
    name: 'state machine and its permissions',
    command: 'vitest',
    arguments: ['run', 'test/workflows/definition.test.ts'],
  },
  { name: 'weights of the pages', command: 'node', arguments: ['test/gate/check-page-weights.ts'] },
  { name: 'synth with cdk-nag', command: 'node', arguments: ['infra/app.ts'] },
];

const failed: string[] = [];
for (const { name, command, arguments: words } of checks) {
  const startedAt = performance.now();
  const { status, error, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  console.log(error ? error.message : `${stdout}${stderr}`.trim());
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
