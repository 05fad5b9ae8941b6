import { createObservability } from '#functions/wiring/observability.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { getStorageClient } from '#shared/adapters/clients/storage-client.ts';
import { createPurgeOutbox, isPurgeSettled, type PurgeOutbox } from '#shared/adapters/purge-outbox.ts';
import { createScanDestruction, type ScanDestruction } from '#shared/adapters/scan-destruction.ts';
import { type OutboxSignal, outboxSignalSchema } from '#shared/contracts/delivery.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import type { PurgeItem } from '#shared/contracts/items.ts';

interface DestroyParts {
  readonly outbox: PurgeOutbox;
  readonly scans: ScanDestruction;
}

const destroyOne = async ({ outbox, scans }: DestroyParts, purge: PurgeItem, { at, observability }: TaskCall) => {
  const { applicationId, scanId, objectKey, itemKey } = purge;
  const count = await scans.destroy({ applicationId, scanId }, objectKey);
  observability.record('scan_destroyed', { applicationId, itemKey, count });
  if (isPurgeSettled(purge.requestedAt, at)) await outbox.markDestroyed(purge, at);
};

/**
 * Destroys every version of the scans that an application may not keep (番号法20条): at once, and again until nothing can
 * come back. The mark goes last, so whatever is cut off is found by the sweep. One that storage refuses
 * to delete keeps no other from being destroyed.
 */
export const destroyScans =
  (parts: DestroyParts) =>
  async ({ applicationId }: OutboxSignal, call: TaskCall): Promise<void> => {
    const owed = await parts.outbox.listOwed(applicationId);
    const results = await Promise.allSettled(owed.map((purge) => destroyOne(parts, purge, call)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };

export const handler = prepareOnce(() => {
  const environment = readEnvironment('destroy-scans', process.env);
  return createTaskHandler({
    event: outboxSignalSchema,
    perform: destroyScans({
      outbox: createPurgeOutbox({ documentClient: getDocumentClient(), table: environment.APPLICATIONS_TABLE }),
      scans: createScanDestruction({
        storageClient: getStorageClient(),
        intakeBucket: environment.INTAKE_BUCKET,
        evidenceBucket: environment.EVIDENCE_BUCKET,
      }),
    }),
    observability: createObservability('destroy-scans'),
  });
});
