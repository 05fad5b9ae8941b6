import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';
import type { VirtualClock } from '#local/clock/virtual-clock.ts';
import { readBody } from '#local/http-api/read-body.ts';
import { DynaliteEngine } from './dynalite-engine.ts';
import { isDynaliteOperation } from './dynalite-operations.ts';
import { DynamoError, toWireError, validationError } from './dynamo-error.ts';
import { ensureTable } from './ensure-table.ts';
import { ExclusiveLock } from './exclusive-lock.ts';
import { isSingleWrite, writeItems } from './single-writes.ts';
import { tableOperations } from './table-operations.ts';
import { forgetSettings } from './table-settings.ts';
import type { TableSpec } from './table-spec.ts';
import { TimeToLive } from './time-to-live.ts';
import { transactGet, transactWrite } from './transactions.ts';
import type { WriteBatch } from './write-batch.ts';

const maxRequestBytes = 16 * 1024 * 1024;
const bodySchema = z.looseObject({ TableName: z.optional(z.string()) });
type Body = z.infer<typeof bodySchema>;

/** DynamoDB for one machine: dynalite's items and expressions, and what it lacks (transactions, time to live, …). */
export class LocalDynamoDb {
  readonly #engine: DynaliteEngine;
  readonly #lock = new ExclusiveLock();
  readonly #clock: VirtualClock;
  readonly #timeToLive: TimeToLive;

  private constructor(engine: DynaliteEngine, clock: VirtualClock) {
    this.#engine = engine;
    this.#clock = clock;
    this.#timeToLive = new TimeToLive(engine, this.#lock, clock);
  }

  /** Opens the tables in the directory; throws a LocalDynamoDbError when they cannot be used. */
  static async open({ directory, clock }: { directory: string; clock: VirtualClock }): Promise<LocalDynamoDb> {
    const service = new LocalDynamoDb(await DynaliteEngine.open(directory), clock);
    await service.#timeToLive.refresh();
    return service;
  }

  /** Answers one request of the JSON 1.0 protocol. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The SDK corrects its clock by this header, so it has to tell the virtual time.
    response.setHeader('date', new Date(this.#clock.now()).toUTCString());
    try {
      const operation = operationOf(request);
      reply(response, 200, await this.#dispatch(operation, await readInput(request)));
    } catch (error) {
      const refusal = toWireError(error);
      if (!refusal) console.error('DynamoDB failed', request.headers['x-amz-target'], error);
      const body = refusal?.body ?? { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' };
      reply(response, refusal?.statusCode ?? 500, body);
    }
  }

  /** Creates the table, or adds and rebuilds indexes; throws a LocalDynamoDbError when its key schema differs. */
  ensureTable(spec: TableSpec): Promise<void> {
    return this.#lock.run(async () => {
      const isTimeToLiveNew = await ensureTable(this.#engine, spec, this.#clock.now());
      if (isTimeToLiveNew) await this.#timeToLive.refresh();
    });
  }

  async close(): Promise<void> {
    this.#timeToLive.stop();
    await this.#lock.run(() => this.#engine.close());
  }

  async #dispatch(operation: string, body: Body): Promise<object> {
    const engine = this.#engine;
    const notice = (batch: WriteBatch) => this.#timeToLive.notice(batch);
    if (operation === 'TransactWriteItems') {
      return this.#lock.run(() => transactWrite(engine, body, this.#clock.now(), notice));
    }
    if (operation === 'TransactGetItems') return this.#lock.run(() => transactGet(engine, body));
    if (Object.hasOwn(tableOperations, operation)) return this.#lock.run(() => this.#changeTable(operation, body));
    if (!isDynaliteOperation(operation)) throw unknownOperation(operation);
    if (isSingleWrite(operation)) return this.#lock.run(() => writeItems(engine, operation, body, notice));
    const input = engine.validate(operation, body);
    // A commit is atomic, so a read needs no lock: it finds all of a transaction or nothing of it.
    if (operation !== 'CreateTable' && operation !== 'DeleteTable') return engine.apply(operation, input);
    return this.#lock.run(async () => {
      if (operation === 'DeleteTable' && body.TableName) await forgetSettings(engine, body.TableName);
      const result = await engine.apply(operation, input);
      await this.#timeToLive.refresh();
      return result;
    });
  }

  async #changeTable(operation: string, body: Body): Promise<object> {
    const result = (await tableOperations[operation]?.(this.#engine, body).catch(refuseMalformed)) ?? {};
    if (operation === 'UpdateTimeToLive') await this.#timeToLive.refresh();
    return result;
  }
}

function operationOf(request: IncomingMessage): string {
  const [service, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (request.method !== 'POST' || service !== 'DynamoDB_20120810') throw unknownOperation(operation);
  if (request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return operation;
  throw new DynamoError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
}

async function readInput(request: IncomingMessage): Promise<Body> {
  const body = await readBody(request, maxRequestBytes);
  if (!body) throw validationError('The request is larger than 16 MiB');
  try {
    return bodySchema.parse(JSON.parse(body.toString()));
  } catch {
    throw new DynamoError('SerializationException', 'The request is not a JSON object');
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { ...headers, 'x-amz-crc32': crc32(text) }).end(text);
}

function unknownOperation(operation: string): DynamoError {
  return new DynamoError('UnknownOperationException', `The local DynamoDB does not know the operation '${operation}'`);
}

function refuseMalformed(error: unknown): never {
  if (error instanceof z.core.$ZodError) throw validationError(`The request is malformed: ${error.message}`);
  throw error;
}
