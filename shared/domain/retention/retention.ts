import { addDays, type CivilDate } from '../civil-date.ts';
import { type OperatorSettings, operatorSettings } from '../policy/operator-settings.ts';
import type { OrderRegime } from '../policy/policy-row.ts';
import { latestOf } from './kept-period.ts';
import { basisOf, lawfulYears, type RetentionBasis } from './retention-rule.ts';

/** What an application came to: a contract, or an end without one. A number that is cancelled ends no contract. */
export type RetainedEnd =
  | { readonly kind: 'contract'; readonly endsOn?: CivilDate | undefined }
  | {
      readonly kind: 'application';
      readonly endedOn?: CivilDate | undefined;
      /** 取引時確認 was completed before it ended. */
      readonly isVerified: boolean;
    };

/** What decides how long a case is kept. The day of its creation is not among it (犯収法6条2項). */
export interface RetentionFacts {
  readonly regime: OrderRegime;
  readonly end: RetainedEnd;
  /** When later transactions ended that went without a new verification (規則21条, 確認済みの取引). */
  readonly confirmedTransactionsEndOn?: readonly CivilDate[];
  /** The days of transactions for which only a note was taken, because the customer was known (規則16条). */
  readonly notedTransactionsOn?: readonly CivilDate[];
  /** The last day on which a suspicion was noticed or considered (法8条). */
  readonly consideredOn?: CivilDate | undefined;
  readonly isHeld: boolean;
}

/** What the operator decides about keeping, because the law names no day (⚖). */
export type RetentionSettings = Pick<OperatorSettings, 'daysKeptWithoutContract' | 'yearsKeptWhenVerifiedOrConsidered'>;

/** How long a case is kept. A legal hold leaves the rules as they are and outlasts them. */
export type Retention =
  | { readonly state: 'not_yet_running'; readonly isHeld: boolean }
  | {
      readonly state: 'running';
      readonly isHeld: boolean;
      /** The last day on which it must be kept by the rule that lasts longest. */
      readonly keepUntil: CivilDate;
      readonly basis: readonly RetentionBasis[];
    };

const endOf = (end: RetainedEnd): CivilDate | undefined => (end.kind === 'contract' ? end.endsOn : end.endedOn);

const lawfulBasis = ({ regime, confirmedTransactionsEndOn = [] }: RetentionFacts, endsOn: CivilDate) => [
  basisOf('verification_record', latestOf(endsOn, ...confirmedTransactionsEndOn), {
    years: lawfulYears.verification_record,
  }),
  ...(regime === 'criminal_proceeds_and_mobile_misuse'
    ? [basisOf('mobile_record', endsOn, { years: lawfulYears.mobile_record })]
    : []),
];

const notesBasis = ({ notedTransactionsOn = [] }: RetentionFacts): RetentionBasis[] => {
  const [first, ...others] = notedTransactionsOn;
  if (first === undefined) return [];
  return [basisOf('note_of_known_customer', latestOf(first, ...others), { years: lawfulYears.note_of_known_customer })];
};

const operatorBasis = ({ end, consideredOn }: RetentionFacts, endsOn: CivilDate, settings: RetentionSettings) => {
  const isVerified = end.kind === 'application' && end.isVerified;
  const years = { years: settings.yearsKeptWhenVerifiedOrConsidered };
  const days = { days: settings.daysKeptWithoutContract };
  return [
    ...(isVerified || consideredOn
      ? [basisOf('verified_or_considered', latestOf(endsOn, consideredOn ?? endsOn), years)]
      : []),
    ...(end.kind === 'application' ? [basisOf('ended_without_contract', endsOn, days)] : []),
  ];
};

/**
 * How long a case must be kept: by every rule that applies, and the one that lasts longest decides. Nothing runs while the
 * contract does, or while the application is open.
 */
export const retentionOf = (facts: RetentionFacts, settings: RetentionSettings = operatorSettings): Retention => {
  const { end, isHeld } = facts;
  const endsOn = endOf(end);
  if (endsOn === undefined) return { state: 'not_yet_running', isHeld };
  const own = operatorBasis(facts, endsOn, settings);
  const basis = [...(end.kind === 'contract' ? lawfulBasis(facts, endsOn) : []), ...notesBasis(facts), ...own];
  return { state: 'running', isHeld, keepUntil: latestOf(endsOn, ...basis.map(({ until }) => until)), basis };
};

/** The first day on which a case may be erased; none while nothing runs, or while a legal hold stands. */
export const deletableFrom = (retention: Retention): CivilDate | undefined =>
  retention.state === 'running' && !retention.isHeld ? addDays(retention.keepUntil, 1) : undefined;
