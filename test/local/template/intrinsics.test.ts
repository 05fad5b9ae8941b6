import { describe, expect, it } from 'vitest';
import { resolveValue, type Scope } from '#local/template/intrinsics.ts';

const scope: Scope = {
  reference: (name) => `ref-${name}`,
  attribute: (logicalId, name) => `${logicalId}.${name}`,
  condition: (name) => name === 'Yes',
  mapping: (...names) => names.join('/'),
  exportedValue: (name) => `export-${name}`,
  stackOutput: (stackName, outputName) => `${stackName}:${outputName}`,
};

const cases: [string, unknown, unknown][] = [
  ['Ref', { Ref: 'Table' }, 'ref-Table'],
  ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table.Arn'],
  ['GetAtt as a text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table.Stream.Arn'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'B' }, 1]] }, 'a-ref-B-1'],
  ['Sub', { 'Fn::Sub': `\${A}/\${B.Arn}/\${AWS::Region}/\${!literal}` }, `ref-A/B.Arn/ref-AWS::Region/\${literal}`],
  ['Sub with variables', { 'Fn::Sub': [`\${A}`, { A: { Ref: 'X' } }] }, 'ref-X'],
  ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['.', 'a.b.c'] }] }, 'b'],
  ['If', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
  ['the other side of If', { 'Fn::If': ['No', 'a', 'b'] }, 'b'],
  ['conditions', { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] }, true],
  ['Or', { 'Fn::Or': [{ Condition: 'No' }, { Condition: 'No' }] }, false],
  ['FindInMap', { 'Fn::FindInMap': ['m', 'k', 's'] }, 'm/k/s'],
  ['Base64', { 'Fn::Base64': 'a' }, 'YQ=='],
  ['ImportValue', { 'Fn::ImportValue': 'name' }, 'export-name'],
  ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o', Region: 'r' } }, 's:o'],
  ['NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
  ['NoValue by If', { a: 1, b: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] } }, { a: 1 }],
  ['a policy statement with a Condition', { Condition: { Bool: { a: 'b' } } }, { Condition: { Bool: { a: 'b' } } }],
];

describe('the intrinsic functions of a template', () => {
  it.each(cases)('resolve %s', (_, value, expected) => {
    expect(resolveValue(value, scope)).toEqual(expected);
  });

  it('fail loudly when one is not supported', () => {
    expect(() => resolveValue({ 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }, scope)).toThrow(/Fn::Cidr is not supported/);
  });

  it('fail when Select leaves its list', () => {
    expect(() => resolveValue({ 'Fn::Select': [3, ['a']] }, scope)).toThrow(/not in the list/);
  });
});
