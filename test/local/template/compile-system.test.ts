import { describe, expect, it } from 'vitest';
import type { Assembly } from '#local/template/assembly.ts';
import { compileSystem } from '#local/template/compile-system.ts';
import { templateSchema } from '#local/template/template-schema.ts';

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  },
};

const functionOf = (variables: Record<string, unknown>) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Environment: { Variables: variables },
  },
});

function assemblyOf(...stacks: { name: string; region?: string; template: object }[]): Assembly {
  return {
    stacks: stacks.map(({ name, region = 'ap-northeast-1', template }) => ({
      stackName: name,
      region,
      template: templateSchema.parse(template),
    })),
    assetPaths: new Map([['code.zip', '/assets/code']]),
  };
}

const compile = (assembly: Assembly) => compileSystem(assembly, { webOrigin: 'http://127.0.0.1:1' });
const role = { Type: 'AWS::IAM::Role' };

describe('compiling templates into a system', () => {
  it('follows references across stacks, whichever stack comes first', () => {
    const variables = {
      BY_OUTPUT: { 'Fn::GetStackOutput': { StackName: 'storage', OutputName: 'TableName' } },
      BY_EXPORT: { 'Fn::ImportValue': 'table-arn' },
    };
    const model = compile(
      assemblyOf(
        { name: 'service', template: { Resources: { Work: functionOf(variables), Role: role } } },
        {
          name: 'storage',
          template: {
            Resources: { Table: table },
            Outputs: {
              TableName: { Value: { Ref: 'Table' } },
              TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'table-arn' } },
            },
          },
        },
      ),
    );
    expect(model.functions[0]?.environment).toEqual({
      BY_OUTPUT: 'storage-Table',
      BY_EXPORT: 'arn:aws:dynamodb:ap-northeast-1:000000000000:table/storage-Table',
    });
    expect(model.tables).toHaveLength(1);
    expect(model.ignored).toEqual(new Map([['AWS::IAM::Role', 1]]));
  });

  it('leaves out the stacks of other regions and the resources whose condition does not hold', () => {
    const model = compile(
      assemblyOf(
        { name: 'edge', region: 'us-east-1', template: { Resources: { Odd: { Type: 'AWS::Odd::Thing' } } } },
        {
          name: 'storage',
          template: {
            Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
            Resources: { Table: { ...table, Condition: 'Never' } },
          },
        },
      ),
    );
    expect(model.tables).toEqual([]);
  });

  it.each([
    ['an unknown resource type', { A: { Type: 'AWS::Odd::Thing' } }, /AWS::Odd::Thing.*neither provided nor ignored/],
    [
      'an unknown property',
      { A: { ...table, Properties: { ...table.Properties, StreamSpecification: {} } } },
      /stack\/A \(AWS::DynamoDB::Table\).*StreamSpecification/,
    ],
    [
      'an unknown attribute',
      { Table: table, Role: role, A: functionOf({ X: { 'Fn::GetAtt': ['Table', 'StreamArn'] } }) },
      /no attribute StreamArn/,
    ],
    ['an unknown reference', { Role: role, A: functionOf({ X: { Ref: 'Nobody' } }) }, /Nobody is referred to/],
    [
      'a circle',
      {
        Role: role,
        A: functionOf({ X: { Ref: 'B' } }),
        B: functionOf({ X: { Ref: 'A' } }),
      },
      /circle/,
    ],
  ])('fails loudly on %s', (_, Resources, message) => {
    expect(() => compile(assemblyOf({ name: 'stack', template: { Resources } }))).toThrow(message);
  });

  it('refuses a definition that leaves a placeholder open', () => {
    const Resources = {
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: { DefinitionString: `{"a":"\${Missing}"}`, RoleArn: 'role' },
      },
    };
    expect(() => compile(assemblyOf({ name: 'stack', template: { Resources } }))).toThrow(/\$\{Missing\}/);
  });
});
