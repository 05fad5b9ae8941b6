import { createRequire } from 'node:module';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExportTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as dynaliteDatabase from 'dynalite/db/index.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableSpec } from '#local/dynamodb/table-spec.ts';
import { startLocal } from './dynamodb-targets.ts';

const claims: TableSpec = {
  tableName: 'Claims',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
  timeToLiveAttribute: 'expiresAt',
};
const TableName = claims.tableName;

let local: Awaited<ReturnType<typeof startLocal>>;
let documents: DynamoDBDocumentClient;
beforeEach(async () => {
  local = await startLocal();
  documents = DynamoDBDocumentClient.from(local.client);
  await local.service.ensureTable(claims);
});
afterEach(() => local.stop());

const put = (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName, Item }));
const exists = async (id: string) =>
  (await documents.send(new GetCommand({ TableName, Key: { id } }))).Item !== undefined;
const inSeconds = (seconds: number) => Math.floor(local.clock.now() / 1000) + seconds;
const skip = (minutes: number) => local.clock.advanceTo(local.clock.now() + minutes * 60_000);

describe('time to live', () => {
  it('deletes items once the virtual clock has passed their time, and no others', async () => {
    await put({ id: 'hour', expiresAt: inSeconds(3600) });
    await put({ id: 'day', expiresAt: inSeconds(86_400) });
    await put({ id: 'ever' });
    await put({ id: 'text', expiresAt: 'soon' });
    await put({ id: 'mistake', expiresAt: 12 });
    await skip(59);
    expect(await exists('hour')).toBe(true);
    await skip(12);
    expect(await exists('hour')).toBe(false);
    await skip(24 * 60);
    const left = await Promise.all(['day', 'ever', 'text', 'mistake'].map(exists));
    expect(left).toEqual([false, true, true, true]);
  });

  it('can be described, disabled and enabled', async () => {
    const set = (Enabled: boolean) => {
      const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled };
      return local.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    };
    const status = async () =>
      (await local.client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    expect(await status()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    await put({ id: 'a', expiresAt: inSeconds(60) });
    await set(false);
    await expect(set(false)).rejects.toThrow('TimeToLive is already disabled');
    await skip(30);
    expect(await exists('a')).toBe(true);
    await set(true);
    expect(await exists('a')).toBe(false);
  });
});

describe('the token of a transaction', () => {
  const add = (ClientRequestToken: string, amount = 1) =>
    documents.send(
      new TransactWriteCommand({
        ClientRequestToken,
        TransactItems: [
          {
            Update: {
              TableName,
              Key: { id: 'counter' },
              UpdateExpression: 'ADD amount :n',
              ExpressionAttributeValues: { ':n': amount },
            },
          },
        ],
      }),
    );
  const amount = async () => (await documents.send(new GetCommand({ TableName, Key: { id: 'counter' } }))).Item?.amount;

  it('makes a repetition harmless for ten minutes', async () => {
    await Promise.all([add('t'), add('t'), add('t')]);
    expect(await amount()).toBe(1);
    await expect(add('t', 2)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    await skip(11);
    await add('t');
    expect(await amount()).toBe(2);
  });
});

describe('a transaction', () => {
  it('refuses an empty index key as the reason of its part, and writes nothing', async () => {
    const byOwner = {
      indexName: 'byOwner',
      keySchema: [{ attributeName: 'owner', keyType: 'HASH' as const }],
      projection: { projectionType: 'ALL' as const },
    };
    const attributeDefinitions = [
      ...claims.attributeDefinitions,
      { attributeName: 'owner', attributeType: 'S' as const },
    ];
    await local.service.ensureTable({ ...claims, attributeDefinitions, globalSecondaryIndexes: [byOwner] });
    const TransactItems = ['', 'somebody'].map((owner) => ({ Put: { TableName, Item: { id: `x${owner}`, owner } } }));
    const refused = documents.send(new TransactWriteCommand({ TransactItems }));
    await expect(refused).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError' }, { Code: 'None' }],
    });
    expect(await exists('xsomebody')).toBe(false);
  });

  it('is never seen in part by readers', async () => {
    const write = (n: number) => {
      const puts = ['a', 'b', 'c', 'd'].map((id) => ({ Put: { TableName, Item: { id, n } } }));
      return documents.send(new TransactWriteCommand({ TransactItems: puts }));
    };
    await write(0);
    const read = async () => {
      const gets = ['a', 'b', 'c', 'd'].map((id) => ({ Get: { TableName, Key: { id } } }));
      const { Responses } = await documents.send(new TransactGetCommand({ TransactItems: gets }));
      return new Set(Responses?.map(({ Item }) => Item?.n)).size;
    };
    const work = Array.from({ length: 30 }, (_, n) => Promise.all([write(n + 1), read()]));
    expect((await Promise.all(work)).map(([, distinct]) => distinct)).toEqual(work.map(() => 1));
  });
});

