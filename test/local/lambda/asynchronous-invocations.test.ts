import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AsynchronousInvocations } from '#local/lambda/asynchronous-invocations.ts';
import { type FunctionFixture, openFunctions } from './function-fixture.ts';

const arn = 'arn:aws:lambda:ap-northeast-1:000000000000:function:work';
// Writes down each attempt and by which ARN it was called; fails as often as the event says.
const source = `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
export const handler = async ({ file, failures }, { invokedFunctionArn }) => {
  appendFileSync(file, 'x');
  writeFileSync(file + '.arn', invokedFunctionArn);
  if (readFileSync(file, 'utf8').length <= failures) throw new Error('not yet');
};`;

let fixture: FunctionFixture;
let database: DatabaseSync;
let asynchronous: AsynchronousInvocations;

beforeEach(() => {
  fixture = openFunctions({ work: source });
  database = new DatabaseSync(':memory:');
  asynchronous = new AsynchronousInvocations(database, fixture.lambda, fixture.clock, (line) =>
    fixture.errors.push(line),
  );
});
afterEach(async () => {
  asynchronous.close();
  await fixture.close();
  database.close();
});

const file = () => join(fixture.directory, 'attempts');
const attempts = () => (existsSync(file()) ? readFileSync(file(), 'utf8').length : 0);
const accept = (failures: number) => asynchronous.accept(`${arn}:live`, JSON.stringify({ file: file(), failures }));
const left = (condition: string) =>
  Number(database.prepare(`select count(*) as n from asynchronous_invocation where ${condition}`).get()?.n);

describe('asynchronous invocations', () => {
  it('run once and are forgotten', async () => {
    accept(0);
    expect(left('true')).toBe(1);
    await fixture.clock.idle();
    expect(attempts()).toBe(1);
    expect(left('true')).toBe(0);
  });

  it('reach the function by the alias that they were sent to', async () => {
    accept(0);
    await fixture.clock.idle();
    expect(readFileSync(`${file()}.arn`, 'utf8')).toBe(`${arn}:live`);
  });

  it('are tried again after one and two minutes of virtual time', async () => {
    const start = fixture.clock.now();
    accept(2);
    await fixture.clock.idle();
    expect(attempts()).toBe(1);
    await fixture.clock.advanceTo(start + 90_000);
    expect(attempts()).toBe(2);
    await fixture.clock.advanceTo(start + 300_000);
    expect(attempts()).toBe(3);
    expect(left('true')).toBe(0);
  });

  it('are given up after the last retry, and kept for people to look at', async () => {
    accept(9);
    await fixture.clock.advanceTo(fixture.clock.now() + 3_600_000);
    expect(attempts()).toBe(3);
    expect(left('givenUpAt is not null')).toBe(1);
    expect(fixture.errors.join()).toContain('given up after 3 attempts');
  });

  it('that an earlier process accepted are taken up', async () => {
    const insert = database.prepare('insert into asynchronous_invocation values (?, ?, ?, 0, ?, ?, null)');
    const now = fixture.clock.now();
    insert.run('left-over', arn, JSON.stringify({ file: file(), failures: 0 }), now, now);
    asynchronous.resume();
    await fixture.clock.advanceTo(now + 1);
    expect(attempts()).toBe(1);
    expect(left('true')).toBe(0);
  });
});
