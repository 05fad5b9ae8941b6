import type { Application } from '#shared/domain/application.ts';
import { type Change, changeOf, type WaitChange } from '#shared/domain/change.ts';
import { type Instant, instant } from '#shared/domain/civil-date.ts';
import { openApplication } from '#shared/domain/decisions/open-application.ts';
import type { OpenWait } from '#shared/domain/wait.ts';

export const at: Instant = instant('2026-11-24T01:00:00.000Z');
export const later: Instant = instant('2026-11-24T02:00:00.000Z');
export const system = { kind: 'system', id: 'test' } as const;

/** The change by which a draft begins. */
export const opening = (applicationId: string, customerId = 'customer-1'): Change =>
  openApplication(applicationId, customerId, { actor: { kind: 'customer', id: customerId }, at });

/** A wait for the papers that is open. */
export const documentsWait: OpenWait = {
  kind: 'documents',
  round: 1,
  openedAt: at,
  actBy: instant('2026-12-24T14:59:59.999Z'),
  dueAt: instant('2026-12-08T14:59:59.999Z'),
  endsAt: instant('2027-01-23T14:59:59.999Z'),
  remindersSent: 0,
};

/** A change that says only what a test is about. */
export const changing = (
  application: Application,
  patch: Partial<Application>,
  effects: Omit<Parameters<typeof changeOf>[3], 'audit'> = {},
): Change =>
  changeOf(application, patch, { actor: system, at }, { audit: { action: 'draft_saved', details: {} }, ...effects });

/** The change that opens the wait for the papers. */
export const openingDocuments = (application: Application, taskToken = 'token-1'): Change => {
  const { dueAt } = documentsWait;
  const open: WaitChange = { type: 'open', waitKey: 'documents', kind: 'documents', round: 1, dueAt, taskToken };
  return changing(
    application,
    { status: 'awaiting_documents', applicantKind: 'corporation', openWaits: { documents: documentsWait } },
    { waits: [open] },
  );
};

/** The change that decides the wait for the papers. */
export const decidingDocuments = (application: Application, round = 1): Change =>
  changing(
    application,
    { status: 'under_review', openWaits: {} },
    { waits: [{ type: 'decide', waitKey: 'documents', round, outcome: { type: 'documents_received' } }] },
  );
