import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { CaseWalk, people } from '#test/support/case-walk.ts';
import { listen } from '#test/support/listen.ts';

const applicationId = '0b3c1f6e-5d1a-4c52-9a39-6f0c6f1f4d10';

/** What the first call of a function needs: an event, and an endpoint that answers its one read at once. */
export interface FirstCall {
  readonly eventFile: string;
  readonly awsEndpoint: string;
  stop(): Promise<void>;
}

const progressEvent = () => {
  const path = customerRoutes.getProgress.path.replace('{applicationId}', applicationId);
  const claims = { token_use: 'access', sub: people.customer.id, email: 'customer@example.com' };
  return {
    version: '2.0',
    routeKey: `GET ${customerRoutes.getProgress.path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { accept: 'application/json' },
    pathParameters: { applicationId },
    requestContext: { requestId: 'bench', http: { method: 'GET', path }, authorizer: { jwt: { claims } } },
    isBase64Encoded: false,
  };
};

/** Prepares a poll of the progress; the endpoint speaks plain HTTP, so TLS is no part of what is measured. */
export const prepareFirstCall = async (directory: string): Promise<FirstCall> => {
  const eventFile = join(directory, 'progress-event.json');
  await writeFile(eventFile, JSON.stringify(progressEvent()));
  const progress = {
    ...projectProgress(new CaseWalk().submitted().application, civilDate('2026-11-24')),
    applicationId,
  };
  const item = { applicationId, itemKey: 'PROGRESS', ownerId: people.customer.id, etag: 'etag', progress };
  const answer = JSON.stringify({ Item: marshall(item, { removeUndefinedValues: true }) });
  const { endpoint, stop } = await listen((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
  });
  return { eventFile, awsEndpoint: endpoint, stop };
};
