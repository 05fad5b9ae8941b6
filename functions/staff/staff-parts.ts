import type { Reading } from '#shared/adapters/application/recent-reading.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { DocumentStore } from '#shared/adapters/document-store.ts';
import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import type { SearchLog } from '#shared/adapters/search-log.ts';
import type { UndeliveredDecision } from '#shared/adapters/waits/undelivered.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import type { Observability } from '../wiring/observability.ts';

/** What the staff's operations work with. */
export interface StaffParts {
  readonly store: ApplicationStore;
  /** Whether a reading has been entered in the trail lately. */
  readonly hasRead: (reading: Reading) => Promise<boolean>;
  readonly searches: SearchLog;
  /** The applications whose contracts have or had a number of the operator. */
  readonly listByNumber: (number: string) => Promise<string[]>;
  readonly findByReceptionNumber: (receptionNumber: ReceptionNumber) => Promise<string | undefined>;
  readonly documents: DocumentStore;
  readonly signals: FunctionSignals;
  readonly listUndelivered: (limit: number) => Promise<UndeliveredDecision[]>;
  readonly observability: Observability;
}
