import { describe, expect, it } from 'vitest';
import { lambdaFunctions } from '#shared/contracts/environment.ts';
import { tableDefinitions } from '#shared/contracts/tables.ts';
import { onboardingDefinition, placeholdersOf } from '#workflows/onboarding.ts';
import { type Grant, grantsOfFunctions, grantsOfStateMachine } from './granted-actions.ts';
import { synthesizeStage } from './synthesized-stage.ts';

const stage = synthesizeStage('production');
const grants = grantsOfFunctions(stage);
const tableNames = ['Applications', 'AuditTrail', 'Waits', 'Accounts', 'Claims', 'Suspicions', 'Holds'];
const pascalCase = (name: string) => name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

const holdersOf = (action: string, resource: string): string[] =>
  [...grants]
    .filter(([, list]) => list.some((grant) => grant.resource === resource && grant.actions.includes(action)))
    .map(([name]) => name)
    .sort();

/** The rights that differ from function to function; its own log and its traces every function has. */
const isOwnRight = ({ actions }: Grant) => !actions.some((action) => /^(logs|xray):/.test(action));
const sentenceOf = (name: string, { resource, actions }: Grant) =>
  `${name} may ${actions
    .map((action) => action.replace('dynamodb:', ''))
    .toSorted()
    .join(', ')} on ${resource}`;

