import * as z from 'zod/mini';

/** A town by the place of its city in the list of the shard, and its name; empty where a code means a whole city. */
const townSchema = z.tuple([z.int(), z.string()]);

/** All postal codes that begin with the same three digits, as `/postal/<three digits>.json` holds them. */
export const postalShardSchema = z.object({
  /** Prefecture and city. */
  cities: z.array(z.tuple([z.string(), z.string()])),
  /** By the last four digits: one town, or several that share the code. */
  towns: z.record(z.string(), z.array(townSchema)),
  /** By the fourth and fifth digit, for codes that the source knows only by their first five (floors of towers). */
  districts: z.record(z.string(), z.array(townSchema)),
});
export type PostalShard = z.infer<typeof postalShardSchema>;
