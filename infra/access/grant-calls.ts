import { lambdaFunctions } from '#shared/contracts/environment.ts';
import { calledFunctions, type ServiceFunctions } from '../constructs/service-functions.ts';

/** A function may invoke exactly the functions that its environment names. */
export const grantCalls = (functions: ServiceFunctions): void => {
  for (const caller of functions.all()) {
    const variables: readonly string[] = lambdaFunctions[caller.name].environment;
    for (const [variable, callee] of Object.entries(calledFunctions)) {
      if (!variables.includes(variable)) continue;
      caller.allow(['lambda:InvokeFunction'], [functions.of(callee).lambda.functionArn]);
    }
  }
};
