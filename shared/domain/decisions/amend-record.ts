import type { Application } from '../application.ts';
import type { Change, DecisionContext } from '../change.ts';
import type { Amendment, AmendmentProposal } from '../record/amendment.ts';
import { completenessOf } from '../record/completeness.ts';
import { refuseIncomplete } from '../record/permit-record.ts';
import { recordedValue } from '../record/record-item.ts';
import { recordItemsSchema } from '../record/record-items.ts';
import {
  type RecordStatement,
  type RecordVersion,
  recordInForce,
  type VerificationRecord,
} from '../record/verification-record.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeBy, type Expectation, permitAction } from './decision.ts';

/** A change of the case, and the record that is saved with it. */
export interface RecordChange {
  readonly change: Change;
  readonly record: VerificationRecord;
}

/** Before the record is completed, what is wrong is put right where it comes from: the papers, the form, the review. */
const permitCompleted = (record: VerificationRecord | undefined): Result<VerificationRecord, DomainRefusalCode> =>
  record?.completedAt ? ok(record) : refuse('not_possible_now');

/** Decides a proposal to amend the record (規則20条3項). The record reads as before until somebody else confirms it. */
export const decideAmendmentProposal = (
  application: Application,
  record: VerificationRecord | undefined,
  { expectedVersion, amendmentId, proposal }: Expectation & { amendmentId: string; proposal: AmendmentProposal },
  context: DecisionContext,
): Result<RecordChange, DomainRefusalCode> => {
  const permitted = permitAction(application, 'propose_record_amendment', { expectedVersion });
  if (!permitted.ok) return permitted;
  const completed = permitCompleted(record);
  if (!completed.ok) return completed;
  const { concerns, kind } = proposal;
  const amendment: Amendment = { amendmentId, ...proposal, proposedBy: context.actor.id, proposedAt: context.at };
  const { value: change } = changeBy(application, permitted.value, {}, context, {
    audit: { action: 'record_amendment_proposed', details: { amendmentId, kind, items: concerns } },
  });
  return ok({
    change,
    record: { ...completed.value, amendments: [...completed.value.amendments, amendment] },
  });
};

/** The version that an amendment adds: only what it changes, with who proposed it. */
const versionOf = (
  { amendmentId, kind, reason, concerns, items, proposedBy, proposedAt }: Amendment,
  version: number,
  { actor, at }: DecisionContext,
): RecordVersion => {
  const stamp = { by: { kind: 'staff', id: proposedBy }, at: proposedAt };
  const stamped = Object.entries(items).map(([code, stated]) => [code, { state: 'recorded', ...stated, ...stamp }]);
  return {
    stage: 'amended',
    version,
    recordedBy: actor,
    recordedAt: at,
    amendmentId,
    kind,
    reason,
    concerns,
    proposedBy,
    proposedAt,
    items: recordItemsSchema.parse(Object.fromEntries(stamped)),
  };
};

const customerKindOf = ({ items }: RecordStatement) => recordedValue(items.customer)?.kind;

/**
 * An amendment may not take from the record what it had, nor make it another customer's. Copies of further papers are no
 * condition: none can be stored once the case is closed, and the meter goes on telling that they are elsewhere.
 */
const permitAmended = (before: RecordStatement, after: RecordStatement): Result<null, DomainRefusalCode> => {
  if (customerKindOf(after) !== customerKindOf(before)) return refuse('record_customer_kind_fixed');
  const lacked = completenessOf(before, 'completion').missing.map(({ code }) => code);
  const missing = completenessOf(after, 'completion').missing.filter(
    ({ code }) => code !== 'attachments' && !lacked.includes(code),
  );
  return missing.length > 0 ? refuseIncomplete({ missing }) : ok(null);
};

/** Decides what becomes of a proposal. Four eyes: nobody confirms what they have proposed. */
export const decideAmendment = (
  application: Application,
  record: VerificationRecord | undefined,
  { expectedVersion, amendmentId, outcome }: Expectation & { amendmentId: string; outcome: 'confirmed' | 'rejected' },
  context: DecisionContext,
): Result<RecordChange, DomainRefusalCode> => {
  const permitted = permitAction(application, 'settle_record_amendment', { expectedVersion });
  if (!permitted.ok) return permitted;
  const completed = permitCompleted(record);
  if (!completed.ok) return completed;
  const { versions, amendments } = completed.value;
  const amendment = amendments.find((one) => one.amendmentId === amendmentId);
  if (!amendment) return refuse('amendment_unknown');
  if (amendment.settled) return refuse('amendment_settled');
  if (amendment.proposedBy === context.actor.id) return refuse('amendment_by_same_person');
  const isConfirmed = outcome === 'confirmed';
  const after = isConfirmed ? [...versions, versionOf(amendment, versions.length + 1, context)] : versions;
  const possible = permitAmended(recordInForce({ versions }), recordInForce({ versions: after }));
  if (!possible.ok) return possible;
  const action = isConfirmed ? 'record_amended' : 'record_amendment_rejected';
  const { value: change } = changeBy(application, permitted.value, {}, context, {
    audit: { action, details: { amendmentId, kind: amendment.kind, items: amendment.concerns } },
  });
  const settled = { outcome, settledBy: context.actor.id, settledAt: context.at };
  return ok({
    change,
    record: {
      ...completed.value,
      versions: after,
      amendments: amendments.map((one) => (one === amendment ? { ...one, settled } : one)),
    },
  });
};
