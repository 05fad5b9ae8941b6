import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Json } from '#local/step-functions/json.ts';
import {
  type MotoRun,
  type MotoStateMachines,
  runInMoto,
  startMotoStateMachines,
} from '#test/support/moto/moto-state-machines.ts';
import { runWorkflow } from '#test/support/workflow-harness.ts';
import { type DifferentialCase, differentialCases, humanAnswer, lambdas } from './differential-cases.ts';
import { machineText } from './machine-text.ts';

const tokenPayloadSchema = z.object({ token: z.string() });

let moto: MotoStateMachines;

beforeAll(async () => {
  const ask = (payload: Json) => {
    const { token: taskToken } = tokenPayloadSchema.parse(payload);
    const answer = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(humanAnswer) });
    setTimeout(() => void moto.client?.send(answer), 300);
  };
  const purpose = "The comparison with moto's interpreter";
  moto = await startMotoStateMachines(purpose, () => ({ ...lambdas, ask, ignore: () => null }));
});

afterAll(() => moto.stop());

test.concurrent.for(differentialCases)('moto and we agree on $name', { timeout: 30_000 }, async (each, { skip }) => {
  if (!moto.client) return skip();
  const name = each.name.replaceAll(/[^a-zA-Z]/g, '-');
  const machine = { name, definition: machineText(each.states), input: each.input, patienceMs: 20_000 };
  const [theirs, ours] = await Promise.all([runInMoto(moto.client, machine), runHere(each)]);
  expect({ ...ours, ...each.known?.theirs }).toEqual(theirs);
  if (each.known) expect(ours).not.toEqual(theirs);
});

async function runHere({ states, input }: DifferentialCase): Promise<MotoRun> {
  const outcome = await runWorkflow({
    definition: machineText(states),
    input,
    lambdas: {
      ...lambdas,
      ask: (_payload, { token, later, succeed }) => later(300, () => succeed(token, humanAnswer)),
      ignore: () => null,
    },
  });
  const { status, output, error, visitedStates } = outcome;
  return { status, output, error, visitedStates };
}
