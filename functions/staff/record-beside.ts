import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { Change, DecisionContext } from '#shared/domain/change.ts';
import { withScansOf } from '#shared/domain/record/attach-scans.ts';
import type { VerificationRecord } from '#shared/domain/record/verification-record.ts';
import { loadVerificationRecord } from '../wiring/verification-papers.ts';

/** What is saved with a change of a paper's scans: the record that the paper belongs to, where there is one. */
export const recordBeside =
  (store: Pick<ApplicationStore, 'loadRecord'>, paperId: string, { actor, at }: DecisionContext) =>
  async ({ application }: Change): Promise<{ record?: VerificationRecord }> => {
    const record = await loadVerificationRecord(store, application.applicationId);
    const paper = application.papers.find((one) => one.paperId === paperId);
    if (!record || !paper) return {};
    const attached = withScansOf(record, paper, { recordedBy: actor, recordedAt: at });
    return attached === record ? {} : { record: attached };
  };
