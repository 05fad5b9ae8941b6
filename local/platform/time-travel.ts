import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { LocalSchedules } from '../schedules/local-schedules.ts';

/**
 * Moves the clock for a person: from one timer to the next, and after each step the schedules that became due on the
 * way fire once. Moves wait for each other.
 */
export class TimeTravel {
  readonly #clock: VirtualClock;
  readonly #schedules: LocalSchedules;
  #last: Promise<void> = Promise.resolve();

  constructor(clock: VirtualClock, schedules: LocalSchedules) {
    this.#clock = clock;
    this.#schedules = schedules;
  }

  /** Moves on to the given instant; resolves when everything that the move started is done. */
  advanceTo(target: number): Promise<void> {
    return this.#enqueue(() => this.#travel(target));
  }

  /** Moves on to the next timer, and does nothing when there is none. */
  advanceToNext(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#clock.idle();
      const next = this.#clock.nextDueAt();
      if (next !== undefined) await this.#travel(next);
    });
  }

  #enqueue(move: () => Promise<void>): Promise<void> {
    const moved = this.#last.then(move);
    this.#last = moved.catch(() => {});
    return moved;
  }

  async #travel(target: number): Promise<void> {
    let step: number;
    do {
      await this.#clock.idle();
      step = Math.min(this.#clock.nextDueAt() ?? target, target);
      await this.#clock.advanceTo(step);
      this.#schedules.runDue();
      await this.#clock.idle();
    } while (step < target);
  }
}
