import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { formItemSchema } from '#shared/contracts/items.ts';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { type ApplicationForm, applicationFormSchema } from '#shared/domain/form.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { untilDone } from '../attempts.ts';
import { Contended } from '../contended.ts';
import { packCursor, readCursor } from '../cursor.ts';
import { parseItem } from '../stored-item.ts';

/** DynamoDB gives no more items at once. */
const batchSize = 100;
const patience = { attemptsAtMost: 6, pauseMs: 25 };

const placeSchema = z.tuple([z.uuid(), instantSchema]);
const lineSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.literal('APPLICATION'),
  submittedAt: instantSchema,
});

type SubmittedLine = Pick<z.infer<typeof lineSchema>, 'applicationId' | 'submittedAt'>;

/** A page of the applications that were submitted, newest first: what stands in the index, and no more. */
export interface SubmittedPage {
  readonly submitted: readonly SubmittedLine[];
  readonly nextCursor?: string;
}

/** Where a list goes on behind one of its lines. */
export const cursorAfter = ({ applicationId, submittedAt }: SubmittedLine): string =>
  packCursor([applicationId, submittedAt]);

/** Lists submitted applications from the index `BySubmission`, newest first, whatever became of them. */
export const listSubmitted = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Result<SubmittedPage, 'cursor_invalid'>> => {
  const place = readCursor(placeSchema, cursor);
  if (!place.ok) return place;
  const [applicationId, submittedAt] = place.value ?? [];
  const { Items = [], LastEvaluatedKey } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'BySubmission',
      KeyConditionExpression: 'itemKey = :application',
      ExpressionAttributeValues: { ':application': 'APPLICATION' },
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: applicationId ? { applicationId, itemKey: 'APPLICATION', submittedAt } : undefined,
    }),
  );
  const submitted = Items.map((item) => parseItem(lineSchema, item, 'APPLICATION'));
  const last = LastEvaluatedKey && submitted.at(-1);
  return ok({ submitted, ...(last ? { nextCursor: cursorAfter(last) } : {}) });
};

type Keys = { applicationId: string; itemKey: string }[];

/** What was throttled is asked for again. */
const readBatch = async (documentClient: DynamoDBDocumentClient, table: string, keys: Keys): Promise<unknown[]> => {
  const found: unknown[] = [];
  let open = keys;
  const done = await untilDone(async () => {
    const { Responses = {}, UnprocessedKeys = {} } = await documentClient.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: open } } }),
    );
    found.push(...(Responses[table] ?? []));
    open = (UnprocessedKeys[table]?.Keys ?? []) as Keys;
    return open.length === 0 ? true : undefined;
  }, patience);
  if (!done) throw new Contended('The forms could not all be read.');
  return found;
};

/** The form of an item; what is no complete form is none that was submitted. */
const toSubmittedForm = (item: unknown): [string, ApplicationForm][] => {
  const { applicationId, form } = parseItem(formItemSchema, item, 'FORM');
  const parsed = applicationFormSchema.safeParse(JSON.parse(form));
  return parsed.success ? [[applicationId, parsed.data]] : [];
};

/** Reads many forms at once, by application; eventually consistent. */
export const loadForms = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ApplicationForm>> => {
  const keys = applicationIds.map((applicationId) => ({ applicationId, itemKey: 'FORM' }));
  const batches = Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, at) =>
    keys.slice(at * batchSize, (at + 1) * batchSize),
  );
  const items = await Promise.all(batches.map((batch) => readBatch(documentClient, table, batch)));
  return new Map(items.flat().flatMap(toSubmittedForm));
};
