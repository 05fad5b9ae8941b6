import { join } from 'node:path';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { LocalHttpApi } from '../http-api/local-http-api.ts';
import { readAssembly } from '../template/assembly.ts';
import { compileSystem } from '../template/compile-system.ts';
import { UnsupportedTemplate } from '../template/intrinsics.ts';
import type { SystemModel } from '../template/system-model.ts';
import { type Account, loadAccounts, provideAccounts } from './accounts.ts';
import { awsEndpoint as awsHandler } from './aws-endpoint.ts';
import { buildWebsite } from './build-website.ts';
import { type Listener, listen } from './listen.ts';
import { describeState, type LocalState } from './local-state.ts';
import { closeServices, openServices, type Services } from './open-services.ts';
import { openPart, StartRefusal } from './start-refusal.ts';
import { openStateDirectory, type StateDirectory } from './state-directory.ts';
import { synthesize } from './synthesize.ts';
import { TimeTravel } from './time-travel.ts';
import { webEndpoint } from './web-endpoint.ts';

export interface PlatformOptions {
  readonly stateDirectory: string;
  /** 0 takes any free port. */
  readonly webPort: number;
  readonly awsPort: number;
  /** Nothing on the console. */
  readonly quiet?: boolean;
  /** How many execution environments of functions may live at a time; few, to spare memory, when absent. */
  readonly liveEnvironments?: number;
  /** A cloud assembly to run as it is; synthesized from this project when absent. */
  readonly assemblyDirectory?: string;
  /** Pages to serve as they are, none where the directory is not there; built from this project when absent. */
  readonly websiteDirectory?: string;
  /** Whether the bar with the clock and the people stands above the pages; it does when absent. */
  readonly showsBar?: boolean;
}

/** The running platform. */
export interface Platform extends Omit<Services, 'schedules' | 'asynchronous'> {
  readonly webOrigin: string;
  readonly awsEndpoint: string;
  readonly clock: VirtualClock;
  readonly model: SystemModel;
  readonly accounts: readonly Account[];
  /** The keys that the AWS endpoint accepts. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  describe(): LocalState;
  /** Moves the clock, timer by timer; schedules that became due on the way fire once after each step. */
  advanceTo(instant: number): Promise<void>;
  advanceToNext(): Promise<void>;
  /** Fires every schedule and waits for what follows. */
  runSchedules(): Promise<void>;
  stop(): Promise<void>;
}

const projectDirectory = join(import.meta.dirname, '..', '..');

/** Starts the whole system on this machine. Throws a `StartRefusal` with a sentence for the person when it cannot. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const reportError = options.quiet ? () => {} : (line: string) => console.error(line);
  const undo: (() => unknown)[] = [];
  try {
    const state = await openStateDirectory(options.stateDirectory);
    undo.push(() => state.close());
    const web = await listen(options.webPort, 'PORT', reportError);
    undo.push(() => web.close());
    const aws = await listen(options.awsPort, 'AWS_PORT', reportError);
    undo.push(() => aws.close());
    const sources = { projectDirectory, stateDirectory: state.path };
    const [assembly, website] = await Promise.all([
      options.assemblyDirectory ?? synthesize(sources),
      options.websiteDirectory ?? buildWebsite(sources),
    ]);
    const model = compile(assembly, web.origin);
    const { liveEnvironments, showsBar = true } = options;
    return await assemble({ state, web, aws, model, website, showsBar, reportError, liveEnvironments }, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

interface Ground {
  readonly state: StateDirectory;
  readonly web: Listener;
  readonly aws: Listener;
  readonly model: SystemModel;
  readonly website: string;
  readonly showsBar: boolean;
  readonly reportError: (line: string) => void;
  readonly liveEnvironments: number | undefined;
}

function compile(assembly: string, webOrigin: string): SystemModel {
  try {
    return compileSystem(readAssembly(assembly, webOrigin), { webOrigin });
  } catch (error) {
    if (!(error instanceof UnsupportedTemplate)) throw error;
    throw new StartRefusal(`このテンプレートはこの端末では動かせません：${error.message}`);
  }
}

async function assemble(ground: Ground, undo: (() => unknown)[]): Promise<Platform> {
  const { state, web, aws, model, website, showsBar, reportError, liveEnvironments } = ground;
  const clock = new VirtualClock(state.clockOffsetMs, state.saveClockOffset);
  undo.push(() => clock.stop());
  const { origin: webOrigin } = web;
  const { origin: awsEndpoint } = aws;
  const services = await openServices({
    model,
    clock,
    state,
    webOrigin,
    awsEndpoint,
    reportError,
    liveEnvironments,
  });
  undo.push(() => closeServices(services));
  const known = await openPart('accounts.json', state.path, () => loadAccounts(state.path));
  const accounts = await provideAccounts(services.identity, model.userPools, known, state.path);
  const timeTravel = new TimeTravel(clock, services.schedules);
  const describe = () => describeState({ clock, model, services, accounts, webOrigin, awsEndpoint });
  const verifyToken = (issuer: string, token: string) =>
    services.identity.verifyAccessToken(issuerOf(services, issuer), token);
  const httpApis = model.httpApis.map((api) => new LocalHttpApi({ api, lambda: services.lambda, clock, verifyToken }));
  const { schedules } = services;
  aws.serve(awsHandler(services, awsEndpoint, state.secrets.accessKeyId));
  web.serve(
    webEndpoint({
      origin: webOrigin,
      awsEndpoint,
      projectDirectory,
      website,
      showsBar,
      accounts,
      clock,
      schedules,
      timeTravel,
      describe,
      httpApis,
      services,
    }),
  );
  goOn(services);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await Promise.all([web.close(), aws.close()]);
    await closeServices(services);
    clock.stop();
    state.close();
  };
  return {
    ...services,
    webOrigin,
    awsEndpoint,
    clock,
    model,
    accounts,
    credentials: state.secrets,
    describe,
    advanceTo: (instant) => timeTravel.advanceTo(instant),
    advanceToNext: () => timeTravel.advanceToNext(),
    runSchedules: () => {
      schedules.runAll();
      return clock.idle();
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Takes up everything that an earlier process left: invocations, executions, mail events, schedules. */
function goOn(services: Services): void {
  services.asynchronous.resume();
  services.stepFunctions.resume();
  void services.mail.publishPending();
  services.schedules.start();
}

/** The template names Cognito's own issuer; the tokens of this machine come from its stand-in. */
function issuerOf({ identity }: Services, issuer: string): string {
  const poolId = /^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com\/([\w-]+)$/.exec(issuer)?.[1];
  return poolId === undefined ? issuer : identity.issuerOf(poolId);
}
