import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { SystemModel } from '../template/system-model.ts';
import type { Account } from './accounts.ts';
import type { Services } from './open-services.ts';

/** What the control interface and the start page tell about the platform. */
export interface LocalState {
  readonly clock: { readonly now: string; readonly offsetSeconds: number; readonly nextTimerAt: string | null };
  readonly urls: Readonly<Record<'web' | 'start' | 'aws' | 'mailbox' | 'apiDescription', string>>;
  readonly accounts: readonly { role: string; label: string; pool: Account['pool']; email: string }[];
  readonly pools: readonly {
    name: Account['pool'];
    poolId: string;
    issuer: string;
    clientIds: readonly string[];
    redirectUris: readonly string[];
  }[];
  readonly executions: readonly {
    executionArn: string;
    name: string;
    currentStates: readonly string[];
    startedAt: string;
  }[];
  readonly schedules: readonly { name: string; expression: string }[];
}

/** Where the parts of the state are read from. */
export interface LocalStateSources {
  readonly clock: VirtualClock;
  readonly model: SystemModel;
  readonly services: Services;
  readonly accounts: readonly Account[];
  readonly webOrigin: string;
  readonly awsEndpoint: string;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Describes the platform as it is now; without passwords. */
export function describeState({
  clock,
  model,
  services,
  accounts,
  webOrigin,
  awsEndpoint,
}: LocalStateSources): LocalState {
  const next = clock.nextDueAt();
  return {
    clock: {
      now: instant(clock.now()),
      offsetSeconds: Math.round((clock.now() - Date.now()) / 1000),
      nextTimerAt: next === undefined ? null : instant(next),
    },
    urls: {
      web: webOrigin,
      start: `${webOrigin}/local/`,
      aws: awsEndpoint,
      mailbox: `${webOrigin}/mailbox`,
      apiDescription: `${webOrigin}/api-description`,
    },
    accounts: accounts.map(({ role, label, pool, email }) => ({ role, label, pool, email })),
    pools: model.userPools.map((pool) => ({
      name: pool.name,
      poolId: pool.poolId,
      issuer: services.identity.issuerOf(pool.poolId),
      clientIds: pool.clients.map(({ clientId }) => clientId),
      redirectUris: pool.clients.flatMap(({ callbackUrls }) => callbackUrls),
    })),
    executions: services.stepFunctions
      .listRunning()
      .map((execution) => ({ ...execution, startedAt: instant(execution.startedAt) })),
    schedules: model.schedules.map(({ scheduleName, expression }) => ({ name: scheduleName, expression })),
  };
}
