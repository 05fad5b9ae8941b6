import { createHash } from 'node:crypto';
import type { NumberKind } from '#shared/domain/form.ts';

interface NumberRange {
  readonly kind: NumberKind;
  readonly first: number;
  readonly size: number;
}

const kindByPrefix: readonly (readonly [prefix: string, kind: NumberKind])[] = [
  ['0120', 'toll_free_0120'],
  ['0800', 'toll_free_0800'],
  ['050', 'ip_050'],
  ['03', 'geographic_03'],
];

const digitsOf = (number: number): string => `0${number}`;

const parseRange = (text: string): NumberRange => {
  const [, first = '', last = ''] = /^(0\d{9,10})-(0\d{9,10})$/.exec(text.trim()) ?? [];
  const [, kind] = kindByPrefix.find(([prefix]) => first.startsWith(prefix) && last.startsWith(prefix)) ?? [];
  const size = Number(last) - Number(first) + 1;
  if (!kind || first.length !== last.length || size < 1) throw new Error(`The number pool has no range ${text}`);
  return { kind, first: Number(first), size };
};

/** The numbers that can be assigned. */
export interface NumberPool {
  /**
   * Every number of a kind once, beginning at a place that depends on the application alone: asked again, it gives the
   * same order, and two applications seldom reach for the same number.
   */
  readonly candidates: (kind: NumberKind, applicationId: string) => Generator<string>;
}

const placeOf = (applicationId: string, size: number): number =>
  createHash('sha256').update(applicationId).digest().readUInt32BE(0) % size;

/** Reads `first-last` ranges, separated by commas; what kind of number a range holds is told by its digits. */
export const parseNumberPool = (text: string): NumberPool => {
  const ranges = text.split(',').map(parseRange);
  return {
    *candidates(kind, applicationId) {
      const ofKind = ranges.filter((range) => range.kind === kind);
      const size = ofKind.reduce((sum, range) => sum + range.size, 0);
      const start = placeOf(applicationId, size);
      for (let step = 0; step < size; step += 1) {
        let place = (start + step) % size;
        for (const range of ofKind) {
          if (place < range.size) {
            yield digitsOf(range.first + place);
            break;
          }
          place -= range.size;
        }
      }
    },
  };
};
