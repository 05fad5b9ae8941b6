import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { Cancel, VirtualClock } from '../clock/virtual-clock.ts';
import type { FunctionModel } from '../template/system-model.ts';
import { parseFunctionName } from './function-name.ts';
import type { LocalLambda } from './local-lambda.ts';

const rowSchema = z.object({
  id: z.string(),
  target: z.string(),
  payload: z.string(),
  attempts: z.number(),
  acceptedAt: z.number(),
  dueAt: z.number(),
});
type Row = z.infer<typeof rowSchema>;

const retryDelaysMs = [60_000, 120_000];

/**
 * Invocations of type `Event`: on disk before they are accepted, run at least once, tried again as often as the
 * template says (after one and then two minutes). One that fails for good stays on disk, given up, for people to look at.
 */
export class AsynchronousInvocations {
  readonly #database: DatabaseSync;
  readonly #lambda: LocalLambda;
  readonly #clock: VirtualClock;
  readonly #reportError: (line: string) => void;
  readonly #cancels = new Map<string, Cancel>();
  #isClosed = false;

  constructor(
    database: DatabaseSync,
    lambda: LocalLambda,
    clock: VirtualClock,
    reportError: (line: string) => void = () => {},
  ) {
    this.#database = database;
    this.#lambda = lambda;
    this.#clock = clock;
    this.#reportError = reportError;
    database.exec(`create table if not exists asynchronous_invocation (
      id text primary key, target text not null, payload text not null,
      attempts integer not null, acceptedAt real not null, dueAt real not null, givenUpAt real) strict`);
  }

  /** Keeps the invocation and starts it as soon as the present call stack is done. The target is a (qualified) ARN. */
  accept(target: string, payload: string): void {
    const now = this.#clock.now();
    const row: Row = { id: randomUUID(), target, payload, attempts: 0, acceptedAt: now, dueAt: now };
    this.#database
      .prepare('insert into asynchronous_invocation values (?, ?, ?, ?, ?, ?, null)')
      .run(row.id, row.target, row.payload, row.attempts, row.acceptedAt, row.dueAt);
    void this.#clock.track(this.#attempt(row));
  }

  /** Takes up what an earlier process accepted and did not finish. */
  resume(): void {
    const rows = this.#database.prepare('select * from asynchronous_invocation where givenUpAt is null').all();
    for (const row of rows) this.#wait(rowSchema.parse({ ...row }));
  }

  close(): void {
    this.#isClosed = true;
    for (const cancel of this.#cancels.values()) cancel();
  }

  #wait(row: Row): void {
    const cancel = this.#clock.schedule(row.dueAt, () => {
      this.#cancels.delete(row.id);
      return this.#attempt(row);
    });
    this.#cancels.set(row.id, cancel);
  }

  async #attempt(row: Row): Promise<void> {
    const model = this.#lambda.find(row.target);
    if (!model) return this.#giveUp(row, 'the function is gone');
    const result = await this.#lambda.invoke(model, row.payload, parseFunctionName(row.target).qualifier);
    // While the platform stops, its workers are ended: that is not a failed attempt.
    if (this.#isClosed) return;
    if (result.kind === 'result') this.#forget(row);
    else this.#retry(row, model);
  }

  #retry(row: Row, { asynchronous }: FunctionModel): void {
    const delay = retryDelaysMs[row.attempts] ?? retryDelaysMs[1] ?? 0;
    const next: Row = { ...row, attempts: row.attempts + 1, dueAt: this.#clock.now() + delay };
    const tooOld = next.dueAt - row.acceptedAt > asynchronous.maximumEventAgeSeconds * 1000;
    if (next.attempts > asynchronous.maximumRetryAttempts || tooOld) {
      this.#giveUp(row, `the event was given up after ${next.attempts} attempts`);
      return;
    }
    this.#database
      .prepare('update asynchronous_invocation set attempts = ?, dueAt = ? where id = ?')
      .run(next.attempts, next.dueAt, next.id);
    this.#wait(next);
  }

  #giveUp(row: Row, reason: string): void {
    this.#reportError(`${row.target.split(':function:')[1] ?? row.target}: ${reason}`);
    this.#database
      .prepare('update asynchronous_invocation set givenUpAt = ? where id = ?')
      .run(this.#clock.now(), row.id);
  }

  #forget({ id }: Row): void {
    this.#database.prepare('delete from asynchronous_invocation where id = ?').run(id);
  }
}
