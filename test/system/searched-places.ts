import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Places } from './leak-search.ts';
import { awsCallOf, type ObservedRequest } from './observe-requests.ts';
import type { RunningSystem } from './running-system.ts';
import { itemsOf, listObjectKeys, readExecutions, type StoredItem, scanTables } from './stored-things.ts';

const readLogs = async ({ stateDirectory }: RunningSystem): Promise<string[]> => {
  const directory = join(stateDirectory, 'logs');
  const files = await readdir(directory);
  return Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
};

const keysOfItems = ({ platform }: RunningSystem, tables: ReadonlyMap<string, StoredItem[]>): string[] =>
  platform.model.tables.flatMap(({ tableName, keySchema, globalSecondaryIndexes = [] }) => {
    const names = [keySchema, ...globalSecondaryIndexes.map((index) => index.keySchema)].flat();
    return (tables.get(tableName) ?? []).flatMap((item) =>
      names.map(({ attributeName }) => String(item[attributeName] ?? '')),
    );
  });

const stringify = (items: readonly StoredItem[]): string[] => items.map((item) => JSON.stringify(item));

/** Where personal data and secrets belong: the form and those before it, the readings with their reasons, the record, the PIN. */
const vaults = ['FORM', 'STATUS_PIN', 'RECORD', 'READING', 'JUSTIFICATIONS', 'NOTE'];
const isVault = ({ itemKey }: StoredItem): boolean => vaults.includes(String(itemKey).split('#')[0] ?? '');

const tablePlaces = async (system: RunningSystem) => {
  const tables = await scanTables(system.platform);
  const waits = itemsOf(tables, 'Waits');
  return {
    'table keys': keysOfItems(system, tables),
    'audit trail': stringify(itemsOf(tables, 'AuditTrail')),
    'waits without their tokens': stringify(waits.map(({ taskToken: _, ...wait }) => wait)),
    claims: stringify(itemsOf(tables, 'Claims')),
    applications: stringify(itemsOf(tables, 'Applications').filter((item) => !isVault(item))),
  };
};

const transactionSchema = z.object({
  TransactItems: z.array(z.record(z.string(), z.looseObject({ TableName: z.string() }))),
});

/** Claims run out within a day of the system's clock, so what was written to them is looked at, too. */
const writtenClaims = (requests: readonly ObservedRequest[]): string[] =>
  requests
    .filter((request) => awsCallOf(request).operation === 'TransactWriteItems')
    .flatMap(({ body }) => transactionSchema.parse(JSON.parse(body)).TransactItems.flatMap(Object.values))
    .filter(({ TableName }) => TableName.includes('Claims'))
    .map((write) => JSON.stringify(write));

/** The mailbox is this machine's window onto sent mail and asks by address; the product has no such page. */
const isOfProduct = ({ url }: ObservedRequest): boolean => !url.startsWith('/mailbox');

/** Every place in which neither personal data nor a task token may stand. */
export const collectPlaces = async (system: RunningSystem, requests: readonly ObservedRequest[]): Promise<Places> => {
  const mails = system.platform.mail.list();
  const invocations = requests.filter((request) => awsCallOf(request).service === 'Lambda');
  const logs = await readLogs(system);
  const executions = readExecutions(system.platform);
  return {
    logs,
    metrics: logs.flatMap((log) => log.split('\n').filter((line) => line.includes('"_aws"'))),
    'mail subjects': mails.map(({ subject }) => subject),
    'mail bodies': mails.flatMap(({ text, html, tags, attachments }) => [
      text,
      html ?? '',
      JSON.stringify(tags),
      ...attachments,
    ]),
    URLs: requests.filter(isOfProduct).map(({ url, headers }) => `${url} ${headers.referer ?? ''}`),
    'invocations of functions': invocations.map(({ body }) => body),
    'claims as they were written': writtenClaims(requests),
    'object keys': await listObjectKeys(system.platform),
    ...(await tablePlaces(system)),
    'execution inputs and outputs': executions.map(({ description }) => description),
    'execution histories': executions.map(({ history }) => history),
  };
};
