import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { HoldStore } from '#shared/adapters/hold-store.ts';
import type { RetentionLists } from '#shared/adapters/retention-lists.ts';
import type { SuspicionStore } from '#shared/adapters/suspicion-store.ts';

/** What the operations of compliance work with. Cases are only read here. */
export interface ComplianceParts {
  readonly cases: Pick<ApplicationStore, 'load' | 'loadForm'>;
  readonly suspicions: SuspicionStore;
  readonly holds: HoldStore;
  readonly retention: RetentionLists;
}
