import { SFNClient } from '@aws-sdk/client-sfn';
import type { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import { listen } from '#test/support/listen.ts';

/** Serves the engine on a free port and gives a real AWS client for it. */
export async function serveEngine(
  engine: LocalStepFunctions,
): Promise<{ client: SFNClient; stop: () => Promise<void> }> {
  const served = await listen((request, response) => void engine.handle(request, response));
  const client = new SFNClient({
    endpoint: served.endpoint,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const stop = async () => {
    client.destroy();
    await served.stop();
  };
  return { client, stop };
}
