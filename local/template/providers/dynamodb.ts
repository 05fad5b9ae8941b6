import * as z from 'zod/mini';
import { booleanSchema, ignoring, type Provider, physicalName } from '../provider.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));

const tableSchema = z.strictObject({
  TableName: z.optional(z.string()),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.string(),
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
    attributeDefinitions: table.AttributeDefinitions,
    keySchema: table.KeySchema,
    globalSecondaryIndexes: (table.GlobalSecondaryIndexes ?? []).map(({ Projection, ...index }) => ({
      ...index,
      Projection: {
        ProjectionType: Projection.ProjectionType,
        ...(Projection.NonKeyAttributes ? { NonKeyAttributes: Projection.NonKeyAttributes } : {}),
      },
    })),
    timeToLiveAttribute: timeToLive?.Enabled ? timeToLive.AttributeName : undefined,
  });
  return { ref: tableName, attributes: { Arn: context.arn('dynamodb', `table/${tableName}`) } };
};
