import * as z from 'zod/mini';
import { createObservability } from '#functions/wiring/observability.ts';
import { functionSignalsFrom } from '#functions/wiring/parts.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { listPending, type PendingLine } from '#shared/adapters/application/lists.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import { isPurgeSettled } from '#shared/adapters/purge-outbox.ts';
import { listUndelivered, type UndeliveredDecision } from '#shared/adapters/waits/undelivered.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import type { PendingKind } from '#shared/domain/pending-kind.ts';

/** Younger than this, a signal may still be on its way. */
const patienceMs = 30_000;
const lookedAtAtMost = 200;

interface SweepParts {
  readonly listUndelivered: (limit: number) => Promise<UndeliveredDecision[]>;
  readonly listPending: (kind: PendingKind, limit: number) => Promise<PendingLine[]>;
  readonly signals: FunctionSignals;
}

const isOverdue = (since: Instant, at: Instant): boolean => epochMsOf(at) - epochMsOf(since) >= patienceMs;

/** Each application once: its signal carries on all that it owes. */
const applicationsOf = (lines: readonly PendingLine[], at: Instant): string[] => [
  ...new Set(lines.filter(({ pendingSince }) => isOverdue(pendingSince, at)).map(({ applicationId }) => applicationId)),
];

/**
 * Signals again whatever was saved and not carried on, and counts it for the alarms. It changes nothing itself and sees
 * no token: a lost sender of a mail, for example, is settled by the function that sends mails.
 */
export const sweepUndelivered =
  ({ signals, ...lists }: SweepParts) =>
  async (_event: unknown, { at, observability }: TaskCall): Promise<void> => {
    const [decisions, mails, troubles, starts, purges] = await Promise.all([
      lists.listUndelivered(lookedAtAtMost),
      lists.listPending('mail', lookedAtAtMost),
      lists.listPending('mail_trouble', lookedAtAtMost),
      lists.listPending('start', lookedAtAtMost),
      lists.listPending('purge', lookedAtAtMost),
    ]);
    const undelivered = decisions.filter(({ decidedAt }) => isOverdue(decidedAt, at));
    const unsent = applicationsOf(mails, at);
    const unstarted = applicationsOf(starts, at);
    const undestroyed = purges.filter(({ pendingSince }) => isPurgeSettled(pendingSince, at));
    await Promise.all([
      ...undelivered.map(({ applicationId, waitKey }) => signals.resumeWorkflow(applicationId, waitKey)),
      ...unsent.map((applicationId) => signals.sendMail(applicationId)),
      ...unstarted.map((applicationId) => signals.startWorkflow(applicationId)),
      ...applicationsOf(purges, at).map((applicationId) => signals.destroyScans(applicationId)),
    ]);
    observability.count('DecisionUndelivered', undelivered.length);
    observability.count('MailUnsent', unsent.length + troubles.length);
    observability.count('StartUndelivered', unstarted.length);
    observability.count('ScanUndestroyed', undestroyed.length);
  };

export const handler = prepareOnce(() => {
  const environment = readEnvironment('sweep-undelivered', process.env);
  const observability = createObservability('sweep-undelivered');
  const documentClient = getDocumentClient();
  const waits = { documentClient, table: environment.WAITS_TABLE };
  return createTaskHandler({
    event: z.unknown(),
    perform: sweepUndelivered({
      listUndelivered: (limit) => listUndelivered(waits, limit),
      listPending: (kind, limit) => listPending(documentClient, environment.APPLICATIONS_TABLE, { kind, limit }),
      signals: functionSignalsFrom(environment, observability),
    }),
    observability,
  });
});
