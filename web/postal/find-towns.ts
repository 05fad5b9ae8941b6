import { type PostalShard, postalShardSchema } from './postal-shard.ts';

/** Where a postal code lies. */
export interface Town {
  readonly prefecture: string;
  readonly city: string;
  /** Empty where the code means a whole city. */
  readonly town: string;
}

/** The towns of a postal code of seven digits in the shard of its first three. */
export const townsIn = ({ cities, towns, districts }: PostalShard, postalCode: string): Town[] => {
  const exact = towns.filter(({ code }) => code === postalCode.slice(3));
  const found = exact.length > 0 ? exact : districts.filter(({ code }) => code === postalCode.slice(3, 5));
  return found.flatMap((town) => {
    const city = cities[town.city];
    return city ? [{ prefecture: city.prefecture, city: city.name, town: town.name }] : [];
  });
};

/**
 * Finds the towns of a postal code of seven digits in the static files beside the pages: no call of the API, nobody else
 * learns of it. Empty for a code that the files do not know, and when they cannot be read: the address is then typed.
 */
export const findTowns = async (postalCode: string): Promise<Town[]> => {
  const response = await fetch(`/postal/${postalCode.slice(0, 3)}.json`).catch(() => undefined);
  if (!response?.ok) return [];
  const shard = postalShardSchema.safeParse(await response.json().catch(() => undefined));
  return shard.success ? townsIn(shard.data, postalCode) : [];
};
