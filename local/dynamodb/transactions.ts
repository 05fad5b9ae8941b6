import { checkConditional, createKey, type Item, validateItem, validateKey } from 'dynalite/db/index.js';
import * as z from 'zod/mini';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { DynamoError, isRefusal, toWireError, validationError } from './dynamo-error.ts';
import { recallToken, rememberToken } from './idempotency-tokens.ts';
import { WriteBatch } from './write-batch.ts';
import { type WriteInput, wantsOldOnFailure, writeInputSchema } from './write-input.ts';

const maxParts = 100;
const operationOfKind = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
} as const;
type Kind = keyof typeof operationOfKind;

const tooFew = 'Member must have length greater than or equal to 1';
const tooMany = `Member must have length less than or equal to ${maxParts}`;
const partsSchema = z
  .array(z.record(z.string(), z.looseObject({})))
  .check(z.minLength(1, tooFew), z.maxLength(maxParts, tooMany));
const writeSchema = z.object({ TransactItems: partsSchema, ClientRequestToken: z.optional(z.string()) });
const getSchema = z.object({
  TransactItems: z
    .array(z.object({ Get: z.looseObject({}) }))
    .check(z.minLength(1, tooFew), z.maxLength(maxParts, tooMany)),
});
const gotSchema = z.object({ Item: z.optional(z.unknown()) });

interface Part {
  kind: Kind;
  input: WriteInput;
  key: string;
  wantsOld: boolean;
}

type Reason = { Code: string; Message?: string; Item?: Item };

/** TransactWriteItems: every condition is judged, then all of it is written in one commit or nothing at all. */
export async function transactWrite(
  engine: DynaliteEngine,
  body: unknown,
  now: number,
  onCommit: (batch: WriteBatch) => void,
): Promise<object> {
  const request = parseOrRefuse(writeSchema, body);
  const token = request.ClientRequestToken;
  if (token !== undefined && (await recallToken(engine, token, request.TransactItems, now))) return {};
  const parts = await Promise.all(request.TransactItems.map((entry) => readPart(engine, entry)));
  refuseDuplicates(parts);
  const batch = new WriteBatch();
  const reasons: Reason[] = [];
  for (const part of parts) reasons.push(await attempt(engine, part, batch));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancellation(reasons);
  if (token !== undefined) rememberToken(batch, token, request.TransactItems, now);
  await engine.commit(batch);
  onCommit(batch);
  return {};
}

/** TransactGetItems: the caller holds the lock, so no write falls between two reads. */
export async function transactGet(engine: DynaliteEngine, body: unknown): Promise<object> {
  const { TransactItems } = parseOrRefuse(getSchema, body);
  const inputs = TransactItems.map(({ Get }) => engine.validate('GetItem', { ...Get, ConsistentRead: true }));
  refuseDuplicates(await Promise.all(inputs.map((input) => locate(engine, writeInputSchema.parse(input)))));
  const Responses: object[] = [];
  for (const input of inputs) {
    const { Item } = gotSchema.parse(await engine.apply('GetItem', input));
    Responses.push(Item === undefined ? {} : { Item });
  }
  return { Responses };
}

async function readPart(engine: DynaliteEngine, entry: Record<string, object>): Promise<Part> {
  const [first, ...more] = Object.entries(entry);
  if (!first || more.length > 0 || !isKind(first[0])) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const [kind, body] = first;
  if (kind === 'ConditionCheck' && !('ConditionExpression' in body)) {
    throw validationError('The ConditionExpression of a ConditionCheck must not be null');
  }
  const input = writeInputSchema.parse(engine.validate(operationOfKind[kind], body));
  return { ...(await locate(engine, input)), kind, wantsOld: wantsOldOnFailure(body) };
}

async function locate(engine: DynaliteEngine, input: WriteInput): Promise<Pick<Part, 'input' | 'key'>> {
  const table = await engine.table(input.TableName);
  const located = input.Item ?? input.Key ?? {};
  const refusal = input.Item ? validateItem(located, table) : validateKey(located, table);
  if (refusal) throw refusal;
  return { input, key: createKey(located, table) };
}

async function attempt(engine: DynaliteEngine, part: Part, batch: WriteBatch): Promise<Reason> {
  try {
    if (part.kind === 'ConditionCheck') {
      const refusal = checkConditional(part.input, await engine.item(part.input.TableName, part.key));
      if (refusal) throw refusal;
    } else await engine.apply(operationOfKind[part.kind], part.input, batch);
    return { Code: 'None' };
  } catch (error) {
    const wireError = toWireError(error);
    if (!wireError) throw error;
    const Message = String(wireError.body.message);
    if (!isRefusal(error, 'ConditionalCheckFailedException')) return { Code: 'ValidationError', Message };
    const old = part.wantsOld ? await engine.item(part.input.TableName, part.key) : undefined;
    return { Code: 'ConditionalCheckFailed', Message, ...(old && { Item: old }) };
  }
}

function refuseDuplicates(parts: Pick<Part, 'input' | 'key'>[]): void {
  const distinct = new Set(parts.map(({ input, key }) => `${input.TableName}~${key}`));
  if (distinct.size === parts.length) return;
  throw validationError('Transaction request cannot include multiple operations on one item');
}

function cancellation(reasons: Reason[]): DynamoError {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new DynamoError('TransactionCanceledException', message, { CancellationReasons: reasons });
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(operationOfKind, name);
}

function parseOrRefuse<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw validationError(
    `1 validation error detected: Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
  );
}
