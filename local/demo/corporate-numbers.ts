import { randomInt } from 'node:crypto';
import { checkDigitOf } from '#shared/domain/corporate-number.ts';

/** An invented corporate number: the base of a registered 株式会社 that does not exist, and its check digit. */
export const nextCorporateNumber = (): string => {
  const base = `013301${String(randomInt(10 ** 6)).padStart(6, '0')}`;
  return `${checkDigitOf(base)}${base}`;
};
