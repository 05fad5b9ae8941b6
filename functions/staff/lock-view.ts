import type * as z from 'zod/mini';
import type { lockViewSchema } from '#shared/contracts/http/answers.ts';
import { holdingLock } from '#shared/domain/application.ts';
import type { StaffCall } from '../wiring/operation.ts';

/** Who has a case open, as the caller sees it; nothing when nobody has. */
export const lockViewOf = (
  lock: { readonly lockedBy: string; readonly expiresAt: StaffCall['at'] } | undefined,
  { staff, at }: Pick<StaffCall, 'staff' | 'at'>,
): { lock?: z.infer<typeof lockViewSchema> } => {
  const holding = holdingLock(lock, at);
  if (!holding) return {};
  const { lockedBy, expiresAt } = holding;
  return { lock: { lockedBy, expiresAt, isMine: lockedBy === staff.id } };
};
