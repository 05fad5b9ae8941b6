import { createHash, randomUUID } from 'node:crypto';
import { type Json, parseJson } from '../json.ts';

const hashAlgorithms = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);
const longestRange = 1000;

function partition(values: Json | undefined, size: number): Json[] | undefined {
  if (values === undefined) return undefined;
  if (!Number.isInteger(size) || size < 1) throw new Error('$partition needs a positive whole number as chunk size');
  const list = Array.isArray(values) ? values : [values];
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

function range(first: number, last: number, step: number): number[] {
  if (![first, last, step].every(Number.isInteger)) throw new Error('$range needs three whole numbers');
  if (step === 0) throw new Error('$range needs a step other than 0');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > longestRange) throw new Error(`$range makes at most ${longestRange} numbers`);
  return Array.from({ length }, (_, i) => first + i * step);
}

function hash(data: Json | undefined, algorithm: string): string | undefined {
  if (data === undefined) return undefined;
  const name = hashAlgorithms.get(algorithm);
  if (!name) throw new Error(`$hash knows ${[...hashAlgorithms.keys()].join(', ')}`);
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex');
}

function random(seed?: number): number {
  if (seed === undefined) return Math.random();
  // One round of the mulberry32 generator: the same seed gives the same number, as on AWS (though not AWS's number).
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function parse(text: string | undefined): Json | undefined {
  return text === undefined ? undefined : parseJson(text);
}

function refuseEval(): never {
  throw new Error('$eval is not available in Step Functions');
}

/** The JSONata functions that Step Functions adds, and the one that it takes away. */
export const awsFunctions = { partition, range, hash, random, uuid: () => randomUUID(), parse, eval: refuseEval };
