import { functionError } from '#local/lambda/invocation.ts';
import type { RunningSystem } from '../system/running-system.ts';

/** Something happens while no telephone number is left, so that activations get stuck. */
export const withoutNumbers = async (
  { platform: { lambda } }: RunningSystem,
  happens: () => Promise<void>,
): Promise<void> => {
  const invoke = lambda.invoke.bind(lambda);
  lambda.invoke = async (model, ...rest) =>
    model.functionName.includes('AssignNumbers')
      ? functionError('NumbersExhausted', 'No number is left.')
      : invoke(model, ...rest);
  await happens().finally(() => {
    lambda.invoke = invoke;
  });
};
