import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalS3 } from '#local/s3/local-s3.ts';
import { listen } from './listen.ts';
import { localClientSettings } from './local-aws.ts';

/** The intake and evidence buckets in an S3 of their own, reached over the wire. */
export const startLocalBuckets = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'buckets-'));
  const clock = new VirtualClock();
  const service = LocalS3.open({ directory, clock, secretAccessKeyOf: (id) => (id === 'test' ? 'test' : undefined) });
  service.ensureBucket({ bucketName: 'intake', versioned: false, objectLock: false, corsRules: [] });
  service.ensureBucket({ bucketName: 'evidence', versioned: true, objectLock: true, corsRules: [] });
  const server = await listen((request, response) => void service.handle(request, response));
  const storageClient = new S3Client(localClientSettings(server.endpoint));
  const stop = async () => {
    storageClient.destroy();
    await server.stop();
    service.close();
    clock.stop();
    await rm(directory, { recursive: true });
  };
  return { storageClient, endpoint: server.endpoint, intakeBucket: 'intake', evidenceBucket: 'evidence', stop };
};

export type LocalBuckets = Awaited<ReturnType<typeof startLocalBuckets>>;
