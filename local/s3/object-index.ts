import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { type BucketSpec, bucketSpecSchema } from './bucket-spec.ts';
import { type ObjectVersion, objectVersionSchema } from './object-version.ts';
import { LocalS3Error } from './s3-error.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY, spec TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL,
    blob TEXT, document TEXT NOT NULL, UNIQUE (bucket, key, version_id)) STRICT;
`;
const isCurrent = `sequence = (SELECT max(sequence) FROM versions AS others
  WHERE others.bucket = versions.bucket AND others.key = versions.key)`;
const rowSchema = z.object({ sequence: z.number(), document: z.string() });

/** Which objects there are: one row for each version, in node:sqlite. */
export class ObjectIndex {
  readonly #database: DatabaseSync;

  constructor(directory: string) {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      this.#database = new DatabaseSync(join(directory, 'index.sqlite'));
      this.#database.exec('PRAGMA journal_mode = WAL');
      this.#database.exec(schema);
      const check = this.#database.prepare('PRAGMA quick_check(1)').get();
      if (check?.quick_check !== 'ok') throw new Error(String(check?.quick_check));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new LocalS3Error(`The S3 data in ${directory} cannot be opened: ${reason}.`);
    }
  }

  saveBucket(spec: BucketSpec): void {
    const statement = this.#database.prepare('INSERT OR REPLACE INTO buckets (name, spec) VALUES (?, ?)');
    statement.run(spec.bucketName, JSON.stringify(spec));
  }

  bucket(name: string): BucketSpec | undefined {
    const row = this.#database.prepare('SELECT spec FROM buckets WHERE name = ?').get(name);
    return row && bucketSpecSchema.parse(JSON.parse(String(row.spec)));
  }

  buckets(): BucketSpec[] {
    const rows = this.#database.prepare('SELECT spec FROM buckets').all();
    return rows.map(({ spec }) => bucketSpecSchema.parse(JSON.parse(String(spec))));
  }

  /** Adds a version, in place of one with the same id. */
  add(version: Omit<ObjectVersion, 'sequence'>): void {
    const { bucket, key, versionId, blob } = version;
    this.#database
      .prepare('INSERT OR REPLACE INTO versions (bucket, key, version_id, blob, document) VALUES (?, ?, ?, ?, ?)')
      .run(bucket, key, versionId, blob, JSON.stringify(version));
  }

  /** Saves changed tags, hold or retention of a version. */
  update({ sequence, ...version }: ObjectVersion): void {
    const statement = this.#database.prepare('UPDATE versions SET document = ? WHERE sequence = ?');
    statement.run(JSON.stringify(version), sequence);
  }

  remove({ sequence }: ObjectVersion): void {
    this.#database.prepare('DELETE FROM versions WHERE sequence = ?').run(sequence);
  }

  /** The newest version of an object, which may be a delete marker. */
  current(bucket: string, key: string): ObjectVersion | undefined {
    return this.#select('bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1', bucket, key)[0];
  }

  version(bucket: string, key: string, versionId: string): ObjectVersion | undefined {
    return this.#select('bucket = ? AND key = ? AND version_id = ?', bucket, key, versionId)[0];
  }

  /** The current objects of a bucket whose keys come after the given one, in the order of keys. */
  objects(bucket: string, afterKey = ''): ObjectVersion[] {
    return this.#select(`bucket = ? AND key > ? AND blob IS NOT NULL AND ${isCurrent} ORDER BY key`, bucket, afterKey);
  }

  /** All versions and delete markers from the given key on: in the order of keys, newest first. */
  versions(bucket: string, fromKey = ''): ObjectVersion[] {
    return this.#select('bucket = ? AND key >= ? ORDER BY key, sequence DESC', bucket, fromKey);
  }

  blobs(): Set<string> {
    const rows = this.#database.prepare('SELECT blob FROM versions WHERE blob IS NOT NULL').all();
    return new Set(rows.map(({ blob }) => String(blob)));
  }

  close(): void {
    this.#database.close();
  }

  #select(condition: string, ...values: string[]): ObjectVersion[] {
    const statement = this.#database.prepare(`SELECT sequence, document FROM versions WHERE ${condition}`);
    return statement.all(...values).map((row) => {
      const { sequence, document } = rowSchema.parse(row);
      return objectVersionSchema.parse({ sequence, ...JSON.parse(document) });
    });
  }
}
