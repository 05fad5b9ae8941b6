import type { Cancel, VirtualClock } from '#local/clock/virtual-clock.ts';
import type { ObjectStore } from './object-store.ts';

const dayMs = 24 * 60 * 60_000;

/** Expires the objects of buckets that keep them for some days: at the midnight (UTC) that follows, as S3 does. */
export class Lifecycle {
  readonly #store: ObjectStore;
  readonly #clock: VirtualClock;
  readonly #timers = new Map<string, Cancel>();

  constructor(store: ObjectStore, clock: VirtualClock) {
    this.#store = store;
    this.#clock = clock;
    for (const { bucketName } of store.index.buckets()) this.sweep(bucketName);
  }

  /** An object was stored: it is not the next one to expire unless nothing else is waiting. */
  notice(bucketName: string): void {
    const { expireAfterDays } = this.#store.bucket(bucketName);
    if (expireAfterDays === undefined || this.#timers.has(bucketName)) return;
    this.#sweepAt(bucketName, expiryOf(this.#clock.now(), expireAfterDays));
  }

  /** Deletes what has expired and sets the timer for what expires next. */
  sweep(bucketName: string): void {
    this.#timers.get(bucketName)?.();
    this.#timers.delete(bucketName);
    const { expireAfterDays, versioned } = this.#store.bucket(bucketName);
    if (expireAfterDays === undefined) return;
    let next = Number.POSITIVE_INFINITY;
    for (const object of this.#store.index.objects(bucketName)) {
      const expiry = expiryOf(object.modifiedAt, expireAfterDays);
      if (expiry > this.#clock.now()) next = Math.min(next, expiry);
      else if (versioned || !this.#store.isLocked(object, false)) {
        this.#store.delete(bucketName, object.key, null, false);
      }
    }
    if (Number.isFinite(next)) this.#sweepAt(bucketName, next);
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
  }

  #sweepAt(bucketName: string, instant: number): void {
    this.#timers.set(
      bucketName,
      this.#clock.schedule(instant, () => this.sweep(bucketName)),
    );
  }
}

function expiryOf(modifiedAt: number, days: number): number {
  return Math.ceil((modifiedAt + days * dayMs) / dayMs) * dayMs;
}
