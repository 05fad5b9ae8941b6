import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

export type TransactionWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What it means when the condition of a write in a transaction does not hold. */
export type Guard = 'application' | 'audit' | 'wait' | 'mail' | 'claim' | 'request' | 'start' | 'purge' | 'none';

/** One write of a transaction together with the meaning of its condition. */
export interface GuardedWrite {
  readonly guard: Guard;
  readonly write: TransactionWrite;
}

/** Adds the meaning to a write. */
export const guarded = (guard: Guard, write: TransactionWrite): GuardedWrite => ({ guard, write });
