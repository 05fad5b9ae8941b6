import * as z from 'zod/mini';

/** A town by the place of its city in the list of the shard; without a name where a code means a whole city. */
const townSchema = z.object({ code: z.string(), city: z.int(), name: z.string() });

/** All postal codes that begin with the same three digits, as `/postal/<three digits>.json` holds them. */
export const postalShardSchema = z.object({
  cities: z.array(z.object({ prefecture: z.string(), name: z.string() })),
  /** By the last four digits; several towns may share a code. */
  towns: z.array(townSchema),
  /** By the fourth and fifth digit, for codes that the source knows only by their first five (floors of towers). */
  districts: z.array(townSchema),
});
export type PostalShard = z.infer<typeof postalShardSchema>;
