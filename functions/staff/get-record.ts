import type * as z from 'zod/mini';
import type { recordRoutes, staffRecordSchema } from '#shared/contracts/http/record-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { type Completeness, completenessOf } from '#shared/domain/record/completeness.ts';
import type { RecordPapers } from '#shared/domain/record/record-facts.ts';
import { recordInForce, type VerificationRecord } from '#shared/domain/record/verification-record.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadRecordPapers, loadVerificationRecord } from '../wiring/verification-papers.ts';
import { stateOf } from './decide-case.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

type StaffRecord = z.infer<typeof staffRecordSchema>;

/** A completed record is measured as it stands; until then, what could be written at this moment. */
const measure = (
  record: VerificationRecord | undefined,
  { application, papers }: { application: Application; papers: RecordPapers },
  context: DecisionContext,
): Completeness | undefined => {
  if (record?.completedAt) return completenessOf(recordInForce(record), 'completion');
  const statement = recordStatementOf(application, papers, context);
  return statement && completenessOf(statement, record ? 'approval' : 'review');
};

const meterOf = ({ lines, missing: _, ...meter }: Completeness): StaffRecord['completeness'] => ({
  ...meter,
  lines: lines.map((line) => ({ ...line })),
});

/** Reads the record with its meter. The reading is entered first: what cannot be entered is not shown. */
export const createGetRecord =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof recordRoutes.getRecord> =>
  async ({ path: { applicationId } }, { actor, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const { application } = loaded.value;
    const [papers, record] = await Promise.all([
      loadRecordPapers(store, application),
      loadVerificationRecord(store, applicationId),
    ]);
    await store.appendAudit(applicationId, [{ action: 'record_viewed', actor, details: {} }], at);
    const completeness = measure(record, { application, papers }, { actor, at });
    const { versions = [], amendments = [] } = record ?? {};
    return {
      status: 200,
      body: {
        ...stateOf(application),
        versions: [...versions],
        amendments: [...amendments],
        ...(completeness ? { completeness: meterOf(completeness) } : {}),
      },
    };
  };
