import type { DatabaseSync } from 'node:sqlite';
import { DefinitionStore } from './definition-store.ts';
import { EventStore } from './event-store.ts';
import { ExecutionStore } from './execution-store.ts';
import { openDatabase } from './open-database.ts';

/** Everything that the engine keeps, in one SQLite file. */
export class Store {
  readonly definitions: DefinitionStore;
  readonly executions: ExecutionStore;
  readonly events: EventStore;
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = openDatabase(file);
    this.definitions = new DefinitionStore(this.#database);
    this.executions = new ExecutionStore(this.#database);
    this.events = new EventStore(this.#database);
  }

  /** Writes all of it or nothing. */
  transaction(write: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      write();
      this.#database.exec('COMMIT');
    } catch (fault) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw fault;
    }
  }

  close(): void {
    this.#database.close();
  }
}
