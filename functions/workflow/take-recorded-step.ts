import type { Application } from '#shared/domain/application.ts';
import type { RecordVersion } from '#shared/domain/verification-record.ts';
import { loadVerificationPapers, recordWith } from './verification-papers.ts';
import { assertGoesOn } from './workflow-errors.ts';
import { type Step, type TaskParts, takeStep, workflowActor } from './workflow-task.ts';

/** Takes a step that adds a version to the verification record, in one save. An end before it is told by its name. */
export const takeRecordedStep = async (
  parts: TaskParts,
  { applicationId, at, decide, stage }: Omit<Step, 'beside'> & { readonly stage: RecordVersion['stage'] },
): Promise<Application> => {
  const papers = await loadVerificationPapers(parts.store, applicationId);
  return takeStep(parts, {
    applicationId,
    at,
    decide: (current, context) => {
      assertGoesOn(current);
      return decide(current, context);
    },
    beside: (change) => ({
      record: recordWith(papers, change.application, stage, { actor: workflowActor, at }),
    }),
  });
};
