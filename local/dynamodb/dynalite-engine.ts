import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as database from 'dynalite/db/index.js';
import { checkTypes, checkValidations } from 'dynalite/validations/index.js';
import { localRegion } from '#local/template/local-account.ts';
import { type DynaliteOperation, dynaliteOperations } from './dynalite-operations.ts';
import { LocalDynamoDbError, validationError } from './dynamo-error.ts';
import type { WriteBatch } from './write-batch.ts';

/** dynalite without its HTTP face: the tables in a LevelDB directory, and operations on them. */
export class DynaliteEngine {
  readonly #store: database.Store;

  private constructor(store: database.Store) {
    this.#store = store;
  }

  static async open(directory: string): Promise<DynaliteEngine> {
    prepareDirectory(directory);
    const options = { path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
    const store = database.create(options);
    store.tableDb.awsRegion = localRegion;
    await store.db.open().catch((error: unknown) => {
      throw new LocalDynamoDbError(`The DynamoDB data in ${directory} cannot be opened: ${rootCauseOf(error)}.`);
    });
    closeIteratorsWithTheirStreams(store.db);
    readAtOnce(store.db);
    return new DynaliteEngine(store);
  }

  /** Checks an input by dynalite's rules and parses its expressions; throws what DynamoDB answers to a bad one. */
  validate(operation: DynaliteOperation, input: object): object {
    const { rules } = dynaliteOperations[operation];
    const checked = checkTypes(structuredClone(input), rules.types);
    checkValidations(checked, rules.types, rules.custom, this.#store);
    return checked;
  }

  /** Carries out a validated operation; with a batch its writes of items are collected there instead of done. */
  async apply(operation: DynaliteOperation, validated: object, batch?: WriteBatch): Promise<object> {
    const { action } = dynaliteOperations[operation];
    const store = batch ? batch.over(this.#store) : this.#store;
    const alreadyCollected = batch?.items.length ?? 0;
    const result = await promisify<object>((callback) => action(store, validated, callback))();
    for (const { table, item } of batch?.items.slice(alreadyCollected) ?? []) {
      refuseEmptyIndexKeys(item, await this.table(table));
    }
    return result;
  }

  table(name: string, mustBeActive = true): Promise<database.Table> {
    return promisify<database.Table>((callback) => this.#store.getTable(name, mustBeActive, callback))();
  }

  item(table: string, key: string): Promise<database.Item | undefined> {
    const items = this.#store.getItemDb(table);
    return promisify<database.Item | undefined>((callback) => items.get(key, callback))();
  }

  /** All items of a table, one after another. */
  async *items(table: string): AsyncGenerator<database.Item> {
    yield* this.#store.getItemDb(table).createValueStream({});
  }

  /** All keys of LevelDB that start with the prefix. */
  async *keys(prefix: string): AsyncGenerator<string> {
    yield* this.#store.db.createKeyStream({ gte: prefix, lt: `${prefix}\xff` });
  }

  async record(key: string): Promise<unknown> {
    return this.#store.db.getSync(key);
  }

  /** Writes everything in the batch, or nothing of it, whenever the process is killed. */
  commit(batch: WriteBatch): Promise<void> {
    return this.#store.db.batch(batch.operations);
  }

  close(): Promise<void> {
    return this.#store.db.close();
  }
}

// AWS refuses an empty string where an index has its key; dynalite lets it pass.
function refuseEmptyIndexKeys(item: database.Item, table: database.Table): void {
  const refusal = database.traverseIndexes(table, (attribute, _type, index) => {
    if (item[attribute]?.S !== '' && item[attribute]?.B !== '') return undefined;
    return validationError(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index.IndexName}, IndexKey: ${attribute}`,
    );
  });
  if (refusal) throw refusal;
}

function prepareDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LocalDynamoDbError(`The DynamoDB data cannot be kept in ${directory}: ${rootCauseOf(error)}.`);
  }
  if (existsSync(join(directory, 'CURRENT'))) return;
  // LevelDB would start an empty database beside the old data and lose it.
  const hasData = readdirSync(directory).some((name) => name.endsWith('.ldb') || name.endsWith('.log'));
  if (hasData)
    throw new LocalDynamoDbError(`The DynamoDB data in ${directory} is damaged: its CURRENT file is missing.`);
}

// dynalite's streams call `iterator.return`, which LevelDB's iterators lack: each query would pin a snapshot for ever.
function closeIteratorsWithTheirStreams(db: database.LevelDatabase): void {
  for (const method of ['keys', 'values'] as const) {
    const open = db[method].bind(db);
    db[method] = (options) => {
      const iterator = open(options);
      iterator.return = () => iterator.close();
      return iterator;
    };
  }
}

// Data of this size lies in memory: handing each read to another thread and back costs more than the read itself.
function readAtOnce(db: database.LevelDatabase): void {
  db.get = (key, callback) => {
    try {
      setImmediate(callback, null, db.getSync(key));
    } catch (error) {
      setImmediate(callback, error, undefined);
    }
  };
}

function rootCauseOf(error: unknown): string {
  let root = error;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  return root instanceof Error ? root.message : String(root);
}
