import { corporate } from './corporate.ts';
import { deficientThenFixed } from './deficient-then-fixed.ts';
import type { DemoCase } from './demo-case.ts';
import { declined, expired, withdrawn } from './early-ends.ts';
import { letterReturned } from './letter-returned.ts';
import { soleProprietor } from './sole-proprietor.ts';

/** Every story of the demo, in the order in which `--all` plays them. */
export const demoCases: readonly DemoCase[] = [
  corporate,
  soleProprietor,
  deficientThenFixed,
  letterReturned,
  declined,
  withdrawn,
  expired,
];
