import * as z from 'zod/mini';
import { instantSchema } from '../civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A legal hold is put and lifted; neither is ever changed. */
export const holdActKindSchema = z.enum(['put', 'lifted']);
export type HoldActKind = z.infer<typeof holdActKindSchema>;

/** What whoever erases may see of a legal hold: that it was put, or lifted, and nothing of why. */
export const holdMarkSchema = z.strictObject({ holdId: z.string(), kind: holdActKindSchema });
export type HoldMark = z.infer<typeof holdMarkSchema>;

/** Who put or lifted a legal hold, and why. The reason never leaves the store of compliance. */
export const holdActSchema = z.strictObject({
  ...holdMarkSchema.shape,
  applicationId: z.string(),
  reason: z.string(),
  writtenBy: z.string(),
  writtenAt: instantSchema,
});
export type HoldAct = z.infer<typeof holdActSchema>;

/** The holds that were put and not lifted. Several can stand for reasons of their own; each is lifted by itself. */
export const standingHoldsOf = (marks: readonly HoldMark[]): string[] => {
  const lifted = new Set(marks.filter(({ kind }) => kind === 'lifted').map(({ holdId }) => holdId));
  return marks.filter(({ holdId }) => !lifted.has(holdId)).map(({ holdId }) => holdId);
};

/** A hold that stands on some application, and since when. */
export const standingHoldSchema = z.strictObject({
  applicationId: z.string(),
  holdId: z.string(),
  putAt: instantSchema,
});
export type StandingHold = z.infer<typeof standingHoldSchema>;

/** The holds that stand on any application, the oldest first: whoever looks at them asks whether they are still needed. */
export const oldestHoldsOf = (traces: readonly Pick<HoldAct, keyof HoldMark | 'applicationId' | 'writtenAt'>[]) => {
  const standing = new Set(standingHoldsOf(traces));
  return traces
    .filter(({ holdId }) => standing.has(holdId))
    .map(({ applicationId, holdId, writtenAt }): StandingHold => ({ applicationId, holdId, putAt: writtenAt }))
    .toSorted((one, other) => (one.putAt < other.putAt ? -1 : 1));
};

/** Decides whether a hold can be lifted: it was put, and stands. */
export const permitLifting = (
  marks: readonly HoldMark[],
  holdId: string,
): Result<null, 'hold_unknown' | 'hold_lifted'> => {
  if (!marks.some((mark) => mark.holdId === holdId)) return refuse('hold_unknown');
  return standingHoldsOf(marks).includes(holdId) ? ok(null) : refuse('hold_lifted');
};
