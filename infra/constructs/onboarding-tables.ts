import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { KeyAttribute, TableDefinition, TableName } from '#shared/contracts/tables.ts';
import { tableDefinitions } from '#shared/contracts/tables.ts';
import type { Settings } from '../settings.ts';
import type { EncryptionKeys } from './encryption-keys.ts';

/** A cap on what a runaway loop or an attack can cost; far above what the business needs. */
const throughputCap = { maxReadRequestUnits: 2000, maxWriteRequestUnits: 1000 };
const daysOfRecovery = 35;

const attributeOf = ({ name, type }: KeyAttribute): dynamodb.Attribute => ({
  name,
  type: type === 'number' ? dynamodb.AttributeType.NUMBER : dynamodb.AttributeType.STRING,
});

const indexesOf = (definition: TableDefinition): dynamodb.GlobalSecondaryIndexPropsV2[] =>
  definition.indexes.map(({ name, partitionKey, sortKey, includes }) => ({
    indexName: name,
    partitionKey: attributeOf(partitionKey),
    sortKey: attributeOf(sortKey),
    ...(includes.length > 0
      ? { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...includes] }
      : { projectionType: dynamodb.ProjectionType.KEYS_ONLY }),
  }));

/** The tables of the contract, encrypted, recoverable to any second of five weeks, and hard to delete. */
export class OnboardingTables extends Construct {
  readonly byName: Readonly<Record<TableName, dynamodb.TableV2>>;

  constructor(scope: Construct, keys: EncryptionKeys, settings: Settings) {
    super(scope, 'Tables');
    const keyOf: Partial<Record<TableName, kms.IKey>> = { waits: keys.tokens, suspicions: keys.suspicions };
    const table = (name: TableName) => {
      const definition: TableDefinition = tableDefinitions[name];
      const { partitionKey, sortKey, timeToLiveAttribute } = definition;
      return new dynamodb.TableV2(this, name.charAt(0).toUpperCase() + name.slice(1), {
        partitionKey: attributeOf(partitionKey),
        ...(sortKey ? { sortKey: attributeOf(sortKey) } : {}),
        ...(timeToLiveAttribute ? { timeToLiveAttribute } : {}),
        globalSecondaryIndexes: indexesOf(definition),
        billing: dynamodb.Billing.onDemand(throughputCap),
        encryption: dynamodb.TableEncryptionV2.customerManagedKey(keyOf[name] ?? keys.cases),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: daysOfRecovery },
        deletionProtection: settings.keepsState,
        removalPolicy: settings.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      });
    };
    this.byName = {
      applications: table('applications'),
      auditTrail: table('auditTrail'),
      waits: table('waits'),
      accounts: table('accounts'),
      claims: table('claims'),
      suspicions: table('suspicions'),
      holds: table('holds'),
    };
  }
}
