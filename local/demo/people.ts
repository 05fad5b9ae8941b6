import { randomUUID } from 'node:crypto';
import { signIn, signUp, type Tokens } from '../identity/sign-in-client.ts';
import { ApiClient } from './api-client.ts';
import type { DemoSystem } from './demo-system.ts';
import { keepTrying, waitUntil } from './keep-trying.ts';

export type StaffPerson = 'clerk' | 'reviewer' | 'approver' | 'operations' | 'auditor' | 'compliance';

/** The people of a demo. Each signs in once, by way of the real pages, and then works with a real token. */
export class People {
  readonly #system: DemoSystem;
  readonly #staff = new Map<StaffPerson, Promise<Tokens>>();

  constructor(system: DemoSystem) {
    this.#system = system;
  }

  async staff(person: StaffPerson): Promise<ApiClient> {
    const { access_token } = await this.staffTokens(person);
    return new ApiClient(this.#system.origin, access_token);
  }

  /** What somebody of the staff is signed in with: once for all that is done, because each one-time code is good once. */
  staffTokens(person: StaffPerson): Promise<Tokens> {
    const known = this.#staff.get(person);
    if (known) return known;
    const signedIn = this.#signInStaff(person);
    this.#staff.set(person, signedIn);
    return signedIn;
  }

  /** A new customer opens an account, with the confirmation code from the mailbox. */
  async newCustomer(mailbox = 'customer'): Promise<{ email: string; api: ApiClient; tokens: Tokens }> {
    const target = await this.#system.signInTarget('customers');
    return keepTrying(async () => {
      const email = `${mailbox}-${randomUUID()}@example.com`;
      const tokens = await signUp({
        ...target,
        email,
        password: `${randomUUID()}-aA1`,
        readConfirmationCode: () => this.#readCode(email),
      });
      return { email, api: new ApiClient(this.#system.origin, tokens.access_token), tokens };
    });
  }

  async #signInStaff(person: StaffPerson): Promise<Tokens> {
    const target = await this.#system.signInTarget('staff');
    const { email, password, totpSecret } = await this.#system.accountOf(person);
    return keepTrying(() => signIn({ ...target, email, password, ...(totpSecret ? { totpSecret } : {}) }));
  }

  async #readCode(email: string): Promise<string> {
    return waitUntil('the confirmation code', async () => {
      const mails = await this.#system.mailsTo(email);
      return mails.flatMap(({ text }) => text.match(/\b\d{6}\b/) ?? [])[0];
    });
  }
}
