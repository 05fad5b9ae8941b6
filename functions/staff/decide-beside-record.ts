import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { Change, DecisionContext } from '#shared/domain/change.ts';
import { withScansOf } from '#shared/domain/record/attach-scans.ts';
import type { VerificationRecord } from '#shared/domain/record/verification-record.ts';
import { withVersionEntry } from '#shared/domain/record/version-entry.ts';
import { ok } from '#shared/domain/result.ts';
import { loadVerificationRecord } from '../wiring/verification-papers.ts';
import type { CaseDecision } from './decide-case.ts';

type Decide = CaseDecision<number, object>['decide'];

/** What becomes of the record by a change of the case; nothing where it is not concerned. */
export type RecordAfter = (
  change: Change,
  record: VerificationRecord | undefined,
) => VerificationRecord | undefined | Promise<VerificationRecord | undefined>;

/** A decision that may add a version to the record: both are saved together, and the event of the change tells of it. */
export const decideBesideRecord = (
  store: Pick<ApplicationStore, 'loadRecord'>,
  decide: Decide,
  recordAfter: RecordAfter,
): Pick<CaseDecision<number, object>, 'decide' | 'beside'> => {
  let added: VerificationRecord | undefined;
  return {
    decide: async (application) => {
      added = undefined;
      const decision = await decide(application);
      if (!decision.ok || !decision.value) return decision;
      const before = await loadVerificationRecord(store, application.applicationId);
      const after = await recordAfter(decision.value, before);
      if (!after || after === before) return decision;
      added = after;
      return ok(withVersionEntry(decision.value, { before, after }, sha256));
    },
    beside: () => (added ? { record: added } : {}),
  };
};

/** The record that a paper belongs to says which scans of it there are now. */
export const attachedBy =
  (paperId: string, { actor, at }: DecisionContext): RecordAfter =>
  ({ application }, record) => {
    const paper = application.papers.find((one) => one.paperId === paperId);
    return record && paper ? withScansOf(record, paper, { recordedBy: actor, recordedAt: at }) : record;
  };
