import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

type Column = 'id' | 'uid';

/** The storage that `oidc-provider` asks for, on SQLite, so that sessions and refresh tokens survive a restart. */
export class ProtocolRecords implements Adapter {
  readonly #database: DatabaseSync;
  readonly #pool: string;
  readonly #model: string;

  constructor(database: DatabaseSync, pool: string, model: string) {
    this.#database = database;
    this.#pool = pool;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expiresAt = expiresIn === undefined ? null : Date.now() + expiresIn * 1000;
    const { grantId = null, uid = null } = payload;
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO protocol_records (pool, model, id, payload, expires_at, grant_id, uid)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(this.#pool, this.#model, id, JSON.stringify(payload), expiresAt, grantId, uid);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#find('id', id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#find('uid', uid);
  }

  async findByUserCode(): Promise<AdapterPayload | undefined> {
    throw new Error('The device flow is not supported.');
  }

  async consume(id: string): Promise<void> {
    this.#database
      .prepare(
        `UPDATE protocol_records SET payload = json_set(payload, '$.consumed', unixepoch())
         WHERE pool = ? AND model = ? AND id = ?`,
      )
      .run(this.#pool, this.#model, id);
  }

  async destroy(id: string): Promise<void> {
    this.#database
      .prepare('DELETE FROM protocol_records WHERE pool = ? AND model = ? AND id = ?')
      .run(this.#pool, this.#model, id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    // A grant's members may be of every kind, whichever model is asked.
    this.#database.prepare('DELETE FROM protocol_records WHERE pool = ? AND grant_id = ?').run(this.#pool, grantId);
  }

  #find(column: Column, value: string): AdapterPayload | undefined {
    const row = this.#database
      .prepare(
        `SELECT payload FROM protocol_records
         WHERE pool = ? AND model = ? AND ${column} = ? AND (expires_at IS NULL OR expires_at > ?)`,
      )
      .get(this.#pool, this.#model, value, Date.now());
    if (!row) return undefined;
    const payload: AdapterPayload = JSON.parse(String(row.payload));
    return payload;
  }
}
