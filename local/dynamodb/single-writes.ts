import { createKey } from 'dynalite/db/index.js';
import type { DynaliteEngine } from './dynalite-engine.ts';
import type { DynaliteOperation } from './dynalite-operations.ts';
import { DynamoError, isRefusal } from './dynamo-error.ts';
import { WriteBatch } from './write-batch.ts';
import { wantsOldOnFailure, writeInputSchema } from './write-input.ts';

const singleWrites: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** Whether the operation writes items outside of a transaction. */
export function isSingleWrite(operation: DynaliteOperation): boolean {
  return singleWrites.has(operation);
}

/** Carries out PutItem, UpdateItem, DeleteItem or BatchWriteItem: item and index entries in one commit. */
export async function writeItems(
  engine: DynaliteEngine,
  operation: DynaliteOperation,
  body: object,
  onCommit: (batch: WriteBatch) => void,
): Promise<object> {
  const input = engine.validate(operation, body);
  const batch = new WriteBatch();
  try {
    const result = await engine.apply(operation, input, batch);
    await engine.commit(batch);
    onCommit(batch);
    return result;
  } catch (error) {
    if (!wantsOldOnFailure(body) || !isRefusal(error, 'ConditionalCheckFailedException')) throw error;
    const old = await itemOf(engine, input);
    throw new DynamoError(
      'ConditionalCheckFailedException',
      'The conditional request failed',
      old ? { Item: old } : {},
    );
  }
}

async function itemOf(engine: DynaliteEngine, input: object) {
  const { TableName, Item, Key } = writeInputSchema.parse(input);
  return engine.item(TableName, createKey(Item ?? Key ?? {}, await engine.table(TableName)));
}
