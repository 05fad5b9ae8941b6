import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Mail, mailSchema } from './mail.ts';

/** An event about a mail that nobody has been told of yet. */
export interface PendingEvent {
  id: number;
  event: unknown;
}

/** The mails and the events about them, in one file. */
export class MailStore {
  readonly #database: DatabaseSync;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#database = new DatabaseSync(join(directory, 'mail.sqlite'));
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS mails (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, mail TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS pending_events (id INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT;
    `);
  }

  /** Keeps a mail together with the events that must follow it. */
  add(mail: Mail, events: readonly unknown[]): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      this.#database.prepare('INSERT INTO mails (id, mail) VALUES (?, ?)').run(mail.id, JSON.stringify(mail));
      const insert = this.#database.prepare('INSERT INTO pending_events (event) VALUES (?)');
      for (const event of events) insert.run(JSON.stringify(event));
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Newest first. */
  list(): Mail[] {
    return this.#database.prepare('SELECT mail FROM mails ORDER BY number DESC').all().map(readMail);
  }

  find(id: string): Mail | undefined {
    const row = this.#database.prepare('SELECT mail FROM mails WHERE id = ?').get(id);
    return row && readMail(row);
  }

  nextEvent(): PendingEvent | undefined {
    const row = this.#database.prepare('SELECT id, event FROM pending_events ORDER BY id LIMIT 1').get();
    return row && { id: Number(row.id), event: JSON.parse(String(row.event)) };
  }

  forgetEvent(id: number): void {
    this.#database.prepare('DELETE FROM pending_events WHERE id = ?').run(id);
  }

  close(): void {
    this.#database.close();
  }
}

function readMail(row: Record<string, unknown>): Mail {
  return mailSchema.parse(JSON.parse(String(row.mail)));
}
