import { join } from 'node:path';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { LambdaFunctionName } from '#shared/contracts/environment.ts';

/** Where the code of a function comes from. */
export type FunctionCode = (name: LambdaFunctionName) => lambda.Code;

/** The bundle of each function; source maps stay behind in the build directory. */
export const bundledCode =
  (directory: string): FunctionCode =>
  (name) =>
    lambda.Code.fromAsset(join(directory, name), { exclude: ['*.map'] });

/** A placeholder for syntheses that look at everything but the code, as the tests of the stacks do. */
export const placeholderCode: FunctionCode = () =>
  lambda.Code.fromInline(
    'exports.handler = async () => { throw new Error("This stack was synthesized without code."); };',
  );
