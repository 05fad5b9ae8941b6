import { inflateSync } from 'node:zlib';
import { anyName, namePattern } from './pdf-names.ts';

const inflatedBytesAtMost = 32 * 1024 * 1024;
/** A dictionary in front of a stream is looked for this far back. */
const dictionaryReach = 4096;
const objectStream = anyName('ObjStm', 'First');
const objectStreamType = new RegExp(namePattern('ObjStm'), 'g');
const flate = anyName('FlateDecode', 'Fl');
const anyFilter = anyName('Filter', 'F');
const otherCoding = anyName(
  'ASCIIHexDecode',
  'ASCII85Decode',
  'LZWDecode',
  'RunLengthDecode',
  'Crypt',
  'DecodeParms',
  'AHx',
  'A85',
  'LZW',
  'RL',
);

const countTypes = (text: string): number => [...text.matchAll(objectStreamType)].length;

const inflate = (bytes: Uint8Array, limit: number): string | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: limit }).toString('latin1');
  } catch {
    return undefined;
  }
};

/**
 * Unpacks the objects that a PDF keeps in compressed streams, as text. Undefined when one of them cannot be read the
 * plain way: nobody's scanner writes such files, and what cannot be read cannot be checked.
 */
export const readObjectStreams = (bytes: Uint8Array, text: string): string[] | undefined => {
  const contents: string[] = [];
  let budget = inflatedBytesAtMost;
  let typesSeen = 0;
  for (const { index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - dictionaryReach), index);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (!objectStream.test(dictionary)) continue;
    typesSeen += countTypes(dictionary);
    if (otherCoding.test(dictionary)) return undefined;
    if (!anyFilter.test(dictionary)) continue;
    if (!flate.test(dictionary) || budget <= 0) return undefined;
    const start = text.indexOf('\n', index) + 1;
    const content = inflate(bytes.subarray(start), budget);
    if (content === undefined) return undefined;
    budget -= content.length;
    contents.push(content);
  }
  /** One that is named but was not come across is kept out of sight on purpose. */
  return typesSeen === countTypes(text) ? contents : undefined;
};
