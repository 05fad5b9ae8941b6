import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

const lifetimeMs = 60 * 60_000;
const codeLifetimeMs = 15 * 60_000;

const mailedCodeSchema = z.object({ digits: z.nullable(z.string()), expiresAt: z.number(), triesLeft: z.number() });

/** A code that went out by mail; without digits nothing went out and nothing matches. */
export type MailedCode = z.infer<typeof mailedCodeSchema>;

const pendingStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time-code'), sub: z.string() }),
  z.object({
    kind: z.literal('sign-up'),
    email: z.string(),
    passwordHash: z.string(),
    code: mailedCodeSchema,
    mailsSent: z.number(),
  }),
  z.object({ kind: z.literal('reset'), email: z.string(), code: mailedCodeSchema }),
  z.object({ kind: z.literal('password-changed') }),
]);

/** What a browser has proved or asked for on its way to being signed in. */
export type PendingStep = z.infer<typeof pendingStepSchema>;

/** One pending step for each sign-in under way. It belongs to the browser that holds the cookie of that sign-in. */
export class PendingSteps {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  find<Kind extends PendingStep['kind']>(uid: string, kind: Kind): Extract<PendingStep, { kind: Kind }> | undefined {
    const row = this.#database
      .prepare('SELECT step FROM pending_steps WHERE uid = ? AND expires_at > ?')
      .get(uid, Date.now());
    const step = row && pendingStepSchema.parse(JSON.parse(String(row.step)));
    return step && isKind(step, kind) ? step : undefined;
  }

  save(uid: string, step: PendingStep): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO pending_steps (uid, step, expires_at) VALUES (?, ?, ?)')
      .run(uid, JSON.stringify(step), Date.now() + lifetimeMs);
  }

  delete(uid: string): void {
    this.#database.prepare('DELETE FROM pending_steps WHERE uid = ?').run(uid);
  }
}

function isKind<Kind extends PendingStep['kind']>(
  step: PendingStep,
  kind: Kind,
): step is Extract<PendingStep, { kind: Kind }> {
  return step.kind === kind;
}

/** A fresh six-digit code, or one that nothing matches when no mail may go out. */
export function createMailedCode(options: { isSent: boolean }): MailedCode {
  const digits = options.isSent ? String(randomInt(1_000_000)).padStart(6, '0') : null;
  return { digits, expiresAt: Date.now() + codeLifetimeMs, triesLeft: 5 };
}

/** Tells whether the code is right; each question costs a try, so save what comes back. */
export function tryMailedCode(code: MailedCode, given: string): { isRight: boolean; code: MailedCode } {
  const isUsable = code.triesLeft > 0 && code.expiresAt > Date.now();
  return {
    isRight: isUsable && code.digits !== null && code.digits === given,
    code: { ...code, triesLeft: code.triesLeft - 1 },
  };
}
