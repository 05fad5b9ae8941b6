import { untilDone } from '#shared/adapters/attempts.ts';
import { claimIds, requestClaimItem } from '#shared/adapters/claim-store.ts';
import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { copiedForm, openApplication } from '#shared/domain/decisions/open-application.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import { isEnded } from '#shared/domain/status.ts';
import { newId } from '../wiring/ids.ts';
import type { Customer, CustomerCall, Operation, Refused } from '../wiring/operation.ts';
import { TemporarilyUnavailable } from '../wiring/task-errors.ts';
import type { CustomerParts } from './customer-parts.ts';
import { customerStateOf } from './customer-view.ts';
import { loadOwn } from './load-own.ts';

const patience = { attemptsAtMost: 5, pauseMs: 15 };

type Parts = Pick<CustomerParts, 'store' | 'claims' | 'accounts'>;

/** Says which application the customer has open already. */
const refuseSecond = async ({ store, claims }: Parts, claimId: string): Promise<Refused | undefined> => {
  const ownership = await claims.loadOwnership(claimId);
  const loaded = ownership && (await store.load(ownership.heldBy));
  return loaded && { ...refuse('application_already_open'), present: customerStateOf(loaded.application) };
};

/** Tries to open a draft; undefined when another one was opened or ended in the same moment. */
const openOnce = async (parts: Parts, { actor, at, customer, claim }: CustomerCall, form: DraftForm | undefined) => {
  const claimId = claimIds.openApplication(customer.id);
  const change = openApplication(newId(), customer.id, { actor, at }, form);
  const { application } = change;
  const answer = { status: 201, body: customerStateOf(application) } as const;
  const result = await parts.store.commit({
    before: undefined,
    change,
    ...(form ? { form } : {}),
    claims: [
      { type: 'take', claimId, heldBy: application.applicationId },
      ...(claim ? [{ type: 'request', item: requestClaimItem(claim, answer, at) } as const] : []),
    ],
  });
  if (result === 'saved') return answer;
  if (result === 'request_repeated') return refuse('request_in_progress');
  return result === 'claimed' ? refuseSecond(parts, claimId) : undefined;
};

/** The form of an earlier application that has ended; one that is open still is refused as the one that is open. */
const loadEarlierForm = async (
  { store }: Parts,
  customer: Customer,
  applicationId: string | undefined,
): Promise<Result<DraftForm | undefined, 'application_unknown'>> => {
  if (applicationId === undefined) return ok(undefined);
  const own = await loadOwn(store, customer, applicationId);
  if (!own.ok) return own;
  const form = isEnded(own.value.status) ? await store.loadForm(applicationId) : undefined;
  return ok(form && copiedForm(form));
};

/** Opens a draft; a customer has one application at a time, and none beside a running contract. */
export const createOpenApplication =
  (parts: Parts): Operation<typeof customerRoutes.openApplication> =>
  async ({ body: { copyFrom } }, call) => {
    await parts.accounts.ensureAccount(call.customer, call.at);
    const account = await parts.accounts.loadAccount(call.customer.id);
    if (account?.contract) return refuse('service_already_open');
    const earlier = await loadEarlierForm(parts, call.customer, copyFrom);
    if (!earlier.ok) return earlier;
    const answer = await untilDone(() => openOnce(parts, call, earlier.value), patience);
    if (!answer) throw new TemporarilyUnavailable('The customer opens applications in several places at once.');
    return answer;
  };
