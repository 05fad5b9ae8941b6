import { DatabaseSync } from 'node:sqlite';

/**
 * Opens (or creates) the database of the engine. A commit is on disk before it returns, so not even a power cut takes
 * back what a caller was told.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS definitions (
      id TEXT PRIMARY KEY, text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS versions (
      machine_arn TEXT NOT NULL, number INTEGER NOT NULL, definition_id TEXT NOT NULL, created_at REAL NOT NULL,
      PRIMARY KEY (machine_arn, number)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS executions (
      arn TEXT PRIMARY KEY, name TEXT NOT NULL, machine_arn TEXT NOT NULL, machine_name TEXT NOT NULL,
      version_arn TEXT, alias_arn TEXT, role_arn TEXT NOT NULL, definition_id TEXT NOT NULL, input TEXT NOT NULL,
      started_at REAL NOT NULL, status TEXT NOT NULL, stopped_at REAL, output TEXT, error TEXT, cause TEXT,
      position TEXT, last_event_id INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX IF NOT EXISTS executions_by_machine ON executions (machine_arn, started_at, arn);
    CREATE INDEX IF NOT EXISTS executions_by_status ON executions (status);
    CREATE TABLE IF NOT EXISTS events (
      execution_arn TEXT NOT NULL, id INTEGER NOT NULL, previous_id INTEGER NOT NULL, at REAL NOT NULL,
      type TEXT NOT NULL, details TEXT, branch TEXT, PRIMARY KEY (execution_arn, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS tokens (
      token TEXT PRIMARY KEY, execution_arn TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
  return database;
}
