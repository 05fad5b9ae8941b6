import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';

/** The fields of every request that is answered in pages. */
export const pagingFields = {
  maxResults: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  nextToken: z.optional(z.string()),
};

/** How many results a page holds; AWS takes 0 for its default. */
export function pageSize(maxResults: number | undefined): number {
  return maxResults || 100;
}

/** Cuts one extra row off a page and says where the next one goes on. */
export function cutPage<Row>(
  rows: Row[],
  size: number,
  place: (row: Row) => unknown,
): { rows: Row[]; nextToken?: string } {
  const last = rows[size - 1];
  if (rows.length <= size || last === undefined) return { rows };
  const nextToken = Buffer.from(JSON.stringify(place(last))).toString('base64url');
  return { rows: rows.slice(0, size), nextToken };
}

/** Reads the place out of a token that `cutPage` made. */
export function readNextToken<Place extends z.ZodMiniType>(
  nextToken: string | undefined,
  placeSchema: Place,
): z.infer<Place> | undefined {
  if (nextToken === undefined) return undefined;
  try {
    return z.parse(placeSchema, JSON.parse(Buffer.from(nextToken, 'base64url').toString()));
  } catch {
    throw new ApiError('InvalidToken', 'Invalid Token');
  }
}
