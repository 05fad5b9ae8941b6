import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { Application } from '#shared/domain/application.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import type { PaperReading } from '#shared/domain/reading/paper-reading.ts';
import type { RecordPapers } from '#shared/domain/record/record-facts.ts';
import { type VerificationRecord, verificationRecordSchema } from '#shared/domain/record/verification-record.ts';

const loadReading = async (
  store: Pick<ApplicationStore, 'loadReadings'>,
  applicationId: string,
  paperId: string,
): Promise<[string, PaperReading][]> => {
  const reading = (await store.loadReadings(applicationId, paperId))?.versions.at(-1)?.reading;
  return reading ? [[paperId, reading]] : [];
};

/** Reads what the record is written from. Throws when the form is not complete: it was submitted. */
export const loadRecordPapers = async (
  store: Pick<ApplicationStore, 'loadForm' | 'loadReadings'>,
  { applicationId, papers }: Pick<Application, 'applicationId' | 'papers'>,
): Promise<RecordPapers> => {
  const [form, readings] = await Promise.all([
    store.loadForm(applicationId),
    Promise.all(papers.map(({ paperId }) => loadReading(store, applicationId, paperId))),
  ]);
  return { form: applicationFormSchema.parse(form), readings: Object.fromEntries(readings.flat()) };
};

/** Reads the record as it stands; none before it was opened. */
export const loadVerificationRecord = async (
  store: Pick<ApplicationStore, 'loadRecord'>,
  applicationId: string,
): Promise<VerificationRecord | undefined> => {
  const record = await store.loadRecord(applicationId);
  return record && verificationRecordSchema.parse(record);
};
