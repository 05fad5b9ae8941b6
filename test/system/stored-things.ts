import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Platform } from '#local/platform/start-platform.ts';

const awsSettings = ({ awsEndpoint: endpoint, credentials }: Platform) => ({
  endpoint,
  credentials,
  region: 'ap-northeast-1',
});

export type StoredItem = Record<string, unknown>;

/** Every item of every table, by the table's logical name in the template. */
export const scanTables = async (platform: Platform): Promise<Map<string, StoredItem[]>> => {
  const client = new DynamoDBClient(awsSettings(platform));
  const tables = new Map<string, StoredItem[]>();
  for (const { tableName } of platform.model.tables) {
    const items: StoredItem[] = [];
    const pages = paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: tableName });
    for await (const { Items = [] } of pages) items.push(...Items);
    tables.set(tableName, items);
  }
  client.destroy();
  return tables;
};

/** The items of the one table whose name contains a word. */
export const itemsOf = (tables: ReadonlyMap<string, StoredItem[]>, word: string): StoredItem[] => {
  const found = [...tables].filter(([name]) => name.toLowerCase().includes(word.toLowerCase()));
  if (found.length !== 1) throw new Error(`${found.length} tables are named like ${word}.`);
  return found.flatMap(([, items]) => items);
};

/** The keys of every version of every object in every bucket. */
export const listObjectKeys = async (platform: Platform): Promise<string[]> => {
  const client = new S3Client({ ...awsSettings(platform), forcePathStyle: true });
  const keys: string[] = [];
  for (const { bucketName: Bucket } of platform.model.buckets) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    keys.push(...[...Versions, ...DeleteMarkers].flatMap(({ Key }) => Key ?? []));
  }
  client.destroy();
  return keys;
};

const executionsSchema = z.object({ executions: z.array(z.object({ executionArn: z.string() })) });
const pageSchema = z.object({ events: z.array(z.unknown()), nextToken: z.optional(z.string()) });

/** An execution as its API tells it, in JSON. */
export interface ReadExecution {
  readonly executionArn: string;
  readonly description: string;
  readonly history: string;
}

const historyOf = ({ stepFunctions }: Platform, executionArn: string): unknown[] => {
  const events: unknown[] = [];
  let nextToken: string | undefined;
  do {
    const request = { executionArn, maxResults: 1000, ...(nextToken ? { nextToken } : {}) };
    const page = pageSchema.parse(stepFunctions.call('GetExecutionHistory', request));
    events.push(...page.events);
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
};

/** Reads every execution with all of its events. */
export const readExecutions = (platform: Platform): ReadExecution[] =>
  platform.model.stateMachines.flatMap(({ arn }) => {
    const listed = executionsSchema.parse(platform.stepFunctions.call('ListExecutions', { stateMachineArn: arn }));
    return listed.executions.map(({ executionArn }) => ({
      executionArn,
      description: JSON.stringify(platform.stepFunctions.call('DescribeExecution', { executionArn })),
      history: JSON.stringify(historyOf(platform, executionArn)),
    }));
  });
