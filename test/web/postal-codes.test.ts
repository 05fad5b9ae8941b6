import { expect, test } from 'vitest';
import { makePostalShards } from '#web/build/write-postal-shards.ts';
import { townsIn } from '#web/postal/find-towns.ts';
import { postalShardSchema } from '#web/postal/postal-shard.ts';

test('the files of the postal codes know towns, whole cities, codes of several towns, and floors of towers', async () => {
  const shards = await makePostalShards();
  expect(shards.size).toBeGreaterThan(900);
  const townsOf = (code: string) =>
    townsIn(postalShardSchema.parse(shards.get(code.slice(0, 3))), code).map(
      ({ prefecture, city, town }) => `${prefecture}${city}${town}`,
    );
  expect(townsOf('1700005')).toEqual(['東京都豊島区南大塚']);
  expect(townsOf('1700000')).toEqual(['東京都豊島区']);
  expect(townsOf('1006001')).toEqual(['東京都千代田区霞が関霞が関ビル']);
  expect(townsOf('1709999')).toEqual([]);
});
