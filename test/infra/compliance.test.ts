import { expect, it } from 'vitest';
import { synthesizeStage } from './synthesized-stage.ts';

it('synthesizes production without a finding of cdk-nag or CloudFormation Validate', () => {
  expect(() => synthesizeStage('production', {})).not.toThrow();
});
