import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#local/step-functions/json.ts';
import { type MotoStateMachines, runInMoto, startMotoStateMachines } from '#test/support/moto/moto-state-machines.ts';
import type { ServedLambda } from '#test/support/moto/serve-lambdas.ts';
import { runWorkflow, type ScriptedLambda } from '#test/support/workflow-harness.ts';
import { functionsOfOnboarding, onboardingDefinition } from '#workflows/onboarding.ts';
import { playScript, type ScriptedCase, scriptedCases, scriptedInput } from './scripted-people.ts';

interface Way {
  status: string | undefined;
  output: Json | undefined;
  /** The entered states in their order, those inside the letters' Map apart: its letters run side by side. */
  states: string[];
  letterStates: string[];
}

const functionNames = [...functionsOfOnboarding.values()];
const statesOfLetters = new Set(['EnterLetter', 'AwaitDispatch', 'RouteDispatch', 'AwaitDelivery', 'RouteDelivery']);
const personTakesMs = 200;

let moto: MotoStateMachines;
const servedLambdas: Record<string, ServedLambda> = {};

beforeAll(async () => {
  moto = await startMotoStateMachines('The second interpreter of the workflow', () => servedLambdas);
});

afterAll(() => moto.stop());

test.concurrent.for(scriptedCases.map((script, index) => ({ name: script.name, script, prefix: `case-${index}-` })))(
  'a second interpreter takes our way: $name',
  { timeout: 60_000 },
  async ({ script, prefix }, { skip }) => {
    if (!moto.client) return skip();
    const [theirs, ours] = await Promise.all([wayInMoto(moto.client, script, prefix), wayHere(script)]);
    expect(ours).toEqual(theirs);
    expect(ours.status).toBe('SUCCEEDED');
    expect(ours.letterStates.length).toBeGreaterThanOrEqual(5 * script.letterIds.length);
  },
);

/** The definition, calling each function by its own name behind a prefix that tells the cases apart. */
function definitionFor(prefix: string): string {
  return onboardingDefinition.replaceAll(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    return `${prefix}${functionsOfOnboarding.get(placeholder) ?? placeholder}`;
  });
}

function wayOf(status: string | undefined, output: Json | undefined, visited: readonly string[]): Way {
  const isOfLetter = (state: string) => statesOfLetters.has(state);
  return {
    status,
    output,
    states: visited.filter((state) => !isOfLetter(state)),
    letterStates: visited.filter(isOfLetter).sort(),
  };
}

async function wayHere(script: ScriptedCase): Promise<Way> {
  const play = playScript(script);
  const lambda =
    (name: string): ScriptedLambda =>
    (payload, { later, succeed }) => {
      const { answer, decision } = play(name, payload);
      if (decision) later(personTakesMs, () => succeed(decision.taskToken, decision.output));
      return answer;
    };
  const { status, output, visitedStates } = await runWorkflow({
    definition: definitionFor(''),
    input: scriptedInput,
    lambdas: Object.fromEntries(functionNames.map((name) => [name, lambda(name)])),
  });
  return wayOf(status, output, visitedStates);
}

function serveScript(sfn: SFNClient, script: ScriptedCase, prefix: string): void {
  const play = playScript(script);
  for (const name of functionNames) {
    servedLambdas[`${prefix}${name}`] = (payload) => {
      const { answer, decision } = play(name, payload);
      if (decision) setTimeout(() => void succeed(sfn, decision.taskToken, decision.output), personTakesMs);
      return answer;
    };
  }
}

async function succeed(sfn: SFNClient, taskToken: string, output: Json): Promise<void> {
  await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
}

async function wayInMoto(sfn: SFNClient, script: ScriptedCase, prefix: string): Promise<Way> {
  serveScript(sfn, script, prefix);
  const machine = { name: `${prefix}onboarding`, definition: definitionFor(prefix), patienceMs: 50_000 };
  const { status, output, visitedStates } = await runInMoto(sfn, { ...machine, input: scriptedInput });
  return wayOf(status, output, visitedStates);
}
