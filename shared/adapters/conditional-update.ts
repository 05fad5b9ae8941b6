import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';

/** Updates one item if its condition holds; says whether it did. */
export const updateIf = async (documentClient: DynamoDBDocumentClient, input: UpdateCommandInput): Promise<boolean> => {
  try {
    await documentClient.send(new UpdateCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
