import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import { triesRememberedSeconds } from '#shared/domain/status-pin.ts';
import { claimIds } from './claim-store.ts';
import { updateIf } from './conditional-update.ts';
import { sha256 } from './sha256.ts';

/** So many wrong PINs for one number are compared within the time; then none is, not even the right one. */
const triesAtMost = 5;

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
  /** Also after the only try there was has been taken back in between. */
  const add = (receptionNumber: ReceptionNumber, nowSeconds: number) =>
    updateIf(documentClient, {
      ...keyOf(receptionNumber),
      UpdateExpression: 'SET tries = tries + :one',
      ConditionExpression: 'tries < :most AND expiresAt > :now',
      ExpressionAttributeValues: { ':one': 1, ':most': triesAtMost, ':now': nowSeconds },
    });
  return {
    /** Counts a try; false when there were too many, and nothing may be compared. */
    take: async (receptionNumber: ReceptionNumber, at: Instant): Promise<boolean> => {
      const nowSeconds = Math.floor(epochMsOf(at) / 1000);
      return (await begin(receptionNumber, nowSeconds)) || add(receptionNumber, nowSeconds);
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
