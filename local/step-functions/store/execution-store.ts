import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { type Frame, frameSchema } from '../running/frame.ts';
import { type ExecutionEnd, type ExecutionRecord, type ExecutionStart, readExecutionRow } from './execution-record.ts';

const positionSchema = z.object({ position: z.string(), last_event_id: z.number() });
const executionArnSchema = z.object({ execution_arn: z.string() });

/** Which executions a list asks for, newest first. */
export interface ExecutionQuery {
  /** ARN of a machine, a version or an alias. */
  startedBy: string;
  status: string | undefined;
  before: { startedAt: number; arn: string } | undefined;
  limit: number;
}

/** Executions, their positions and their task tokens. */
export class ExecutionStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  insert(start: ExecutionStart): void {
    this.#database
      .prepare(
        `INSERT INTO executions (arn, name, machine_arn, machine_name, version_arn, alias_arn, role_arn, definition_id,
           input, started_at, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING')`,
      )
      .run(
        start.arn,
        start.name,
        start.machineArn,
        start.machineName,
        start.versionArn ?? null,
        start.aliasArn ?? null,
        start.roleArn,
        start.definitionId,
        start.input,
        start.startedAt,
      );
  }

  savePosition(arn: string, position: Frame, lastEventId: number): void {
    this.#database
      .prepare('UPDATE executions SET position = ?, last_event_id = ? WHERE arn = ?')
      .run(JSON.stringify(position), lastEventId, arn);
  }

  loadPosition(arn: string): { position: Frame; lastEventId: number } {
    const row = positionSchema.parse(
      this.#database.prepare('SELECT position, last_event_id FROM executions WHERE arn = ?').get(arn),
    );
    return { position: frameSchema.parse(JSON.parse(row.position)), lastEventId: row.last_event_id };
  }

  end(arn: string, end: ExecutionEnd, lastEventId: number): void {
    this.#database
      .prepare(
        `UPDATE executions SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ?, position = NULL,
           last_event_id = ? WHERE arn = ?`,
      )
      .run(end.status, end.stoppedAt, end.output ?? null, end.error ?? null, end.cause ?? null, lastEventId, arn);
  }

  find(arn: string): ExecutionRecord | undefined {
    const row = this.#database.prepare('SELECT * FROM executions WHERE arn = ?').get(arn);
    return row && readExecutionRow(row);
  }

  running(): ExecutionRecord[] {
    return this.#database
      .prepare("SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY started_at, arn")
      .all()
      .map(readExecutionRow);
  }

  list(query: ExecutionQuery): ExecutionRecord[] {
    return this.#database
      .prepare(
        `SELECT * FROM executions WHERE :startedBy IN (machine_arn, version_arn, alias_arn)
           AND (:status IS NULL OR status = :status)
           AND (:at IS NULL OR (started_at, arn) < (:at, :arn))
         ORDER BY started_at DESC, arn DESC LIMIT :limit`,
      )
      .all({
        startedBy: query.startedBy,
        status: query.status ?? null,
        at: query.before?.startedAt ?? null,
        arn: query.before?.arn ?? null,
        limit: query.limit,
      })
      .map(readExecutionRow);
  }

  saveToken(token: string, executionArn: string): void {
    this.#database.prepare('INSERT INTO tokens (token, execution_arn) VALUES (?, ?)').run(token, executionArn);
  }

  /** The execution that a task token was made for, however long ago that was. */
  findTokenOwner(token: string): string | undefined {
    const row = this.#database.prepare('SELECT execution_arn FROM tokens WHERE token = ?').get(token);
    return row && executionArnSchema.parse(row).execution_arn;
  }
}
