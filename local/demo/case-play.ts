import * as z from 'zod/mini';
import { applicationStateSchema, scanUploadSchema, staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { customerStateSchema } from '#shared/contracts/http/customer-answers.ts';
import { staffRecordSchema } from '#shared/contracts/http/record-routes.ts';
import type { HttpMethod } from '#shared/contracts/http/route.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { type CivilDate, civilDateOf } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { ReturnReason } from '#shared/domain/return-reason.ts';
import { type ApplicationStatus, isEnded } from '#shared/domain/status.ts';
import { waitKeyOf } from '#shared/domain/wait.ts';
import type { ApiClient } from './api-client.ts';
import { nextCorporateNumber } from './corporate-numbers.ts';
import type { DemoSystem } from './demo-system.ts';
import { handOutRecord } from './hand-out-record.ts';
import { keepTrying, waitUntil } from './keep-trying.ts';
import { inspectionInOrder } from './paper-readings.ts';
import { type DemoPaper, scanOf } from './papers.ts';
import type { People, StaffPerson } from './people.ts';
import type { Timeline } from './timeline.ts';
import { nextTrackingNumber } from './tracking-numbers.ts';

type StaffCase = z.infer<typeof staffCaseSchema>;

/** Every demonstrated corporation is another one: two applications for one corporate number would be held up. */
const asAnotherCompany = (form: ApplicationForm): ApplicationForm =>
  form.applicantKind === 'corporation'
    ? { ...form, corporation: { ...form.corporation, corporateNumber: nextCorporateNumber() } }
    : form;

const inspectedSchema = staffRoutes.inspectPaper.responses[200];
const registeredSchema = z.object({ papers: z.array(z.object({ paperId: z.string(), kind: z.string() })) });

/** One application, played by its people over the public HTTP API; every move is told to the timeline. */
export class CasePlay {
  readonly #system: DemoSystem;
  readonly #people: People;
  readonly #timeline: Timeline;
  #customer: { email: string; api: ApiClient } | undefined;
  #applicationId = '';
  #mailsTold = 0;

  constructor(system: DemoSystem, people: People, timeline: Timeline) {
    this.#system = system;
    this.#people = people;
    this.#timeline = timeline;
  }

  get applicationId(): string {
    return this.#applicationId;
  }

  get customerEmail(): string {
    return this.#customer?.email ?? '';
  }

  async today(): Promise<CivilDate> {
    return civilDateOf((await this.#system.now()).getTime());
  }

  /** A new customer opens an account, fills in the form in two sittings, and submits it. */
  async apply(sample: ApplicationForm, mailbox?: string): Promise<void> {
    const form = asAnotherCompany(sample);
    this.#customer = await this.#people.newCustomer(mailbox);
    await this.#tell('customer', 'opens an account and signs in');
    const opened = await this.#asCustomer('POST', '', customerStateSchema);
    this.#applicationId = opened.applicationId;
    const { order: _, ...firstSitting } = form;
    const own = `/${opened.applicationId}`;
    const begun = { draftVersion: opened.draftVersion, form: firstSitting };
    const saved = await this.#asCustomer('PUT', `${own}/draft`, customerStateSchema, begun);
    const whole = { draftVersion: saved.draftVersion, form };
    const complete = await this.#asCustomer('PUT', `${own}/draft`, customerStateSchema, whole);
    const submission = { draftVersion: complete.draftVersion };
    await this.#asCustomer('POST', `${own}/submission`, customerStateSchema, submission);
    await this.#tell('customer', `submits the application (${form.applicantKind})`);
    await this.#opened('documents');
  }

  /** The mail room registers an envelope and scans what is in it. */
  async receive(papers: DemoPaper[], wait: 'documents' | 'resubmission' = 'documents'): Promise<void> {
    const { version } = await this.#opened(wait);
    const body = { expectedVersion: version, receivedOn: await this.today(), papers };
    const registered = await this.#asStaff('clerk', 'POST', '/envelopes', registeredSchema, body);
    await this.#tell('clerk', `registers an envelope with ${papers.length} papers`);
    for (const [index, { paperId }] of registered.papers.entries()) {
      const paper = papers[index];
      if (paper) await this.#scan(paperId, paper);
    }
    await this.#tell('clerk', 'scans them');
    await this.#opened('review');
  }

  /** The reviewer takes the case, looks at every paper that has not been looked at, and writes down what it says. */
  async inspect(rejected: Partial<Record<DemoPaper['kind'], DeficiencyCode>> = {}): Promise<void> {
    await this.#asStaff('reviewer', 'POST', '/lock', applicationStateSchema);
    const { papers, form } = await this.staffCase();
    for (const paper of papers) {
      const { paperId, kind, scans, inspection } = paper;
      if (inspection) continue;
      const scan = scans[0];
      if (scan) await this.#look(paperId, scan.scanId);
      const finding = rejected[kind];
      const { version: expectedVersion } = await this.staffCase();
      await this.#asStaff('reviewer', 'PUT', `/papers/${paperId}/inspection`, inspectedSchema, {
        expectedVersion,
        result: finding ? 'rejected' : 'accepted',
        findings: finding ? [finding] : [],
        ...(finding || !form ? {} : inspectionInOrder(paper, form)),
      });
    }
    await this.#tell('reviewer', 'inspects the papers');
    await this.#confirm();
  }

  /** Confirms what was asked beside the papers and answered. */
  async #confirm(): Promise<void> {
    const { version: expectedVersion, questions } = await this.staffCase();
    const items = questions
      .filter(({ state }) => state === 'to_confirm' || state === 'changed')
      .map(({ question, means: [usual] }) => ({ question, means: usual }));
    if (items.length === 0) return;
    await this.#asStaff('reviewer', 'POST', '/confirmations', applicationStateSchema, { expectedVersion, items });
    await this.#tell('reviewer', `confirms ${items.map(({ question }) => question).join(', ')}`);
  }

  /** Decides the present round of review. */
  async review(
    decision:
      | { outcome: 'approve' | 'escalate' | 'decline' }
      | { outcome: 'request_resubmission'; deficiencies: { code: DeficiencyCode }[] },
  ): Promise<void> {
    const { version: expectedVersion, reviewRound: round } = await this.#opened('review');
    const body = { ...decision, expectedVersion, round };
    await this.#asStaff('reviewer', 'POST', '/review-decision', applicationStateSchema, body);
    await this.#tell('reviewer', `decides: ${decision.outcome}`);
  }

  /** A second person decides an escalated case. */
  async approve(outcome: 'approve' | 'return_to_review' | 'decline'): Promise<void> {
    const { version: expectedVersion, reviewRound: round } = await this.#opened('approval');
    const body = { outcome, expectedVersion, round };
    await this.#asStaff('approver', 'POST', '/approval-decision', applicationStateSchema, body);
    await this.#tell('approver', `decides: ${outcome}`);
  }

  /** The mail room posts a registered letter. */
  async post(letterId: string): Promise<void> {
    const { version: expectedVersion, openWaits } = await this.#opened('dispatch', letterId);
    const round = openWaits.find(({ waitKey }) => waitKey === waitKeyOf('dispatch', letterId))?.round;
    const trackingNumber = nextTrackingNumber();
    const body = { expectedVersion, round, trackingNumber, postedOn: await this.today() };
    await this.#asStaff('clerk', 'POST', `/letters/${letterId}/dispatch`, applicationStateSchema, body);
    await this.#tell('clerk', `posts the letter to ${letterId}, ${trackingNumber}`);
  }

  async delivered(letterId: string): Promise<void> {
    await this.#letterResult(letterId, { result: 'delivered' });
  }

  async returned(letterId: string, returnReason: ReturnReason): Promise<void> {
    await this.#letterResult(letterId, { result: 'returned', returnReason });
  }

  async withdraw(): Promise<void> {
    await this.#asCustomer('POST', `/${this.#applicationId}/withdrawal`, customerStateSchema);
    await this.#tell('customer', 'withdraws the application');
  }

  /** Time passes, and whatever is due happens. */
  async daysPass(days: number): Promise<void> {
    await this.#system.moveBy({ days });
    await this.#tell('time', `${days} ${days === 1 ? 'day passes' : 'days pass'}`);
  }

  /** Waits for the end that the workflow comes to, and tells it with the last mails. */
  async end(): Promise<ApplicationStatus> {
    const status = await waitUntil('the end of the application', async () => {
      const present = (await this.staffCase()).status;
      const isRunning = (await this.#system.state()).executions.some(({ name }) =>
        name.startsWith(this.#applicationId),
      );
      return isEnded(present) && !isRunning ? present : undefined;
    });
    await this.#customerSees();
    await this.#tell('workflow', `ends: ${status}`);
    return status;
  }

  /** The auditor reads the verification record, tells how complete it is, and verifies an export of it. */
  async auditRecord(): Promise<void> {
    const { completeness } = await this.#asStaff('auditor', 'GET', '/record', staffRecordSchema);
    const { there = 0, required = 0, percent = 0, lines = [] } = completeness ?? {};
    const missing = lines.filter(({ state }) => state === 'missing').map(({ article }) => article);
    const gap = missing.length === 0 ? '' : `, without ${missing.join(', ')}`;
    await this.#tell('auditor', `reads the verification record: ${there} of ${required} items, ${percent} %${gap}`);
    const auditor = await this.#people.staff('auditor');
    const found = await handOutRecord(auditor, `/api/staff/applications/${this.#applicationId}`);
    await this.#tell('auditor', 'exports the record with its scans and verifies the files offline');
    const now = await this.#system.now();
    for (const line of found) this.#timeline.add(now, 'verifier', line.trim());
  }

  async staffCase(): Promise<StaffCase> {
    return this.#asStaff('reviewer', 'GET', '', staffCaseSchema);
  }

  async #scan(paperId: string, paper: DemoPaper): Promise<void> {
    const { contentType, bytes } = await scanOf(paper);
    const upload = await this.#asStaff('clerk', 'POST', `/papers/${paperId}/scan-uploads`, scanUploadSchema, {
      contentType,
      bytes: bytes.length,
    });
    await keepTrying(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), 'scan');
      const response = await fetch(upload.url, { method: 'POST', body: form });
      if (!response.ok) throw new Error(`The bucket answered ${response.status}: ${await response.text()}`);
    });
    await this.#asStaff('clerk', 'PUT', `/papers/${paperId}/scans/${upload.scanId}`, applicationStateSchema);
  }

  async #look(paperId: string, scanId: string): Promise<void> {
    const linkSchema = z.object({ url: z.string() });
    const { url } = await this.#asStaff('reviewer', 'POST', `/papers/${paperId}/scans/${scanId}/views`, linkSchema);
    await keepTrying(async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`The scan answered ${response.status}.`);
      await response.arrayBuffer();
    });
  }

  async #letterResult(
    letterId: string,
    result: { result: 'delivered' } | { result: 'returned'; returnReason: ReturnReason },
  ): Promise<void> {
    const { version: expectedVersion, letters } = await this.#opened('delivery', letterId);
    const round = letters.find((letter) => letter.letterId === letterId)?.postings.length;
    const body = { ...result, expectedVersion, round, resultOn: await this.today() };
    await this.#asStaff('clerk', 'POST', `/letters/${letterId}/result`, applicationStateSchema, body);
    const reason = result.result === 'returned' ? ` (${result.returnReason})` : '';
    await this.#tell('post', `letter to ${letterId}: ${result.result}${reason}`);
  }

  /** Waits until the workflow has opened a wait; the case as it is then. */
  async #opened(kind: Parameters<typeof waitKeyOf>[0], letterId?: string): Promise<StaffCase> {
    const waitKey = waitKeyOf(kind, letterId);
    return waitUntil(`the wait ${waitKey}`, async () => {
      const present = await this.staffCase();
      return present.openWaits.some((wait) => wait.waitKey === waitKey) ? present : undefined;
    });
  }

  async #customerSees(): Promise<void> {
    const path = `/${this.#applicationId}/progress`;
    await this.#asCustomer('GET', path, z.looseObject({}));
  }

  async #tell(who: string, what: string): Promise<void> {
    this.#timeline.add(await this.#system.now(), who, what);
    await this.#system.settle();
    const mails = this.customerEmail ? await this.#system.mailsTo(this.customerEmail) : [];
    for (const { subject, sentAt } of mails.slice(this.#mailsTold)) {
      this.#timeline.add(new Date(sentAt), 'mail', subject);
    }
    this.#mailsTold = Math.max(this.#mailsTold, mails.length);
  }

  async #asCustomer<Schema extends z.ZodMiniType>(method: HttpMethod, path: string, schema: Schema, body?: unknown) {
    if (!this.#customer) throw new Error('The customer has not signed in yet.');
    return this.#customer.api.call(method, `/api/customer/applications${path}`, schema, body);
  }

  async #asStaff<Schema extends z.ZodMiniType>(
    person: StaffPerson,
    method: HttpMethod,
    path: string,
    schema: Schema,
    body?: unknown,
  ) {
    const api = await this.#people.staff(person);
    return api.call(method, `/api/staff/applications/${this.#applicationId}${path}`, schema, body);
  }
}
