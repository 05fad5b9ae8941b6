import jsonata from 'jsonata';

const compiled = new Map<string, jsonata.Expression>();

/** Compiles a JSONata expression once; throws when it is not JSONata. */
export function compileExpression(source: string): jsonata.Expression {
  const known = compiled.get(source);
  if (known) return known;
  const expression = jsonata(source);
  compiled.set(source, expression);
  return expression;
}

/** Why Step Functions would refuse the expression, or undefined when it would not. */
export function findExpressionFault(source: string): string | undefined {
  try {
    const tree: unknown = compileExpression(source).ast();
    return callsEval(tree) ? '$eval is not available in Step Functions' : undefined;
  } catch (fault) {
    return describeJsonataFault(fault);
  }
}

/** JSONata throws plain objects with a code and a message. */
export function describeJsonataFault(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return String(fault);
  const code = 'code' in fault && typeof fault.code === 'string' ? `${fault.code}: ` : '';
  return `${code}${'message' in fault ? String(fault.message) : 'the expression failed'}`;
}

function callsEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') return true;
  return Object.values(node).some(callsEval);
}