describe('ensureTable', () => {
  const byOwner = (projectionType: 'ALL' | 'KEYS_ONLY'): TableSpec => ({
    ...claims,
    attributeDefinitions: [...claims.attributeDefinitions, { attributeName: 'owner', attributeType: 'S' }],
    globalSecondaryIndexes: [
      {
        indexName: 'byOwner',
        keySchema: [{ attributeName: 'owner', keyType: 'HASH' }],
        projection: { projectionType },
      },
    ],
  });
  const owned = async () => {
    const query = { TableName, IndexName: 'byOwner', KeyConditionExpression: '#o = :o' };
    const names = { ExpressionAttributeNames: { '#o': 'owner' }, ExpressionAttributeValues: { ':o': 'me' } };
    return (await documents.send(new QueryCommand({ ...query, ...names }))).Items;
  };

  it('adds an index to a table that has items, changes it, and takes it away', async () => {
    await put({ id: '1', owner: 'me', more: true });
    await put({ id: '2' });
    await local.service.ensureTable(byOwner('KEYS_ONLY'));
    expect(await owned()).toEqual([{ id: '1', owner: 'me' }]);
    await local.service.ensureTable(byOwner('ALL'));
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: { id: '1' },
        UpdateExpression: 'SET more = :f',
        ExpressionAttributeValues: { ':f': false },
      }),
    );
    expect(await owned()).toEqual([{ id: '1', owner: 'me', more: false }]);
    await local.service.ensureTable(claims);
    await expect(owned()).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await exists('1')).toBe(true);
  });

  it('changes nothing the second time and describes an active table', async () => {
    await put({ id: '1' });
    await local.service.ensureTable(claims);
    const { Table } = await local.client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } });
    expect(await exists('1')).toBe(true);
  });

  it('refuses another key in one clear sentence', async () => {
    const other: TableSpec = {
      ...claims,
      attributeDefinitions: [{ attributeName: 'name', attributeType: 'S' }],
      keySchema: [{ attributeName: 'name', keyType: 'HASH' }],
    };
    await expect(local.service.ensureTable(other)).rejects.toThrow(
      'Table Claims has the key id S HASH, the template wants name S HASH',
    );
  });
});

describe('other operations', () => {
  it('remembers point-in-time recovery', async () => {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await local.client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    const answer = await local.client.send(new DescribeContinuousBackupsCommand({ TableName }));
    const { PointInTimeRecoveryDescription } = answer.ContinuousBackupsDescription ?? {};
    expect(PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe('ENABLED');
  });

  it('answers UnknownOperationException to what nobody implements', async () => {
    const command = new ExportTableToPointInTimeCommand({ TableArn: 'arn:aws:dynamodb:x', S3Bucket: 'b' });
    await expect(local.client.send(command)).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});

describe('dynalite, whose internals we stand on', () => {
  it('has the pinned version', () => {
    expect(createRequire(import.meta.url)('dynalite/package.json')).toMatchObject({ version: '4.0.0' });
  });

  it('keeps items, indexes and tables under the keys that our own commits write', async () => {
    const keys: string[] = [];
    const store = dynaliteDatabase.create({
      path: `${local.directory}/probe`,
      createTableMs: 0,
      deleteTableMs: 0,
      updateTableMs: 0,
    });
    await store.db.open();
    const written = (write: (done: () => void) => void) => new Promise<void>(write);
    await written((done) => store.getItemDb('T').put('k', {}, done));
    await written((done) => store.getIndexDb('Global', 'T', 'I').put('k', {}, done));
    const table = { TableName: 'T', TableStatus: 'ACTIVE', KeySchema: [], AttributeDefinitions: [] };
    await written((done) => store.tableDb.put('T', table, done));
    for await (const key of store.db.createKeyStream()) keys.push(String(key));
    await store.db.close();
    expect(keys.sort()).toEqual(['index-global~T~I~k', 'item-T~k', 'table~T']);
  });
});
