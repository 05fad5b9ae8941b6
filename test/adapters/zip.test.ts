import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from '#local/demo/unzip.ts';
import { zipOf } from '#shared/adapters/zip.ts';

const entries = [
  { name: 'record.json', content: Buffer.from('{"名前":"髙﨑"}'.repeat(100)) },
  { name: 'empty.txt', content: Buffer.alloc(0) },
  { name: 'noise.bin', content: Buffer.from(Array.from({ length: 997 }, (_, index) => (index * index) % 251)) },
];

test('an archive gives back what was packed', () => {
  expect(unzip(zipOf(entries))).toEqual(new Map(entries.map(({ name, content }) => [name, content])));
});

test('an archive does not depend on when it is made', () => {
  expect(zipOf(entries).equals(zipOf(entries))).toBe(true);
});

test('an archive tells the check sum and the size of each file, and where the list begins', () => {
  const archive = zipOf(entries);
  const [first] = entries;
  expect(archive.readUInt32LE(14)).toBe(crc32(first?.content ?? ''));
  expect(archive.readUInt32LE(22)).toBe(first?.content.length);
  const end = archive.length - 22;
  expect([archive.readUInt32LE(end), archive.readUInt16LE(end + 10)]).toEqual([0x06054b50, entries.length]);
  expect(archive.readUInt32LE(archive.readUInt32LE(end + 16))).toBe(0x02014b50);
});
