import type { CustomerState } from '#shared/contracts/http/customer-answers.ts';
import { type DecisionRequest, decideAndSave } from '../wiring/decide-and-save.ts';
import type { CustomerCall, Refused } from '../wiring/operation.ts';
import { signalChange } from '../wiring/signal-change.ts';
import type { CustomerParts } from './customer-parts.ts';
import { customerStateOf, refuseCustomer } from './customer-view.ts';

/** Decides about one of the caller's own applications, saves, announces, and answers where it stands. */
export const decideOwn = async (
  { store, signals }: Pick<CustomerParts, 'store' | 'signals'>,
  { customer, claim }: CustomerCall,
  decision: Pick<DecisionRequest, 'applicationId' | 'decide' | 'beside' | 'whenTaken'>,
): Promise<{ status: 200; body: CustomerState } | Refused> => {
  const result = await decideAndSave({
    store,
    ...decision,
    ownedBy: customer.id,
    request: { claim, answer: (after) => ({ status: 200, body: customerStateOf(after) }) },
  });
  if (!result.ok) return refuseCustomer(result);
  await signalChange(signals, result.change);
  return { status: 200, body: customerStateOf(result.application) };
};
