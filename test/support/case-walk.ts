import { corporationForm } from '#local/demo/sample-forms.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Change, DecisionContext } from '#shared/domain/change.ts';
import { type CivilDate, civilDate, civilDateOf, type Instant, instant } from '#shared/domain/civil-date.ts';
import {
  decideAssessment,
  decideCompleteVerification,
  decideOpenVerificationRecord,
  decideRegistration,
} from '#shared/domain/decisions/advance-workflow.ts';
import { assessmentOf } from '#shared/domain/decisions/case-policy.ts';
import { decideConfirmation, type ItemsToConfirm } from '#shared/domain/decisions/confirm-items.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import { decideInspection, decideStoreScan } from '#shared/domain/decisions/examine-papers.ts';
import { openApplication } from '#shared/domain/decisions/open-application.ts';
import { decideOpenWait } from '#shared/domain/decisions/open-wait.ts';
import { decideEnvelope, type Envelope } from '#shared/domain/decisions/register-envelope.ts';
import { decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { Actor } from '#shared/domain/people.ts';
import { fittingMeansOf } from '#shared/domain/policy/confirmation-means.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';

export const people = {
  customer: { kind: 'customer', id: 'customer-1' },
  clerk: { kind: 'staff', id: 'clerk-1' },
  reviewer: { kind: 'staff', id: 'reviewer-1' },
  approver: { kind: 'staff', id: 'approver-1' },
  operations: { kind: 'staff', id: 'operations-1' },
  workflow: { kind: 'system', id: 'workflow' },
} as const satisfies Record<string, Actor>;

export const sampleReceptionNumber = receptionNumberOf('123456789');

type Person = keyof typeof people;

/** What a corporation sends for an ordinary case. */
export const corporatePapers: Envelope['papers'] = [
  { paperId: 'p1', kind: 'application_form', subject: 'application', form: 'original' },
  { paperId: 'p2', kind: 'verification_questionnaire', subject: 'application', form: 'original' },
  {
    paperId: 'p3',
    kind: 'certificate_of_registered_matters',
    subject: 'corporation',
    form: 'copy',
    issuedOn: civilDate('2026-10-30'),
  },
  {
    paperId: 'p4',
    kind: 'drivers_license',
    subject: 'person_in_charge',
    form: 'copy',
    expiresOn: civilDate('2029-05-12'),
  },
  { paperId: 'p5', kind: 'power_of_attorney', subject: 'person_in_charge', form: 'original' },
];

/** What a corporation sends beside it when the case is high-risk (規則14条1項, 3項). */
export const furtherPapers: Envelope['papers'] = [
  {
    paperId: 'p6',
    kind: 'my_number_card',
    subject: 'person_in_charge',
    form: 'copy',
    expiresOn: civilDate('2031-02-01'),
  },
  {
    paperId: 'p7',
    kind: 'tax_payment_certificate',
    subject: 'person_in_charge',
    form: 'original',
    issuedOn: civilDate('2026-09-01'),
  },
  {
    paperId: 'p8',
    kind: 'gas_bill_receipt',
    subject: 'corporation',
    form: 'original',
    issuedOn: civilDate('2026-11-02'),
  },
  { paperId: 'p9', kind: 'shareholder_register', subject: 'corporation', form: 'original' },
];

/** Everything that is asked, answered and not confirmed, each by the most usual of the means that fit. */
export const itemsToConfirm = (application: Application): ItemsToConfirm['items'][number][] => {
  const assessment = assessmentOf(application);
  return (assessment?.questions ?? []).flatMap(({ requirement: { question }, state }) => {
    if (!assessment || state === 'confirmed' || state === 'unanswered') return [];
    const [means] = fittingMeansOf(question, application, assessment.situation).means;
    return means ? [{ question, means }] : [];
  });
};

/** Walks an application through decisions as the people and the workflow take them; every change is kept. */
export class CaseWalk {
  application: Application;
  readonly changes: Change[] = [];
  at: Instant;

  constructor(at = '2026-11-24T01:12:00.000Z') {
    this.at = instant(at);
    const opened = openApplication('application-1', people.customer.id, this.as('customer'));
    this.application = opened.application;
    this.changes.push(opened);
  }

  as(person: Person): DecisionContext {
    return { actor: people[person], at: this.at };
  }

  get expectedVersion(): number {
    return this.application.version;
  }

  /** Saves what a decision asks for; a refusal fails the test by its code. */
  take(decision: Decision): this {
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    if (decision.value) this.save(decision.value);
    return this;
  }

  save(change: Change): void {
    this.application = change.application;
    this.changes.push(change);
  }

  /** Opens every planned wait, as the workflow does. */
  openWaits(): this {
    for (const { kind, round, letterId } of Object.values(this.application.plannedWaits)) {
      const wait = { kind, round, letterId, taskToken: `token-${kind}` };
      const change = decideOpenWait(this.application, wait, this.as('workflow'));
      if (change) this.save(change);
    }
    return this;
  }

  submitted(form: ApplicationForm = corporationForm): this {
    const { expectedVersion } = this;
    const submission = { form, expectedVersion, receptionNumber: sampleReceptionNumber };
    this.take(decideSubmission(this.application, submission, this.as('customer')));
    const { deadlines } = this.application;
    if (!deadlines) throw new Error('no deadlines');
    return this.take(decideRegistration(this.application, { deadlines }, this.as('workflow'))).openWaits();
  }

  received(papers = corporatePapers, receivedOn: CivilDate = civilDateOf(this.at)): this {
    const { expectedVersion } = this;
    const envelope = { expectedVersion, envelopeId: `envelope-${expectedVersion}`, receivedOn, papers };
    this.take(decideEnvelope(this.application, envelope, this.as('clerk')));
    this.take(decideAssessment(this.application, this.as('workflow'))).openWaits();
    for (const { paperId, scans } of this.application.papers) {
      if (scans.length > 0) continue;
      const scan = {
        scanId: `scan-${paperId}`,
        contentType: 'image/jpeg' as const,
        bytes: 1000,
        sha256: 'ab'.repeat(32),
        objectKey: 'key',
        objectVersion: 'version',
        storedAt: this.at,
        storedBy: people.clerk.id,
      };
      this.take(decideStoreScan(this.application, { paperId, scan }, this.as('clerk')));
    }
    return this;
  }

  inspected(): this {
    for (const { paperId, inspection } of this.application.papers) {
      if (inspection) continue;
      const { expectedVersion } = this;
      const found = { expectedVersion, paperId, result: 'accepted' as const, findings: [] };
      this.take(decideInspection(this.application, found, this.as('reviewer')));
    }
    return this.confirmed();
  }

  /** Confirms everything that is asked and answered. */
  confirmed(): this {
    const items = itemsToConfirm(this.application);
    if (items.length === 0) return this;
    const { expectedVersion } = this;
    return this.take(decideConfirmation(this.application, { items, expectedVersion }, this.as('reviewer')));
  }

  letters(): this {
    return this.take(decideOpenVerificationRecord(this.application, this.as('workflow'))).openWaits();
  }

  verified(): this {
    return this.take(decideCompleteVerification(this.application, this.as('workflow')));
  }
}
