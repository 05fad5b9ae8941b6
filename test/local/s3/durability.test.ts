import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalS3 } from '#local/s3/local-s3.ts';
import { startS3 } from './s3-server.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 's3-crash-'));
});
afterEach(() => rm(home, { recursive: true }));

it('keeps every acknowledged object whole over kills, and no body without its object', async () => {
  const acknowledged: string[] = [];
  for (const writes of [5, 23]) {
    const script = join(import.meta.dirname, 'crash-writer.ts');
    const child = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    let seen = 0;
    for await (const key of createInterface(child.stdout)) {
      acknowledged.push(key);
      seen += 1;
      if (seen === writes) child.kill('SIGKILL');
    }
    await exited;
  }
  const { client, stop } = await startS3(home);
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'intake' }));
  const keys = Contents.map(({ Key = '' }) => Key);
  expect(keys).toEqual(expect.arrayContaining(acknowledged));
  for (const Key of keys) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'intake', Key }));
    expect(await Body?.transformToString()).toBe(Key.repeat(8000));
  }
  expect(await readdir(join(home, 'blobs'))).toHaveLength(keys.length);
  await stop();
});

it('refuses a damaged index in one clear sentence', async () => {
  await writeFile(join(home, 'index.sqlite'), 'not a database at all, but long enough to be read as one'.repeat(50));
  const open = () => LocalS3.open({ directory: home, clock: new VirtualClock(), secretAccessKeyOf: () => undefined });
  expect(open).toThrow(/^The S3 data in .* cannot be opened: file is not a database\.$/);
});
