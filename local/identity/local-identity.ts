import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { stylesheet } from '../pages/stylesheet.ts';
import type { AccessTokenClaims } from './access-token.ts';
import { openIdentityDatabase } from './identity-database.ts';
import { setPageHeaders } from './page-replies.ts';
import { hashPassword } from './password-hash.ts';
import type { PoolSpec } from './pool-spec.ts';
import type { IdentityMail } from './sign-in-visit.ts';
import type { TokenTrigger } from './token-trigger.ts';
import { UserPool } from './user-pool.ts';

/** An account of the local machine, for the list that its operator sees. */
export interface LocalAccount {
  poolId: string;
  email: string;
  groups: string[];
  /** For an authenticator app; only where a second factor is required. */
  totpSecret?: string;
}

/** What `LocalIdentity.open` needs. */
export interface LocalIdentityOptions {
  directory: string;
  /** `http://127.0.0.1:PORT`, where `handle` is mounted. */
  origin: string;
  pools: PoolSpec[];
  deliverMail: (mail: IdentityMail) => Promise<void>;
  /** The pre token generation trigger; asked for every pool. */
  customizeAccessToken?: TokenTrigger;
}

/** Stands in for Cognito user pools and their managed login. It keeps real time: only the product's clock is virtual. */
export class LocalIdentity {
  readonly #database: DatabaseSync;
  readonly #origin: string;
  readonly #pools: UserPool[];

  private constructor(database: DatabaseSync, origin: string, pools: UserPool[]) {
    this.#database = database;
    this.#origin = origin;
    this.#pools = pools;
  }

  static async open(options: LocalIdentityOptions): Promise<LocalIdentity> {
    const { directory, origin, pools, deliverMail, customizeAccessToken: trigger } = options;
    const database = openIdentityDatabase(directory);
    const opened: UserPool[] = [];
    for (const spec of pools) {
      const issuer = `${origin}/identity/${spec.poolId}`;
      opened.push(await UserPool.open({ database, issuer, spec, deliverMail, trigger }));
    }
    return new LocalIdentity(database, origin, opened);
  }

  /** Serves `/identity/**`; false when the path is not ours. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = URL.parse(request.url ?? '/', this.#origin);
    if (!url) return false;
    if (url.pathname === '/identity/style.css') {
      setPageHeaders(response, []);
      response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8' }).end(stylesheet);
      return true;
    }
    const pool = this.#pools.find(({ path }) => url.pathname.startsWith(`${path}/`));
    if (!pool) return false;
    if (request.headers.host === new URL(this.#origin).host) await pool.handle(request, response, url);
    // Cookies and redirects hold for one name of this machine only.
    else response.writeHead(307, { Location: `${this.#origin}${url.pathname}${url.search}` }).end();
    return true;
  }

  /** The `iss` of a pool's tokens; every endpoint lies below it. */
  issuerOf(poolId: string): string {
    return this.#pool(poolId).issuer;
  }

  /** The claims of a valid access token of this issuer; nothing otherwise. The client is the caller's to check. */
  async verifyAccessToken(issuer: string, token: string): Promise<AccessTokenClaims | undefined> {
    return this.#pools.find((pool) => pool.issuer === issuer)?.verifyAccessToken(token);
  }

  /** Makes the account if it is missing and sets its groups. A password that was changed since stays changed. */
  async ensureUser(user: { poolId: string; email: string; password: string; groups: string[] }): Promise<void> {
    const { users, spec } = this.#pool(user.poolId);
    const unknown = user.groups.filter((group) => !spec.groups.includes(group));
    if (unknown.length > 0) throw new Error(`The pool ${spec.name} has no group ${unknown.join(', ')}.`);
    const email = user.email.toLowerCase();
    const existing = users.findByEmail(email) ?? users.add(email, await hashPassword(user.password));
    users.setGroups(existing.sub, user.groups);
  }

  /** Every account, for the operator of this machine. */
  accounts(): LocalAccount[] {
    return this.#pools.flatMap(({ spec, users }) =>
      users.list().map(({ email, groups, totpSecret }) => ({
        poolId: spec.poolId,
        email,
        groups,
        ...(totpSecret !== null && { totpSecret }),
      })),
    );
  }

  close(): void {
    this.#database.close();
  }

  #pool(poolId: string): UserPool {
    const pool = this.#pools.find(({ spec }) => spec.poolId === poolId);
    if (!pool) throw new Error(`There is no user pool ${poolId}.`);
    return pool;
  }
}
