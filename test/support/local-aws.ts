import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalDynamoDb } from '#local/dynamodb/local-dynamodb.ts';
import { type TableDefinition, type TableName, tableDefinitions } from '#shared/contracts/tables.ts';
import { listen } from './listen.ts';

const keyTypes = { string: 'S', number: 'N' } as const;

const tableSpec = (tableName: string, table: TableDefinition): Parameters<LocalDynamoDb['ensureTable']>[0] => {
  const keysOf = ({ partitionKey, sortKey }: Pick<TableDefinition, 'partitionKey' | 'sortKey'>) => [
    { ...partitionKey, keyType: 'HASH' as const },
    ...(sortKey ? [{ ...sortKey, keyType: 'RANGE' as const }] : []),
  ];
  const keys = [table, ...table.indexes].flatMap(keysOf);
  const attributes = new Map(keys.map(({ name, type }) => [name, type]));
  const keySchema = (owner: Parameters<typeof keysOf>[0]) =>
    keysOf(owner).map(({ name, keyType }) => ({ attributeName: name, keyType }));
  return {
    tableName,
    attributeDefinitions: [...attributes].map(([name, type]) => ({
      attributeName: name,
      attributeType: keyTypes[type],
    })),
    keySchema: keySchema(table),
    globalSecondaryIndexes: table.indexes.map((index) => ({
      indexName: index.name,
      keySchema: keySchema(index),
      projection:
        index.includes.length > 0
          ? { projectionType: 'INCLUDE', nonKeyAttributes: [...index.includes] }
          : { projectionType: 'KEYS_ONLY' },
    })),
    timeToLiveAttribute: table.timeToLiveAttribute,
  };
};

/** What every client of the local services is made with. */
export const localClientSettings = (endpoint: string) => ({
  endpoint,
  region: 'ap-northeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** The project's tables in a DynamoDB of their own, reached over the wire with the adapters' own client. */
export const startLocalTables = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'tables-'));
  const clock = new VirtualClock();
  const service = await LocalDynamoDb.open({ directory, clock });
  const names = Object.keys(tableDefinitions) as TableName[];
  for (const name of names) await service.ensureTable(tableSpec(name, tableDefinitions[name]));
  const server = await listen((request, response) => void service.handle(request, response));
  const client = new DynamoDBClient(localClientSettings(server.endpoint));
  const documentClient = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const stop = async () => {
    client.destroy();
    await server.stop();
    await service.close();
    clock.stop();
    await rm(directory, { recursive: true });
  };
  return {
    documentClient,
    endpoint: server.endpoint,
    tables: { applications: 'applications', auditTrail: 'auditTrail', waits: 'waits', claims: 'claims' },
    accountsTable: 'accounts',
    suspicionsTable: 'suspicions',
    holdsTable: 'holds',
    stop,
  };
};

export type LocalTables = Awaited<ReturnType<typeof startLocalTables>>;
