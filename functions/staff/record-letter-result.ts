import type { Commit } from '#shared/adapters/application/commit-writes.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { areAllDelivered } from '#shared/domain/letter.ts';
import { withStatement } from '#shared/domain/record/verification-record.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadRecordPapers, loadVerificationRecord } from '../wiring/verification-papers.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/**
 * A letter that came back while the service was being opened has arrived in the end: the record is stated anew, with
 * every posting and the day of this delivery; the earlier statement stays (規則20条3項).
 */
const restateRecord = async (
  { store }: Pick<StaffParts, 'store'>,
  application: Application,
  context: DecisionContext,
): Promise<Pick<Commit, 'record'>> => {
  const { applicationId, status, letters } = application;
  if (status !== 'activating' || !areAllDelivered(letters)) return {};
  const [papers, earlier] = await Promise.all([
    loadRecordPapers(store, application),
    loadVerificationRecord(store, applicationId),
  ]);
  const statement = recordStatementOf(application, papers, context);
  if (!statement) return {};
  const written = { applicationId, stage: 'completed', recordedBy: context.actor, recordedAt: context.at } as const;
  return { record: withStatement(earlier, statement, written) };
};

/** Records what became of a letter: delivered, or returned with its reason. */
export const createRecordLetterResult =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordLetterResult> =>
  async ({ path: { applicationId, letterId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideLetterResult(application, { ...body, letterId }, call),
      beside: ({ application }) => restateRecord(parts, application, call),
    });
