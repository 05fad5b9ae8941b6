import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Change, DecisionContext } from '#shared/domain/change.ts';
import { withScansOf } from '#shared/domain/record/attach-scans.ts';
import type { VerificationRecord } from '#shared/domain/record/verification-record.ts';
import { ok } from '#shared/domain/result.ts';
import { recordBeside } from '../wiring/record-beside.ts';
import { loadVerificationRecord } from '../wiring/verification-papers.ts';
import type { CaseDecision } from './decide-case.ts';

type Decide = CaseDecision<number, object>['decide'];

/** What becomes of the record by a change of the case; nothing where it is not concerned. */
export type RecordAfter = (
  change: Change,
  record: VerificationRecord | undefined,
) => VerificationRecord | undefined | Promise<VerificationRecord | undefined>;

/** A decision of staff by which the record may become another one; it is read only when something changes. */
export const decideBesideRecord = (
  store: Pick<ApplicationStore, 'loadRecord'>,
  decide: Decide,
  recordAfter: RecordAfter,
): Pick<CaseDecision<number, object>, 'decide' | 'beside'> =>
  recordBeside(async (enter, application: Application) => {
    const decision = await decide(application);
    if (!decision.ok || !decision.value) return decision;
    const before = await loadVerificationRecord(store, application.applicationId);
    const after = await recordAfter(decision.value, before);
    return !after || after === before ? decision : ok(enter(decision.value, { before, after }));
  });

/** The record that a paper belongs to says which scans of it there are now. */
export const attachedBy =
  (paperId: string, { actor, at }: DecisionContext): RecordAfter =>
  ({ application }, record) => {
    const paper = application.papers.find((one) => one.paperId === paperId);
    return record && paper ? withScansOf(record, paper, { recordedBy: actor, recordedAt: at }) : record;
  };
