import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { keepTrying } from './keep-trying.ts';

const stateSchema = z.object({
  clock: z.object({ now: z.string(), nextTimerAt: z.nullable(z.string()) }),
  pools: z.array(
    z.object({
      name: z.enum(['customers', 'staff']),
      issuer: z.string(),
      clientIds: z.array(z.string()),
      redirectUris: z.array(z.string()),
    }),
  ),
  executions: z.array(z.object({ name: z.string(), currentStates: z.array(z.string()) })),
});
const mailSchema = z.object({ id: z.string(), subject: z.string(), text: z.string(), sentAt: z.string() });
const accountSchema = z.object({
  role: z.string(),
  email: z.string(),
  password: z.string(),
  totpSecret: z.optional(z.string()),
});

export type DemoMail = z.infer<typeof mailSchema>;
export type DemoAccount = z.infer<typeof accountSchema>;

/** A running local system as the demo sees it: its public addresses, its clock, its mailbox and the printed accounts. */
export class DemoSystem {
  readonly origin: string;
  readonly #stateDirectory: string;

  constructor(origin: string, stateDirectory: string) {
    this.origin = origin;
    this.#stateDirectory = stateDirectory;
  }

  async state(): Promise<z.infer<typeof stateSchema>> {
    return stateSchema.parse(await this.#get('/local/state.json'));
  }

  async now(): Promise<Date> {
    return new Date((await this.state()).clock.now);
  }

  /** Moves the clock forward to an instant; to call it twice does no harm. */
  async moveTo(instant: Date): Promise<void> {
    await keepTrying(async () => {
      const response = await fetch(`${this.origin}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advanceTo: instant.toISOString() }),
      });
      if (!response.ok) throw new Error(`The clock answered ${response.status}.`);
    });
  }

  async moveBy({ days = 0, hours = 0 }: { days?: number; hours?: number }): Promise<void> {
    const target = (await this.now()).getTime() + (days * 24 + hours) * 3_600_000;
    await this.moveTo(new Date(target));
  }

  /** Waits until everything that is under way has come to rest: the clock's answer to a move waits for that. */
  async settle(): Promise<void> {
    await this.moveBy({});
  }

  /** The mails to an address, oldest first. */
  async mailsTo(address: string): Promise<DemoMail[]> {
    const mails = z.array(mailSchema).parse(await this.#get(`/mailbox.json?to=${encodeURIComponent(address)}`));
    return mails.reverse();
  }

  /** What a person needs to sign in with a role; the file is made at the system's first start. */
  async accountOf(role: string): Promise<DemoAccount> {
    const file = join(this.#stateDirectory, 'accounts.json');
    const accounts = z.array(accountSchema).parse(JSON.parse(await readFile(file, 'utf8')));
    const account = accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`No account has the role ${role}.`);
    return account;
  }

  /** Where people of a pool sign in. */
  async signInTarget(pool: 'customers' | 'staff'): Promise<{ issuer: string; clientId: string; redirectUri: string }> {
    const found = (await this.state()).pools.find(({ name }) => name === pool);
    const [clientId] = found?.clientIds ?? [];
    const redirectUri = found?.redirectUris.find((uri) => uri.startsWith(this.origin));
    if (!found || !clientId || !redirectUri) throw new Error(`Nobody can sign in to the pool ${pool}.`);
    return { issuer: found.issuer, clientId, redirectUri };
  }

  async #get(path: string): Promise<unknown> {
    return keepTrying(async () => {
      const response = await fetch(`${this.origin}${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
      return response.json();
    });
  }
}
