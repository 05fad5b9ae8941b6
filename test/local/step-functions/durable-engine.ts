import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';

const script = fileURLToPath(new URL('./durable-engine.child.ts', import.meta.url));
const readySchema = z.object({ port: z.number(), resumed: z.number() });
const invokedSchema = z.object({ invoked: z.object({ Payload: z.object({ token: z.optional(z.string()) }) }) });

/** An engine in a process of its own. */
export interface DurableEngine {
  client: SFNClient;
  resumed: number;
  kill: () => Promise<void>;
}

/** Starts the process and waits until it serves; every token that it hands out goes to `onToken`. */
export async function startDurableEngine(
  file: string,
  definitionFile: string,
  onToken: (token: string) => void,
): Promise<DurableEngine> {
  const child = spawn(process.execPath, [script, file, definitionFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = await new Promise<z.infer<typeof readySchema>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The engine ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message: unknown = JSON.parse(line);
      const started = readySchema.safeParse(message);
      if (started.success) resolve(started.data);
      const token = invokedSchema.safeParse(message).data?.invoked.Payload.token;
      if (token !== undefined) onToken(token);
    });
  });
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${ready.port}`,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { client, resumed: ready.resumed, kill: () => kill(child, client) };
}

async function kill(child: ChildProcess, client: SFNClient): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
  client.destroy();
}
