import { createHash } from 'node:crypto';
import { type Instant, instantOf } from '#shared/domain/civil-date.ts';

/** Where a script stands: its clock, and which step draws ids. */
export interface Script {
  clock: () => number;
  step: string;
  drawn: number;
}

/** The present moment by the script. */
export const scriptedNow = ({ clock }: Script): Instant => instantOf(clock());

/** An id that follows from the step and from how many the step drew before: other steps in between do not change it. */
export const scriptedId = (script: Script): string => {
  script.drawn += 1;
  const digits = createHash('sha256').update(`${script.step}/${script.drawn}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(12, 15)}`,
    `8${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join('-');
};

/** Digits that follow from the step in the same way. */
export const scriptedDigits = (script: Script, count: number): string =>
  BigInt(`0x${scriptedId(script).replaceAll('-', '')}`)
    .toString()
    .slice(-count);

/** Lets a step begin: what it draws depends on nothing but its name. */
export const beginStep = (script: Script, step: string): void => {
  script.step = step;
  script.drawn = 0;
};
