import { type ClaimStore, claimIds, createClaimStore } from '#shared/adapters/claim-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { decideNumbersAssigned } from '#shared/domain/decisions/activate-service.ts';
import type { NumberKind } from '#shared/domain/form.ts';
import { type ActivationParts, accountStoreFrom, loadActivation } from './activation-parts.ts';
import { type NumberPool, parseNumberPool } from './number-pool.ts';
import { NumbersExhausted } from './workflow-errors.ts';
import { takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

type NumberParts = ActivationParts & {
  readonly claims: Pick<ClaimStore, 'loadOwnership'>;
  readonly pool: NumberPool;
};

interface Wanted {
  readonly accountId: string;
  readonly applicationId: string;
  readonly kind: NumberKind;
  readonly count: number;
  readonly assignedAt: Instant;
}

const lookedAtTogether = 50;

/** Numbers that nobody holds as far as can be seen; the claims are looked at a handful at a time. */
async function* freeNumbers({ claims, pool }: NumberParts, { kind, applicationId }: Wanted): AsyncGenerator<string> {
  const free = async (handful: readonly string[]): Promise<string[]> => {
    const claimed = await Promise.all(handful.map((number) => claims.loadOwnership(claimIds.number(number))));
    return handful.filter((_, index) => claimed[index] === undefined);
  };
  let handful: string[] = [];
  for (const number of pool.candidates(kind, applicationId)) {
    handful.push(number);
    if (handful.length < lookedAtTogether) continue;
    yield* await free(handful);
    handful = [];
  }
  yield* await free(handful);
}

const assignMore = async (parts: NumberParts, wanted: Wanted): Promise<void> => {
  const { accountId, applicationId, kind, assignedAt } = wanted;
  let open = wanted.count;
  if (open <= 0) return;
  for await (const number of freeNumbers(parts, wanted)) {
    const result = await parts.accounts.assignNumber({ accountId, applicationId, kind, number, assignedAt });
    if (result === 'assigned') open -= 1;
    if (open === 0) return;
  }
  throw new NumbersExhausted(`No number of kind ${kind} is left.`);
};

/** Reserves the ordered numbers. What an earlier attempt reserved counts, so that a repetition takes no more. */
export const assignNumbers =
  (parts: NumberParts): WorkflowTask<'assign-numbers'> =>
  async ({ applicationId }, { at }) => {
    const { application, account } = await loadActivation(parts, applicationId);
    const ordered = application.order?.numbers ?? [];
    const accountId = application.customerId;
    if (!application.activation?.numbersAssignedAt) {
      for (const { kind, count } of ordered) {
        const own = account.numbers.filter((one) => one.applicationId === applicationId && one.kind === kind);
        await assignMore(parts, { accountId, applicationId, kind, count: count - own.length, assignedAt: at });
      }
    }
    const count = ordered.reduce((sum, order) => sum + order.count, 0);
    await takeStep(parts, {
      applicationId,
      at,
      decide: (current, context) => decideNumbersAssigned(current, count, context),
    });
    return { count };
  };

export const handler = workflowHandler('assign-numbers', (environment, observability) =>
  assignNumbers({
    ...taskPartsFrom(environment, observability),
    accounts: accountStoreFrom(environment),
    claims: createClaimStore({ documentClient: getDocumentClient(), table: environment.CLAIMS_TABLE }),
    pool: parseNumberPool(environment.NUMBER_POOL),
  }),
);
