import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { parseItem } from '../stored-item.ts';
import type { AccountPlace } from './ensure-account.ts';

const assignedSchema = z.looseObject({ applicationId: z.string() });

/** The applications whose contracts have or had a number of the operator, the latest first. */
export const listByNumber = async ({ documentClient, table }: AccountPlace, number: string): Promise<string[]> => {
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'ByNumber',
      KeyConditionExpression: '#number = :number',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: { ':number': number },
      ScanIndexForward: false,
      Limit: 20,
    }),
  );
  return Items.map((item) => parseItem(assignedSchema, item, 'NUMBER').applicationId);
};
