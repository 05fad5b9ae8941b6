import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { VirtualClock } from '#local/clock/virtual-clock.ts';
import { localRegion } from '#local/template/local-account.ts';
import { BlobStore } from './blob-store.ts';
import type { BucketSpec } from './bucket-spec.ts';
import { copyObject } from './copy-object.ts';
import { applyCors } from './cors.ts';
import { deleteObjects } from './delete-objects.ts';
import { Digester, verifyDigests } from './digests.ts';
import { getObject } from './get-object.ts';
import { Lifecycle } from './lifecycle.ts';
import { listObjects, listVersions } from './list-objects.ts';
import { ObjectIndex } from './object-index.ts';
import { bypassesGovernance, getLegalHold, getRetention, putLegalHold, putRetention } from './object-lock.ts';
import { ObjectStore } from './object-store.ts';
import { getTagging, putTagging } from './object-tagging.ts';
import type { ObjectVersion } from './object-version.ts';
import { postUpload } from './post-upload.ts';
import { putObject } from './put-object.ts';
import { S3Error } from './s3-error.ts';
import { readRequest, type S3Request } from './s3-request.ts';
import { type SecretAccessKeyOf, verifySignature } from './signature.ts';
import { document, text } from './xml.ts';

const maxXmlBytes = 2 * 1024 * 1024;
const defaultMaxObjectBytes = 256 * 1024 * 1024;

interface Options {
  directory: string;
  clock: VirtualClock;
  secretAccessKeyOf: SecretAccessKeyOf;
  maxObjectBytes?: number;
}

type Operation = (request: S3Request, response: ServerResponse) => void | Promise<void>;

/** S3 for one machine, path style: checked signatures and form policies, versions, locks, expiry by the virtual clock. */
export class LocalS3 {
  readonly #store: ObjectStore;
  readonly #lifecycle: Lifecycle;
  readonly #secretAccessKeyOf: SecretAccessKeyOf;
  readonly #maxBytes: number;

  private constructor({ directory, clock, secretAccessKeyOf, maxObjectBytes = defaultMaxObjectBytes }: Options) {
    const index = new ObjectIndex(directory);
    this.#store = new ObjectStore(index, new BlobStore(join(directory, 'blobs')), () => clock.now());
    this.#store.blobs.removeAllBut(index.blobs());
    this.#lifecycle = new Lifecycle(this.#store, clock);
    this.#secretAccessKeyOf = secretAccessKeyOf;
    this.#maxBytes = maxObjectBytes;
  }

  /** Opens the buckets in the directory; throws a LocalS3Error when they cannot be used. */
  static open(options: Options): LocalS3 {
    return new LocalS3(options);
  }

  /** Creates the bucket or brings its settings in line. */
  ensureBucket(spec: BucketSpec): void {
    this.#store.index.saveBucket(spec);
    this.#lifecycle.sweep(spec.bucketName);
  }

  close(): void {
    this.#lifecycle.stop();
    this.#store.index.close();
  }

