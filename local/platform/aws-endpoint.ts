import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalDynamoDb } from '../dynamodb/local-dynamodb.ts';
import { readBody } from '../http-api/read-body.ts';
import type { AsynchronousInvocations } from '../lambda/asynchronous-invocations.ts';
import { handleInvoke, isInvokePath } from '../lambda/invoke-api.ts';
import type { LocalLambda } from '../lambda/local-lambda.ts';
import type { LocalMail } from '../mail/local-mail.ts';
import type { LocalS3 } from '../s3/local-s3.ts';
import type { LocalStepFunctions } from '../step-functions/local-step-functions.ts';
import { type Handle, isOwnHost } from './listen.ts';

const bodyLimitBytes = 12 * 1024 * 1024;

/** The services behind the one AWS endpoint of this machine. */
export interface AwsServices {
  readonly dynamoDb: LocalDynamoDb;
  readonly s3: LocalS3;
  readonly stepFunctions: LocalStepFunctions;
  readonly lambda: LocalLambda;
  readonly asynchronous: AsynchronousInvocations;
  readonly mail: LocalMail;
}

/**
 * Hands each AWS call to its service: by target header, by path, or by the service that it was signed for. Whatever is
 * left is S3, which checks signatures itself; all other calls must at least name this machine's own access key.
 */
export function awsEndpoint(services: AwsServices, origin: string, accessKeyId: string): Handle {
  return async (request, response) => {
    if (!isOwnHost(request, origin)) return refuse(response, 'InvalidHost', 'Only this machine may call.');
    const target = String(request.headers['x-amz-target'] ?? '');
    const url = request.url ?? '/';
    const service = target ? (target.split('.')[0] ?? '') : isInvokePath(url) ? 'lambda' : signedService(request);
    const call = callOf(services, service);
    if (!call) return services.s3.handle(request, response);
    if (!isSignedBy(request, accessKeyId)) {
      return refuse(response, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
    }
    return call(request, response);
  };
}

function callOf({ dynamoDb, stepFunctions, lambda, asynchronous, mail }: AwsServices, service: string) {
  const withBody =
    (answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>): Handle =>
    async (request, response) => {
      const body = await readBody(request, bodyLimitBytes);
      if (!body) return refuse(response, 'RequestEntityTooLargeException', 'The request is too large.');
      return answer(request, body, response);
    };
  const calls: Readonly<Record<string, Handle>> = {
    DynamoDB_20120810: (request, response) => dynamoDb.handle(request, response),
    AWSStepFunctions: (request, response) => stepFunctions.handle(request, response),
    lambda: withBody((request, body, response) => handleInvoke(lambda, asynchronous, request, body, response)),
    ses: withBody((request, body, response) => mail.handleAws(request, body, response)),
    email: withBody((request, body, response) => mail.handleAws(request, body, response)),
  };
  return calls[service] ?? (service.includes('_') || service.startsWith('AWS') ? unknownService(service) : undefined);
}

function unknownService(service: string): Handle {
  return async (_, response) => refuse(response, 'UnknownOperationException', `${service} does not exist locally.`);
}

function credentialScope({ headers }: IncomingMessage): string[] {
  return /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1]?.split('/') ?? [];
}

function signedService(request: IncomingMessage): string {
  return credentialScope(request)[3] ?? 's3';
}

function isSignedBy(request: IncomingMessage, accessKeyId: string): boolean {
  return credentialScope(request)[0] === accessKeyId;
}

function refuse(response: ServerResponse, type: string, message: string): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
  response.end(JSON.stringify({ __type: type, message }));
}
