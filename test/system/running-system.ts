import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { ApiClient } from '#local/demo/api-client.ts';
import { CasePlay } from '#local/demo/case-play.ts';
import { DemoSystem } from '#local/demo/demo-system.ts';
import { People } from '#local/demo/people.ts';
import { Timeline } from '#local/demo/timeline.ts';
import type { Tokens } from '#local/identity/sign-in-client.ts';
import { type Platform, startPlatform } from '#local/platform/start-platform.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { copyAssembly, copyWebsite } from './copy-built.ts';

/** A cold start is most of what a call costs; a test gives the memory back soon, so that each function may stay warm. */
const roomy = { liveEnvironments: 30, quiet: true, showsBar: false };

/** A customer whom the test keeps an eye on. */
export interface KnownCustomer {
  readonly email: string;
  readonly api: ApiClient;
  readonly tokens: Tokens;
}

/** People whose customers are remembered, so that a test can also ask as one of them. */
class KnownPeople extends People {
  readonly customers: KnownCustomer[] = [];

  override async newCustomer(mailbox?: string): Promise<KnownCustomer> {
    const customer = await super.newCustomer(mailbox);
    this.customers.push(customer);
    return customer;
  }
}

/** A play whose customer fills in a form of the test's own, whatever the story says. */
class PlayWithForm extends CasePlay {
  readonly #form: ApplicationForm | undefined;

  constructor(form: ApplicationForm | undefined, ...parts: ConstructorParameters<typeof CasePlay>) {
    super(...parts);
    this.#form = form;
  }

  override apply(form: ApplicationForm, mailbox?: string): Promise<void> {
    return super.apply(this.#form ?? form, mailbox);
  }
}

/** The whole system of this project, running inside the test's process with a state that is thrown away. */
export class RunningSystem {
  readonly platform: Platform;
  readonly demo: DemoSystem;
  readonly people: KnownPeople;
  readonly stateDirectory: string;
  readonly #assemblyDirectory: string;

  private constructor(platform: Platform, stateDirectory: string, assemblyDirectory: string) {
    this.platform = platform;
    this.stateDirectory = stateDirectory;
    this.#assemblyDirectory = assemblyDirectory;
    this.demo = new DemoSystem(platform.webOrigin, stateDirectory);
    this.people = new KnownPeople(this.demo);
  }

  /** Most tests speak with the API alone and need no pages. */
  static async start({ hasPages = false, showsBar = false } = {}): Promise<RunningSystem> {
    // As on Lambda and as in local/start.ts.
    process.env.TZ = 'UTC';
    const directory = await mkdtemp(join(tmpdir(), 'clocall-system-'));
    const assemblyDirectory = await copyAssembly(join(directory, 'assembly'));
    const stateDirectory = join(directory, 'state');
    const websiteDirectory = join(directory, 'website');
    if (hasPages) await copyWebsite(websiteDirectory);
    const platform = await startPlatform({
      stateDirectory,
      assemblyDirectory,
      websiteDirectory,
      webPort: 0,
      awsPort: 0,
      ...roomy,
      showsBar,
    });
    return new RunningSystem(platform, stateDirectory, assemblyDirectory);
  }

  /** A story with people of this system; its customer fills in `form` when one is given. */
  play(form?: ApplicationForm): CasePlay {
    return new PlayWithForm(form, this.demo, this.people, new Timeline(() => {}));
  }

  /** The customer of a case. */
  customerOf({ customerEmail }: Pick<CasePlay, 'customerEmail'>): KnownCustomer {
    const customer = this.people.customers.find(({ email }) => email === customerEmail);
    if (!customer) throw new Error('The customer of the case is not known.');
    return customer;
  }

  /** What the customer of a case is told of its progress, as it comes. */
  progressOf(play: Pick<CasePlay, 'applicationId' | 'customerEmail'>): Promise<unknown> {
    const path = `/api/customer/applications/${play.applicationId}/progress`;
    return this.customerOf(play).api.call('GET', path, z.unknown());
  }

  /** Stops, and starts again at the same addresses with what was kept. */
  async restart(): Promise<RunningSystem> {
    const { platform, stateDirectory } = this;
    await platform.stop();
    const portOf = (origin: string) => Number(new URL(origin).port);
    const restarted = await startPlatform({
      stateDirectory,
      assemblyDirectory: this.#assemblyDirectory,
      websiteDirectory: join(stateDirectory, '..', 'website'),
      webPort: portOf(platform.webOrigin),
      awsPort: portOf(platform.awsEndpoint),
      ...roomy,
    });
    return new RunningSystem(restarted, stateDirectory, this.#assemblyDirectory);
  }

  async end(): Promise<void> {
    await this.platform.stop();
    await rm(join(this.stateDirectory, '..'), { recursive: true, force: true });
  }
}