  /** Answers one request. */
  async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    // The SDK corrects its clock by this header, so it has to tell the virtual time.
    response.setHeader('date', new Date(this.#store.now()).toUTCString()).setHeader('x-amz-request-id', requestId);
    // Leaving the body early must not close the connection: the client has to read why it was refused.
    const body = message.iterator({ destroyOnReturn: false });
    try {
      await this.#answer(readRequest(message, body), response);
    } catch (error) {
      await body.return?.();
      message.resume();
      if (response.headersSent || (message.destroyed && !message.complete)) return void response.destroy();
      if (!(error instanceof S3Error)) console.error('S3 failed', message.method, error);
      const refusal =
        error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error.');
      response.removeHeader('content-length');
      for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
      const xml = document(
        'Error',
        text('Code', refusal.code),
        text('Message', refusal.message),
        text('RequestId', requestId),
      );
      response.writeHead(refusal.status, { 'content-type': 'application/xml' });
      response.end(message.method === 'HEAD' ? undefined : xml.replace(/ xmlns="[^"]*"/, ''));
    }
  }

  async #answer(request: S3Request, response: ServerResponse): Promise<void> {
    if (applyCors(this.#store.index.bucket(request.bucket), request, response)) return;
    if (request.route !== 'POST bucket') verifySignature(request, this.#secretAccessKeyOf, this.#store.now());
    const operation = Object.hasOwn(this.#operations, request.route) ? this.#operations[request.route] : undefined;
    if (!operation) throw new S3Error('NotImplemented', `The local S3 does not implement ${request.route}.`);
    await operation(request, response);
  }

  readonly #operations: Record<string, Operation> = {
    'HEAD bucket': ({ bucket }, response) => {
      this.#store.bucket(bucket);
      response.setHeader('x-amz-bucket-region', localRegion).end();
    },
    'GET bucket': (request, response) => sendXml(response, listObjects(this.#store, request)),
    'GET bucket?versions': (request, response) => sendXml(response, listVersions(this.#store, request)),
    'POST bucket': async (request, response) => {
      const options = { secretAccessKeyOf: this.#secretAccessKeyOf, maxBytes: this.#maxBytes };
      await postUpload(this.#store, request, response, options);
      this.#lifecycle.notice(request.bucket);
    },
    'POST bucket?delete': async (request, response) =>
      sendXml(response, deleteObjects(this.#store, request, await readXml(request))),
    'GET object': (request, response) => getObject(this.#store, request, response),
    'HEAD object': (request, response) => getObject(this.#store, request, response),
    'PUT object': async (request, response) => {
      const isCopy = request.headers.has('x-amz-copy-source');
      const stored = await (isCopy ? copyObject : putObject)(this.#store, request, this.#maxBytes);
      this.#lifecycle.notice(request.bucket);
      this.#describeStored(response, stored);
      if (!isCopy) return void response.end();
      const modified = text('LastModified', new Date(stored.modifiedAt).toISOString());
      sendXml(response, document('CopyObjectResult', text('ETag', stored.etag), modified));
    },
    'DELETE object': (request, response) => {
      const { bucket, key, query } = request;
      const deleted = this.#store.delete(bucket, key, query.get('versionId'), bypassesGovernance(request));
      if (deleted.versionId) response.setHeader('x-amz-version-id', deleted.versionId);
      if (deleted.isDeleteMarker) response.setHeader('x-amz-delete-marker', 'true');
      response.writeHead(204).end();
    },
    'GET object?tagging': (request, response) => sendXml(response, getTagging(this.#store, request)),
    'PUT object?tagging': async (request, response) => {
      putTagging(this.#store, request, await readXml(request));
      response.end();
    },
    'DELETE object?tagging': (request, response) => {
      putTagging(this.#store, request, '');
      response.writeHead(204).end();
    },
    'GET object?legal-hold': (request, response) => sendXml(response, getLegalHold(this.#store, request)),
    'PUT object?legal-hold': async (request, response) => {
      putLegalHold(this.#store, request, await readXml(request));
      response.end();
    },
    'GET object?retention': (request, response) => sendXml(response, getRetention(this.#store, request)),
    'PUT object?retention': async (request, response) => {
      putRetention(this.#store, request, await readXml(request));
      response.end();
    },
  };

  #describeStored(response: ServerResponse, { bucket, versionId, etag, checksums, headers }: ObjectVersion): void {
    const encryption = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption'));
    for (const [name, value] of [...Object.entries(checksums), ...encryption]) response.setHeader(name, value);
    response.setHeader('etag', etag);
    if (this.#store.bucket(bucket).versioned) response.setHeader('x-amz-version-id', versionId);
  }
}

function sendXml(response: ServerResponse, xml: string): void {
  response.setHeader('content-type', 'application/xml').end(xml);
}

async function readXml({ body, headers }: S3Request): Promise<string> {
  const digester = new Digester();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxXmlBytes) throw new S3Error('MalformedXML', 'The XML you provided is too long.');
    digester.update(chunk);
    chunks.push(chunk);
  }
  verifyDigests(headers, digester.finish());
  return Buffer.concat(chunks).toString();
}
