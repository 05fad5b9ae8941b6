import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalIdentity } from '#local/identity/local-identity.ts';
import type { PoolSpec } from '#local/identity/pool-spec.ts';
import type { SignInTarget } from '#local/identity/sign-in-client.ts';
import type { IdentityMail } from '#local/identity/sign-in-visit.ts';
import type { TokenTrigger } from '#local/identity/token-trigger.ts';
import { listen } from '#test/support/listen.ts';

/** A running identity service on a free port, with the mails it sent. */
export interface IdentityFixture {
  origin: string;
  mails: IdentityMail[];
  identity: () => LocalIdentity;
  customers: SignInTarget;
  staff: SignInTarget;
  restart: () => Promise<void>;
  lastCode: () => string;
  close: () => Promise<void>;
}

/** Starts the identity service in a directory of its own. */
export async function startIdentity(customizeAccessToken?: TokenTrigger): Promise<IdentityFixture> {
  const directory = await mkdtemp(join(tmpdir(), 'identity-'));
  const mails: IdentityMail[] = [];
  let identity: LocalIdentity | undefined;
  const { endpoint: origin, stop } = await listen(async (request, response) => {
    if (!(await identity?.handle(request, response))) response.writeHead(404).end();
  });
  const pools = describePools(origin);
  const open = () =>
    LocalIdentity.open({
      directory,
      origin,
      pools,
      deliverMail: async (mail) => {
        mails.push(mail);
      },
      ...(customizeAccessToken && { customizeAccessToken }),
    });
  identity = await open();
  return {
    origin,
    mails,
    identity: () => {
      if (!identity) throw new Error('closed');
      return identity;
    },
    customers: describeTarget(origin, 'customersPool', 'customer-web'),
    staff: describeTarget(origin, 'staffPool', 'staff-web'),
    restart: async () => {
      // Left open, as after a kill: the file must be complete without a goodbye.
      identity = await open();
    },
    lastCode: () => /確認コード: (\d{6})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '',
    close: async () => {
      identity?.close();
      await stop();
      await rm(directory, { recursive: true });
    },
  };
}

function describeTarget(origin: string, poolId: string, clientId: string): SignInTarget {
  return { issuer: `${origin}/identity/${poolId}`, clientId, redirectUri: `${origin}/callback`, scope: 'openid email' };
}

function describePools(origin: string): PoolSpec[] {
  const describeClient = (clientId: string) => ({
    clientId,
    callbackUrls: [`${origin}/callback`],
    logoutUrls: [`${origin}/goodbye`],
    scopes: ['openid', 'email'],
    accessTokenSeconds: 3600,
    refreshTokenSeconds: 30 * 86_400,
  });
  return [
    {
      poolId: 'customersPool',
      name: 'customers',
      clients: [describeClient('customer-web')],
      selfSignUp: true,
      groups: [],
      mfaRequired: false,
      minimumPasswordLength: 12,
    },
    {
      poolId: 'staffPool',
      name: 'staff',
      clients: [describeClient('staff-web')],
      selfSignUp: false,
      groups: ['reviewers', 'approvers'],
      mfaRequired: true,
      minimumPasswordLength: 12,
    },
  ];
}
