import type { ApplicationOutcome } from '#shared/domain/status.ts';
import type { CasePlay } from '../case-play.ts';

/** A story that ends in a known way. */
export interface DemoCase {
  readonly name: string;
  readonly expected: ApplicationOutcome;
  readonly play: (play: CasePlay) => Promise<void>;
}
