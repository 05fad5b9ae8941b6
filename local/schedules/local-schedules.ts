import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { AsynchronousInvocations } from '../lambda/asynchronous-invocations.ts';
import { localAccount, localRegion } from '../template/local-account.ts';
import type { ScheduleModel } from '../template/system-model.ts';
import { type NextDue, parseScheduleExpression } from './schedule-expression.ts';

interface Armed {
  readonly model: ScheduleModel;
  readonly nextDue: NextDue;
  dueAt: number;
}

const rowSchema = z.object({ expression: z.string(), dueAt: z.number() });
const lookEveryMs = 1000;

/**
 * Fires the schedules of the template on the virtual clock. They are deliberately no timers of the clock: a jump of
 * sixty days would stop at each of 86,400 minutes. Instead somebody looks every second, and after each step of a jump;
 * a schedule that became due several times in between fires once.
 */
export class LocalSchedules {
  readonly #database: DatabaseSync;
  readonly #clock: VirtualClock;
  readonly #asynchronous: AsynchronousInvocations;
  readonly #armed: Armed[];
  #ticker: NodeJS.Timeout | undefined;

  constructor(
    database: DatabaseSync,
    clock: VirtualClock,
    asynchronous: AsynchronousInvocations,
    schedules: readonly ScheduleModel[],
  ) {
    this.#database = database;
    this.#clock = clock;
    this.#asynchronous = asynchronous;
    database.exec(`create table if not exists schedule (
      scheduleName text primary key, expression text not null, dueAt real not null) strict`);
    this.#armed = schedules.map((model) => this.#arm(model));
  }

  start(): void {
    this.#ticker = setInterval(() => this.runDue(), lookEveryMs);
    this.#ticker.unref();
  }

  /** Fires every schedule that is due, once. */
  runDue(): void {
    for (const armed of this.#armed) if (armed.dueAt <= this.#clock.now()) this.#fire(armed);
  }

  /** Fires every schedule, due or not. */
  runAll(): void {
    for (const armed of this.#armed) this.#fire(armed);
  }

  close(): void {
    clearInterval(this.#ticker);
  }

  #arm(model: ScheduleModel): Armed {
    const nextDue = parseScheduleExpression(model.expression, model.timeZone);
    const found = this.#database.prepare('select * from schedule where scheduleName = ?').get(model.scheduleName);
    const row = found && rowSchema.parse({ ...found });
    if (row?.expression === model.expression) return { model, nextDue, dueAt: row.dueAt };
    const armed = { model, nextDue, dueAt: nextDue(this.#clock.now()) };
    this.#save(armed);
    return armed;
  }

  #fire(armed: Armed): void {
    const scheduledAt = Math.min(armed.dueAt, this.#clock.now());
    // Accepted first: a crash in between fires the schedule twice, which EventBridge may do as well, but never not at all.
    this.#asynchronous.accept(armed.model.targetArn, composeInput(armed.model, scheduledAt));
    armed.dueAt = armed.nextDue(this.#clock.now());
    this.#save(armed);
  }

  #save({ model, dueAt }: Armed): void {
    this.#database
      .prepare('insert or replace into schedule values (?, ?, ?)')
      .run(model.scheduleName, model.expression, dueAt);
  }
}

function composeInput({ arn, input }: ScheduleModel, scheduledAt: number): string {
  const time = new Date(scheduledAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const id = randomUUID();
  const known: Readonly<Record<string, string>> = {
    'schedule-arn': arn,
    'scheduled-time': time,
    'execution-id': id,
    'attempt-number': '1',
  };
  if (input !== undefined) return input.replace(/<aws\.scheduler\.([\w-]+)>/g, (all, name) => known[name] ?? all);
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: localAccount,
    time,
    region: localRegion,
    resources: [arn],
    detail: '{}',
  });
}
