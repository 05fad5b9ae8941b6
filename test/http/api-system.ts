import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { settingsOf } from '#infra/settings.ts';
import { createApplicationStore } from '#shared/adapters/application-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { startLocalTables } from '#test/support/local-aws.ts';
import { startLocalBuckets } from '#test/support/local-buckets.ts';
import { httpEvent, type TestRequest } from '#test/wiring/http-requests.ts';
import { startRecordingEndpoint } from './recording-endpoint.ts';

const credential = 'test';

/** An answer of the API as a client reads it. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: unknown;
}

/** The APIs as they are deployed, on tables and buckets of their own; what they signal is recorded. */
export const startApiSystem = async () => {
  const [local, buckets, others] = await Promise.all([
    startLocalTables(),
    startLocalBuckets(),
    startRecordingEndpoint(),
  ]);
  Object.assign(process.env, {
    AWS_REGION: 'ap-northeast-1',
    AWS_ACCESS_KEY_ID: credential,
    AWS_SECRET_ACCESS_KEY: credential,
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
    AWS_ENDPOINT_URL_S3: buckets.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: others.endpoint,
    AWS_ENDPOINT_URL_SFN: others.endpoint,
    /** Where the faces lie that are bundled with the functions that print. */
    LAMBDA_TASK_ROOT: 'node_modules/@expo-google-fonts/noto-sans-jp',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    APPLICATIONS_TABLE: local.tables.applications,
    AUDIT_TRAIL_TABLE: local.tables.auditTrail,
    WAITS_TABLE: local.tables.waits,
    CLAIMS_TABLE: local.tables.claims,
    SUSPICIONS_TABLE: local.suspicionsTable,
    HOLDS_TABLE: local.holdsTable,
    ACCOUNTS_TABLE: local.accountsTable,
    INTAKE_BUCKET: buckets.intakeBucket,
    EVIDENCE_BUCKET: buckets.evidenceBucket,
    RESUME_WORKFLOW_FUNCTION: 'resume-workflow',
    START_WORKFLOW_FUNCTION: 'start-workflow',
    SEND_MAIL_FUNCTION: 'send-mail',
    DESTROY_SCANS_FUNCTION: 'destroy-scans',
    DOCUMENTS_ADDRESS: JSON.stringify(settingsOf('local').documentsAddress),
    WORKFLOW_ALIAS_ARN: 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:onboarding:live',
  });
  const [customer, staff, compliance, exporting, status, printing] = await Promise.all([
    import('#functions/customer/api.ts'),
    import('#functions/staff/api.ts'),
    import('#functions/compliance/api.ts'),
    import('#functions/record-export/api.ts'),
    import('#functions/status/api.ts'),
    import('#functions/print-pack/api.ts'),
  ]);
  const functionOf = (path: string) => {
    if (path.endsWith('/record/exports')) return exporting;
    if (path.startsWith('/api/status')) return status;
    if (path.endsWith('/print-pack') || path.startsWith('/api/customer/print-samples')) return printing;
    if (path.startsWith('/api/compliance')) return compliance;
    return path.startsWith('/api/staff') ? staff : customer;
  };

  const calls: string[] = [];
  getDocumentClient().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        calls.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );

  const sendEvent = async (event: ReturnType<typeof httpEvent>): Promise<ApiAnswer> => {
    const { handler } = functionOf(event.rawPath);
    const { statusCode = 0, headers = {}, body = '' } = await handler(event, { awsRequestId: 'test' } as Context);
    const isJson = /json/.test(String(headers['content-type']));
    return { status: statusCode, headers, text: body, json: isJson ? JSON.parse(body) : undefined };
  };

  const send = (request: TestRequest) => sendEvent(httpEvent(request));

  /** Everything that is stored, to tell whether a refused request left anything behind. */
  const stored = async (): Promise<Record<string, unknown>> => {
    const names = [...Object.values(local.tables), local.accountsTable, local.suspicionsTable, local.holdsTable];
    const contents = await Promise.all(
      names.map(async (TableName) => [
        TableName,
        (await local.documentClient.send(new ScanCommand({ TableName }))).Items ?? [],
      ]),
    );
    return Object.fromEntries(contents);
  };

  const stop = async () => {
    await Promise.all([others.stop(), local.stop(), buckets.stop()]);
  };
  /** Takes out which calls to the tables were made since the last time. */
  const tableCalls = (): string[] => calls.splice(0);
  return {
    send,
    sendEvent,
    stored,
    tableCalls,
    stop,
    signals: others.take,
    store: createApplicationStore(local),
    local,
    buckets,
  };
};

export type ApiSystem = Awaited<ReturnType<typeof startApiSystem>>;
