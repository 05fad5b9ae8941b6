import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { areAllDelivered } from '#shared/domain/letter.ts';
import { withStatement } from '#shared/domain/record/verification-record.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import { newId } from '../wiring/ids.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadRecordPapers } from '../wiring/verification-papers.ts';
import { decideBesideRecord, type RecordAfter } from './decide-beside-record.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/**
 * A letter that came back while the service was being opened has arrived in the end: the record is stated anew, with
 * every posting and the day of this delivery; the earlier statement stays (規則20条3項).
 */
const restatedBy =
  ({ store }: Pick<StaffParts, 'store'>, context: DecisionContext): RecordAfter =>
  async ({ application }, record) => {
    const { applicationId, status, letters } = application;
    if (status !== 'activating' || !areAllDelivered(letters)) return record;
    const statement = recordStatementOf(application, await loadRecordPapers(store, application), context);
    if (!statement) return record;
    const { actor, at } = context;
    const written = { applicationId, stage: 'completed', salt: newId(), recordedBy: actor, recordedAt: at } as const;
    return withStatement(record, statement, written);
  };

/** Records what became of a letter: delivered, or returned with its reason. */
export const createRecordLetterResult =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordLetterResult> =>
  async ({ path: { applicationId, letterId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      ...decideBesideRecord(
        parts.store,
        (application) => decideLetterResult(application, { ...body, letterId }, call),
        restatedBy(parts, call),
      ),
    });
