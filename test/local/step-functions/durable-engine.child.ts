// A process with nothing but the engine, made to be killed. Arguments: database file, definition file.
import { readFileSync, writeSync } from 'node:fs';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import { listen } from '#test/support/listen.ts';

const [, , file = '', definitionFile = ''] = process.argv;
const name = 'durable';
const arn = `arn:aws:states:ap-northeast-1:000000000000:stateMachine:${name}`;

/** Tells the parent; written at once, so that a kill cannot take it back. */
function tell(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}

const engine = LocalStepFunctions.open({
  file,
  clock: new VirtualClock(),
  integrations: {
    invoke: async (_resource, args) => {
      await new Promise((resolve) => setTimeout(resolve, 3));
      tell({ invoked: args });
      return { StatusCode: 200, Payload: 'ok' };
    },
  },
});
engine.defineStateMachine({ arn, name, roleArn: 'role', definition: readFileSync(definitionFile, 'utf8') });
const { port } = await listen((request, response) => void engine.handle(request, response));
tell({ port, resumed: engine.resume() });
