import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalS3 } from '#local/s3/local-s3.ts';
import { listen } from '#test/support/listen.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'a secret of the test' };

/** Our S3 over the wire: one plain bucket, one with versions and locks, one whose objects live for a day. */
export async function startS3(directory?: string) {
  const home = directory ?? (await mkdtemp(join(tmpdir(), 's3-')));
  const clock = new VirtualClock();
  const secretAccessKeyOf = (id: string) => (id === credentials.accessKeyId ? credentials.secretAccessKey : undefined);
  const service = LocalS3.open({ directory: home, clock, secretAccessKeyOf, maxObjectBytes: 4 * 1024 * 1024 });
  const corsRules = [
    {
      allowedOrigins: ['http://pages.test'],
      allowedMethods: ['POST', 'GET'],
      allowedHeaders: ['x-amz-*'],
      exposedHeaders: ['ETag'],
      maxAgeSeconds: 60,
    },
  ];
  service.ensureBucket({ bucketName: 'intake', versioned: false, objectLock: false, corsRules });
  service.ensureBucket({ bucketName: 'evidence', versioned: true, objectLock: true, corsRules: [] });
  service.ensureBucket({ bucketName: 'brief', versioned: false, objectLock: false, corsRules: [], expireAfterDays: 1 });
  const server = await listen((request, response) => void service.handle(request, response));
  const { endpoint } = server;
  const clientWith = (settings: object = {}) =>
    new S3Client({
      endpoint,
      region: 'ap-northeast-1',
      maxAttempts: 1,
      credentials,
      ...settings,
    });
  const client = clientWith();
  const stop = async () => {
    client.destroy();
    await server.stop();
    service.close();
    clock.stop();
    if (directory === undefined) await rm(home, { recursive: true });
  };
  return { client, clientWith, clock, endpoint, directory: home, stop };
}

/** The code in an XML error answer. */
export async function errorCodeOf(answer: Response): Promise<string | undefined> {
  return /<Code>([^<]*)<\/Code>/.exec(await answer.text())?.[1];
}
