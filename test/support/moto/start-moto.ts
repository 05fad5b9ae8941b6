import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen } from './listen.ts';
import { serveJsonata } from './serve-jsonata.ts';

const launcher = fileURLToPath(new URL('./launch_moto.py', import.meta.url));
const exitCodeOfUnknownMoto = 3;

export interface MotoOptions {
  /** Port on 127.0.0.1 that gets the service calls (e.g. Lambda invocations) of moto's state machines. */
  callsPort: number;
  /** How long the server may take to answer; default 20 seconds. */
  patienceMs?: number;
}

export interface Moto {
  /** Endpoint of all AWS services that moto plays. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** Starts moto with a working JSONata interpreter, or says why this machine has none. */
export async function startMoto({ callsPort, patienceMs = 20_000 }: MotoOptions): Promise<Moto | { skipped: string }> {
  const evaluator = await serveJsonata();
  const endpoint = `http://127.0.0.1:${await findFreePort()}`;
  const child = spawn('python3', [launcher, new URL(endpoint).port, evaluator.url], {
    env: { ...process.env, MOTO_PORT: String(callsPort), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    stdio: 'ignore',
  });
  const stop = async () => {
    await end(child);
    await evaluator.stop();
  };
  const problem = await Promise.race([whyEnded(child), whyNotReady(endpoint, patienceMs)]);
  if (problem === undefined) return { endpoint, stop };
  await stop();
  return { skipped: problem };
}

async function findFreePort(): Promise<number> {
  const { port, stop } = await listen(createServer());
  await stop();
  return port;
}

function whyEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', () => resolve('python3 is absent'));
    child.once('exit', (code) =>
      resolve(code === exitCodeOfUnknownMoto ? 'moto 5.2.1 is not installed' : `moto ended with code ${code}`),
    );
  });
}

async function whyNotReady(endpoint: string, patienceMs: number): Promise<string | undefined> {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const isUp = await fetch(`${endpoint}/moto-api/data.json`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return `moto did not answer within ${patienceMs} ms`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
