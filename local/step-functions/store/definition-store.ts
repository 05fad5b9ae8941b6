import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

const versionSchema = z.object({ number: z.number(), definition_id: z.string(), created_at: z.number() });

/** A published, unchangeable state of a machine. */
export interface StoredVersion {
  number: number;
  definitionId: string;
  createdAt: number;
}

/** Texts of definitions by their content, and the numbered versions of each machine. */
export class DefinitionStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Keeps the text for every execution that will ever run it; returns its id. */
  save(text: string): string {
    const id = createHash('sha256').update(text).digest('hex');
    this.#database.prepare('INSERT OR IGNORE INTO definitions (id, text) VALUES (?, ?)').run(id, text);
    return id;
  }

  load(id: string): string {
    const row = this.#database.prepare('SELECT text FROM definitions WHERE id = ?').get(id);
    return z.object({ text: z.string() }).parse(row).text;
  }

  versions(machineArn: string): StoredVersion[] {
    const rows = this.#database.prepare('SELECT * FROM versions WHERE machine_arn = ? ORDER BY number').all(machineArn);
    return z
      .array(versionSchema)
      .parse(rows)
      .map((row) => ({ number: row.number, definitionId: row.definition_id, createdAt: row.created_at }));
  }

  addVersion(machineArn: string, version: StoredVersion): void {
    this.#database
      .prepare('INSERT INTO versions (machine_arn, number, definition_id, created_at) VALUES (?, ?, ?, ?)')
      .run(machineArn, version.number, version.definitionId, version.createdAt);
  }
}
