import { randomUUID } from 'node:crypto';
import { CreateTableCommand, type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocal, startMoto, type Target, whyNoMoto } from './dynamodb-targets.ts';

const absence = whyNoMoto();
if (absence) console.warn(`The contract is not checked against moto: ${absence}.`);

describe.each([
  { name: 'the local DynamoDB', start: startLocal, skipped: false, isolated: true },
  // moto answers requests in threads and keeps no transaction apart from another: a loser's part can stay.
  { name: 'moto', start: startMoto, skipped: absence !== undefined, isolated: false },
])('the DynamoDB contract, on $name', ({ start, skipped, isolated }) => {
  describe.skipIf(skipped)('the operations we rely on', () => {
    let target: Target;
    let documents: DynamoDBDocumentClient;
    const TableName = 'Things';
    const id = () => randomUUID();

    beforeAll(async () => {
      target = await start();
      documents = DynamoDBDocumentClient.from(target.client);
      await createThings(target.client, TableName);
    });
    afterAll(() => target.stop());

    const put = (item: Record<string, unknown>) => documents.send(new PutCommand({ TableName, Item: item }));
    const read = async (pk: string, sk: string) =>
      (await documents.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;

    it('keeps every type of attribute', async () => {
      const item = {
        pk: id(),
        sk: 'a',
        n: 12.5,
        flag: true,
        none: null,
        list: [1, 'x', { deep: ['y'] }],
        tags: new Set(['p', 'q']),
      };
      await put(item);
      expect(await read(item.pk, 'a')).toEqual(item);
    });

    it('puts only when the condition holds, and hands back the item that stood in the way', async () => {
      const pk = id();
      const create = new PutCommand({
        TableName,
        Item: { pk, sk: 'a', version: 1 },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      await documents.send(create);
      await expect(documents.send(create)).rejects.toMatchObject({
        name: 'ConditionalCheckFailedException',
        Item: { pk: { S: pk }, version: { N: '1' } },
      });
    });

    it('updates with SET, REMOVE, ADD and returns the new item', async () => {
      const pk = id();
      await put({ pk, sk: 'a', count: 1, former: true, list: ['x'] });
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk: 'a' },
          UpdateExpression:
            'SET #list = list_append(#list, :more), fresh = if_not_exists(fresh, :zero) REMOVE former ADD #count :one',
          ExpressionAttributeNames: { '#list': 'list', '#count': 'count' },
          ExpressionAttributeValues: { ':more': ['y'], ':zero': 0, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      );
      expect(Attributes).toEqual({ pk, sk: 'a', count: 2, list: ['x', 'y'], fresh: 0 });
    });

    it('deletes on a condition and returns what was there', async () => {
      const pk = id();
      await put({ pk, sk: 'a', version: 3 });
      const remove = (version: number) =>
        documents.send(
          new DeleteCommand({
            TableName,
            Key: { pk, sk: 'a' },
            ConditionExpression: 'version = :v',
            ExpressionAttributeValues: { ':v': version },
            ReturnValues: 'ALL_OLD',
          }),
        );
      await expect(remove(2)).rejects.toThrow('The conditional request failed');
      expect((await remove(3)).Attributes).toEqual({ pk, sk: 'a', version: 3 });
    });

    it('queries a collection in order, by prefix, and page by page', async () => {
      const pk = id();
      for (const sk of ['event#3', 'event#1', 'other', 'event#2']) await put({ pk, sk });
      const page = (startKey?: Record<string, unknown>) =>
        documents.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': pk, ':prefix': 'event#' },
            ScanIndexForward: false,
            Limit: 2,
            ExclusiveStartKey: startKey,
          }),
        );
      const first = await page();
      const second = await page(first.LastEvaluatedKey);
      expect([...(first.Items ?? []), ...(second.Items ?? [])].map(({ sk }) => sk)).toEqual([
        'event#3',
        'event#2',
        'event#1',
      ]);
    });

    it('finds items through a sparse index, in the order of its range key, and forgets them when the key goes', async () => {
      const [pk, queue] = [id(), id()];
      await put({ pk, sk: 'a', queue, dueAt: 20 });
      await put({ pk, sk: 'b', queue, dueAt: 3 });
      await put({ pk, sk: 'c' });
      const listed = async () => {
        const ExpressionAttributeValues = { ':q': queue };
        const query = new QueryCommand({
          TableName,
          IndexName: 'byQueue',
          KeyConditionExpression: 'queue = :q',
          ExpressionAttributeValues,
        });
        return (await documents.send(query)).Items?.map(({ sk }) => sk);
      };
      expect(await listed()).toEqual(['b', 'a']);
      await documents.send(new UpdateCommand({ TableName, Key: { pk, sk: 'b' }, UpdateExpression: 'REMOVE queue' }));
      expect(await listed()).toEqual(['a']);
    });

    it('refuses an empty string where an index has its key', async () => {
      await expect(put({ pk: id(), sk: 'a', queue: '', dueAt: 1 })).rejects.toMatchObject({
        name: 'ValidationException',
      });
    });

    it('writes and reads in batches', async () => {
      const pk = id();
      const puts = ['a', 'b', 'c'].map((sk) => ({ PutRequest: { Item: { pk, sk } } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
      const Keys = ['a', 'c', 'absent'].map((sk) => ({ pk, sk }));
      const { Responses } = await documents.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }));
      expect(new Set(Responses?.[TableName]?.map(({ sk }) => sk))).toEqual(new Set(['a', 'c']));
    });

    it('commits a transaction of all four kinds', async () => {
      const pk = id();
      for (const sk of ['checked', 'updated', 'deleted']) await put({ pk, sk, version: 1 });
      await documents.send(
        new TransactWriteCommand({
          TransactItems: [
            { ConditionCheck: { TableName, Key: { pk, sk: 'checked' }, ConditionExpression: 'attribute_exists(pk)' } },
            {
              Update: {
                TableName,
                Key: { pk, sk: 'updated' },
                UpdateExpression: 'SET version = version + :one',
                ExpressionAttributeValues: { ':one': 1 },
              },
            },
            { Delete: { TableName, Key: { pk, sk: 'deleted' } } },
            { Put: { TableName, Item: { pk, sk: 'put' } } },
          ],
        }),
      );
      expect(await read(pk, 'updated')).toMatchObject({ version: 2 });
      expect(await read(pk, 'deleted')).toBeUndefined();
      expect(await read(pk, 'put')).toBeDefined();
    });

    it('cancels a whole transaction and tells the reason of each part, with the old item where it was asked for', async () => {
      const pk = id();
      await put({ pk, sk: 'taken', owner: 'first' });
      const refused = documents.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: { pk, sk: 'new' } } },
            {
              Put: {
                TableName,
                Item: { pk, sk: 'taken', owner: 'second' },
                ConditionExpression: 'attribute_not_exists(pk)',
                ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
              },
            },
          ],
        }),
      );
      const error = await refused.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(TransactionCanceledException);
      expect(error).toMatchObject({
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { owner: { S: 'first' } } }],
      });
      expect(await read(pk, 'new')).toBeUndefined();
    });

    it('refuses two parts on one item', async () => {
      const Item = { pk: id(), sk: 'a' };
      const twice = { TransactItems: [{ Put: { TableName, Item } }, { Delete: { TableName, Key: Item } }] };
      await expect(documents.send(new TransactWriteCommand(twice))).rejects.toMatchObject({
        name: 'ValidationException',
      });
    });

    it('refuses more than a hundred parts', async () => {
      const TransactItems = Array.from({ length: 101 }, () => ({ Put: { TableName, Item: { pk: id(), sk: 'a' } } }));
      const refused = documents.send(new TransactWriteCommand({ TransactItems }));
      await expect(refused).rejects.toThrow(/[Mm]ember must have length less than or equal to 100/);
    });

    it('reads a transaction in the order of its parts', async () => {
      const pk = id();
      await put({ pk, sk: 'a' });
      const TransactItems = ['absent', 'a'].map((sk) => ({ Get: { TableName, Key: { pk, sk } } }));
      const { Responses } = await documents.send(new TransactGetCommand({ TransactItems }));
      expect(Responses?.map(({ Item }) => Item?.sk)).toEqual([undefined, 'a']);
    });

    if (isolated) {
      it('lets one of many racing writers win', async () => {
        const pk = id();
        const claims = Array.from({ length: 20 }, (_, runner) =>
          documents.send(
            new TransactWriteCommand({
              TransactItems: [
                {
                  Put: {
                    TableName,
                    Item: { pk, sk: 'claim', runner },
                    ConditionExpression: 'attribute_not_exists(pk)',
                  },
                },
                { Put: { TableName, Item: { pk, sk: `audit#${runner}` } } },
              ],
            }),
          ),
        );
        const won = (await Promise.allSettled(claims)).filter(({ status }) => status === 'fulfilled');
        expect(won).toHaveLength(1);
        const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
        expect((await documents.send(new QueryCommand(query))).Count).toBe(2);
      });
    }
  });
});

async function createThings(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'queue', AttributeType: 'S' },
        { AttributeName: 'dueAt', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byQueue',
          KeySchema: [
            { AttributeName: 'queue', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}
