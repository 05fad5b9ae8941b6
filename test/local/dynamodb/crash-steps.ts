import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { TableSpec } from '#local/dynamodb/table-spec.ts';

/** The table whose one item counts the transactions. */
export const accountsTable: TableSpec = {
  tableName: 'Accounts',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};

/** The table that gets one item by transaction; a sparse index holds the newest one only. */
export const auditTable: TableSpec = {
  tableName: 'AuditTrail',
  attributeDefinitions: [
    { attributeName: 'id', attributeType: 'S' },
    { attributeName: 'step', attributeType: 'N' },
    { attributeName: 'openFor', attributeType: 'S' },
  ],
  keySchema: [
    { attributeName: 'id', keyType: 'HASH' },
    { attributeName: 'step', keyType: 'RANGE' },
  ],
  globalSecondaryIndexes: [
    {
      indexName: 'byOpen',
      keySchema: [{ attributeName: 'openFor', keyType: 'HASH' }],
      projection: { projectionType: 'ALL' },
    },
  ],
};

/** One transaction over both tables and the index: count on, open this step's event, close the one before. */
export async function writeStep(documents: DynamoDBDocumentClient, step: number, token?: string): Promise<void> {
  const Audit = auditTable.tableName;
  const closePrevious = {
    Update: { TableName: Audit, Key: { id: 'account', step: step - 1 }, UpdateExpression: 'REMOVE openFor' },
  };
  await documents.send(
    new TransactWriteCommand({
      ClientRequestToken: token,
      TransactItems: [
        {
          Update: {
            TableName: accountsTable.tableName,
            Key: { id: 'account' },
            UpdateExpression: 'ADD version :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
        { Put: { TableName: Audit, Item: { id: 'account', step, openFor: 'account', filler: 'x'.repeat(2000) } } },
        ...(step > 1 ? [closePrevious] : []),
      ],
    }),
  );
}
