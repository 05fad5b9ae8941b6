import type { DatabaseSync } from 'node:sqlite';

const freeFailures = 5;
const longestLockMs = 15 * 60_000;

/**
 * Slows down guessing as Cognito does: five failures are free, each further one locks the address for twice as long as
 * the one before. Addresses nobody has are counted too, so that a lock tells nothing.
 */
export class SignInFailures {
  readonly #database: DatabaseSync;
  readonly #pool: string;

  constructor(database: DatabaseSync, pool: string) {
    this.#database = database;
    this.#pool = pool;
  }

  isLocked(email: string): boolean {
    return this.#read(email).lockedUntil > Date.now();
  }

  add(email: string): void {
    const count = this.#read(email).count + 1;
    const lockMs = count < freeFailures ? 0 : Math.min(1000 * 2 ** (count - freeFailures), longestLockMs);
    this.#database
      .prepare('INSERT OR REPLACE INTO failures (pool, email, count, locked_until) VALUES (?, ?, ?, ?)')
      .run(this.#pool, email, count, Date.now() + lockMs);
  }

  forget(email: string): void {
    this.#database.prepare('DELETE FROM failures WHERE pool = ? AND email = ?').run(this.#pool, email);
  }

  #read(email: string): { count: number; lockedUntil: number } {
    const row = this.#database
      .prepare('SELECT count, locked_until FROM failures WHERE pool = ? AND email = ?')
      .get(this.#pool, email);
    return { count: Number(row?.count ?? 0), lockedUntil: Number(row?.locked_until ?? 0) };
  }
}
