import { postalShardSchema } from './postal-shard.ts';

/** Where a postal code lies. */
export interface Town {
  readonly prefecture: string;
  readonly city: string;
  /** Empty where the code means a whole city. */
  readonly town: string;
}

/**
 * Finds the towns of a postal code of seven digits in the static files beside the pages: no call of the API, nobody else
 * learns of it. Empty for a code that the files do not know, and when they cannot be read: the address is then typed.
 */
export const findTowns = async (postalCode: string): Promise<Town[]> => {
  const response = await fetch(`/postal/${postalCode.slice(0, 3)}.json`).catch(() => undefined);
  if (!response?.ok) return [];
  const { cities, towns, districts } = postalShardSchema.parse(await response.json());
  const found = towns[postalCode.slice(3)] ?? districts[postalCode.slice(3, 5)] ?? [];
  return found.flatMap(([place, town]) => {
    const [prefecture, city] = cities[place] ?? [];
    return prefecture && city ? [{ prefecture, city, town }] : [];
  });
};
