import { functionError } from '#local/lambda/invocation.ts';
import type { RunningSystem } from '../system/running-system.ts';

/** From now on no telephone number is left, so that activations get stuck; answers how there are some again. */
export const takeNumbersAway = ({ platform: { lambda } }: RunningSystem): (() => void) => {
  const invoke = lambda.invoke.bind(lambda);
  lambda.invoke = async (model, ...rest) =>
    model.functionName.includes('AssignNumbers')
      ? functionError('NumbersExhausted', 'No number is left.')
      : invoke(model, ...rest);
  return () => {
    lambda.invoke = invoke;
  };
};
