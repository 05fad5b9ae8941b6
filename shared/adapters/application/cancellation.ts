import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import type { Guard, GuardedWrite } from './guarded-write.ts';

/** Which conditions stopped a transaction, and whether another transaction held one of its items. */
export interface Cancellation {
  readonly guards: ReadonlySet<Guard>;
  readonly failed: readonly GuardedWrite[];
  readonly isConflict: boolean;
}

const conflict: Cancellation = { guards: new Set(), failed: [], isConflict: true };

/**
 * Reads why a transaction was cancelled. Undefined when the error is none of our conditions: throttling, a broken
 * request, the network.
 */
export const readCancellation = (error: unknown, writes: readonly GuardedWrite[]): Cancellation | undefined => {
  if (error instanceof TransactionInProgressException) return conflict;
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const known = ['None', 'ConditionalCheckFailed', 'TransactionConflict'];
  if (codes.length === 0 || codes.some((code) => !known.includes(code))) return undefined;
  const failed = writes.filter((_, index) => codes[index] === 'ConditionalCheckFailed');
  const guards = new Set(failed.map(({ guard }) => guard));
  return { guards, failed, isConflict: codes.includes('TransactionConflict') };
};
