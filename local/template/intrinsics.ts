/** What the intrinsic functions of one template may look up. */
export interface Scope {
  reference(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, key: string, second: string): unknown;
  exportedValue(exportName: string): unknown;
  stackOutput(stackName: string, outputName: string): unknown;
}

/** Thrown when a template uses something that this machine cannot do faithfully. */
export class UnsupportedTemplate extends Error {
  override readonly name = 'UnsupportedTemplate';
}

const noValue = Symbol('AWS::NoValue');
type Intrinsic = (argument: unknown, scope: Scope) => unknown;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new UnsupportedTemplate(`${what} needs a list`);
  return value;
}

function textOf(value: unknown, scope: Scope, what: string): string {
  const resolved = resolveValue(value, scope);
  if (typeof resolved === 'string') return resolved;
  if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
  throw new UnsupportedTemplate(`${what} needs a text`);
}

function attributeOf(argument: unknown, scope: Scope): unknown {
  const [logicalId, ...rest] = typeof argument === 'string' ? argument.split('.') : listOf(argument, 'Fn::GetAtt');
  const name = rest.map((part) => textOf(part, scope, 'Fn::GetAtt')).join('.');
  return scope.attribute(textOf(logicalId, scope, 'Fn::GetAtt'), name);
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = typeof argument === 'string' ? [argument, {}] : listOf(argument, 'Fn::Sub');
  const named = isObject(variables) ? variables : {};
  return textOf(text, scope, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in named) return textOf(named[name], scope, 'Fn::Sub');
    const isAttribute = name.includes('.') && !name.startsWith('AWS::');
    return textOf(isAttribute ? { 'Fn::GetAtt': name } : { Ref: name }, scope, 'Fn::Sub');
  });
}

function select(argument: unknown, scope: Scope): unknown {
  const [index, list] = listOf(argument, 'Fn::Select');
  const chosen = listOf(resolveValue(list, scope), 'Fn::Select')[Number(textOf(index, scope, 'Fn::Select'))];
  if (chosen === undefined) throw new UnsupportedTemplate('Fn::Select picks what is not in the list');
  return chosen;
}

function stackOutputOf(argument: unknown, scope: Scope): unknown {
  const { StackName, OutputName } = isObject(argument) ? argument : {};
  const what = 'Fn::GetStackOutput';
  return scope.stackOutput(textOf(StackName, scope, what), textOf(OutputName, scope, what));
}

const texts = (argument: unknown, scope: Scope, what: string): [string, string, string] => {
  const [first, second, third] = listOf(argument, what).map((item) => textOf(item, scope, what));
  return [first ?? '', second ?? '', third ?? ''];
};

const truths = (argument: unknown, scope: Scope): boolean[] =>
  listOf(argument, 'A condition').map((item) => resolveValue(item, scope) === true);

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? noValue : scope.reference(textOf(name, scope, 'Ref'))),
  Condition: (name, scope) => scope.condition(textOf(name, scope, 'Condition')),
  'Fn::GetAtt': attributeOf,
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, list] = listOf(argument, 'Fn::Join');
    const parts = listOf(resolveValue(list, scope), 'Fn::Join').map((part) => textOf(part, scope, 'Fn::Join'));
    return parts.join(textOf(separator, scope, 'Fn::Join'));
  },
  'Fn::Select': select,
  'Fn::Split': (argument, scope) => {
    const [separator, text] = texts(argument, scope, 'Fn::Split');
    return text.split(separator);
  },
  'Fn::If': (argument, scope) => {
    const [name, then, otherwise] = listOf(argument, 'Fn::If');
    return resolveRaw(scope.condition(textOf(name, scope, 'Fn::If')) ? then : otherwise, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = texts(argument, scope, 'Fn::Equals');
    return left === right;
  },
  'Fn::And': (argument, scope) => truths(argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => truths(argument, scope).some(Boolean),
  'Fn::Not': (argument, scope) => !truths(argument, scope)[0],
  'Fn::FindInMap': (argument, scope) => scope.mapping(...texts(argument, scope, 'Fn::FindInMap')),
  'Fn::Base64': (argument, scope) => Buffer.from(textOf(argument, scope, 'Fn::Base64')).toString('base64'),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(resolveValue(argument, scope)),
  'Fn::ImportValue': (argument, scope) => scope.exportedValue(textOf(argument, scope, 'Fn::ImportValue')),
  'Fn::GetStackOutput': stackOutputOf,
};

function resolveRaw(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveRaw(item, scope)).filter((item) => item !== noValue);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) {
    const intrinsic = intrinsics[only[0]];
    // `Condition` is also an ordinary key, of policy statements for instance: only a name makes it an intrinsic.
    if (intrinsic && (only[0] !== 'Condition' || typeof only[1] === 'string')) return intrinsic(only[1], scope);
    if (only[0].startsWith('Fn::')) throw new UnsupportedTemplate(`the intrinsic function ${only[0]} is not supported`);
  }
  const resolved = entries.map(([key, item]): [string, unknown] => [key, resolveRaw(item, scope)]);
  return Object.fromEntries(resolved.filter(([, item]) => item !== noValue));
}

/** Replaces every intrinsic function in a template value; `AWS::NoValue` leaves its list or object without a trace. */
export function resolveValue(value: unknown, scope: Scope): unknown {
  const resolved = resolveRaw(value, scope);
  return resolved === noValue ? undefined : resolved;
}
