import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { statusPinItemSchema } from '#shared/contracts/items.ts';
import { progressSchema } from '#shared/domain/progress.ts';
import type { StatusPin } from '#shared/domain/status-pin.ts';
import { parseItem } from './stored-item.ts';

const storedPinSchema = z.pick(statusPinItemSchema, { pin: true });
const storedStatusSchema = z.strictObject({
  progress: z.pick(progressSchema, { statusCode: true, steps: true, pollAfterSeconds: true }),
});

/** What of the progress is shown without a sign-in. */
export type StoredStatus = z.infer<typeof storedStatusSchema>['progress'];

/** Reads by named attributes only: the function's rights let it see no others. */
export const createStatusReader = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const getParts = async (applicationId: string, itemKey: string, parts: string): Promise<unknown> => {
    const { Item } = await documentClient.send(
      new GetCommand({ TableName: table, Key: { applicationId, itemKey }, ProjectionExpression: parts }),
    );
    return Item;
  };
  return {
    loadPin: async (applicationId: string): Promise<StatusPin | undefined> => {
      const item = await getParts(applicationId, 'STATUS_PIN', 'pin');
      return item === undefined ? undefined : parseItem(storedPinSchema, item, 'STATUS_PIN').pin;
    },
    loadStatus: async (applicationId: string): Promise<StoredStatus | undefined> => {
      const parts = 'progress.statusCode, progress.steps, progress.pollAfterSeconds';
      const item = await getParts(applicationId, 'PROGRESS', parts);
      return item === undefined ? undefined : parseItem(storedStatusSchema, item, 'PROGRESS').progress;
    },
  };
};

export type StatusReader = ReturnType<typeof createStatusReader>;
