import type { Platform } from '#local/platform/start-platform.ts';
import { awsCallOf, type ObservedRequest, ownRequestHeader } from '#test/system/observe-requests.ts';
import type { WireItem } from './item-size.ts';
import { readUnitsOf, writeUnitsOf } from './request-units.ts';
import {
  createQuietDynamo,
  type QuietDynamo,
  type WireRequest,
  type WireWrite,
  wireRequestSchema,
} from './wire-request.ts';

/** Request units of a table. */
export interface TableUnits {
  write: number;
  read: number;
}

const reads = new Set(['GetItem', 'Query', 'Scan']);
const singleWrites = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/**
 * Adds up request units by DynamoDB's rules. What an item was before a write it knows from the write before; what it is
 * after an update it reads again, uncounted. Requests are taken one after the other in the order of their answers.
 */
export class UnitMeter {
  readonly byTable = new Map<string, TableUnits>();
  readonly #tables: Platform['model']['tables'];
  readonly #ask: QuietDynamo;
  readonly #images = new Map<string, WireItem>();
  #work: Promise<void> = Promise.resolve();

  constructor({ model, awsEndpoint, credentials }: Platform) {
    this.#tables = model.tables;
    this.#ask = createQuietDynamo(awsEndpoint, credentials.accessKeyId, ownRequestHeader);
  }

  /** Counts an answered request. */
  take(request: ObservedRequest): void {
    const { service, operation } = awsCallOf(request);
    if (service !== 'DynamoDB') return;
    const body = wireRequestSchema.parse(JSON.parse(request.body));
    this.#work = this.#work.then(() => this.#count(operation, body, request.status === 200));
  }

  /** Resolves when everything that was taken is counted. */
  settled(): Promise<void> {
    return this.#work;
  }

  async #count(operation: string, body: WireRequest, isDone: boolean): Promise<void> {
    if (reads.has(operation)) return this.#countRead(operation, body);
    if (singleWrites.has(operation) && body.TableName) {
      return this.#countWrite({ ...body, TableName: body.TableName }, false, isDone);
    }
    if (operation !== 'TransactWriteItems') throw new Error(`The meter does not know ${operation}.`);
    for (const item of body.TransactItems ?? []) {
      for (const write of Object.values(item)) if (write) await this.#countWrite(write, true, isDone);
    }
  }

  async #countRead(operation: string, body: WireRequest): Promise<void> {
    const { Item, Items = [] } = await this.#ask(operation, body);
    const units = readUnitsOf(Item ? [Item] : Items, body.ConsistentRead ? 'consistent' : 'eventual');
    this.#unitsOf(body.TableName).read += units;
  }

  /** A write whose condition did not hold costs as much, by the size of what is there. */
  async #countWrite(write: WireWrite, isTransaction: boolean, isDone: boolean): Promise<void> {
    const table = this.#tables.find(({ tableName }) => tableName === write.TableName);
    if (!table) throw new Error(`${write.TableName} is no table of the template.`);
    const source = write.Key ?? write.Item ?? {};
    const Key = Object.fromEntries(table.keySchema.map(({ attributeName: name }) => [name, source[name]]));
    const id = JSON.stringify([write.TableName, Key]);
    const before = this.#images.get(id);
    const { Item: present } = await this.#ask('GetItem', { TableName: write.TableName, Key, ConsistentRead: true });
    const after = isDone ? (write.Item ?? present) : before;
    if (present) this.#images.set(id, present);
    else this.#images.delete(id);
    this.#unitsOf(write.TableName).write += writeUnitsOf(table, { before, after }, isTransaction);
  }

  #unitsOf(tableName = ''): TableUnits {
    const units = this.byTable.get(tableName) ?? { write: 0, read: 0 };
    this.byTable.set(tableName, units);
    return units;
  }
}
