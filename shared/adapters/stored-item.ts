import type * as z from 'zod/mini';

/** A stored item that is not what its schema says: a bug, told by the item's key and never by its values. */
export class StoredItemError extends Error {
  override readonly name = 'StoredItemError';

  constructor(itemName: string, paths: readonly string[]) {
    super(`The stored item ${itemName} is not as described at: ${paths.join(', ')}`);
  }
}

/** Reads an item through its schema. Throws a StoredItemError when it does not fit. */
export const parseItem = <Schema extends z.ZodMiniType>(
  schema: Schema,
  item: unknown,
  itemName: string,
): z.infer<Schema> => {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new StoredItemError(itemName, paths);
};
