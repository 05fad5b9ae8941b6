import type { Application } from '../application.ts';
import { addMonths, type CivilDate, civilDateOf } from '../civil-date.ts';
import { regimeOf } from '../policy/policy.ts';
import { deletableFrom, type RetainedEnd, type RetentionFacts, retentionOf } from './retention.ts';
import { lawfulYears } from './retention-rule.ts';

/** What stands elsewhere than in the application: its contract's end, what was considered, and legal holds. */
export interface RetentionCircumstances {
  /** The last day of the contract, once it is known. */
  readonly contractEndsOn?: CivilDate | undefined;
  readonly consideredOn?: CivilDate | undefined;
  readonly isHeld: boolean;
}

const endOf = ({ ended, activation }: Application, contractEndsOn: CivilDate | undefined): RetainedEnd =>
  ended?.outcome === 'active'
    ? { kind: 'contract', endsOn: contractEndsOn }
    : /** An activation begins only when the verification is complete, and stays noted when it is given up. */
      { kind: 'application', endedOn: ended && civilDateOf(ended.at), isVerified: activation !== undefined };

/** Reads from an application, and from what stands elsewhere, how long it is kept. */
export const retentionFactsOf = (
  application: Application,
  { contractEndsOn, consideredOn, isHeld }: RetentionCircumstances,
): RetentionFacts => ({
  regime: regimeOf(application.order?.numbers.map(({ kind }) => kind) ?? []),
  end: endOf(application, contractEndsOn),
  consideredOn,
  isHeld,
});

/**
 * The first day on which an application that ended without a contract can fall due, by what the case itself tells. It only
 * says when to look: a suspicion, a legal hold and the end of a contract stand elsewhere, and whoever looks counts anew.
 */
export const dueForErasureOn = (application: Application): CivilDate | undefined =>
  deletableFrom(retentionOf(retentionFactsOf(application, { isHeld: false })));

/** Contracts that end later than this cannot have fallen due by a day; those that ended by then are to be counted. */
export const contractsEndedBy = (until: CivilDate): CivilDate =>
  addMonths(until, -12 * lawfulYears.verification_record);
