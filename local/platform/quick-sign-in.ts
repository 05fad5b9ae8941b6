import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { type SignInTarget, signInForCookies } from '../identity/sign-in-client.ts';
import type { Account } from './accounts.ts';
import type { LocalState } from './local-state.ts';

export interface QuickSignInParts {
  readonly origin: string;
  readonly describe: () => LocalState;
  /** Who can sign in, with the passwords of this machine. */
  readonly accounts: readonly Account[];
}

const askedSchema = z.strictObject({ role: z.string() });

const faces: Readonly<Record<Account['pool'], string>> = { customers: '/', staff: '/staff/' };

/**
 * Gives the browser the cookies that the sign-in pages would give one of the people of this machine; its next visit there
 * passes without a question. False when nobody has the role.
 */
export async function signInQuickly(
  parts: QuickSignInParts,
  body: unknown,
  response: ServerResponse,
): Promise<boolean> {
  const asked = askedSchema.safeParse(body).data;
  const account = parts.accounts.find(({ role }) => role === asked?.role);
  const target = account && findTarget(account, parts);
  if (!target) return false;
  const { email, password, totpSecret } = account;
  const cookies = await signInForCookies({ ...target, email, password, totpSecret });
  response.setHeader(
    'set-cookie',
    cookies.map(({ name, value, path }) => `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax`),
  );
  return true;
}

function findTarget({ pool }: Account, { origin, describe }: QuickSignInParts): SignInTarget | undefined {
  const found = describe().pools.find(({ name }) => name === pool);
  const [clientId] = found?.clientIds ?? [];
  const redirectUri = `${origin}${faces[pool]}`;
  return found && clientId ? { issuer: found.issuer, clientId, redirectUri } : undefined;
}
