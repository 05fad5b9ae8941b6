import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalDynamoDb } from '#local/dynamodb/local-dynamodb.ts';

/** A DynamoDB to test, and how to be rid of it. */
export interface Target {
  client: DynamoDBClient;
  stop(): Promise<void>;
}

/** A client of whatever listens on the port. */
export function clientOf(port: number): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}

/** Our DynamoDB over the wire, in a directory of its own unless one is given. */
export async function startLocal(directory?: string, clock = new VirtualClock()) {
  const home = directory ?? (await mkdtemp(join(tmpdir(), 'dynamodb-')));
  const service = await LocalDynamoDb.open({ directory: home, clock });
  const server = createServer((request, response) => void service.handle(request, response));
  const client = clientOf(await listen(server));
  const stop = async () => {
    client.destroy();
    server.closeAllConnections();
    server.close();
    await service.close();
    clock.stop();
    if (directory === undefined) await rm(home, { recursive: true });
  };
  return { client, service, clock, directory: home, stop };
}

/** moto's DynamoDB, where Python has it. */
export async function startMoto(): Promise<Target> {
  const port = await freePort();
  const moto = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  await answering(port, moto);
  const client = clientOf(port);
  const stop = async () => {
    client.destroy();
    moto.kill('SIGKILL');
    await once(moto, 'exit');
  };
  return { client, stop };
}

/** Why moto cannot be asked; undefined when it can. */
export function whyNoMoto(): string | undefined {
  const found = spawnSync('python3', ['-c', 'import moto.server'], { timeout: 20_000 }).status === 0;
  return found ? undefined : 'python3 has no moto here';
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createNetServer();
  const port = await listen(server);
  await once(server.close(), 'close');
  return port;
}

async function answering(port: number, process: ChildProcess): Promise<void> {
  while (process.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/moto-api/data.json`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error('moto ended before it answered');
}
