import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalDynamoDb } from '#local/dynamodb/local-dynamodb.ts';
import { listen } from '#test/support/listen.ts';
import { startMotoServer } from '#test/support/moto/start-moto-server.ts';

/** A DynamoDB to test, and how to be rid of it. */
export interface Target {
  client: DynamoDBClient;
  stop(): Promise<void>;
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}

/** Our DynamoDB over the wire, in a directory of its own unless one is given. */
export async function startLocal(directory?: string, clock = new VirtualClock()) {
  const home = directory ?? (await mkdtemp(join(tmpdir(), 'dynamodb-')));
  const service = await LocalDynamoDb.open({ directory: home, clock });
  const server = await listen((request, response) => void service.handle(request, response));
  const client = clientOf(server.endpoint);
  const stop = async () => {
    client.destroy();
    await server.stop();
    await service.close();
    clock.stop();
    if (directory === undefined) await rm(home, { recursive: true });
  };
  return { client, service, clock, directory: home, stop };
}

/** moto's DynamoDB, where Python has it. */
export async function startMoto(): Promise<Target> {
  const moto = await startMotoServer((port) => ['-m', 'moto.server', '-H', '127.0.0.1', '-p', port]);
  if ('problem' in moto) throw new Error(moto.problem);
  const client = clientOf(moto.endpoint);
  const stop = async () => {
    client.destroy();
    await moto.stop();
  };
  return { client, stop };
}

/** Why moto cannot be asked; undefined when it can. */
export function whyNoMoto(): string | undefined {
  const found = spawnSync('python3', ['-c', 'import moto.server'], { timeout: 20_000 }).status === 0;
  return found ? undefined : 'python3 has no moto here';
}
