import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { Application } from '#shared/domain/application.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { applicationFormSchema, jsonSchema } from '#shared/domain/form.ts';
import {
  appendRecordVersion,
  type RecordedForm,
  type RecordVersion,
  type VerificationRecord,
  verificationRecordSchema,
} from '#shared/domain/verification-record.ts';

/** What the verification record is written from, beside the application. */
export interface VerificationPapers {
  readonly form: RecordedForm;
  readonly record: VerificationRecord | undefined;
}

/** Reads the form and the record as they stand. Throws when the form is not complete: it was submitted. */
export const loadVerificationPapers = async (
  store: Pick<ApplicationStore, 'loadForm' | 'loadRecord'>,
  applicationId: string,
): Promise<VerificationPapers> => {
  const [form, record] = await Promise.all([store.loadForm(applicationId), store.loadRecord(applicationId)]);
  const { transactionPurposes } = applicationFormSchema.parse(form);
  return {
    form: { purposes: transactionPurposes, formDigest: sha256(canonicalJson(jsonSchema.parse(form))) },
    record: record && verificationRecordSchema.parse(record),
  };
};

/** The record with one version more, to be saved with the change that it tells of. */
export const recordWith = (
  { form, record }: VerificationPapers,
  application: Application,
  stage: RecordVersion['stage'],
  context: DecisionContext,
): VerificationRecord => appendRecordVersion(record, application, { stage, ...form }, context);
