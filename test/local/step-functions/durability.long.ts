import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type DurableEngine, startDurableEngine } from './durable-engine.ts';
import { callTask, machineText, tokenTask } from './machine-text.ts';

const seed = Number(process.env.DURABILITY_SEED ?? 20_261_122);
const kills = Number(process.env.DURABILITY_KILLS ?? 6);
const stateMachineArn = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:durable';
const definition = machineText({
  Begin: { ...callTask('begin'), Assign: { began: '{% $millis() %}' }, Next: 'Pause' },
  Pause: { Type: 'Wait', Seconds: 1, Next: 'Letters' },
  Letters: {
    Type: 'Map',
    Items: [1, 2, 3],
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: 'Await',
      States: { Await: { ...tokenTask('await'), Next: 'After' }, After: { Type: 'Pass', End: true } },
    },
    Next: 'Ask',
  },
  Ask: {
    ...tokenTask('ask'),
    TimeoutSeconds: 3600,
    Output: '{% $append($states.input, $states.result) %}',
    Next: 'End',
  },
  End: { ...callTask('end'), Output: '{% $states.input %}', End: true },
});

/** What the person answers to a token: always the same, so that a doubtful answer can be given again. */
const answerTo = (token: string) => createHash('sha256').update(token).digest('hex').slice(0, 12);

let folder: string;
let engine: DurableEngine;
const tokens = new Set<string>();
const tried = new Set<string>();
const acknowledged = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durability-'));
  await writeFile(join(folder, 'definition.json'), definition);
});

afterAll(async () => {
  await engine?.kill();
  await rm(folder, { recursive: true });
});

async function startEngine(): Promise<void> {
  const [file, text] = [join(folder, 'engine.sqlite'), join(folder, 'definition.json')];
  engine = await startDurableEngine(file, text, (token) => tokens.add(token));
}

/** Answers all open tokens; a broken connection leaves the answer in doubt until the next life of the engine. */
async function answerAll(client: SFNClient): Promise<void> {
  for (const taskToken of [...tokens].filter((token) => !acknowledged.has(token))) {
    const wasTried = tried.has(taskToken);
    tried.add(taskToken);
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answerTo(taskToken)) }));
      acknowledged.add(taskToken);
    } catch (fault) {
      const name = fault instanceof Error ? fault.name : '';
      if (name === 'TaskTimedOut' && wasTried) acknowledged.add(taskToken);
      else if (name === 'TaskTimedOut' || name === 'InvalidToken') throw fault;
      else return;
    }
  }
}

async function start(client: SFNClient, name: string): Promise<boolean> {
  const started = client.send(new StartExecutionCommand({ stateMachineArn, name, input: '{}' }));
  return started.then(
    () => true,
    () => false,
  );
}

async function liveFor(milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await answerAll(engine.client);
  }
}

function executionArn(name: string): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

async function isEnded(name: string): Promise<boolean> {
  const { status } = await engine.client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));
  return status !== 'RUNNING';
}

async function expectWhole(name: string): Promise<void> {
  const described = await engine.client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));
  expect(described.status).toBe('SUCCEEDED');
  const answers = z.array(z.string()).parse(JSON.parse(described.output ?? ''));
  const given = new Set([...acknowledged].map(answerTo));
  expect(answers).toHaveLength(4);
  expect(answers.every((answer) => given.has(answer))).toBe(true);

  const events = [];
  for await (const page of paginateGetExecutionHistory(engine, { executionArn: executionArn(name) })) {
    events.push(...(page.events ?? []));
  }
  expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
  const entered = events.filter((event) => event.type?.endsWith('StateEntered'));
  const names = entered.map((event) => event.stateEnteredEventDetails?.name);
  const letters = ['After', 'After', 'After', 'Await', 'Await', 'Await'];
  expect(names.toSorted()).toEqual([...letters, 'Ask', 'Begin', 'End', 'Letters', 'Pause'].toSorted());
}

test(`nothing is lost or done twice over ${kills} kills (seed ${seed})`, { timeout: 60_000 }, async () => {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const accepted: string[] = [];
  for (let life = 0; life < kills; life += 1) {
    await startEngine();
    if (life < 4 && (await start(engine.client, `run-${life}`))) accepted.push(`run-${life}`);
    await liveFor(20 + random() * 400);
    await engine.kill();
  }
  await startEngine();
  expect(accepted).toHaveLength(4);
  await expect
    .poll(
      async () => {
        await answerAll(engine.client);
        return (await Promise.all(accepted.map(isEnded))).every(Boolean);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  for (const name of accepted) await expectWhole(name);
  expect(acknowledged.size).toBe(accepted.length * 4);
});
