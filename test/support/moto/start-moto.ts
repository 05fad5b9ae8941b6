import { fileURLToPath } from 'node:url';
import { serveJsonata } from './serve-jsonata.ts';
import { type MotoServer, startMotoServer } from './start-moto-server.ts';

const launcher = fileURLToPath(new URL('./launch_moto.py', import.meta.url));
const exitCodeOfUnknownMoto = 3;

export interface MotoOptions {
  /** Port on 127.0.0.1 that gets the service calls (e.g. Lambda invocations) of moto's state machines. */
  callsPort: number;
}

/** Starts moto with a working JSONata interpreter, or says why this machine has none. */
export async function startMoto({ callsPort }: MotoOptions): Promise<MotoServer | { skipped: string }> {
  const evaluator = await serveJsonata();
  const moto = await startMotoServer((port) => [launcher, port, evaluator.endpoint], {
    ...process.env,
    MOTO_PORT: String(callsPort),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  if ('problem' in moto) {
    await evaluator.stop();
    return { skipped: moto.exitCode === exitCodeOfUnknownMoto ? 'moto 5.2.1 is not installed' : moto.problem };
  }
  const stop = async () => {
    await moto.stop();
    await evaluator.stop();
  };
  return { endpoint: moto.endpoint, stop };
}
