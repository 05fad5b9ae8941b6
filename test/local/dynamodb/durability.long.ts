import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalDynamoDb } from '#local/dynamodb/local-dynamodb.ts';
import { accountsTable, auditTable, writeStep } from './crash-steps.ts';
import { startLocal } from './dynamodb-targets.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dynamodb-crash-'));
});
afterEach(() => rm(home, { recursive: true }));

/** Opens the directory and returns how many transactions it holds, having checked that none is there in part. */
async function wholeSteps(directory: string): Promise<number> {
  const { client, service, stop } = await startLocal(directory);
  await service.ensureTable(accountsTable);
  await service.ensureTable(auditTable);
  const documents = DynamoDBDocumentClient.from(client);
  try {
    const account = await documents.send(
      new GetCommand({ TableName: accountsTable.tableName, Key: { id: 'account' } }),
    );
    const version = Number(account.Item?.version ?? 0);
    const byStep = (IndexName: string | undefined, key: string) => ({
      TableName: auditTable.tableName,
      IndexName,
      KeyConditionExpression: `${key} = :v`,
      ExpressionAttributeValues: { ':v': 'account' },
    });
    const events = await documents.send(new QueryCommand(byStep(undefined, 'id')));
    const open = await documents.send(new QueryCommand(byStep('byOpen', 'openFor')));
    expect(events.Items?.map(({ step }) => step)).toEqual(Array.from({ length: version }, (_, n) => n + 1));
    expect(open.Items?.map(({ step }) => step)).toEqual(version === 0 ? [] : [version]);
    return version;
  } finally {
    await stop();
  }
}

async function lastStepBeforeKill(child: ChildProcess, minimum: number): Promise<number> {
  let acknowledged = 0;
  if (!child.stdout) throw new Error('the child has no output');
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === minimum) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('what was committed', () => {
  it('is whole, indexes included, after a kill at any moment, and nothing acknowledged is lost', async () => {
    const script = join(import.meta.dirname, 'crash-writer.ts');
    for (const more of [7, 13, 21]) {
      const before = await wholeSteps(home);
      const child = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      const acknowledged = await lastStepBeforeKill(child, before + more);
      await exited;
      expect(acknowledged).toBeGreaterThanOrEqual(before + more);
      expect(await wholeSteps(home)).toBeGreaterThanOrEqual(acknowledged);
    }
  });

  it('is whole when the log on disk breaks off at any byte of the last transaction', async () => {
    const { client, service, stop } = await startLocal(home);
    await service.ensureTable(accountsTable);
    await service.ensureTable(auditTable);
    const documents = DynamoDBDocumentClient.from(client);
    await writeStep(documents, 1);
    const log = (await readdir(home)).find((name) => name.endsWith('.log')) ?? '';
    const sizeBefore = (await stat(join(home, log))).size;
    await writeStep(documents, 2);
    const sizeAfter = (await stat(join(home, log))).size;
    const copy = `${home}-copy`;
    for (let size = sizeBefore; size <= sizeAfter; size += Math.ceil((sizeAfter - sizeBefore) / 12)) {
      await cp(home, copy, { recursive: true });
      await truncate(join(copy, log), size);
      expect(await wholeSteps(copy)).toBe(size === sizeAfter ? 2 : 1);
      await rm(copy, { recursive: true });
    }
    await stop();
  });

  it('remembers over a restart which transactions were done', async () => {
    const clock = new VirtualClock();
    const first = await startLocal(home, clock);
    await first.service.ensureTable(accountsTable);
    await first.service.ensureTable(auditTable);
    await writeStep(DynamoDBDocumentClient.from(first.client), 1, 'token-1');
    await first.stop();
    const second = await startLocal(home);
    await writeStep(DynamoDBDocumentClient.from(second.client), 1, 'token-1');
    await second.stop();
    expect(await wholeSteps(home)).toBe(1);
  });
});

describe('a directory that cannot be used', () => {
  const open = () => LocalDynamoDb.open({ directory: home, clock: new VirtualClock() });

  it('is refused when it is in use', async () => {
    const service = await open();
    await expect(open()).rejects.toThrow(/^The DynamoDB data in .* cannot be opened: .*lock/);
    await service.close();
  });

  it.each([
    ['is garbled', 'cannot be opened', (file: string) => writeFile(file, 'garbage')],
    ['is missing', 'is damaged', (file: string) => rm(file)],
  ])('is refused when its CURRENT file %s', async (_, message, damage) => {
    await (await open()).close();
    await damage(join(home, 'CURRENT'));
    await expect(open()).rejects.toMatchObject({
      name: 'LocalDynamoDbError',
      message: expect.stringContaining(message),
    });
  });
});
