import { timingSafeEqual } from 'node:crypto';
import { type ClaimStore, claimIds } from '#shared/adapters/claim-store.ts';
import type { PinTries } from '#shared/adapters/pin-tries.ts';
import type { StatusReader, StoredStatus } from '#shared/adapters/status-reader.ts';
import type { StatusView, statusRoutes } from '#shared/contracts/http/status-routes.ts';
import { parseReceptionNumber, type ReceptionNumber } from '#shared/domain/reception-number.ts';
import { refuse } from '#shared/domain/result.ts';
import { parseStatusPin, type StatusPin } from '#shared/domain/status-pin.ts';
import type { Operation } from '../wiring/operation.ts';

/** What the one operation works with. */
export interface StatusParts {
  readonly claims: Pick<ClaimStore, 'loadOwnership'>;
  readonly reader: StatusReader;
  readonly tries: PinTries;
}

/** Stands for the application of a number that nobody has: it is looked up just as long. */
const nobody = '00000000-0000-0000-0000-000000000000';

const isSame = (stored: StatusPin | undefined, given: StatusPin | undefined): boolean =>
  timingSafeEqual(Buffer.from(stored ?? '------'), Buffer.from(given ?? '******'));

/** The application that the number and the PIN belong to; undefined, after as many reads, when either is wrong. */
const findApplication = async (
  { claims, reader }: StatusParts,
  receptionNumber: ReceptionNumber,
  pin: StatusPin | undefined,
): Promise<string | undefined> => {
  const held = await claims.loadOwnership(claimIds.receptionNumber(receptionNumber));
  const applicationId = held?.heldBy ?? nobody;
  return isSame(await reader.loadPin(applicationId), pin) ? applicationId : undefined;
};

const viewOf = ({ statusCode, steps, pollAfterSeconds }: StoredStatus): StatusView => {
  const updatedOn = steps
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1);
  return {
    statusCode,
    steps,
    ...(updatedOn ? { updatedOn } : {}),
    ...(pollAfterSeconds ? { pollAfterSeconds } : {}),
  };
};

/** Reads where an application stands. An unknown number and a wrong PIN are one answer, and both count as a try. */
export const createLookUpStatus =
  (parts: StatusParts): Operation<typeof statusRoutes.lookUpStatus> =>
  async ({ body }, { at }) => {
    const number = parseReceptionNumber(body.receptionNumber);
    if (!number.ok) return refuse('status_not_found');
    if (!(await parts.tries.take(number.value, at))) return refuse('too_many_attempts');
    const applicationId = await findApplication(parts, number.value, parseStatusPin(body.pin));
    if (applicationId === undefined) return refuse('status_not_found');
    const [status] = await Promise.all([parts.reader.loadStatus(applicationId), parts.tries.giveBack(number.value)]);
    if (!status) throw new Error('An application that was submitted has no progress.');
    return { status: 200, body: viewOf(status) };
  };
