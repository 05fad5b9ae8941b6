import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { HistoryEvent } from '../history/history-event.ts';
import { jsonSchema, toJson } from '../json.ts';

const rowSchema = z.object({
  id: z.number(),
  previous_id: z.number(),
  at: z.number(),
  type: z.string(),
  details: z.nullable(z.string()),
  branch: z.nullable(z.string()),
});
const detailsSchema = z.record(z.string(), jsonSchema);

/** A page of a history: events after (or, newest first, before) the given id. */
export interface EventPage {
  after: number | undefined;
  limit: number;
  newestFirst: boolean;
}

/** The histories of all executions. */
export class EventStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  append(executionArn: string, event: HistoryEvent): void {
    const details = event.details ? JSON.stringify(toJson(event.details)) : null;
    this.#database
      .prepare('INSERT INTO events (execution_arn, id, previous_id, at, type, details, branch) VALUES (?,?,?,?,?,?,?)')
      .run(executionArn, event.id, event.previousId, event.at, event.type, details, event.branch ?? null);
  }

  page(executionArn: string, page: EventPage): HistoryEvent[] {
    const rows = page.newestFirst
      ? this.#database
          .prepare('SELECT * FROM events WHERE execution_arn = ? AND id < ? ORDER BY id DESC LIMIT ?')
          .all(executionArn, page.after ?? Number.MAX_SAFE_INTEGER, page.limit)
      : this.#database
          .prepare('SELECT * FROM events WHERE execution_arn = ? AND id > ? ORDER BY id LIMIT ?')
          .all(executionArn, page.after ?? 0, page.limit);
    return rows.map(readRow);
  }

  all(executionArn: string): HistoryEvent[] {
    return this.page(executionArn, { after: undefined, limit: -1, newestFirst: false });
  }
}

function readRow(row: unknown): HistoryEvent {
  const columns = rowSchema.parse(row);
  return {
    id: columns.id,
    previousId: columns.previous_id,
    at: columns.at,
    type: columns.type,
    ...(columns.details !== null && { details: detailsSchema.parse(JSON.parse(columns.details)) }),
    ...(columns.branch !== null && { branch: columns.branch }),
  };
}
