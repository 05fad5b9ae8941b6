import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#test/support/listen.ts';

const patienceMs = 60_000;

/** A running moto. */
export interface MotoServer {
  /** Endpoint of all AWS services that moto plays. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** Why moto did not come up; with the code it ended with, if it did. */
export interface MotoFailure {
  problem: string;
  exitCode?: number | null;
}

/** Starts moto on a free port, with the arguments that Python needs for it, and waits until it answers. */
export async function startMotoServer(
  pythonArguments: (port: string) => readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<MotoServer | MotoFailure> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn('python3', pythonArguments(String(port)), { env, stdio: 'ignore' });
  const failure = await Promise.race([whyEnded(child), whyNotReady(child, endpoint)]);
  if (failure === undefined) return { endpoint, stop: () => end(child) };
  await end(child);
  return failure;
}

function whyEnded(child: ChildProcess): Promise<MotoFailure> {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ problem: 'python3 is absent' }));
    child.once('exit', (exitCode) => resolve({ problem: `moto ended with code ${exitCode}`, exitCode }));
  });
}

async function whyNotReady(child: ChildProcess, endpoint: string): Promise<MotoFailure | undefined> {
  const giveUpAt = Date.now() + patienceMs;
  while (child.exitCode === null && Date.now() < giveUpAt) {
    const isUp = await fetch(`${endpoint}/moto-api/data.json`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return undefined;
    await pause(100);
  }
  return { problem: `moto did not answer within ${patienceMs} ms` };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
