import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

const itemSchema = z.record(z.string(), z.custom<AttributeValue>());
const writeSchema = z.looseObject({
  TableName: z.string(),
  Key: z.optional(itemSchema),
  Item: z.optional(itemSchema),
});

/** The write or read of one item, as it stands in a request. */
export type WireWrite = z.infer<typeof writeSchema>;

/** A request to DynamoDB, as far as its units depend on it. */
export const wireRequestSchema = z.looseObject({
  TableName: z.optional(z.string()),
  Key: z.optional(itemSchema),
  Item: z.optional(itemSchema),
  ConsistentRead: z.optional(z.boolean()),
  TransactItems: z.optional(
    z.array(z.record(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck', 'Get']), z.optional(writeSchema))),
  ),
});

export type WireRequest = z.infer<typeof wireRequestSchema>;

const answerSchema = z.looseObject({
  Item: z.optional(itemSchema),
  Items: z.optional(z.array(itemSchema)),
});

export type WireAnswer = z.infer<typeof answerSchema>;

/** Asks DynamoDB of this machine without being counted. */
export const createQuietDynamo =
  (awsEndpoint: string, accessKeyId: string, ownHeader: string) =>
  async (operation: string, body: unknown): Promise<WireAnswer> => {
    const response = await fetch(awsEndpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        // The endpoint knows the caller by its key; it checks the signatures of S3 alone.
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261124/ap-northeast-1/dynamodb/aws4_request`,
        [ownHeader]: 'yes',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${operation} answered ${response.status}.`);
    return answerSchema.parse(await response.json());
  };

export type QuietDynamo = ReturnType<typeof createQuietDynamo>;
