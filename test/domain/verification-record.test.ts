import { expect, test } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { civilDate, civilDateOf } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { appendRecordVersion, verificationRecordSchema } from '#shared/domain/verification-record.ts';
import { CaseWalk, people } from '#test/support/case-walk.ts';

const form = { purposes: corporationForm.transactionPurposes, formDigest: 'ab'.repeat(32) };

const approvedCase = () => {
  const walk = new CaseWalk().submitted().received().inspected();
  const { expectedVersion } = walk;
  const approval = { outcome: 'approve', round: 1, expectedVersion } as const;
  return walk.take(decideReview(walk.application, approval, walk.as('reviewer'))).letters();
};

const postAndDeliver = (walk: CaseWalk, letterId: string, trackingNumber: string) => {
  const day = civilDateOf(walk.at);
  const posting = { letterId, round: 1, trackingNumber, postedOn: day, expectedVersion: walk.expectedVersion };
  walk.take(decideDispatch(walk.application, posting, walk.as('clerk'))).openWaits();
  const { expectedVersion } = walk;
  const result = { letterId, round: 1, result: 'delivered', resultOn: day, expectedVersion } as const;
  return walk.take(decideLetterResult(walk.application, result, walk.as('clerk')));
};

test('the record says who confirmed whom, when, by which method of the law and with which papers', () => {
  const walk = approvedCase();
  const record = appendRecordVersion(undefined, walk.application, { stage: 'opened', ...form }, walk.as('workflow'));
  expect(verificationRecordSchema.parse(record)).toEqual(record);
  expect(record.versions).toMatchObject([
    {
      version: 1,
      stage: 'opened',
      recordedBy: people.workflow,
      verifiedBy: { reviewedBy: people.reviewer.id },
      transactionKind: 'telephone_forwarding_service_contract',
      purposes: ['business_reception', 'sales_and_support_calls'],
      receivedOn: '2026-11-24',
      authorityBasis: 'power_of_attorney',
      subjects: [
        {
          subject: 'corporation',
          method: 'corporate_paper_and_registered_letter',
          lawReference: { law: 'criminal_proceeds_rules', article: '6条1項3号ニ', asOf: '2026-11-24' },
          papers: [{ kind: 'certificate_of_registered_matters', form: 'copy', receivedOn: '2026-11-24' }],
        },
        {
          subject: 'person_in_charge',
          method: 'acting_person_copy_and_registered_letter',
          papers: [{ kind: 'drivers_license' }, { kind: 'power_of_attorney' }],
        },
      ],
      businessPapers: [{ kind: 'certificate_of_registered_matters' }],
      letters: [
        { letterId: 'corporation', destination: 'head_office', postings: [] },
        { letterId: 'person_in_charge', destination: 'residence', postings: [] },
      ],
    },
  ]);
});

test('what the letters brought is a further version; the first one stays as it was', () => {
  const walk = approvedCase();
  const opened = appendRecordVersion(undefined, walk.application, { stage: 'opened', ...form }, walk.as('workflow'));
  const before = structuredClone(opened.versions);
  postAndDeliver(walk, 'corporation', '385-99-00001-6');
  postAndDeliver(walk, 'person_in_charge', '385-99-00002-0');
  const completed = appendRecordVersion(opened, walk.application, { stage: 'completed', ...form }, walk.as('workflow'));
  expect(completed.versions.slice(0, 1)).toEqual(before);
  expect(completed.openedAt).toBe(opened.openedAt);
  expect(completed.completedAt).toBe(walk.at);
  expect(completed.versions[1]?.letters).toMatchObject([
    { postings: [{ attempt: 1, postedOn: '2026-11-24', result: 'delivered', resultOn: '2026-11-24' }] },
    { postings: [{ attempt: 1, postedOn: '2026-11-24', result: 'delivered', resultOn: '2026-11-24' }] },
  ]);
});

test('no personal data is copied into the record', () => {
  const walk = approvedCase();
  const record = appendRecordVersion(undefined, walk.application, { stage: 'opened', ...form }, walk.as('workflow'));
  const { corporation, personInCharge } = corporationForm.applicantKind === 'corporation' ? corporationForm : {};
  const personal = [corporation?.name, corporation?.corporateNumber, personInCharge?.name.familyName, '1988-04-12'];
  for (const value of personal) expect(JSON.stringify(record)).not.toContain(value);
});

test('a case that nobody reviewed cannot be recorded', () => {
  const walk = new CaseWalk().submitted().received();
  const record = () =>
    appendRecordVersion(undefined, walk.application, { stage: 'opened', ...form }, walk.as('workflow'));
  expect(record).toThrow('nobody reviewed');
});

test('a card that shows an old residence stands in the record beside the papers that show the present one', () => {
  const walk = new CaseWalk().submitted(soleProprietorForm);
  const subject = 'sole_proprietor';
  walk.received([
    { paperId: 'p1', kind: 'application_form', subject: 'application', form: 'original' },
    { paperId: 'p2', kind: 'verification_questionnaire', subject: 'application', form: 'original' },
    { paperId: 'p3', kind: 'drivers_license', subject, form: 'copy', expiresOn: civilDate('2029-05-12') },
    { paperId: 'p4', kind: 'tax_receipt', subject, form: 'copy', issuedOn: civilDate('2026-10-01') },
    { paperId: 'p5', kind: 'water_bill_receipt', subject, form: 'copy', issuedOn: civilDate('2026-10-01') },
  ]);
  const { expectedVersion } = walk;
  const oldResidence = { paperId: 'p3', result: 'rejected', findings: ['current_residence_not_shown'] } as const;
  walk.take(
    decideInspection(
      walk.application,
      { ...oldResidence, findings: [...oldResidence.findings], expectedVersion },
      walk.as('reviewer'),
    ),
  );
  walk.inspected();
  const approval = { outcome: 'approve', round: 1, expectedVersion: walk.expectedVersion } as const;
  walk.take(decideReview(walk.application, approval, walk.as('reviewer'))).letters();
  const record = appendRecordVersion(undefined, walk.application, { stage: 'opened', ...form }, walk.as('workflow'));

  expect(verificationRecordSchema.parse(record)).toEqual(record);
  expect(record.versions[0]?.subjects).toMatchObject([
    {
      subject,
      method: 'two_copies_and_registered_letter',
      papers: [{ kind: 'drivers_license' }, { kind: 'tax_receipt' }, { kind: 'water_bill_receipt' }],
    },
  ]);
});
