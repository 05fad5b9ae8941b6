import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { SuspicionStore } from '#shared/adapters/suspicion-store.ts';

/** What the operations of compliance work with. Cases are only read here. */
export interface ComplianceParts {
  readonly cases: Pick<ApplicationStore, 'load' | 'loadForm'>;
  readonly suspicions: SuspicionStore;
}
