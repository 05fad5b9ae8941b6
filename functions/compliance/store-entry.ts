import type { RequestClaim } from '#shared/adapters/claim-store.ts';
import { refuse } from '#shared/domain/result.ts';
import type { SuspicionEntry } from '#shared/domain/suspicion.ts';
import { newId } from '../wiring/ids.ts';
import type { Refused } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/**
 * The id of the entry that a request writes. With an idempotency key it follows from the key, so the entry is its own
 * claim: the common table of claims, which other functions read, never hears of it.
 */
export const entryIdOf = (claim: RequestClaim | undefined): string => {
  if (!claim) return newId();
  const digits = claim.claimId.slice('request#'.length);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
};

/** Adds the entry and answers that it is stored: the same on its repetition, and nothing more. */
export const storeEntry = async (
  { suspicions }: Pick<ComplianceParts, 'suspicions'>,
  entry: SuspicionEntry,
  claim: RequestClaim | undefined,
): Promise<{ status: 201; body: { stored: true } } | Refused> => {
  const result = await suspicions.addEntry(entry, claim?.requestHash);
  return result === 'reused' ? refuse('idempotency_key_reused') : { status: 201, body: { stored: true } };
};
