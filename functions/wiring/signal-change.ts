import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import type { Change } from '#shared/domain/change.ts';

/** Carries a saved change on: decisions to the workflow, mails to the mailer, a new run to its start, a purge to its end. Never throws. */
export const signalChange = async (signals: FunctionSignals, change: Change | null): Promise<void> => {
  if (!change) return;
  const { applicationId } = change.application;
  const decided = change.waits.filter(({ type }) => type === 'decide');
  await Promise.all([
    ...decided.map(({ waitKey }) => signals.resumeWorkflow(applicationId, waitKey)),
    ...(change.mails.length > 0 ? [signals.sendMail(applicationId)] : []),
    ...(change.purge ? [signals.destroyScans(applicationId)] : []),
    ...(change.start ? [signals.startWorkflow(applicationId)] : []),
  ]);
};
