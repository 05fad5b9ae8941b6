import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/civil-date.ts';
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

  it('is charged from the day on which it opens, not from the day on which it got stuck', () => {
    const walk = activating();
    const failure = { step: 'complete_activation', error: 'Error' };
    walk.take(decideBillingStarted(walk.application, walk.as('workflow')));
    walk.take(decideActivationFailure(walk.application, failure, walk.as('workflow'))).openWaits();
    walk.at = instant('2026-12-10T01:00:00.000Z');
    const retry = { expectedVersion: walk.expectedVersion, outcome: 'retry', round: 1 } as const;
    walk.take(decideRepair(walk.application, retry, walk.as('operations')));
    walk.take(decideBillingStarted(walk.application, walk.as('workflow')));

    expect(walk.application.activation?.billingStartedOn).toBe('2026-12-10');
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
