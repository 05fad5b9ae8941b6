import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { nextCorporateNumber } from '#local/demo/corporate-numbers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import { applicationStateSchema, scanUploadSchema, staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { customerStateSchema } from '#shared/contracts/http/customer-answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { civilDateOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideStoreScan } from '#shared/domain/decisions/examine-papers.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { buildJpeg } from '#test/adapters/scan-files.ts';
import { customerClaims, officeOf, type Person, personOf } from './api-people.ts';
import type { ApiAnswer, ApiSystem } from './api-system.ts';
import { advanceWorkflow } from './workflow-steps.ts';

export const picture = buildJpeg(1000, 700);
export const today = civilDateOf(Date.now());

/** The papers of a corporation that lack nothing today. */
export const corporatePapers = [
  { kind: 'application_form', subject: 'application', form: 'original' },
  { kind: 'verification_questionnaire', subject: 'application', form: 'original' },
  { kind: 'certificate_of_registered_matters', subject: 'corporation', form: 'original', issuedOn: today },
  { kind: 'resident_record_copy', subject: 'person_in_charge', form: 'original', issuedOn: today },
  { kind: 'power_of_attorney', subject: 'person_in_charge', form: 'original' },
] as const;

/** Papers as a clerk enters them. */
export type PostedPapers = readonly z.infer<typeof staffRoutes.registerEnvelope.request.body>['papers'][number][];

/** Reads an answer that must be the given status; a test fails with the problem otherwise. */
export const answered = <Schema extends z.ZodMiniType>(
  answer: ApiAnswer,
  status: number,
  schema: Schema,
): z.infer<Schema> => {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return z.parse(schema, answer.json);
};

/** The sample corporation under a corporate number of its own, so that no case is taken for another one's double. */
export const anotherCompany = (): ApplicationForm =>
  corporationForm.applicantKind === 'corporation'
    ? {
        ...corporationForm,
        corporation: { ...corporationForm.corporation, corporateNumber: nextCorporateNumber() },
      }
    : corporationForm;

const state = applicationStateSchema;
const inspected = staffRoutes.inspectPaper.responses[200];

/** One application, with its customer and the office; every step goes over the API, the workflow's own are made directly. */
export class CasePlay {
  readonly system: ApiSystem;
  readonly customerId: string;
  readonly customer: Person;
  readonly office: ReturnType<typeof officeOf>;
  readonly today = today;
  applicationId = '';

  constructor(system: ApiSystem) {
    this.system = system;
    const claims = customerClaims();
    this.customerId = claims.sub;
    this.customer = personOf(system, '/api/customer', claims);
    this.office = officeOf(system);
  }

  get own(): string {
    return `/applications/${this.applicationId}`;
  }

  async application(): Promise<Application> {
    const loaded = await this.system.store.load(this.applicationId);
    if (!loaded) throw new Error('The application is not there.');
    return loaded.application;
  }

  async version(): Promise<number> {
    return (await this.application()).version;
  }

  async advance(): Promise<this> {
    await advanceWorkflow(this.system, this.applicationId);
    return this;
  }

  async drafted(form: ApplicationForm = corporationForm): Promise<this> {
    const opened = answered(await this.customer('POST', '/applications', {}), 201, customerStateSchema);
    this.applicationId = opened.applicationId;
    const draft = { draftVersion: opened.draftVersion, form };
    answered(await this.customer('PUT', `${this.own}/draft`, draft), 200, customerStateSchema);
    return this;
  }

  async submitted(form: ApplicationForm = anotherCompany()): Promise<this> {
    await this.drafted(form);
    const body = { draftVersion: await this.version() };
    answered(await this.customer('POST', `${this.own}/submission`, body), 200, customerStateSchema);
    return this.advance();
  }

  /** An envelope with complete papers, as the clerk enters it today. */
  async envelope(papers: PostedPapers = corporatePapers) {
    return { expectedVersion: await this.version(), receivedOn: today, papers };
  }

  /** An envelope comes for the application as it stands. */
  async arrived(papers?: PostedPapers): Promise<this> {
    answered(
      await this.office.clerk('POST', `${this.own}/envelopes`, await this.envelope(papers)),
      201,
      staffRoutes.registerEnvelope.responses[201],
    );
    return this.advance();
  }

