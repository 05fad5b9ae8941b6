import type { DecisionContext } from '#shared/domain/change.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import { asksForRecord, requireRecord } from '#shared/domain/record/permit-record.ts';
import { loadRecordPapers } from '../wiring/verification-papers.ts';
import type { StaffParts } from './staff-parts.ts';

/** Lets a decision lead on only with a record that lacks nothing which can be known by now. */
export const withRecord = async (
  { store }: Pick<StaffParts, 'store'>,
  decision: Decision,
  context: DecisionContext,
): Promise<Decision> => {
  if (!decision.ok || !decision.value || !asksForRecord(decision.value)) return decision;
  return requireRecord(decision, await loadRecordPapers(store, decision.value.application), context);
};
