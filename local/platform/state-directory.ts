import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { openPart, StartRefusal } from './start-refusal.ts';

const secretsSchema = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });

/** The AWS keys that only this machine knows. */
export type LocalSecrets = z.infer<typeof secretsSchema>;

/** The directory that holds everything the platform remembers. */
export interface StateDirectory {
  readonly path: string;
  readonly secrets: LocalSecrets;
  /** Clock, schedules and asynchronous invocations. */
  readonly database: DatabaseSync;
  readonly clockOffsetMs: number;
  saveClockOffset(offsetMs: number): void;
  close(): void;
}

/** Opens the directory for this process alone. */
export async function openStateDirectory(path: string): Promise<StateDirectory> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = await openPart('lock.db', path, () => takeLock(path));
  try {
    const secrets = await openPart('secrets.json', path, () => loadSecrets(join(path, 'secrets.json')));
    const database = await openPart('platform.db', path, () => openDatabase(join(path, 'platform.db')));
    const save = database.prepare('insert or replace into clock values (1, ?)');
    const row = database.prepare('select offsetMs from clock').get();
    return {
      path,
      secrets,
      database,
      clockOffsetMs: Number(row?.offsetMs ?? 0),
      saveClockOffset: (offsetMs) => void save.run(offsetMs),
      close: () => {
        database.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

// The lock is the operating system's, held through SQLite: it ends with its process, also after kill -9.
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error;
    throw new StartRefusal(
      `保存先フォルダー ${path} は、すでに動いている別のプロセスが使っています。そちらを終了するか、環境変数 LOCAL_STATE で別のフォルダーを指定してください。`,
    );
  }
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create table if not exists clock (id integer primary key, offsetMs real not null) strict;`);
  return database;
}

function loadSecrets(file: string): LocalSecrets {
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
  writePrivateFile(file, secrets);
  return secrets;
}

/** Writes a JSON file that only its owner may read, whole or not at all. */
export function writePrivateFile(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
