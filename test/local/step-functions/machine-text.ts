import type { Json } from '#local/step-functions/json.ts';

/** The text of a machine with the given states, which starts at the first of them. */
export function machineText(states: Record<string, Json>, more: Record<string, Json> = {}): string {
  const StartAt = Object.keys(states)[0] ?? '';
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt, States: states, ...more });
}

/** A Task that calls the scripted function with the payload. */
export function callTask(name: string, payload: Json = {}): { [key: string]: Json } {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name, Payload: payload },
    Output: '{% $states.result.Payload %}',
  };
}

/** A Task that hands its token to the scripted function and waits. */
export function tokenTask(name: string): { [key: string]: Json } {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}' } },
  };
}
