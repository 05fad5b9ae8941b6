import { randomInt } from 'node:crypto';

/** An invented number of a 簡易書留: ten digits and the remainder of their division by seven. */
export const nextTrackingNumber = (): string => {
  const digits = `3${String(randomInt(10 ** 9)).padStart(9, '0')}`;
  const checkDigit = Number(digits) % 7;
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}-${checkDigit}`;
};
