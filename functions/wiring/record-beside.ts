import { sha256 } from '#shared/adapters/sha256.ts';
import type { Change } from '#shared/domain/change.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import type { VerificationRecord } from '#shared/domain/record/verification-record.ts';
import { withVersionEntry } from '#shared/domain/record/version-entry.ts';
import type { DecisionRequest } from './decide-and-save.ts';

/** Enters in a change the version that it adds to the record. */
export type EnterRecord = (
  change: Change,
  record: { readonly before: VerificationRecord | undefined; readonly after: VerificationRecord },
) => Change;

/**
 * A decision that may add a version to the record: both are saved together, and the event of the change tells of it. What
 * an attempt entered is forgotten when the next one begins.
 */
export const recordBeside = <Given extends readonly unknown[]>(
  decide: (enter: EnterRecord, ...given: Given) => Promise<Decision>,
): { decide: (...given: Given) => Promise<Decision> } & Required<Pick<DecisionRequest, 'beside'>> => {
  let added: VerificationRecord | undefined;
  const enter: EnterRecord = (change, record) => {
    added = record.after;
    return withVersionEntry(change, record, sha256);
  };
  return {
    decide: (...given) => {
      added = undefined;
      return decide(enter, ...given);
    },
    beside: () => (added ? { record: added } : {}),
  };
};
