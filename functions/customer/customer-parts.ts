import type { AccountStore } from '#shared/adapters/account-store.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { ClaimStore } from '#shared/adapters/claim-store.ts';
import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import type { DocumentsAddress } from '#shared/contracts/documents-address.ts';

/** What the customer's operations work with. */
export interface CustomerParts {
  readonly store: ApplicationStore;
  readonly claims: ClaimStore;
  readonly accounts: AccountStore;
  readonly signals: FunctionSignals;
  /** Where papers are posted to. */
  readonly mailTo: DocumentsAddress;
  /** So many random digits that nobody can guess. */
  readonly newDigits: (count: number) => string;
}
