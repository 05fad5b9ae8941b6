import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import type { RecordPapers } from '#shared/domain/record/record-facts.ts';
import { type VerificationRecord, verificationRecordSchema } from '#shared/domain/record/verification-record.ts';

/** Reads what the record is written from. Throws when the form is not complete: it was submitted. */
export const loadRecordPapers = async (
  store: Pick<ApplicationStore, 'loadForm'>,
  applicationId: string,
): Promise<RecordPapers> => ({
  form: applicationFormSchema.parse(await store.loadForm(applicationId)),
  documentNumbers: {},
});

/** Reads the record as it stands; none before it was opened. */
export const loadVerificationRecord = async (
  store: Pick<ApplicationStore, 'loadRecord'>,
  applicationId: string,
): Promise<VerificationRecord | undefined> => {
  const record = await store.loadRecord(applicationId);
  return record && verificationRecordSchema.parse(record);
};
