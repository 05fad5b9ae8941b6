import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlatform } from '#local/platform/start-platform.ts';
import { StartRefusal } from '#local/platform/start-refusal.ts';
import { listen } from '#test/support/listen.ts';
import { type PlatformProcess, refusedStart, startProcess } from './fixtures/platform-process.ts';
import { type MiniatureSystem, synthesizeMiniature } from './fixtures/synthesize-fixture.ts';

let system: MiniatureSystem;
const running = new Set<PlatformProcess>();

beforeAll(async () => {
  system = await synthesizeMiniature();
});
afterAll(async () => {
  await Promise.all([...running].map((each) => each.end('SIGKILL')));
  await system?.remove();
});

async function start(state: string): Promise<PlatformProcess> {
  const platform = await startProcess(join(system.directory, state), system.assemblyDirectory);
  running.add(platform);
  return platform;
}

async function end(platform: PlatformProcess, signal: NodeJS.Signals): Promise<number | null> {
  running.delete(platform);
  return platform.end(signal);
}

async function post(platform: PlatformProcess, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${platform.webOrigin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

async function stateOf(platform: PlatformProcess) {
  const response = await fetch(`${platform.webOrigin}/local/state.json`);
  return JSON.parse(await response.text());
}

describe('a platform that is killed', () => {
  it('goes on where it was: the clock, the executions and what they do next', async () => {
    const first = await start('killed');
    await post(first, '/local/clock', { advanceBySeconds: 1000 });
    await post(first, '/api/notes/kept', {});
    await expect.poll(async () => (await stateOf(first)).executions[0]?.currentStates).toEqual(['Rest']);
    await end(first, 'SIGKILL');

    const second = await start('killed');
    const state = await stateOf(second);
    expect(state.executions).toMatchObject([{ name: 'kept', currentStates: ['Rest'] }]);
    expect(state.clock.offsetSeconds).toBeGreaterThanOrEqual(1000);
    await post(second, '/local/clock', { advanceToNext: true });
    expect((await stateOf(second)).executions).toEqual([]);
    expect(await end(second, 'SIGTERM')).toBe(0);
  });
});

describe('a platform that cannot start', () => {
  const refusal = (state: string, webPort = 0) =>
    startPlatform({
      stateDirectory: join(system.directory, state),
      assemblyDirectory: system.assemblyDirectory,
      websiteDirectory: join(system.directory, 'website'),
      webPort,
      awsPort: 0,
      quiet: true,
    }).then(
      () => 'it started',
      (error: unknown) => (error instanceof StartRefusal ? error.message : String(error)),
    );

  it('says in one sentence that another process uses its directory, and ends with 1', async () => {
    const first = await start('shared');
    const { code, said } = await refusedStart(join(system.directory, 'shared'), system.assemblyDirectory);
    await end(first, 'SIGTERM');
    expect(code).toBe(1);
    expect(said).toMatch(/^保存先フォルダー .*shared は、すでに動いている別のプロセスが使っています。.*\n$/);
  });

  it('says which port is taken', async () => {
    const { port, stop } = await listen();
    expect(await refusal('port', port)).toContain(`ポート ${port} は使用中です。`);
    await stop();
  });

  it.each([
    'platform.db',
    'secrets.json',
    'accounts.json',
    'step-functions.db',
    'mail.sqlite',
    'identity.sqlite',
    'dynamodb/CURRENT',
    's3/index.sqlite',
  ])('says what to delete when %s is broken', async (file) => {
    const state = `broken-${file.replace('/', '-')}`;
    const path = join(system.directory, state, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'not what it was '.repeat(100));
    const said = await refusal(state);
    expect(said).toContain(`フォルダー ${join(system.directory, state)} を削除してから`);
    expect(said.split('\n')).toHaveLength(1);
  });
});
