import type { Item } from 'dynalite/db/index.js';
import type { Cancel, VirtualClock } from '#local/clock/virtual-clock.ts';
import type { DynaliteEngine } from './dynalite-engine.ts';
import type { ExclusiveLock } from './exclusive-lock.ts';
import { forgetExpiredTokens } from './idempotency-tokens.ts';
import { readSettings, tablesWithSettings } from './table-settings.ts';
import { WriteBatch } from './write-batch.ts';

// Deletions wait for the next full ten minutes, so that skipping a month costs few scans; AWS takes hours or days.
const gridMs = 10 * 60_000;
// AWS leaves an item alone whose time lies further back: it is taken for a mistake.
const oldestMs = 5 * 365 * 24 * 60 * 60_000;

/** Deletes the items whose time-to-live attribute has passed, by the virtual clock. */
export class TimeToLive {
  readonly #engine: DynaliteEngine;
  readonly #lock: ExclusiveLock;
  readonly #clock: VirtualClock;
  readonly #attributes = new Map<string, string>();
  #dueAt = Number.POSITIVE_INFINITY;
  #cancel: Cancel = () => {};

  constructor(engine: DynaliteEngine, lock: ExclusiveLock, clock: VirtualClock) {
    this.#engine = engine;
    this.#lock = lock;
    this.#clock = clock;
  }

  /** Reads again which tables have a time-to-live attribute, and sweeps once. */
  async refresh(): Promise<void> {
    this.#attributes.clear();
    for (const table of await tablesWithSettings(this.#engine)) {
      const { timeToLiveAttribute } = await readSettings(this.#engine, table);
      if (timeToLiveAttribute !== undefined) this.#attributes.set(table, timeToLiveAttribute);
    }
    await this.#sweep();
  }

  /** Takes note of what was just written, for the next sweep. */
  notice(batch: WriteBatch): void {
    for (const { table, item } of batch.items) this.#sweepBy(this.#expiryOf(table, item));
  }

  stop(): void {
    this.#cancel();
  }

  async #sweep(): Promise<void> {
    this.#cancel();
    this.#dueAt = Number.POSITIVE_INFINITY;
    await forgetExpiredTokens(this.#engine, this.#clock.now());
    for (const table of this.#attributes.keys()) await this.#sweepTable(table);
  }

  async #sweepTable(tableName: string): Promise<void> {
    const now = this.#clock.now();
    const batch = new WriteBatch();
    const { KeySchema } = await this.#engine.table(tableName);
    for await (const item of this.#engine.items(tableName)) {
      const expiry = this.#expiryOf(tableName, item);
      if (expiry === undefined || expiry < now - oldestMs) continue;
      if (expiry > now) this.#sweepBy(expiry);
      else {
        const Key = Object.fromEntries(KeySchema.map(({ AttributeName: name }) => [name, item[name]]));
        await this.#engine.apply('DeleteItem', { TableName: tableName, Key }, batch);
      }
    }
    await this.#engine.commit(batch);
  }

  #expiryOf(table: string, item: Item): number | undefined {
    const attribute = this.#attributes.get(table);
    const value = attribute === undefined ? undefined : item[attribute]?.N;
    return value === undefined ? undefined : Number(value) * 1000;
  }

  #sweepBy(expiry: number | undefined): void {
    if (expiry === undefined) return;
    const dueAt = Math.ceil(Math.max(expiry, this.#clock.now()) / gridMs) * gridMs;
    if (dueAt >= this.#dueAt) return;
    this.#cancel();
    this.#dueAt = dueAt;
    this.#cancel = this.#clock.schedule(dueAt, () => this.#lock.run(() => this.#sweep()));
  }
}
