import { isDeepStrictEqual } from 'node:util';
import type { TableSpec } from '#local/dynamodb/table-spec.ts';
import { itemBytes, type WireItem } from './item-size.ts';

type Index = NonNullable<TableSpec['globalSecondaryIndexes']>[number];

const writeUnit = 1024;
const readUnit = 4096;

const unitsOf = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

const bytesOf = (item: WireItem | undefined): number => (item ? itemBytes(item) : 0);

const namesOf = (keySchema: TableSpec['keySchema']): string[] => keySchema.map(({ attributeName }) => attributeName);

const pick = (item: WireItem, names: readonly string[]): WireItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));

/** What of an item stands in an index; nothing when it lacks one of the index's keys. */
const projected = (item: WireItem | undefined, table: TableSpec, index: Index): WireItem | undefined => {
  const keys = namesOf(index.keySchema);
  if (!item || keys.some((name) => item[name] === undefined)) return undefined;
  if (index.projection.projectionType === 'ALL') return item;
  return pick(item, [...keys, ...namesOf(table.keySchema), ...(index.projection.nonKeyAttributes ?? [])]);
};

const indexUnits = (before: WireItem | undefined, after: WireItem | undefined, index: Index): number => {
  if (!before && !after) return 0;
  if (!before || !after) return unitsOf(bytesOf(before ?? after), writeUnit);
  if (isDeepStrictEqual(before, after)) return 0;
  const keys = namesOf(index.keySchema);
  const isMoved = !isDeepStrictEqual(pick(before, keys), pick(after, keys));
  if (isMoved) return unitsOf(bytesOf(before), writeUnit) + unitsOf(bytesOf(after), writeUnit);
  return unitsOf(Math.max(bytesOf(before), bytesOf(after)), writeUnit);
};

/** Write units of one written item: the larger of its two sizes, doubled in a transaction, and each index it moves in. */
export const writeUnitsOf = (
  table: TableSpec,
  { before, after }: { before: WireItem | undefined; after: WireItem | undefined },
  isTransaction: boolean,
): number => {
  const own = unitsOf(Math.max(bytesOf(before), bytesOf(after)), writeUnit) * (isTransaction ? 2 : 1);
  const indexes = (table.globalSecondaryIndexes ?? []).map((index) =>
    indexUnits(projected(before, table, index), projected(after, table, index), index),
  );
  return indexes.reduce((sum, units) => sum + units, own);
};

/** Read units of items that were read together, half for eventually consistent reads, double in a transaction. */
export const readUnitsOf = (items: readonly WireItem[], kind: 'eventual' | 'consistent' | 'transaction'): number => {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  return unitsOf(bytes, readUnit) * { eventual: 0.5, consistent: 1, transaction: 2 }[kind];
};
