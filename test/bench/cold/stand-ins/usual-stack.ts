import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const parametersSchema = z.object({ applicationId: z.uuid() });
const itemSchema = z.looseObject({ ownerId: z.string(), etag: z.string(), progress: z.looseObject({}) });

/** The poll as it is usually written: middy, the whole of zod, and the document client; one read and an ETag. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(async (event) => {
  const { applicationId } = parametersSchema.parse(event.pathParameters);
  const { Item } = await client.send(
    new GetCommand({ TableName: process.env.APPLICATIONS_TABLE, Key: { applicationId, itemKey: 'PROGRESS' } }),
  );
  const { etag, progress } = itemSchema.parse(Item);
  const headers = { 'content-type': 'application/json', etag: `"${etag}"` };
  return { statusCode: 200, headers, body: JSON.stringify(progress) };
});
