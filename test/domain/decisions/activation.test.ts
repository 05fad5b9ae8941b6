import { describe, expect, it } from 'vitest';
import {
  decideActivation,
  decideActivationFailure,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
  decideRepair,
  decideReversal,
} from '#shared/domain/decisions/activate-service.ts';
import { activating } from './case-steps.ts';

describe('a stuck activation', () => {
  it('leaves no wait behind when a run that took over opens the service', () => {
    const walk = activating();
    const failure = { step: 'assign_numbers', error: 'NumbersExhausted' };
    walk.take(decideActivationFailure(walk.application, failure, walk.as('workflow'))).openWaits();
    expect(walk.application.openWaits.repair).toMatchObject({ round: 1 });

    walk
      .take(decideNumbersAssigned(walk.application, 1, walk.as('workflow')))
      .take(decideExtensionsCarriedOver(walk.application, 3, walk.as('workflow')))
      .take(decideBillingStarted(walk.application, walk.as('workflow')))
      .take(decideActivation(walk.application, walk.as('workflow')));
    expect(walk.application).toMatchObject({ status: 'active', openWaits: {} });
  });

  it('is not gone on with by another run once it was given up', () => {
    const walk = activating();
    const failure = { step: 'assign_numbers', error: 'NumbersExhausted' };
    walk.take(decideActivationFailure(walk.application, failure, walk.as('workflow'))).openWaits();
    const { expectedVersion } = walk;
    const abandon = { expectedVersion, outcome: 'abandon', round: 1 } as const;
    walk.take(decideRepair(walk.application, abandon, walk.as('operations')));
    const ended = { refusal: { code: 'application_ended' } };

    expect(walk.application.status).toBe('declined');
    expect(decideNumbersAssigned(walk.application, 1, walk.as('workflow'))).toMatchObject(ended);
    expect(decideExtensionsCarriedOver(walk.application, 3, walk.as('workflow'))).toMatchObject(ended);
    expect(decideBillingStarted(walk.application, walk.as('workflow'))).toMatchObject(ended);
    expect(decideActivation(walk.application, walk.as('workflow'))).toMatchObject(ended);
    expect(decideActivationFailure(walk.application, failure, walk.as('workflow'))).toMatchObject(ended);
  });

  it('is taken back once, and what was never done needs no taking back', () => {
    const walk = activating();
    expect(decideReversal(walk.application, walk.as('workflow'))).toEqual({ ok: true, value: null });
    walk.take(decideNumbersAssigned(walk.application, 1, walk.as('workflow')));
    walk.take(decideReversal(walk.application, walk.as('workflow')));

    expect(walk.application.activation).toEqual({ attempt: 1 });
    expect(decideReversal(walk.application, walk.as('workflow'))).toEqual({ ok: true, value: null });
  });
});
