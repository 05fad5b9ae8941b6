import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import { claimIds } from './claim-store.ts';
import { updateIf } from './conditional-update.ts';
import { sha256 } from './sha256.ts';

/** So many wrong PINs for one number are compared within the time; then none is, not even the right one. */
const triesAtMost = 5;
/** How long wrong tries are remembered, from the first one, in seconds. */
export const triesRememberedSeconds = 15 * 60;
/** Others that try in the same moment get in between; after so many times the number counts as tried too often. */
const roundsAtMost = 3;

/**
 * Counts wrong PINs by reception number. A try is counted before it is compared, and taken back when it was right: so
 * many that come in the same moment are no way around the limit.
 */
export const createPinTries = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const keyOf = (receptionNumber: ReceptionNumber) => ({
    TableName: table,
    Key: { claimId: claimIds.pinTries(sha256(receptionNumber)) },
  });
  const begin = (receptionNumber: ReceptionNumber, nowSeconds: number) =>
    updateIf(documentClient, {
      ...keyOf(receptionNumber),
      UpdateExpression: 'SET tries = :one, expiresAt = :end',
      ConditionExpression: 'attribute_not_exists(claimId) OR tries = :none OR expiresAt <= :now',
      ExpressionAttributeValues: {
        ':one': 1,
        ':none': 0,
        ':now': nowSeconds,
        ':end': nowSeconds + triesRememberedSeconds,
      },
    });
  const add = (receptionNumber: ReceptionNumber, nowSeconds: number) =>
    updateIf(documentClient, {
      ...keyOf(receptionNumber),
      UpdateExpression: 'SET tries = tries + :one',
      ConditionExpression: 'tries BETWEEN :one AND :lastButOne AND expiresAt > :now',
      ExpressionAttributeValues: { ':one': 1, ':lastButOne': triesAtMost - 1, ':now': nowSeconds },
    });
  return {
    /** Counts a try; false when there were too many, and nothing may be compared. */
    take: async (receptionNumber: ReceptionNumber, at: Instant): Promise<boolean> => {
      const nowSeconds = Math.floor(epochMsOf(at) / 1000);
      for (let round = 0; round < roundsAtMost; round += 1) {
        if (await begin(receptionNumber, nowSeconds)) return true;
        if (await add(receptionNumber, nowSeconds)) return true;
      }
      return false;
    },
    /** Takes a try back that was right. */
    giveBack: async (receptionNumber: ReceptionNumber): Promise<void> => {
      await updateIf(documentClient, {
        ...keyOf(receptionNumber),
        UpdateExpression: 'SET tries = tries - :one',
        ConditionExpression: 'tries > :none',
        ExpressionAttributeValues: { ':one': 1, ':none': 0 },
      });
    },
  };
};

export type PinTries = ReturnType<typeof createPinTries>;
