import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { accountsTable, auditTable, writeStep } from './crash-steps.ts';
import { startLocal } from './dynamodb-targets.ts';

// Runs in a process of its own: writes transactions without end and prints each one that was acknowledged.
const { client, service } = await startLocal(process.argv[2]);
await service.ensureTable(accountsTable);
await service.ensureTable(auditTable);
const documents = DynamoDBDocumentClient.from(client);
const { Item } = await documents.send(
  new GetCommand({ TableName: accountsTable.tableName, Key: { id: 'account' }, ConsistentRead: true }),
);
for (let step = Number(Item?.version ?? 0) + 1; ; step += 1) {
  await writeStep(documents, step);
  process.stdout.write(`${step}\n`);
}
