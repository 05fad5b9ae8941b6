import { PutObjectCommand } from '@aws-sdk/client-s3';
import { startS3 } from './s3-server.ts';

// Runs in a process of its own: writes objects without end, four at a time, and prints each that was acknowledged.
const { client } = await startS3(process.argv[2]);
const write = async (lane: number) => {
  for (let n = 0; ; n += 1) {
    const Key = `${lane}/${process.pid}-${n}`;
    await client.send(new PutObjectCommand({ Bucket: 'intake', Key, Body: Key.repeat(8000) }));
    process.stdout.write(`${Key}\n`);
  }
};
await Promise.all([1, 2, 3, 4].map(write));
