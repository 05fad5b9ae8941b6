import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { localRegion } from '#local/template/local-account.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const algorithm = 'AWS4-HMAC-SHA256';
const maxExpirySeconds = 7 * 24 * 60 * 60;

/** The secret of an access key; undefined when nobody has it. */
export type SecretAccessKeyOf = (accessKeyId: string) => string | undefined;

/** Checks who signed the request, in the header or in the query; throws S3's refusal. Clock skew is not checked. */
export function verifySignature(request: S3Request, secretAccessKeyOf: SecretAccessKeyOf, now: number): void {
  if (request.query.has('X-Amz-Algorithm')) verifyPresigned(request, secretAccessKeyOf, now);
  else verifyHeader(request, secretAccessKeyOf);
}

/** Checks a signature over a text that is ready to sign, such as a POST policy. */
export function verifyText(
  credential: string,
  signature: string,
  textToSign: string,
  secretOf: SecretAccessKeyOf,
): void {
  const [accessKeyId = '', day = '', ...scope] = credential.split('/');
  if (scope.join('/') !== `${localRegion}/s3/aws4_request`) {
    throw new S3Error(
      'AuthorizationHeaderMalformed',
      `The credential's scope has to be ${localRegion}/s3/aws4_request.`,
    );
  }
  const secret = secretOf(accessKeyId);
  if (secret === undefined) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  const signingKey = [day, ...scope].reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secret}`);
  const expected = hmac(signingKey, textToSign);
  const given = Buffer.from(signature, 'hex');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  const message = 'The request signature we calculated does not match the signature you provided.';
  throw new S3Error('SignatureDoesNotMatch', message);
}

function verifyHeader(request: S3Request, secretOf: SecretAccessKeyOf): void {
  const authorization = request.message.headers.authorization;
  if (authorization === undefined) throw new S3Error('AccessDenied', 'Access Denied');
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(authorization) ?? [];
  if (!credential || !signedHeaders || !signature) {
    throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header is malformed.');
  }
  const payload = request.headers.get('x-amz-content-sha256');
  if (payload === undefined) throw new S3Error('InvalidRequest', 'Missing required header: x-amz-content-sha256');
  const date = request.headers.get('x-amz-date') ?? '';
  verifyText(credential, signature, stringToSign(request, credential, date, signedHeaders, payload), secretOf);
}

function verifyPresigned(request: S3Request, secretOf: SecretAccessKeyOf, now: number): void {
  const parameter = (name: string) => request.query.get(`X-Amz-${name}`) ?? '';
  const date = parameter('Date');
  const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const expiry = Number(parameter('Expires') || 'none');
  if (parameter('Algorithm') !== algorithm || Number.isNaN(signedAt) || !(expiry > 0 && expiry <= maxExpirySeconds)) {
    const message = 'X-Amz-Algorithm, X-Amz-Date and X-Amz-Expires have to be those of a presigned URL.';
    throw new S3Error('AuthorizationQueryParametersError', message);
  }
  const credential = parameter('Credential');
  const textToSign = stringToSign(request, credential, date, parameter('SignedHeaders'), 'UNSIGNED-PAYLOAD');
  verifyText(credential, parameter('Signature'), textToSign, secretOf);
  if (now > signedAt + expiry * 1000) throw new S3Error('AccessDenied', 'Request has expired');
}

function stringToSign(request: S3Request, credential: string, date: string, names: string, payload: string): string {
  const { method, rawPath, message } = request;
  const signed = names.split(';');
  const unsigned = Object.keys(message.headers).find((name) => name.startsWith('x-amz-') && !signed.includes(name));
  if (unsigned && unsigned !== 'x-amz-content-sha256') {
    throw new S3Error('AccessDenied', `There were headers present in the request which were not signed: ${unsigned}`);
  }
  const path = rawPath
    .split('/')
    .map((segment) => encode(decodeURIComponent(segment)))
    .join('/');
  const headers = signed.map(
    (name) =>
      `${name}:${String(message.headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  );
  const canonical = [method, path, canonicalQuery(request.query), headers.join(''), names, payload].join('\n');
  const scope = credential.split('/').slice(1).join('/');
  return [algorithm, date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
}

function canonicalQuery(query: URLSearchParams): string {
  const pairs = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)]);
  return pairs
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
}

function encode(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
