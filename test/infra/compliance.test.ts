import { expect, it } from 'vitest';
import { synthesizeStage } from './synthesized-stage.ts';

// Two rule packs and CloudFormation Validate look at every resource: seconds, and more on a busy machine.
const patience = 60_000;

it(
  'synthesizes production without a finding of cdk-nag or CloudFormation Validate',
  () => {
    expect(() => synthesizeStage('production', {})).not.toThrow();
  },
  patience,
);
