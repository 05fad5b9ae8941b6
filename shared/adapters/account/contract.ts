import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { ContractItem, ExtensionItem } from '#shared/contracts/account-items.ts';
import { updateIf } from '../conditional-update.ts';
import type { AccountPlace } from './ensure-account.ts';

/** Carries an extension of the trial over into the contract of an application; false when it is gone or another's. */
export const carryOverExtension = (
  { documentClient, table }: AccountPlace,
  { accountId, itemKey }: ExtensionItem,
  applicationId: string,
): Promise<boolean> =>
  updateIf(documentClient, {
    TableName: table,
    Key: { accountId, itemKey },
    UpdateExpression: 'SET carriedOverBy = :application',
    ConditionExpression:
      'attribute_exists(itemKey) AND (attribute_not_exists(carriedOverBy) OR carriedOverBy = :application)',
    ExpressionAttributeValues: { ':application': applicationId },
  });

/** Leaves an extension with the trial again. */
export const leaveExtension = (
  { documentClient, table }: AccountPlace,
  { accountId, itemKey }: ExtensionItem,
  applicationId: string,
): Promise<boolean> =>
  updateIf(documentClient, {
    TableName: table,
    Key: { accountId, itemKey },
    UpdateExpression: 'REMOVE carriedOverBy',
    ConditionExpression: 'carriedOverBy = :application',
    ExpressionAttributeValues: { ':application': applicationId },
  });

/** Begins the paid service on the day that its application has decided on. False when another one runs. */
export const startContract = (
  { documentClient, table }: AccountPlace,
  { accountId, itemKey, applicationId, startsOn, users }: ContractItem,
): Promise<boolean> =>
  updateIf(documentClient, {
    TableName: table,
    Key: { accountId, itemKey },
    UpdateExpression: 'SET applicationId = :application, startsOn = :day, #users = if_not_exists(#users, :users)',
    ConditionExpression: 'attribute_not_exists(itemKey) OR applicationId = :application',
    ExpressionAttributeNames: { '#users': 'users' },
    ExpressionAttributeValues: { ':application': applicationId, ':day': startsOn, ':users': users },
  });

/** Takes the contract of an application back, as if it had never begun. Another application's stays. */
export const cancelContract = async (
  { documentClient, table }: AccountPlace,
  { accountId, itemKey, applicationId }: ContractItem,
): Promise<void> => {
  await documentClient.send(
    new DeleteCommand({
      TableName: table,
      Key: { accountId, itemKey },
      ConditionExpression: 'attribute_not_exists(itemKey) OR applicationId = :application',
      ExpressionAttributeValues: { ':application': applicationId },
    }),
  );
};
