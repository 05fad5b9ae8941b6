import { getIndexActions, type Index, type KeySchema, type Table } from 'dynalite/db/index.js';
import { localAccount, localRegion } from '#local/template/local-account.ts';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { isRefusal, LocalDynamoDbError } from './dynamo-error.ts';
import { readSettings, saveSettings } from './table-settings.ts';
import type { IndexSpec, KeySpec, TableSpec } from './table-spec.ts';
import { WriteBatch } from './write-batch.ts';

/**
 * Creates the table, or brings an existing one's indexes and time-to-live in line with the spec. Tells whether the
 * time-to-live setting changed.
 */
export async function ensureTable(engine: DynaliteEngine, spec: TableSpec, now: number): Promise<boolean> {
  const table = (await findTable(engine, spec.tableName)) ?? draftTable(engine, spec, now);
  refuseOtherKeys(table, spec);
  await alignIndexes(engine, table, spec);
  const settings = await readSettings(engine, spec.tableName);
  const { timeToLiveAttribute } = spec;
  if (settings.timeToLiveAttribute === timeToLiveAttribute) return false;
  await saveSettings(engine, spec.tableName, { ...settings, timeToLiveAttribute });
  return true;
}

async function findTable(engine: DynaliteEngine, name: string): Promise<Table | undefined> {
  return engine.table(name, false).catch((error: unknown) => {
    if (!isRefusal(error, 'ResourceNotFoundException')) throw error;
    return undefined;
  });
}

// Not by dynalite's CreateTable: that writes the record a second time when a timer fires, over what we changed meanwhile.
function draftTable(engine: DynaliteEngine, spec: TableSpec, now: number): Table {
  const keys = { KeySchema: toKeySchema(spec.keySchema), AttributeDefinitions: toDefinitions(spec) };
  const indexes = (spec.globalSecondaryIndexes ?? []).map(toIndex);
  const request = { TableName: spec.tableName, BillingMode: 'PAY_PER_REQUEST', ...keys };
  engine.validate('CreateTable', { ...request, ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }) });
  return {
    TableName: spec.tableName,
    TableStatus: 'CREATING',
    ...keys,
    TableArn: `arn:aws:dynamodb:${localRegion}:${localAccount}:table/${spec.tableName}`,
    CreationDateTime: now / 1000,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
  };
}

function refuseOtherKeys(table: Table, spec: TableSpec): void {
  const existing = describeKeys(table.KeySchema, table);
  const wanted = describeKeys(toKeySchema(spec.keySchema), { AttributeDefinitions: toDefinitions(spec) });
  if (existing === wanted) return;
  throw new LocalDynamoDbError(
    `Table ${spec.tableName} has the key ${existing}, the template wants ${wanted}: a key cannot be changed; delete the table or the local data.`,
  );
}

/** Rebuilds the indexes that are new or differ and drops those that are gone, in one commit with the table's record. */
async function alignIndexes(engine: DynaliteEngine, table: Table, spec: TableSpec): Promise<void> {
  const wanted = (spec.globalSecondaryIndexes ?? []).map(toIndex);
  const changed = wanted.filter((index) => !table.GlobalSecondaryIndexes?.some((existing) => isSame(existing, index)));
  const stale = (table.GlobalSecondaryIndexes ?? []).filter(
    (existing) => !wanted.some((index) => isSame(existing, index)),
  );
  if (changed.length === 0 && stale.length === 0 && table.TableStatus === 'ACTIVE') return;
  const batch = new WriteBatch();
  const prefixOf = (index: string) => `index-global~${spec.tableName}~${index}~`;
  for (const { IndexName } of stale) for await (const key of engine.keys(prefixOf(IndexName))) batch.delete(key);
  const { GlobalSecondaryIndexes: _, ...rest } = table;
  const aligned: Table = { ...rest, AttributeDefinitions: toDefinitions(spec), TableStatus: 'ACTIVE' };
  if (wanted.length > 0) aligned.GlobalSecondaryIndexes = wanted;
  for await (const item of engine.items(spec.tableName)) {
    for (const { index, key, item: entry } of getIndexActions(changed, undefined, item, aligned).puts) {
      batch.put(prefixOf(index) + key, entry);
    }
  }
  batch.put(`table~${spec.tableName}`, aligned);
  await engine.commit(batch);
}

function isSame(a: Index, b: Index): boolean {
  const shape = ({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes = [] } }: Index) =>
    JSON.stringify([IndexName, KeySchema, ProjectionType, [...NonKeyAttributes].sort()]);
  return shape(a) === shape(b);
}

function toIndex({ indexName, keySchema, projection }: IndexSpec): Index {
  const { projectionType: ProjectionType, nonKeyAttributes: NonKeyAttributes } = projection;
  return {
    IndexName: indexName,
    KeySchema: toKeySchema(keySchema),
    Projection: { ProjectionType, ...(NonKeyAttributes && { NonKeyAttributes }) },
    IndexStatus: 'ACTIVE',
  };
}

function toKeySchema(keys: KeySpec): KeySchema {
  return keys.map(({ attributeName, keyType }) => ({ AttributeName: attributeName, KeyType: keyType }));
}

function toDefinitions({ attributeDefinitions }: TableSpec): Table['AttributeDefinitions'] {
  return attributeDefinitions.map(({ attributeName, attributeType }) => ({
    AttributeName: attributeName,
    AttributeType: attributeType,
  }));
}

function describeKeys(keys: KeySchema, { AttributeDefinitions }: Pick<Table, 'AttributeDefinitions'>): string {
  const typeOf = (name: string) =>
    AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
  return keys.map(({ AttributeName, KeyType }) => `${AttributeName} ${typeOf(AttributeName)} ${KeyType}`).join(', ');
}
