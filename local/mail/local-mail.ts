import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { stylesheet } from '../pages/stylesheet.ts';
import { type Mail, type OutgoingMail, plainAddress } from './mail.ts';
import { MailStore } from './mail-store.ts';
import { mailboxPolicy, writeMail, writeMailList, writeMissingMail } from './mailbox-pages.ts';
import { composeSesEvents } from './ses-events.ts';
import { SesRefusal, writeAcceptance, writeRefusal } from './ses-refusal.ts';
import { readSesRequest } from './ses-request.ts';

/** What `LocalMail.open` needs. */
export interface LocalMailOptions {
  directory: string;
  clock: VirtualClock;
  /** Addresses and domains that may send. */
  verifiedIdentities: string[];
  configurationSets: string[];
  /** Takes an SES event in the shape of EventBridge. An event that it rejects comes again. */
  publishEvent: (event: unknown) => Promise<void>;
}

/** Stands in for SES: takes mails, keeps them for the mailbox page, and tells what became of them. */
export class LocalMail {
  readonly #options: LocalMailOptions;
  readonly #store: MailStore;
  #publishing: Promise<void> = Promise.resolve();

  private constructor(options: LocalMailOptions) {
    this.#options = options;
    this.#store = new MailStore(options.directory);
  }

  static open(options: LocalMailOptions): LocalMail {
    return new LocalMail(options);
  }

  /** Serves the SES query API. */
  async handleAws(_request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const send = (status: number, xml: string) => response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml);
    try {
      const { action, mail } = readSesRequest(new URLSearchParams(body.toString('utf8')));
      this.#checkSender(mail);
      const { id } = this.#keep(mail);
      send(200, writeAcceptance(action, id));
    } catch (error) {
      if (!(error instanceof SesRefusal)) throw error;
      send(400, writeRefusal(error));
    }
    void this.publishPending();
  }

  /** Serves the mailbox: `/mailbox`, `/mailbox/:id` and `/mailbox.json?to=`; false when the path is not ours. */
  async handlePage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const [, id] = /^\/mailbox\/([\w-]+)$/.exec(url?.pathname ?? '') ?? [];
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const send = (type: string, body: string, status = 200) => {
      const headers = { 'Content-Security-Policy': mailboxPolicy, 'Cache-Control': 'no-store' };
      response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body);
      return true;
    };
    if (url?.pathname === '/mailbox') return send('text/html', writeMailList(this.list()));
    if (url?.pathname === '/mailbox/style.css') return send('text/css', stylesheet);
    if (url?.pathname === '/mailbox.json') {
      return send('application/json', JSON.stringify(this.#listFor(url.searchParams.get('to'))));
    }
    if (id === undefined) return false;
    const mail = this.#store.find(id);
    return mail ? send('text/html', writeMail(mail)) : send('text/html', writeMissingMail(), 404);
  }

  /** Puts a mail of the platform itself (a sign-in code) into the mailbox; no events follow. */
  async deliver(mail: { to: string; subject: string; text: string; html: string }): Promise<void> {
    const from = 'no-reply@verificationemail.com';
    const nothing = { replyTo: [], attachments: [], tags: {}, configurationSet: null };
    this.#keep({ ...mail, ...nothing, from, to: [mail.to] });
  }

  /** Newest first. */
  list(): Mail[] {
    return this.#store.list();
  }

  /** Publishes what is due, one after the other. Call it once at the start for what a crash left behind. */
  publishPending(): Promise<void> {
    this.#publishing = this.#publishing.then(() => this.#publish());
    return this.#options.clock.track(this.#publishing);
  }

  async close(): Promise<void> {
    await this.#publishing;
    this.#store.close();
  }

  #keep(mail: OutgoingMail): Mail {
    const kept = { ...mail, id: randomUUID(), sentAt: new Date(this.#options.clock.now()).toISOString() };
    this.#store.add(kept, composeSesEvents(kept));
    return kept;
  }

  #checkSender({ from, configurationSet }: OutgoingMail): void {
    const address = plainAddress(from) ?? '';
    const domain = address.slice(address.indexOf('@') + 1);
    const isVerified = this.#options.verifiedIdentities
      .map((identity) => identity.toLowerCase())
      .some((identity) => identity === address || identity === domain || domain.endsWith(`.${identity}`));
    if (!isVerified) {
      const where = `The following identities failed the check in region AP-NORTHEAST-1: ${address}`;
      throw new SesRefusal('MessageRejected', `Email address is not verified. ${where}`);
    }
    if (configurationSet !== null && !this.#options.configurationSets.includes(configurationSet)) {
      const message = `Configuration set <${configurationSet}> does not exist.`;
      throw new SesRefusal('ConfigurationSetDoesNotExist', message);
    }
  }

  #listFor(address: string | null): Mail[] {
    const wanted = address?.toLowerCase();
    return this.list().filter(({ to }) => wanted === undefined || to.some((each) => plainAddress(each) === wanted));
  }

  async #publish(): Promise<void> {
    for (let next = this.#store.nextEvent(); next; next = this.#store.nextEvent()) {
      try {
        await this.#options.publishEvent(next.event);
      } catch (error) {
        console.error('A mail event could not be published; it comes again with the next mail.', error);
        return;
      }
      this.#store.forgetEvent(next.id);
    }
  }
}
