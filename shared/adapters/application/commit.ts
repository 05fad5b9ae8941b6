import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Cancellation, readCancellation } from './cancellation.ts';
import { type Commit, commitWrites } from './commit-writes.ts';
import type { GuardedWrite } from './guarded-write.ts';
import type { StoreTables } from './store-tables.ts';

/**
 * What became of a commit. `stale`: somebody changed the application, or its trail, in between: load and decide again.
 * `wait_moved`: the application is as expected but a wait is not. `claimed`: somebody else holds what was to be taken.
 * `request_repeated`: this very request was carried out before.
 */
export type CommitResult = 'saved' | 'stale' | 'wait_moved' | 'claimed' | 'request_repeated';

/** Sends the writes as one transaction; answers why it was cancelled, or nothing when all is saved. */
export const sendTransaction = async (
  documentClient: DynamoDBDocumentClient,
  writes: readonly GuardedWrite[],
): Promise<Cancellation | undefined> => {
  try {
    await documentClient.send(new TransactWriteCommand({ TransactItems: writes.map(({ write }) => write) }));
    return undefined;
  } catch (error) {
    const cancellation = readCancellation(error, writes);
    if (cancellation) return cancellation;
    throw error;
  }
};

const resultOf = (cancellation: Cancellation | undefined): CommitResult => {
  if (!cancellation) return 'saved';
  const { guards, isConflict } = cancellation;
  if (guards.has('request')) return 'request_repeated';
  if (guards.has('claim')) return 'claimed';
  if (guards.has('application') || guards.has('audit') || isConflict) return 'stale';
  if (guards.has('wait')) return 'wait_moved';
  throw new Error(`A commit was cancelled by ${[...guards].join(', ')}, which the version should have excluded.`);
};

const isOnlyKnownMails = ({ guards, isConflict }: Cancellation): boolean =>
  !isConflict && guards.size === 1 && guards.has('mail');

/** Saves a decision in one transaction. A mail that was asked for before does not stop it: that mail is sent anyway. */
export const commitChange = async (
  documentClient: DynamoDBDocumentClient,
  tables: StoreTables,
  commit: Commit,
): Promise<CommitResult> => {
  const writes = commitWrites(tables, commit);
  const cancellation = await sendTransaction(documentClient, writes);
  if (!cancellation || !isOnlyKnownMails(cancellation)) return resultOf(cancellation);
  const others = writes.filter((write) => !cancellation.failed.includes(write));
  return resultOf(await sendTransaction(documentClient, others));
};
