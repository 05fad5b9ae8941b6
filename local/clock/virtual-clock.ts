/** Stops a timer that has not fired yet; afterwards it does nothing. */
export type Cancel = () => void;

interface Timer {
  dueAt: number;
  fire: () => void | Promise<void>;
}

const longestRealTimeoutMs = 2 ** 31 - 1;

/**
 * The one clock of the local platform: real time plus an offset that only grows. Every timer of the platform (waits,
 * schedules, expiry) hangs on it, so a person can skip days and see each timer fire in its order.
 * All instants are milliseconds since the epoch.
 */
export class VirtualClock {
  /** One Float64: the offset in milliseconds. Shared with Lambda workers, which shift their `Date` by it. */
  readonly sharedOffset: SharedArrayBuffer;
  readonly #offset: Float64Array;
  readonly #timers = new Set<Timer>();
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly #saveOffset: (offsetMs: number) => void;
  #alarm: NodeJS.Timeout | undefined;
  #advancing: Promise<void> = Promise.resolve();
  #isAdvancing = false;

  constructor(offsetMs = 0, saveOffset: (offsetMs: number) => void = () => {}) {
    this.sharedOffset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
    this.#offset = new Float64Array(this.sharedOffset);
    this.#offset[0] = offsetMs;
    this.#saveOffset = saveOffset;
  }

  now(): number {
    return Date.now() + (this.#offset[0] ?? 0);
  }

  /** Calls `fire` once when the clock reaches `dueAt`; at once (but not before returning) when that is past. */
  schedule(dueAt: number, fire: () => void | Promise<void>): Cancel {
    const timer: Timer = { dueAt, fire };
    this.#timers.add(timer);
    this.#setAlarm();
    return () => {
      this.#timers.delete(timer);
      this.#setAlarm();
    };
  }

  /** Counts the promise as work in flight until it settles, so that `advanceTo` does not run ahead of it. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#inFlight.add(work);
    const settled = () => this.#inFlight.delete(work);
    work.then(settled, settled);
    return work;
  }

  /** Resolves when nothing is in flight; new work that the finished work started is waited for, too. */
  async idle(): Promise<void> {
    do {
      await Promise.allSettled(this.#inFlight);
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#inFlight.size > 0);
  }

  nextDueAt(): number | undefined {
    let next: number | undefined;
    for (const { dueAt } of this.#timers) if (next === undefined || dueAt < next) next = dueAt;
    return next;
  }

  /** Moves the clock forward to `target`, firing every timer on the way at its own time. Moves are one after another. */
  advanceTo(target: number): Promise<void> {
    this.#advancing = this.#advancing.then(() => this.#advance(target));
    return this.#advancing;
  }

  /** Takes the clock off real time: no timer fires any more. */
  stop(): void {
    this.#timers.clear();
    clearTimeout(this.#alarm);
  }

  async #advance(target: number): Promise<void> {
    this.#isAdvancing = true;
    try {
      await this.idle();
      for (let dueAt = this.nextDueAt(); dueAt !== undefined && dueAt <= target; dueAt = this.nextDueAt()) {
        this.#jumpTo(dueAt);
        this.#fireDue();
        await this.idle();
      }
      this.#jumpTo(target);
    } finally {
      this.#isAdvancing = false;
      this.#setAlarm();
    }
  }

  #jumpTo(instant: number): void {
    const ahead = instant - this.now();
    if (ahead <= 0) return;
    this.#offset[0] = (this.#offset[0] ?? 0) + ahead;
    this.#saveOffset(this.#offset[0]);
  }

  #fireDue(): void {
    const now = this.now();
    const due = [...this.#timers].filter((timer) => timer.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    for (const timer of due) {
      if (!this.#timers.delete(timer)) continue;
      const fired = timer.fire();
      if (fired) this.track(fired);
    }
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const next = this.nextDueAt();
    if (next === undefined || this.#isAdvancing) return;
    this.#alarm = setTimeout(
      () => {
        this.#fireDue();
        this.#setAlarm();
      },
      Math.min(Math.max(0, next - this.now()), longestRealTimeoutMs),
    );
    this.#alarm.unref();
  }
}
