import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { hashPassword } from './password-hash.ts';
import { createTimeCodeSecret, matchTimeCode } from './time-code.ts';

const userSchema = z.object({
  sub: z.string(),
  email: z.string(),
  passwordHash: z.string(),
  groups: z.pipe(
    z.string(),
    z.transform((text: string) => z.array(z.string()).parse(JSON.parse(text))),
  ),
  totpSecret: z.nullable(z.string()),
  totpLastStep: z.number(),
});

/** A confirmed user of a pool. */
export type User = z.infer<typeof userSchema>;

const columns =
  'sub, email, password_hash AS passwordHash, groups, totp_secret AS totpSecret, totp_last_step AS totpLastStep';

/** The users of one pool. E-mail addresses arrive normalized. */
export class UserDirectory {
  readonly #database: DatabaseSync;
  readonly #pool: string;
  readonly #needsTimeCode: boolean;

  constructor(database: DatabaseSync, pool: string, needsTimeCode: boolean) {
    this.#database = database;
    this.#pool = pool;
    this.#needsTimeCode = needsTimeCode;
  }

  list(): User[] {
    const rows = this.#database.prepare(`SELECT ${columns} FROM users WHERE pool = ? ORDER BY email`).all(this.#pool);
    return rows.map((row) => userSchema.parse(row));
  }

  findByEmail(email: string): User | undefined {
    return this.#find('email', email);
  }

  findBySub(sub: string): User | undefined {
    return this.#find('sub', sub);
  }

  /** Adds the user unless the address is taken; answers the one who has it. */
  add(email: string, passwordHash: string, groups: string[] = []): User {
    const secret = this.#needsTimeCode ? createTimeCodeSecret() : null;
    this.#database
      .prepare(
        `INSERT INTO users (pool, sub, email, password_hash, groups, totp_secret) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (pool, email) DO NOTHING`,
      )
      .run(this.#pool, randomUUID(), email, passwordHash, JSON.stringify(groups), secret);
    const user = this.findByEmail(email);
    if (!user) throw new Error('A user that was just added is missing.');
    return user;
  }

  setGroups(sub: string, groups: string[]): void {
    this.#update(sub, 'groups', JSON.stringify(groups));
  }

  async setPassword(sub: string, password: string): Promise<void> {
    this.#update(sub, 'password_hash', await hashPassword(password));
  }

  /** Accepts a code of the user's authenticator app, once. */
  useTimeCode(user: User, code: string): boolean {
    if (!user.totpSecret) return false;
    const step = matchTimeCode(user.totpSecret, code, Date.now(), user.totpLastStep);
    if (step === undefined) return false;
    this.#update(user.sub, 'totp_last_step', step);
    return true;
  }

  #find(column: 'email' | 'sub', value: string): User | undefined {
    const query = `SELECT ${columns} FROM users WHERE pool = ? AND ${column} = ?`;
    const row = this.#database.prepare(query).get(this.#pool, value);
    return row && userSchema.parse(row);
  }

  #update(sub: string, column: 'groups' | 'password_hash' | 'totp_last_step', value: string | number): void {
    this.#database.prepare(`UPDATE users SET ${column} = ? WHERE pool = ? AND sub = ?`).run(value, this.#pool, sub);
  }
}
