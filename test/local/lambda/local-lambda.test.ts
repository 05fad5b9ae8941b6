import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { call, type FunctionFixture, openFunctions } from './function-fixture.ts';

let fixture: FunctionFixture;
const open = (...parts: Parameters<typeof openFunctions>) => {
  fixture = openFunctions(...parts);
  return fixture.lambda;
};
afterEach(() => fixture.close());

describe('running functions', () => {
  it('gives a handler its event, its context and its own environment', async () => {
    const lambda = open({
      echo: `export const handler = async (event, context) => ({
        event, greeting: process.env.GREETING, endpoint: process.env.AWS_ENDPOINT_URL, home: process.env.HOME,
        name: context.functionName, arn: context.invokedFunctionArn, left: context.getRemainingTimeInMillis() });`,
    });
    expect(await call(lambda, 'echo', { a: 1 })).toEqual({
      event: { a: 1 },
      greeting: 'hello',
      endpoint: 'http://127.0.0.1:1',
      name: 'echo',
      arn: 'arn:aws:lambda:ap-northeast-1:000000000000:function:echo',
      left: expect.closeTo(5000, -3),
    });
  });

  it('answers null when a handler returns nothing', async () => {
    expect(await call(open({ nothing: 'export const handler = async () => {};' }), 'nothing')).toBeNull();
  });

  it('tells the name of a thrown error, and logs it', async () => {
    const lambda = open({
      fail: `export const handler = async () => { const e = new Error('no'); e.name = 'Refused'; throw e; };`,
    });
    expect(await call(lambda, 'fail')).toMatchObject({ errorType: 'Refused', errorMessage: 'no' });
    expect(readFileSync(join(fixture.directory, 'logs', 'fail.log'), 'utf8')).toContain('"errorType":"Refused"');
    expect(fixture.errors).toHaveLength(1);
  });

  it.each([
    ['a missing handler', 'export const other = 1;', 'Runtime.HandlerNotFound'],
    ['a missing module', `import 'not-there'; export const handler = 1;`, 'Runtime.ImportModuleError'],
    ['a syntax error', 'export const = 1;', 'Runtime.UserCodeSyntaxError'],
    ['an exit', 'export const handler = async () => { process.exit(3); };', 'Runtime.ExitError'],
    [
      'an unhandled rejection',
      'export const handler = () => new Promise(() => { Promise.reject(new Error("x")); });',
      'Runtime.ExitError',
    ],
  ])('reports %s', async (_, source, errorType) => {
    expect(await call(open({ broken: source }), 'broken')).toMatchObject({ errorType });
  });

  it('ends a function that takes too long, and runs the next invocation in a fresh environment', async () => {
    const lambda = open(
      {
        slow: `let used = 0;
        export const handler = async (event) => { used += 1; if (event.hang) { for (;;) {} } return used; };`,
      },
      { timeoutSeconds: 0.5 },
    );
    expect(await call(lambda, 'slow', { hang: true })).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringContaining('Task timed out after 0.50 seconds'),
    });
    expect(await call(lambda, 'slow')).toBe(1);
  });

  it('runs one invocation at a time per environment, and keeps an environment for the next', async () => {
    const lambda = open(
      {
        count: `let inside = 0, used = 0;
        export const handler = async () => {
          inside += 1; used += 1; const together = inside;
          await new Promise((resolve) => setTimeout(resolve, 20)); inside -= 1;
          return { together, used };
        };`,
      },
      { reservedConcurrency: 1 },
    );
    const answers = await Promise.all([1, 2, 3].map(() => call(lambda, 'count')));
    expect(answers).toEqual([1, 2, 3].map((used) => ({ together: 1, used })));
  });

  it('takes more environments under load, but no more than three', async () => {
    const lambda = open({
      load: `const id = Math.random();
        export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, 300)); return id; };`,
    });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => call(lambda, 'load')));
    expect(new Set(answers).size).toBe(3);
  });

  it('shows the virtual time inside, also after the clock has moved', async () => {
    const lambda = open({
      time: `export const handler = async () => ({
        now: Date.now(), made: new Date().getTime(), fixed: new Date(5).getTime(), is: new Date() instanceof Date });`,
    });
    const before = fixture.clock.now();
    expect(await call(lambda, 'time')).toMatchObject({ now: expect.closeTo(before, -4), fixed: 5, is: true });
    await fixture.clock.advanceTo(before + 86_400_000);
    const moved = await call(lambda, 'time');
    expect(moved).toMatchObject({ now: expect.closeTo(before + 86_400_000, -4), made: expect.any(Number) });
  });

  it('keeps structured console lines as they are and gives others an instant', async () => {
    const lambda = open({
      talk: `export const handler = async () => { console.log('{"level":"INFO","message":"m"}'); console.log('plain'); };`,
    });
    await call(lambda, 'talk');
    await expect.poll(() => readFileSync(join(fixture.directory, 'logs', 'talk.log'), 'utf8')).toContain('plain');
    const lines = readFileSync(join(fixture.directory, 'logs', 'talk.log'), 'utf8').split('\n');
    expect(lines[0]).toBe('{"level":"INFO","message":"m"}');
    expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT.* plain$/);
  });

  it('finds functions by name, ARN, version and alias, and nothing else', () => {
    const lambda = open({ a: 'export const handler = async () => 1;' });
    const arn = 'arn:aws:lambda:ap-northeast-1:000000000000:function:a';
    for (const name of ['a', 'a:live', arn, `${arn}:live`, `${arn}:1`]) expect(lambda.find(name)).toBeDefined();
    for (const name of ['b', `${arn}:beta`, 'a:2']) expect(lambda.find(name)).toBeUndefined();
    expect(lambda.find('a', 'live')).toBeDefined();
    expect(lambda.find('a', 'beta')).toBeUndefined();
  });
});
