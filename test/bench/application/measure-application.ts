import * as z from 'zod/mini';
import { corporate } from '#local/demo/cases/corporate.ts';
import type { Platform } from '#local/platform/start-platform.ts';
import { type LambdaFunctionName, lambdaFunctions } from '#shared/contracts/environment.ts';
import { awsCallOf, type ObservedRequest, observeRequests } from '#test/system/observe-requests.ts';
import type { RunningSystem } from '#test/system/running-system.ts';
import { placeholderOf } from '#workflows/onboarding.ts';
import { round, type Table } from '../table.ts';
import { UnitMeter } from './unit-meter.ts';

interface Counted {
  readonly requests: readonly ObservedRequest[];
  readonly apiRequests: readonly ObservedRequest[];
  readonly invocations: ReadonlyMap<string, number>;
  readonly meter: UnitMeter;
  readonly executionArn: string;
  readonly mails: number;
}

const isFunctionName = (name: string): name is LambdaFunctionName => Object.hasOwn(lambdaFunctions, name);
const functionNames = Object.keys(lambdaFunctions).filter(isFunctionName);

const count = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
};

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** The template names a function by its own name in capitals, and cuts long names off behind it. */
const ownNameOf = (functionName: string): string => {
  const isOf = (name: LambdaFunctionName) => functionName.includes(placeholderOf(name).slice(0, -'unction'.length));
  return functionNames.find(isOf) ?? functionName;
};

/** Every invocation, whether the API, the workflow, another function or a schedule asked for it. */
const countInvocations = ({ lambda }: Platform): { names: string[]; stop: () => void } => {
  const names: string[] = [];
  const invoke = lambda.invoke.bind(lambda);
  lambda.invoke = (model, ...rest) => {
    names.push(ownNameOf(model.functionName));
    return invoke(model, ...rest);
  };
  return {
    names,
    stop: () => {
      lambda.invoke = invoke;
    },
  };
};

const executionsSchema = z.object({ executions: z.array(z.object({ executionArn: z.string(), name: z.string() })) });

const executionOf = ({ stepFunctions, model }: Platform, applicationId: string): string => {
  const listed = model.stateMachines.flatMap(
    ({ arn }) => executionsSchema.parse(stepFunctions.call('ListExecutions', { stateMachineArn: arn })).executions,
  );
  const own = listed.filter(({ name }) => name.startsWith(applicationId));
  if (own.length !== 1 || !own[0]) throw new Error(`The application has ${own.length} executions.`);
  return own[0].executionArn;
};

/** Plays one corporate case from the opening of the account to the open service, and counts all that it causes. */
const playCounted = async (system: RunningSystem): Promise<Counted> => {
  const { platform } = system;
  // Staff sign in once a day, not once a case.
  for (const person of ['clerk', 'reviewer', 'approver'] as const) await system.people.staff(person);
  const meter = new UnitMeter(platform);
  const observers = [
    observeRequests(platform.awsEndpoint, (request) => meter.take(request)),
    observeRequests(platform.webOrigin),
  ] as const;
  const invocations = countInvocations(platform);
  const play = system.play();
  await corporate.play(play);
  if ((await play.end()) !== 'active') throw new Error('The case did not become active.');
  await platform.clock.idle();
  await meter.settled();
  for (const observer of observers) observer.stop();
  invocations.stop();
  const mails = (await system.demo.mailsTo(play.customerEmail)).filter(({ subject }) => subject.includes('clocall'));
  return {
    requests: observers[0].requests,
    apiRequests: observers[1].requests.filter(({ url }) => url.startsWith('/api/')),
    invocations: count(invocations.names),
    meter,
    executionArn: executionOf(platform, play.applicationId),
    mails: mails.length,
  };
};

const isRepetition = /^(Task|LambdaFunction)(Failed|TimedOut)$/;
const historySchema = z.object({ events: z.array(z.looseObject({ type: z.string() })) });

const transitionsOf = ({ stepFunctions }: Platform, executionArn: string) => {
  const { visitedStates } = stepFunctions.trace(executionArn);
  const history = stepFunctions.call('GetExecutionHistory', { executionArn, maxResults: 1000 });
  const { events } = historySchema.parse(history);
  return { visited: visitedStates.length, failed: events.filter(({ type }) => isRepetition.test(type)).length };
};

const tableLabel = (tableName: string): string =>
  /(Applications|AuditTrail|Waits|Accounts|Claims)/.exec(tableName)?.[1] ?? tableName;

/** Counts what one whole corporate application costs on AWS, in the units that AWS bills by. */
export const measureApplication = async (system: RunningSystem): Promise<Table[]> => {
  const { requests, apiRequests, invocations, meter, executionArn, mails } = await playCounted(system);
  const { visited, failed } = transitionsOf(system.platform, executionArn);
  const calls = count(requests.map(awsCallOf).map(({ service, operation }) => `${service}: ${operation}`));
  const units = [...meter.byTable].map(
    ([name, { write, read }]) => [tableLabel(name), round(write), round(read)] as const,
  );
  const add = (index: 1 | 2) => round(units.reduce((all, row) => all + row[index], 0));
  return [
    {
      title: 'One corporate application (escalated, two letters), from opening the account to the open service',
      columns: ['what', 'number'],
      rows: [
        ['state transitions (states entered)', visited],
        ['tasks that failed or timed out and so cost more', failed],
        ['requests to the API that change something', apiRequests.filter(({ method }) => method !== 'GET').length],
        ['requests to the API that look', apiRequests.filter(({ method }) => method === 'GET').length],
        ['invocations of functions', sum(invocations)],
        ['AWS calls', requests.length],
        ['write units', add(1)],
        ['read units', add(2)],
        ['mails to the customer', mails],
      ],
      notes: [
        'The demo looks at the case again and again while it waits: that is in the requests, calls and reads.',
        'The sweep is in it; on AWS it runs once a minute for all applications together.',
      ],
    },
    {
      title: 'DynamoDB request units of that application',
      columns: ['table', 'write units', 'read units'],
      rows: units.toSorted((a, b) => b[1] - a[1]),
      notes: [
        'Computed from the items on the wire by the published rules: sizes, doubled in transactions, indexes apart.',
        'dynalite answers no consumed capacity; a condition check is counted like a write of the item.',
      ],
    },
    { title: 'AWS calls of that application', columns: ['call', 'number'], rows: [...calls], notes: [] },
    { title: 'Invocations of that application', columns: ['function', 'number'], rows: [...invocations], notes: [] },
  ];
};
