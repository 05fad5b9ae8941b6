import type { Application } from '#shared/domain/application.ts';
import type { RecordVersion } from '#shared/domain/verification-record.ts';
import { loadVerificationPapers, recordWith } from './verification-papers.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type Step, type TaskParts, takeStep, workflowActor } from './workflow-task.ts';

/** Takes a step that adds a version to the verification record, in one save. An end before it is told by its name. */
export const takeRecordedStep = (
  parts: TaskParts,
  { applicationId, at, decide, stage }: Omit<Step, 'beside'> & { readonly stage: RecordVersion['stage'] },
): Promise<Application> =>
  takeStep(parts, {
    applicationId,
    at,
    decide: unlessEnded(decide),
    beside: async ({ application }) => {
      const papers = await loadVerificationPapers(parts.store, applicationId);
      return { record: recordWith(papers, application, stage, { actor: workflowActor, at }) };
    },
  });
