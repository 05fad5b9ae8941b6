import type { Application } from '#shared/domain/application.ts';
import type { RecordChange } from '#shared/domain/decisions/amend-record.ts';
import type { VerificationRecord } from '#shared/domain/record/verification-record.ts';
import type { DomainRefusalCode } from '#shared/domain/refusal-code.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { StaffCall } from '../wiring/operation.ts';
import { recordBeside } from '../wiring/record-beside.ts';
import { loadVerificationRecord } from '../wiring/verification-papers.ts';
import { type CaseDecision, decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

type DecideRecord = (
  application: Application,
  record: VerificationRecord | undefined,
) => Result<RecordChange, DomainRefusalCode>;

/** Decides about the record of a case and saves both together; the record is read anew in each attempt. */
export const amendRecord = <Status extends number, Extra extends object>(
  parts: Pick<StaffParts, 'store' | 'signals'>,
  call: StaffCall,
  {
    decide,
    ...answer
  }: Pick<CaseDecision<Status, Extra>, 'applicationId' | 'status'> & {
    readonly extra: Extra;
    readonly decide: DecideRecord;
  },
) => {
  const decision = recordBeside(async (enter, application: Application) => {
    const before = await loadVerificationRecord(parts.store, answer.applicationId);
    const decided = decide(application, before);
    return decided.ok ? ok(enter(decided.value.change, { before, after: decided.value.record })) : decided;
  });
  return decideCase(parts, call, { ...answer, ...decision });
};
