import type { BatchOperation, Item, Store, SubDatabase } from 'dynalite/db/index.js';

/**
 * Collects what dynalite's actions would write, items and index entries alike, so that all of it can be committed as
 * one LevelDB batch: a crash or a refusal leaves nothing half done, and no reader sees a part.
 */
export class WriteBatch {
  readonly operations: BatchOperation[] = [];
  readonly items: { table: string; item: Item }[] = [];

  /** The store as an action sees it: reads go through, writes of items and indexes are collected here. */
  over(store: Store): Store {
    return {
      ...store,
      getItemDb: (table) => {
        const collected = this.#collect(store.getItemDb(table), `item-${table}~`);
        const put: typeof collected.put = (key, item, callback) => {
          this.items.push({ table, item });
          collected.put(key, item, callback);
        };
        return { ...collected, put };
      },
      getIndexDb: (type, table, index) =>
        this.#collect(store.getIndexDb(type, table, index), `index-${type.toLowerCase()}~${table}~${index}~`),
    };
  }

  put(key: string, value: unknown): void {
    this.operations.push({ type: 'put', key, value });
  }

  delete(key: string): void {
    this.operations.push({ type: 'del', key });
  }

  #collect(database: SubDatabase<Item>, prefix: string): SubDatabase<Item> {
    return {
      ...database,
      put: (key, item, callback) => {
        this.put(prefix + key, item);
        callback(null, undefined);
      },
      del: (key, callback) => {
        this.delete(prefix + key);
        callback(null, undefined);
      },
    };
  }
}
