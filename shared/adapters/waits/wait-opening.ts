import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { updateIf } from '../conditional-update.ts';

/** Which round of which wait a token completes. */
export interface TokenAttachment {
  readonly applicationId: string;
  readonly waitKey: string;
  readonly round: number;
  readonly taskToken: string;
}

/**
 * What a token was attached to: a wait that is still open; one that is decided, whose decision is to be delivered by
 * this token now; or nothing, because no wait of this round is open or decided.
 */
export type AttachResult = 'open' | 'decided' | 'absent';

/** Gives a wait that exists already the token of the state that has just entered it. Only `open-wait` uses this. */
export const createWaitOpening = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const updateWhen = (
    state: 'OPEN' | 'DECIDED',
    { applicationId, waitKey, round, taskToken }: TokenAttachment,
    change: { expression: string; values?: Record<string, unknown> },
  ): Promise<boolean> =>
    updateIf(documentClient, {
      TableName: table,
      Key: { applicationId, waitKey },
      UpdateExpression: change.expression,
      ConditionExpression: '#state = :state AND #round = :round',
      ExpressionAttributeNames: { '#state': 'state', '#round': 'round' },
      ExpressionAttributeValues: { ':state': state, ':round': round, ':token': taskToken, ...change.values },
    });
  return {
    attachToken: async (attachment: TokenAttachment): Promise<AttachResult> => {
      if (await updateWhen('OPEN', attachment, { expression: 'SET taskToken = :token' })) return 'open';
      const redeliver = 'SET taskToken = :token, delivery = :pending REMOVE delivered, deliveredAt';
      const change = { expression: redeliver, values: { ':pending': 'PENDING' } };
      return (await updateWhen('DECIDED', attachment, change)) ? 'decided' : 'absent';
    },
  };
};

export type WaitOpening = ReturnType<typeof createWaitOpening>;
