import { randomInt, randomUUID } from 'node:crypto';

/** A new id that nobody can guess. */
export const newId = (): string => randomUUID();

/** So many decimal digits that nobody can guess. */
export const newDigits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
