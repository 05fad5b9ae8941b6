import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schema = `
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS users (
    pool TEXT NOT NULL, sub TEXT NOT NULL, email TEXT NOT NULL, password_hash TEXT NOT NULL,
    groups TEXT NOT NULL, totp_secret TEXT, totp_last_step INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (pool, sub), UNIQUE (pool, email)) STRICT;
  CREATE TABLE IF NOT EXISTS failures (
    pool TEXT NOT NULL, email TEXT NOT NULL, count INTEGER NOT NULL, locked_until INTEGER NOT NULL,
    PRIMARY KEY (pool, email)) STRICT;
  CREATE TABLE IF NOT EXISTS pending_steps (
    uid TEXT PRIMARY KEY, step TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS protocol_records (
    pool TEXT NOT NULL, model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires_at INTEGER,
    grant_id TEXT, uid TEXT, PRIMARY KEY (pool, model, id)) STRICT;
  CREATE INDEX IF NOT EXISTS protocol_records_by_grant ON protocol_records (pool, grant_id);
`;

/** Opens (or creates) the file that holds users, keys and sign-in sessions, and drops what has expired. */
export function openIdentityDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(directory, 'identity.sqlite'));
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(schema);
  database.prepare('DELETE FROM pending_steps WHERE expires_at < ?').run(Date.now());
  database.prepare('DELETE FROM protocol_records WHERE expires_at < ?').run(Date.now());
  return database;
}
