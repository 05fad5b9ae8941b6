import * as z from 'zod/mini';
import { corporatePapers, type DemoPaper, residentRecord } from '#local/demo/papers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { civilDateOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideStoreScan } from '#shared/domain/decisions/examine-papers.ts';
import { queues } from '#shared/domain/wait.ts';
import type { RawAnswer, ScriptedWorld } from './scripted-world.ts';

/** What happens between two steps of the story that the story knows nothing of. */
export type Interlude = (world: ScriptedWorld, applicationId: string, step: number) => Promise<void>;

const openedSchema = z.looseObject({ applicationId: z.string(), draftVersion: z.int() });

/** One corporate case, played by its people through the APIs; after each step everybody looks at everything they may see. */
export class ScriptedCase {
  readonly #world: ScriptedWorld;
  readonly #interlude: Interlude;
  #applicationId = '';
  #steps = 0;
  #etag = '';
  #mailsSeen = 0;
  /** What the customer was answered, word by word, and how many calls to the tables it took. */
  readonly customerSaw: string[] = [];
  readonly mails: string[] = [];
  /** What ordinary staff were answered. */
  readonly staffSaw: string[] = [];

  constructor(world: ScriptedWorld, interlude: Interlude) {
    this.#world = world;
    this.#interlude = interlude;
  }

