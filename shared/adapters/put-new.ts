import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

/** Puts an item of an application where none stands yet; false when one does. */
export const putNew = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  item: { readonly applicationId: string },
): Promise<boolean> => {
  try {
    await documentClient.send(
      new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(applicationId)' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
