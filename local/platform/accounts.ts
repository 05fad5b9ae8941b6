import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { LocalIdentity } from '../identity/local-identity.ts';
import type { UserPoolModel } from '../template/system-model.ts';
import { writePrivateFile } from './state-directory.ts';

const accountSchema = z.object({
  role: z.string(),
  label: z.string(),
  pool: z.enum(['customers', 'staff']),
  email: z.string(),
  password: z.string(),
  groups: z.array(z.string()),
  /** The key of the authenticator app, for those who need a second factor. */
  totpSecret: z.optional(z.string()),
});

/** A person who can sign in on this machine. */
export type Account = z.infer<typeof accountSchema>;

const accountsFile = 'accounts.json';

const people: readonly Omit<Account, 'email' | 'password' | 'totpSecret'>[] = [
  { role: 'clerk', label: '受付担当', pool: 'staff', groups: ['clerk'] },
  { role: 'reviewer', label: '審査担当', pool: 'staff', groups: ['reviewer'] },
  { role: 'reviewer2', label: '審査担当（二人目）', pool: 'staff', groups: ['reviewer'] },
  { role: 'approver', label: '承認者', pool: 'staff', groups: ['approver'] },
  { role: 'auditor', label: '監査担当', pool: 'staff', groups: ['auditor'] },
  { role: 'compliance', label: '疑わしい取引の担当', pool: 'staff', groups: ['compliance'] },
  { role: 'operations', label: '運用担当', pool: 'staff', groups: ['operations'] },
  { role: 'customer', label: 'お客様', pool: 'customers', groups: [] },
];

/** Reads the accounts of this machine, and makes them, with random passwords, where there are none yet. */
export function loadAccounts(stateDirectory: string): Account[] {
  const file = join(stateDirectory, accountsFile);
  const known = existsSync(file) ? z.array(accountSchema).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const accounts = people.map(
    (person) => known.find(({ role }) => role === person.role) ?? { ...person, ...newCredentials(person.role) },
  );
  if (accounts.length !== known.length) writePrivateFile(file, accounts);
  return accounts;
}

function newCredentials(role: string): Pick<Account, 'email' | 'password'> {
  // Letters of both cases, a digit and a sign are in it whatever the pool asks for.
  return { email: `${role}@example.com`, password: `${randomBytes(12).toString('base64url')}-aA1` };
}

/**
 * Lets the accounts sign in, in the groups that the template defines, and keeps the keys of their second factors.
 * Answers the accounts with these keys.
 */
export async function provideAccounts(
  identity: LocalIdentity,
  pools: readonly UserPoolModel[],
  accounts: readonly Account[],
  stateDirectory: string,
): Promise<Account[]> {
  for (const { pool: name, email, password, groups } of accounts) {
    const pool = pools.find((candidate) => candidate.name === name);
    if (!pool) continue;
    const defined = groups.filter((group) => pool.groups.includes(group));
    await identity.ensureUser({ poolId: pool.poolId, email, password, groups: defined });
  }
  const secrets = new Map(identity.accounts().map(({ email, totpSecret }) => [email, totpSecret]));
  const complete = accounts.map((account) => ({ ...account, totpSecret: secrets.get(account.email) }));
  writePrivateFile(join(stateDirectory, accountsFile), complete);
  return complete;
}
