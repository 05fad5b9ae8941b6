import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import * as z from 'zod/mini';
import { settingsOf } from '#infra/settings.ts';
import { customerClaims, staffClaims } from '#test/http/api-people.ts';
import { httpEvent, type TestRequest } from '#test/wiring/http-requests.ts';
import { beginStep, type Script } from './script.ts';

type Api = 'customer' | 'staff' | 'compliance';
type Handler = (event: unknown, context: object) => Promise<unknown>;
const apiSchema = z.looseObject({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const answerSchema = z.strictObject({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
/** An answer as it leaves the function. */
export type RawAnswer = z.infer<typeof answerSchema>;

const customerId = '7d1c1f1e-0c55-4a55-9c55-0a0b0c0d0e0f';
const beginning = '2026-11-24T01:12:00.000Z';
const dayMs = 86_400_000;

const claimsOf = (person: string): Record<string, unknown> => {
  if (person === 'customer') return customerClaims(customerId);
  const role = z.enum(['clerk', 'reviewer', 'approver', 'auditor', 'operations', 'compliance']).parse(person);
  return staffClaims(`${role}-1`, role);
};

/**
 * All functions, the APIs included, on fresh tables, with the state machine and the mail service: modules are loaded anew,
 * because each keeps the clients of its process.
 */
export const startScriptedWorld = async (script: Script) => {
  vi.resetModules();
  const { startFunctionSystem } = await import('#test/workflows/function-system.ts');
  const system = await startFunctionSystem(beginning, { isInOrder: true });
  script.clock = () => system.clock.now();
  vi.stubEnv('SUSPICIONS_TABLE', system.local.suspicionsTable);
  vi.stubEnv('HOLDS_TABLE', system.local.holdsTable);
  vi.stubEnv('INTAKE_BUCKET', 'intake');
  vi.stubEnv('EVIDENCE_BUCKET', 'evidence');
  vi.stubEnv('DOCUMENTS_ADDRESS', JSON.stringify(settingsOf('local').documentsAddress));
  const load = async (imported: Promise<unknown>) => apiSchema.parse(await imported).handler;
  const apis: Record<Api, Handler> = {
    customer: await load(import('#functions/customer/api.ts')),
    staff: await load(import('#functions/staff/api.ts')),
    compliance: await load(import('#functions/compliance/api.ts')),
  };
  const { getDocumentClient } = await import('#shared/adapters/clients/document-client.ts');
  const calls: string[] = [];
  getDocumentClient().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        calls.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  const { documentClient, tables, accountsTable, suspicionsTable, holdsTable } = system.local;
  return {
    system,
    /** Sends a request; whatever follows from it has happened when the answer is there. */
    send: async (api: Api, person: string, request: TestRequest): Promise<RawAnswer> => {
      const event = httpEvent({ ...request, path: `/api/${api}${request.path}`, claims: claimsOf(person) });
      const answer = answerSchema.parse(await apis[api](event, { awsRequestId: 'request-1' }));
      await system.settle();
      return answer;
    },
    /** The calls to the tables since the last time: how much work an answer was. */
    takeCalls: (): string[] => calls.splice(0),
    begin: (step: string) => beginStep(script, step),
    pass: async (days: number): Promise<void> => {
      await system.clock.advanceTo(system.clock.now() + days * dayMs);
      await system.settle();
    },
    /** What a table holds, in an order of its own. */
    contentsOf: async (table: keyof typeof tables | 'accounts' | 'suspicions' | 'holds'): Promise<string[]> => {
      const names = { ...tables, accounts: accountsTable, suspicions: suspicionsTable, holds: holdsTable };
      const TableName = names[table];
      const { Items = [] } = await documentClient.send(new ScanCommand({ TableName }));
      return Items.map((item) => JSON.stringify(item)).toSorted();
    },
  };
};

export type ScriptedWorld = Awaited<ReturnType<typeof startScriptedWorld>>;
