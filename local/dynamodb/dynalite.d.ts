/** The internals of dynalite 4.0.0 (pinned) that we stand on; a test fails when they move. */
declare module 'dynalite/db/index.js' {
  export type Callback<T = unknown> = (error: unknown, result: T) => void;
  export type AttributeValue = Record<string, unknown>;
  export type Item = Record<string, AttributeValue>;
  export type KeySchema = { AttributeName: string; KeyType: string }[];
  export interface Index {
    IndexName: string;
    KeySchema: KeySchema;
    Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
    IndexStatus?: string;
  }
  export interface Table {
    TableName: string;
    TableStatus: string;
    KeySchema: KeySchema;
    AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
    GlobalSecondaryIndexes?: Index[];
    TableArn?: string;
    CreationDateTime?: number;
    BillingModeSummary?: object;
    ProvisionedThroughput?: object;
  }
  export type BatchOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };
  export interface SubDatabase<T> {
    lock: unknown;
    get(key: string, callback: Callback<T>): void;
    put(key: string, value: T, callback: Callback): void;
    del(key: string, callback: Callback): void;
    createKeyStream(options?: object): import('node:stream').Readable;
    createValueStream(options?: object): import('node:stream').Readable;
  }
  export interface LevelIterator {
    close(): Promise<void>;
    return?: () => Promise<void>;
  }
  export interface LevelDatabase {
    open(): Promise<void>;
    get(key: string, callback: Callback): void;
    getSync(key: string): unknown;
    batch(operations: BatchOperation[]): Promise<void>;
    keys(options?: object): LevelIterator;
    values(options?: object): LevelIterator;
    createKeyStream(options?: object): import('node:stream').Readable;
    close(): Promise<void>;
  }
  export interface Store {
    db: LevelDatabase;
    tableDb: SubDatabase<Table> & { awsRegion: string };
    getItemDb(table: string): SubDatabase<Item>;
    getIndexDb(type: string, table: string, index: string): SubDatabase<Item>;
    getTable(name: string, checkStatus: boolean, callback: Callback<Table>): void;
  }
  export function create(options: {
    path: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }): Store;
  export function validateItem(item: Item, table: Table): Error | null | undefined;
  export function validateKey(key: Item, table: Table): Error | null | undefined;
  export function createKey(item: Item, table: Table): string;
  export function checkConditional(input: object, item: Item | undefined): Error | null | undefined;
  export function traverseIndexes<T>(
    table: Table,
    visit: (attribute: string, type: string, index: Index) => T | undefined,
  ): T | undefined;
  export function getIndexActions(
    indexes: Index[],
    before: Item | undefined,
    after: Item | undefined,
    table: Table,
  ): { puts: { index: string; key: string; item: Item }[] };
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js';
  export function checkTypes(input: object, types: unknown): object;
  export function checkValidations(input: object, types: unknown, custom: unknown, store: Store): void;
}

declare module 'dynalite/validations/*.js' {
  export const types: unknown;
  export const custom: unknown;
}

declare module 'dynalite/actions/*.js' {
  import type { Callback, Store } from 'dynalite/db/index.js';

  function action(store: Store, input: object, callback: Callback<object>): void;
  export = action;
}
