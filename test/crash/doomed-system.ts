import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#test/support/listen.ts';
import { startArguments } from '#test/support/start-command.ts';

const startPatienceMs = 60_000;

/** The local system as a process of its own that is killed and started again, always at the same address. */
export class DoomedSystem {
  readonly origin: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #lastWords = '';

  constructor(webPort: number, awsPort: number, stateDirectory: string) {
    this.origin = `http://127.0.0.1:${webPort}`;
    this.#environment = {
      ...process.env,
      PORT: String(webPort),
      AWS_PORT: String(awsPort),
      LOCAL_STATE: stateDirectory,
    };
  }

  static async start(stateDirectory: string): Promise<DoomedSystem> {
    const system = new DoomedSystem(await freePort(), await freePort(), stateDirectory);
    await system.start();
    return system;
  }

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, startArguments(), {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#lastWords = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => {
      this.#lastWords = `${this.#lastWords}${chunk}`.slice(-2000);
    });
    this.#process = child;
    const until = Date.now() + startPatienceMs;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`The system did not start: ${this.#lastWords}`);
      const answer = await fetch(`${this.origin}/local/state.json`).catch(() => undefined);
      if (answer?.ok) return;
      await wait(20);
    }
    throw new Error(`The system did not answer within a minute: ${this.#lastWords}`);
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
