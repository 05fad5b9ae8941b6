import * as z from 'zod/mini';
import type { KeySpec } from '../../dynamodb/table-spec.ts';
import { booleanSchema, ignoring, type Provider, physicalName } from '../provider.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const tableSchema = z.strictObject({
  TableName: z.optional(z.string()),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  TimeToLiveSpecification: z.optional(
    z.object({ AttributeName: z.optional(z.string()), Enabled: z._default(booleanSchema, true) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  ...ignoring('Replicas', 'SSESpecification', 'PointInTimeRecoverySpecification', 'DeletionProtectionEnabled', 'Tags'),
  ...ignoring('TableClass', 'ResourcePolicy', 'ContributorInsightsSpecification', 'WarmThroughput'),
  ...ignoring('OnDemandThroughput', 'WriteOnDemandThroughputSettings'),
});

/** `AWS::DynamoDB::Table` and, with its one replica, `AWS::DynamoDB::GlobalTable`. */
export const provideTable: Provider = (properties, context) => {
  const table = tableSchema.parse(properties);
  const tableName = table.TableName ?? physicalName(context);
  const timeToLive = table.TimeToLiveSpecification;
  context.model.tables.push({
    tableName,
    attributeDefinitions: table.AttributeDefinitions.map(({ AttributeName, AttributeType }) => ({
      attributeName: AttributeName,
      attributeType: AttributeType,
    })),
    keySchema: keysOf(table.KeySchema),
    globalSecondaryIndexes: (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
      indexName: IndexName,
      keySchema: keysOf(KeySchema),
      projection: { projectionType: Projection.ProjectionType, nonKeyAttributes: Projection.NonKeyAttributes },
    })),
    timeToLiveAttribute: timeToLive?.Enabled ? timeToLive.AttributeName : undefined,
  });
  return { ref: tableName, attributes: { Arn: context.arn('dynamodb', `table/${tableName}`) } };
};

function keysOf(keys: z.infer<typeof keySchema>): KeySpec {
  return keys.map(({ AttributeName, KeyType }) => ({ attributeName: AttributeName, keyType: KeyType }));
}
