import { type Instant, instantOf } from '#shared/domain/civil-date.ts';

/** The present moment: the one place where functions look at a clock. */
export const now = (): Instant => instantOf(Date.now());
