import type { TaskCall } from '#functions/wiring/task-handler.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { createAccountStore } from '#shared/adapters/account-store.ts';
import { createApplicationStore } from '#shared/adapters/application-store.ts';
import { createClaimStore } from '#shared/adapters/claim-store.ts';
import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import { createMailOutbox } from '#shared/adapters/mail-outbox.ts';
import { createStartOutbox } from '#shared/adapters/start-outbox.ts';
import { listUndelivered } from '#shared/adapters/waits/undelivered.ts';
import { createWaitOpening } from '#shared/adapters/waits/wait-opening.ts';
import { createWaitSignals } from '#shared/adapters/waits/wait-signals.ts';
import { createWaitStates } from '#shared/adapters/waits/wait-states.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Change } from '#shared/domain/change.ts';
import { type Instant, instant } from '#shared/domain/civil-date.ts';
import { draftFormSchema } from '#shared/domain/form.ts';
import type { CaseWalk } from '#test/support/case-walk.ts';
import { startLocalTables } from '#test/support/local-aws.ts';
import { recordingObservability } from '#test/wiring/http-requests.ts';

export const noon: Instant = instant('2026-11-24T03:00:00.000Z');

const renamed = (change: Change, applicationId: string): Change => ({
  ...change,
  application: { ...change.application, applicationId, customerId: `customer-of-${applicationId}` },
  ...(change.start
    ? { start: { ...change.start, executionName: change.start.executionName.replace('application-1', applicationId) } }
    : {}),
});

/** Signals that only take note of what they were told. */
export const recordingSignals = () => {
  const told: string[] = [];
  const signals: FunctionSignals = {
    resumeWorkflow: async (applicationId, waitKey) => void told.push(`resume ${applicationId} ${waitKey}`),
    startWorkflow: async (applicationId) => void told.push(`start ${applicationId}`),
    sendMail: async (applicationId) => void told.push(`mail ${applicationId}`),
    destroyScans: async (applicationId) => void told.push(`destroy ${applicationId}`),
  };
  return { told, signals };
};

/** The real stores over the wire, for tests of what the functions do with them. */
export const openWorkbench = async () => {
  const local = await startLocalTables();
  const { documentClient, tables } = local;
  const store = createApplicationStore({ documentClient, tables });
  const waits = { documentClient, table: tables.waits };
  const applications = { documentClient, table: tables.applications };
  let count = 0;
  const load = async (applicationId: string): Promise<Application> => {
    const loaded = await store.load(applicationId);
    if (!loaded) throw new Error('not seeded');
    return loaded.application;
  };
  /** Saves a change as the function that decided it would. */
  const save = async (applicationId: string, change: Change): Promise<void> => {
    const before = await store.load(applicationId);
    const isSubmission = change.audit.some(({ action }) => action === 'application_submitted');
    const commit = {
      before,
      change: renamed(change, applicationId),
      ...(isSubmission ? { form: draftFormSchema.parse(corporationForm) } : {}),
    };
    const result = await store.commit(commit);
    if (result !== 'saved') throw new Error(`seeding was ${result}`);
  };
  return {
    ...local,
    store,
    accounts: createAccountStore({ documentClient, table: local.accountsTable, claimsTable: tables.claims }),
    claims: createClaimStore({ documentClient, table: tables.claims }),
    waitOpening: createWaitOpening(waits),
    waitStates: createWaitStates(waits),
    waitSignals: createWaitSignals(waits),
    listUndelivered: (limit: number) => listUndelivered(waits, limit),
    mailOutbox: createMailOutbox(applications),
    startOutbox: createStartOutbox(applications),
    load,
    save,
    /** Saves the changes of a walk under an id of its own; `from` leaves out those that were saved before. */
    seed: async (
      walk: CaseWalk,
      applicationId = `application-${++count}-${process.pid}`,
      from = 0,
    ): Promise<string> => {
      for (const change of walk.changes.slice(from)) await save(applicationId, change);
      return applicationId;
    },
    /** The names of the events of an application's trail, oldest first. */
    trail: async (applicationId: string): Promise<string[]> => {
      const loaded = await store.load(applicationId);
      if (!loaded) throw new Error('not seeded');
      const page = await store.listHistory(applicationId, loaded.auditHead, { limit: 500 });
      if (!page.ok || !page.value.chainVerified) throw new Error('the trail is broken');
      return page.value.events.map(({ action }) => action);
    },
  };
};

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** A call of a task at a moment, with what it wrote into the log. */
export const callAt = (at: Instant = noon): TaskCall & { lines: unknown[] } => {
  const { lines, observability } = recordingObservability();
  return { at, observability, lines };
};
