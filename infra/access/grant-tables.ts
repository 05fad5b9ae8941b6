import { Stack } from 'aws-cdk-lib';
import type { LambdaFunctionName } from '#shared/contracts/environment.ts';
import type { OnboardingTables } from '../constructs/onboarding-tables.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import { type TableRight, tableAccess } from './table-access.ts';

const reading = new Set<TableRight['actions'][number]>(['GetItem', 'BatchGetItem', 'Query']);
const readingKeyActions = ['kms:Decrypt', 'kms:DescribeKey'];
const writingKeyActions = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/**
 * The conditions under which DynamoDB answers without the attribute `taskToken`. An update that names it could copy it
 * to where it may be read.
 */
const taskTokenConditions = ({ actions, taskToken }: TableRight): Record<string, Record<string, unknown>> => ({
  ...(taskToken === 'untouched' ? { 'ForAllValues:StringNotEquals': { 'dynamodb:Attributes': ['taskToken'] } } : {}),
  StringEqualsIfExists: actions.includes('GetItem')
    ? { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' }
    : { 'dynamodb:ReturnValues': 'NONE' },
});

/** The conditions of a right; none for one that is whole. */
const conditionsOf = (right: TableRight): Record<string, Record<string, unknown>> => ({
  ...(right.taskToken ? taskTokenConditions(right) : {}),
  ...(right.onlyAttributes
    ? {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': right.onlyAttributes },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      }
    : {}),
  ...(right.onlyKeys ? { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${right.onlyKeys}*`] } } : {}),
});

/** Gives a function its rights on the tables, and on their keys through DynamoDB alone. */
export const grantTables = (target: ServiceFunction<LambdaFunctionName>, { byName }: OnboardingTables): void => {
  const keys = new Map<string, Set<string>>();
  for (const right of tableAccess[target.name]) {
    const table = byName[right.table];
    const resource = right.index ? `${table.tableArn}/index/${right.index}` : table.tableArn;
    const conditions = conditionsOf(right);
    const actions = right.actions.map((action) => `dynamodb:${action}`);
    target.allow(actions, [resource], Object.keys(conditions).length > 0 ? conditions : undefined);
    const writes = right.actions.some((action) => !reading.has(action));
    const keyArn = table.encryptionKey?.keyArn;
    if (keyArn === undefined) continue;
    const known = keys.get(keyArn) ?? new Set<string>();
    keys.set(keyArn, new Set([...known, ...readingKeyActions, ...(writes ? writingKeyActions : [])]));
  }
  const throughDynamoDb = { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(target).region}.amazonaws.com` } };
  for (const [keyArn, actions] of keys) target.allow([...actions], [keyArn], throughDynamoDb);
};
