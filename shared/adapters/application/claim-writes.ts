import type { RequestClaimItem } from '#shared/contracts/claim-item.ts';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';

/**
 * A change to the Claims table that is saved with a decision: a request carried out with its answer, something taken
 * that only one may have, or something given back by its holder.
 */
export type ClaimChange =
  | { type: 'request'; item: RequestClaimItem }
  | { type: 'take'; claimId: string; heldBy: string }
  | { type: 'release'; claimId: string; heldBy: string };

/** Takes something that only one may have; whoever holds it already may take it again. */
export const takeWrite = (table: string, { claimId, heldBy }: { claimId: string; heldBy: string }): GuardedWrite =>
  guarded('claim', {
    Put: {
      TableName: table,
      Item: { claimId, heldBy },
      ConditionExpression: 'attribute_not_exists(claimId) OR heldBy = :holder',
      ExpressionAttributeValues: { ':holder': heldBy },
    },
  });

/** Gives back what its holder has; what nobody has is given back already. */
export const releaseWrite = (table: string, { claimId, heldBy }: { claimId: string; heldBy: string }): GuardedWrite =>
  guarded('claim', {
    Delete: {
      TableName: table,
      Key: { claimId },
      ConditionExpression: 'attribute_not_exists(claimId) OR heldBy = :holder',
      ExpressionAttributeValues: { ':holder': heldBy },
    },
  });

const requestWrite = (table: string, item: RequestClaimItem, at: Instant): GuardedWrite =>
  guarded('request', {
    Put: {
      TableName: table,
      Item: item,
      ConditionExpression: 'attribute_not_exists(claimId) OR expiresAt < :now',
      ExpressionAttributeValues: { ':now': Math.floor(epochMsOf(at) / 1000) },
    },
  });

const claimWrite = (table: string, change: ClaimChange, at: Instant): GuardedWrite => {
  switch (change.type) {
    case 'take':
      return takeWrite(table, change);
    case 'release':
      return releaseWrite(table, change);
    case 'request':
      return requestWrite(table, change.item, at);
  }
};

/** The writes to the Claims table. Taking what one holds already, and giving back what nobody holds, is no conflict. */
export const claimWrites = (
  table: string | undefined,
  changes: readonly ClaimChange[],
  at: Instant,
): GuardedWrite[] => {
  if (changes.length > 0 && table === undefined)
    throw new Error('A claim needs a claims table; this function has none.');
  return table === undefined ? [] : changes.map((change) => claimWrite(table, change, at));
};