  get #own(): string {
    return `/applications/${this.#applicationId}`;
  }

  async applied(): Promise<this> {
    await this.#step('apply', async () => {
      const opened = await this.#customer('POST', '/applications', {});
      const { applicationId, draftVersion } = openedSchema.parse(JSON.parse(opened.body));
      this.#applicationId = applicationId;
      await this.#customer('PUT', `${this.#own}/draft`, { draftVersion, form: corporationForm });
      await this.#customer('POST', `${this.#own}/submission`, { draftVersion: draftVersion + 1 });
    });
    return this;
  }

  async daysPassed(days: number): Promise<this> {
    await this.#step(`${days} days`, () => this.#world.pass(days));
    return this;
  }

  /** An envelope whose card cannot be read. */
  async unreadable(): Promise<this> {
    const complete = corporatePapers(this.#today).filter(({ kind }) => kind !== 'resident_record_copy');
    const card: DemoPaper = { kind: 'drivers_license', subject: 'person_in_charge', form: 'copy' };
    return this.#received([...complete, card]);
  }

  /** A better paper, as it was asked for. */
  async resubmitted(): Promise<this> {
    return this.#received([residentRecord('person_in_charge', this.#today)]);
  }

  async inspected(): Promise<this> {
    await this.#step('inspect', async () => {
      for (const { paperId, kind, inspection } of (await this.#application()).papers) {
        if (inspection) continue;
        const findings = kind === 'drivers_license' ? ['paper_unreadable'] : [];
        const result = findings.length > 0 ? 'rejected' : 'accepted';
        await this.#decide('reviewer', 'PUT', `/papers/${paperId}/inspection`, { result, findings });
      }
      await this.#confirm();
    });
    return this;
  }

  async reviewed(outcome: 'approve' | 'decline' | 'request_resubmission'): Promise<this> {
    await this.#step(outcome, async () => {
      const { reviewRound: round } = await this.#application();
      const reasons = outcome === 'request_resubmission' ? { deficiencies: [{ code: 'paper_unreadable' }] } : {};
      await this.#decide('reviewer', 'POST', '/review-decision', { outcome, round, ...reasons });
    });
    return this;
  }

  async posted(letterId: string, trackingNumber: string, round = 1): Promise<this> {
    const body = { round, trackingNumber, postedOn: this.#today };
    await this.#step(`post ${letterId}`, () => this.#decide('clerk', 'POST', `/letters/${letterId}/dispatch`, body));
    return this;
  }

  async delivered(letterId: string, round = 1): Promise<this> {
    return this.#letterResult(letterId, { round, result: 'delivered' });
  }

  async returned(letterId: string, round = 1): Promise<this> {
    return this.#letterResult(letterId, { round, result: 'returned', returnReason: 'retention_expired' });
  }

  /** Everything that is stored beside the suspicions. Ids of the mail service and of the workflow are not the case's. */
  async stored(): Promise<string[]> {
    const tables = ['applications', 'auditTrail', 'accounts', 'claims'] as const;
    const contents = await Promise.all(tables.map((table) => this.#world.contentsOf(table)));
    return contents.flat().map((item) => item.replaceAll(/"messageId":"[^"]*"/g, '"messageId":"…"'));
  }

  async status(): Promise<string> {
    return (await this.#application()).status;
  }

  get #today() {
    return civilDateOf(this.#world.system.clock.now());
  }

  #application() {
    return this.#world.system.read(this.#applicationId);
  }

  async #received(papers: DemoPaper[]): Promise<this> {
    await this.#step('receive', async () => {
      await this.#decide('clerk', 'POST', '/envelopes', { receivedOn: this.#today, papers });
      for (const { paperId, scans } of (await this.#application()).papers) {
        if (scans.length === 0) await this.#scan(paperId);
      }
    });
    return this;
  }

  /** The bucket and its links have tests of their own. */
  async #scan(paperId: string): Promise<void> {
    const [at, storedBy] = [instantOf(this.#world.system.clock.now()), 'clerk-1'];
    const kept = { objectKey: `evidence/${paperId}`, objectVersion: '1', sha256: 'ab'.repeat(32) };
    const scan = { scanId: paperId, contentType: 'image/jpeg', bytes: 1000, storedAt: at, storedBy, ...kept } as const;
    const actor = { kind: 'staff', id: storedBy } as const;
    await this.#world.system.act(this.#applicationId, (application) =>
      decideStoreScan(application, { paperId, scan }, { actor, at }),
    );
  }

  /** What was asked beside the papers and answered. */
  async #confirm(): Promise<void> {
    const { body } = await this.#world.send('staff', 'reviewer', { path: this.#own });
    const { questions } = staffCaseSchema.parse(JSON.parse(body));
    const items = questions
      .filter(({ state }) => state === 'to_confirm' || state === 'changed')
      .map(({ question, means: [usual] }) => ({ question, means: usual }));
    if (items.length > 0) await this.#decide('reviewer', 'POST', '/confirmations', { items });
  }

  async #letterResult(letterId: string, result: object): Promise<this> {
    const body = { ...result, resultOn: this.#today };
    await this.#step(`result ${letterId}`, () => this.#decide('clerk', 'POST', `/letters/${letterId}/result`, body));
    return this;
  }

  /** A decision of staff on the case as it is now. */
  async #decide(person: string, method: string, path: string, body: object): Promise<void> {
    const { version: expectedVersion } = await this.#application();
    const request = { method, path: `${this.#own}${path}`, body: { expectedVersion, ...body } };
    const { statusCode, body: text } = await this.#world.send('staff', person, request);
    if (statusCode >= 300) throw new Error(`${person} ${method} ${path} answered ${statusCode}: ${text}`);
    this.staffSaw.push(text);
  }

  async #customer(method: string, path: string, body?: object, headers = {}): Promise<RawAnswer> {
    this.#world.takeCalls();
    const request = { method, path, headers, ...(body ? { body } : {}) };
    const answer = await this.#world.send('customer', 'customer', request);
    const work = method === 'GET' ? this.#world.takeCalls() : [];
    this.customerSaw.push(`${this.#steps} ${method} ${path} ${JSON.stringify(answer)} ${work.join(' ')}`);
    return answer;
  }

  /** One step of the story, what nobody may notice, and then everybody's look at the case. */
  async #step(name: string, act: () => Promise<void>): Promise<void> {
    this.#steps += 1;
    this.#world.begin(`${this.#steps} ${name}`);
    await act();
    await this.#world.system.settle();
    this.#world.begin(`interlude ${this.#steps}`);
    await this.#interlude(this.#world, this.#applicationId, this.#steps);
    this.#world.begin(`look ${this.#steps}`);
    await this.#customerLooks();
    await this.#staffLook();
    const mails = this.#world.system.mail.list().toReversed();
    for (const { id: _, ...mail } of mails.slice(this.#mailsSeen)) {
      this.mails.push(`${this.#steps} ${JSON.stringify(mail)}`);
    }
    this.#mailsSeen = mails.length;
  }

  /** Everything a customer can ask for, what is refused included. */
  async #customerLooks(): Promise<void> {
    const progress = await this.#customer('GET', `${this.#own}/progress`);
    await this.#customer('GET', `${this.#own}/progress`, undefined, { 'if-none-match': this.#etag });
    this.#etag = progress.headers.etag ?? '';
    for (const path of [this.#own, `${this.#own}/papers`, '/applications', '/account'])
      await this.#customer('GET', path);
    await this.#customer('PUT', `${this.#own}/draft`, { draftVersion: 1, form: {} });
    await this.#customer('POST', '/applications', {});
    await this.#customer('POST', `${this.#own}/submission`, { draftVersion: 2 });
  }

  async #staffLook(): Promise<void> {
    const looks: [string, string][] = [
      ['reviewer', this.#own],
      ['approver', this.#own],
      ['auditor', `${this.#own}/history`],
      ['clerk', '/queues'],
      ...queues.map((queue): [string, string] => ['clerk', `/queues/${queue}`]),
      ['operations', '/operations'],
    ];
    for (const [person, path] of looks) {
      const query = path.endsWith('/history') ? { query: { limit: '100' } } : {};
      const answer = await this.#world.send('staff', person, { path, ...query });
      this.staffSaw.push(`${this.#steps} ${person} ${path} ${JSON.stringify(answer)}`);
    }
  }
}
