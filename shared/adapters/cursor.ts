import type * as z from 'zod/mini';
import { ok, type Result, refuse } from '#shared/domain/result.ts';

/** Packs the place where a page ended into one opaque word. */
export const packCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const unpack = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** Reads a cursor back; one that this system did not write is refused. */
export const readCursor = <Schema extends z.ZodMiniType>(
  schema: Schema,
  cursor: string | undefined,
): Result<z.infer<Schema> | undefined, 'cursor_invalid'> => {
  if (cursor === undefined) return ok(undefined);
  const parsed = schema.safeParse(unpack(cursor));
  return parsed.success ? ok(parsed.data) : refuse('cursor_invalid');
};