describe('what the functions may do', () => {
  it('is what the list of permissions says, and nothing else', async () => {
    const sentences = [...grants].flatMap(([name, list]) =>
      list.filter(isOwnRight).map((grant) => sentenceOf(name, grant)),
    );
    await expect(`${sentences.toSorted().join('\n')}\n`).toMatchFileSnapshot('permissions.txt');
  });

  it('names every action, and ends no resource with a star but objects, runs and traces', () => {
    const all = [...grants.values()].flat();
    expect(all.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const starred = all.filter(({ resource, actions }) => resource.includes('*') && !actions[0]?.startsWith('xray:'));
    expect(new Set(starred.map(({ resource }) => resource))).toEqual(
      new Set([
        'Intake/*',
        'Intake/intake/*',
        'Evidence/*',
        'Evidence/evidence/*',
        'arn:aws:states:ap-northeast-1::execution:clocall-onboarding-production:*',
      ]),
    );
  });

  it('lets one function alone destroy scans, with their versions and nothing else of the buckets, and read none (番号法20条)', () => {
    const deleting = [...grants].flatMap(([name, list]) =>
      list
        .filter(({ actions }) => actions.some((action) => /^s3:.*(Delete|Lifecycle|Bypass|Versions$)/.test(action)))
        .map((grant) => ({ name, ...grant })),
    );
    const conditions = { StringLike: { 's3:prefix': 'evidence/*' } };
    expect(deleting).toEqual([
      { name: 'DestroyScans', actions: ['s3:DeleteObject'], resource: 'Intake/intake/*', conditions: {} },
      { name: 'DestroyScans', actions: ['s3:ListBucketVersions'], resource: 'Evidence', conditions },
      { name: 'DestroyScans', actions: ['s3:DeleteObjectVersion'], resource: 'Evidence/evidence/*', conditions: {} },
    ]);
    const others = grants.get('DestroyScans')?.flatMap(({ actions }) => actions) ?? [];
    expect(others.filter((action) => /^s3:(Get|Put)/.test(action))).toEqual([]);
  });

  it('lets nobody change or delete the audit trail, and only the API of staff and the export read it', () => {
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'GetItem', 'Scan']) {
      expect(holdersOf(`dynamodb:${action}`, 'AuditTrail')).toEqual([]);
    }
    expect(holdersOf('dynamodb:Query', 'AuditTrail')).toEqual(['ExportRecord', 'StaffApi']);
  });

  it('lets one function alone touch what is suspected, and nobody change or delete it', () => {
    const holders = [...grants].filter(([, list]) => list.some(({ resource }) => /^(Keys)?Suspicions/.test(resource)));
    expect(holders.map(([name]) => name)).toEqual(['ComplianceApi']);
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan']) {
      expect(holdersOf(`dynamodb:${action}`, 'Suspicions')).toEqual([]);
    }
  });

  it('lets compliance alone put and lift legal holds, and nobody change or take one away', () => {
    const holders = [...grants].filter(([, list]) => list.some(({ resource }) => /^Holds/.test(resource)));
    expect(holders.map(([name]) => name)).toEqual(['ComplianceApi']);
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan']) {
      expect(holdersOf(`dynamodb:${action}`, 'Holds')).toEqual([]);
    }
  });

  it('lets the one function without a sign-in read the PIN and the progress alone, and write nothing but counts of tries', () => {
    const own = grants.get('StatusApi')?.filter(({ resource }) => tableNames.includes(resource));
    expect(own).toEqual([
      {
        actions: ['dynamodb:GetItem'],
        resource: 'Applications',
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['applicationId', 'itemKey', 'pin', 'progress'] },
          StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
      {
        actions: ['dynamodb:GetItem'],
        resource: 'Claims',
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['reception-number#*'] } },
      },
      {
        actions: ['dynamodb:UpdateItem'],
        resource: 'Claims',
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['pin-tries#*'] } },
      },
    ]);
  });

  it('lets one function alone read task tokens and resume the workflow', () => {
    const readers = [...grants].flatMap(([name, list]) =>
      list
        .filter(({ resource, actions }) => resource === 'Waits' && actions.includes('dynamodb:GetItem'))
        .map((grant) => ({ name, grant })),
    );
    const unrestricted = readers.filter(({ grant }) => !grant.conditions['ForAllValues:StringNotEquals']);
    expect(unrestricted.map(({ name }) => name)).toEqual(['ResumeWorkflow']);
    expect(readers.find(({ name }) => name === 'LapseWait')?.grant.conditions).toMatchObject({
      'ForAllValues:StringNotEquals': { 'dynamodb:Attributes': ['taskToken'] },
    });
    expect(holdersOf('dynamodb:Query', 'Waits')).toEqual([]);
    expect(holdersOf('dynamodb:Scan', 'Waits')).toEqual([]);
    const resumers = [...grants].filter(([, list]) =>
      list.some(({ actions }) => actions.some((action) => action.startsWith('states:SendTask'))),
    );
    expect(resumers.map(([name]) => name)).toEqual(['ResumeWorkflow']);
  });

  it('lets the APIs decide waits but never see what a wait held before', () => {
    for (const name of ['CustomerApi', 'StaffApi']) {
      const onWaits = grants.get(name)?.filter(({ resource }) => resource === 'Waits') ?? [];
      expect(onWaits.map(({ actions }) => actions)).toEqual([['dynamodb:UpdateItem']]);
    }
  });

  it('lets no update of a wait answer with values, and only two functions name the token in one', () => {
    const updates = [...grants].flatMap(([name, list]) =>
      list
        .filter(({ resource, actions }) => resource === 'Waits' && actions.includes('dynamodb:UpdateItem'))
        .map(({ conditions }) => ({ name, conditions })),
    );
    const free = updates.filter(({ conditions }) => !conditions['ForAllValues:StringNotEquals']);
    // One attaches the token of a wait that was entered again, the other takes a used one away.
    expect(free.map(({ name }) => name).toSorted()).toEqual(['OpenWait', 'ResumeWorkflow']);
    for (const { name, conditions } of updates.filter((update) => update.name !== 'ResumeWorkflow')) {
      expect.soft(conditions.StringEqualsIfExists, name).toEqual({ 'dynamodb:ReturnValues': 'NONE' });
    }
  });

  it('lets whoever stops a run encrypt why: error and cause lie under the key of the workflow', () => {
    const stoppers = [...grants].filter(([, list]) =>
      list.some(({ actions }) => actions.includes('states:StopExecution')),
    );
    expect(stoppers.map(([name]) => name).toSorted()).toEqual(['StartWorkflow']);
    for (const [name, list] of stoppers) {
      const conditions = list.filter(({ resource }) => resource === 'KeysTokens').map((grant) => grant.conditions);
      expect.soft(JSON.stringify(conditions), name).toContain('kms:EncryptionContext:aws:states:stateMachineArn');
    }
  });

  it('gives rights on exactly the tables that the environment of a function names', () => {
    for (const [name, { environment }] of Object.entries(lambdaFunctions)) {
      const variables: readonly string[] = environment;
      const named = Object.entries(tableDefinitions)
        .filter(([, { environmentVariable }]) => variables.includes(environmentVariable))
        .map(([table]) => pascalCase(table));
      const granted = grants.get(pascalCase(name))?.map(({ resource }) => resource.split('/')[0] ?? '') ?? [];
      expect.soft(new Set(granted.filter((table) => tableNames.includes(table))), name).toEqual(new Set(named));
    }
  });

  it('lets only the API of staff touch scans, and one function destroy them, and only one function send mail', () => {
    const touching = (prefix: string) =>
      [...grants]
        .filter(([, list]) => list.some(({ actions }) => actions.some((action) => action.startsWith(prefix))))
        .map(([name]) => name);
    expect(touching('s3:')).toEqual(['DestroyScans', 'StaffApi']);
    expect(touching('ses:')).toEqual(['SendMail']);
  });
});

describe('what the state machine may do', () => {
  it('is to invoke exactly the functions that its definition names', () => {
    const invoked = grantsOfStateMachine(stage).filter(({ actions }) => actions.includes('lambda:InvokeFunction'));
    expect(invoked.map(({ resource }) => `${resource}Function`).toSorted()).toEqual(
      placeholdersOf(onboardingDefinition).toSorted(),
    );
  });

  it('needs no other service than the definition uses', () => {
    const services = new Set(
      grantsOfStateMachine(stage).flatMap(({ actions }) => actions.map((action) => action.split(':')[0])),
    );
    expect(services).toEqual(new Set(['lambda', 'kms', 'logs', 'xray']));
  });
});
