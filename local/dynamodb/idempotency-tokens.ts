import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { DynamoError } from './dynamo-error.ts';
import { WriteBatch } from './write-batch.ts';

const prefix = 'overlay-token~';
const lifetimeMs = 10 * 60_000;
const rememberedSchema = z.object({ fingerprint: z.string(), expiresAt: z.number() });

/** Whether a transaction with this ClientRequestToken was committed in the last ten minutes; throws when it differed. */
export async function recallToken(
  engine: DynaliteEngine,
  token: string,
  parts: unknown,
  now: number,
): Promise<boolean> {
  const record = await engine.record(prefix + token);
  if (record === undefined) return false;
  const { fingerprint, expiresAt } = rememberedSchema.parse(record);
  if (expiresAt <= now) return false;
  if (fingerprint === fingerprintOf(parts)) return true;
  const message = 'Transaction with the same token but different parameters';
  throw new DynamoError('IdempotentParameterMismatchException', message);
}

/** Adds the token to the transaction's own batch, so that a retry after a crash is recognised as well. */
export function rememberToken(batch: WriteBatch, token: string, parts: unknown, now: number): void {
  batch.put(prefix + token, { fingerprint: fingerprintOf(parts), expiresAt: now + lifetimeMs });
}

/** Removes the tokens that are too old to matter. */
export async function forgetExpiredTokens(engine: DynaliteEngine, now: number): Promise<void> {
  const batch = new WriteBatch();
  for await (const key of engine.keys(prefix)) {
    if (rememberedSchema.parse(await engine.record(key)).expiresAt <= now) batch.delete(key);
  }
  await engine.commit(batch);
}

function fingerprintOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
