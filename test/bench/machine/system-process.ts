import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startArguments } from '#test/support/start-command.ts';

const run = promisify(execFile);

/** The local system as `npm start` runs it. */
export interface SystemProcess {
  readonly origin: string;
  /** From the start of the process until it says that it is ready. */
  readonly readyMs: number;
  residentMegabytes(): Promise<number>;
  stop(): Promise<void>;
}

const residentKilobytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  const resident = status && /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return Number(resident ?? (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout);
};

const readOrigin = async ({ stdout }: ChildProcess): Promise<string> => {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += chunk;
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/local\//.exec(said)?.[1];
    if (origin) return origin;
  }
  throw new Error(`The system did not start: ${said}`);
};

/** Starts the system in a process of its own, on free ports. */
export const startSystemProcess = async (stateDirectory: string): Promise<SystemProcess> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    env: { ...process.env, PORT: '0', AWS_PORT: '0', LOCAL_STATE: stateDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await readOrigin(child);
  const readyMs = performance.now() - startedAt;
  return {
    origin,
    readyMs,
    residentMegabytes: async () => (await residentKilobytes(child.pid ?? 0)) / 1024,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