  async received(form?: ApplicationForm, papers?: PostedPapers): Promise<this> {
    await this.submitted(form);
    return this.arrived(papers);
  }

  async paperIds(): Promise<string[]> {
    return (await this.application()).papers.map(({ paperId }) => paperId);
  }

  async firstPaperId(): Promise<string> {
    const [first = ''] = await this.paperIds();
    return first;
  }

  /** Asks for an upload and sends a file; what is announced is what is sent, unless told otherwise. */
  async uploaded(paperId: string, file: Buffer = picture, contentType = 'image/jpeg'): Promise<string> {
    const asked = await this.office.clerk('POST', `${this.own}/papers/${paperId}/scan-uploads`, {
      contentType,
      bytes: file.length,
    });
    const upload = answered(asked, 201, scanUploadSchema);
    const response = await postFile(upload, file);
    if (!response.ok) throw new Error(`The bucket answered ${response.status}: ${await response.text()}`);
    return upload.scanId;
  }

  async scanned(form?: ApplicationForm, papers?: PostedPapers): Promise<this> {
    await this.received(form, papers);
    return this.scansAdded();
  }

  /** Every paper gets a scan; the bucket has tests of its own, so nothing is uploaded here. */
  async scansAdded(): Promise<this> {
    const [actor, at] = [{ kind: 'staff', id: 'clerk-1' } as const, instantOf(Date.now())];
    const kept = { objectKey: 'evidence/1', objectVersion: '1', sha256: 'ab'.repeat(32), storedBy: actor.id };
    for (const paperId of await this.paperIds()) {
      const scan = { scanId: randomUUID(), contentType: 'image/jpeg', bytes: 1000, storedAt: at, ...kept } as const;
      const decide = (application: Application) => decideStoreScan(application, { paperId, scan }, { actor, at });
      await decideAndSave({ store: this.system.store, applicationId: this.applicationId, decide });
    }
    return this;
  }

  async inspected(form?: ApplicationForm): Promise<this> {
    await this.scanned(form);
    for (const paperId of await this.paperIds()) {
      const body = { expectedVersion: await this.version(), result: 'accepted', findings: [] };
      answered(await this.office.reviewer('PUT', `${this.own}/papers/${paperId}/inspection`, body), 200, inspected);
    }
    return this.confirmed();
  }

  /** The reviewer confirms everything that was asked and answered. */
  async confirmed(): Promise<this> {
    const { questions } = answered(await this.office.reviewer('GET', this.own), 200, staffCaseSchema);
    const open = questions.filter(({ state: present }) => present === 'to_confirm' || present === 'changed');
    const items = open.map(({ question, means: [usual] }) => ({ question, means: usual }));
    const body = { expectedVersion: await this.version(), items };
    answered(await this.office.reviewer('POST', `${this.own}/confirmations`, body), 200, state);
    return this;
  }

  async reviewed(outcome: 'approve' | 'escalate' = 'approve'): Promise<this> {
    await this.inspected();
    const body = { outcome, expectedVersion: await this.version(), round: 1 };
    answered(await this.office.reviewer('POST', `${this.own}/review-decision`, body), 200, state);
    return this.advance();
  }

  /** Both letters are delivered, and the activation fails. */
  async stuck(): Promise<this> {
    await this.reviewed();
    for (const letterId of ['corporation', 'person_in_charge']) {
      const letter = `${this.own}/letters/${letterId}`;
      const posted = { expectedVersion: await this.version(), round: 1, trackingNumber: nextTrackingNumber() };
      answered(await this.office.clerk('POST', `${letter}/dispatch`, { ...posted, postedOn: today }), 200, state);
      await this.advance();
      const delivered = { expectedVersion: await this.version(), round: 1, result: 'delivered', resultOn: today };
      answered(await this.office.clerk('POST', `${letter}/result`, delivered), 200, state);
    }
    await this.advance();
    return this.advance();
  }
}

/** Sends a file to the bucket as a browser does. */
export const postFile = (
  { url, fields }: Pick<z.infer<typeof scanUploadSchema>, 'url' | 'fields'>,
  file: Buffer,
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'scan');
  return fetch(url, { method: 'POST', body: form });
};
