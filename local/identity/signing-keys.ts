import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod/mini';

const privateJwkSchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});
const keysSchema = z.object({ signing: privateJwkSchema, cookies: z.array(z.string()) });

/** The RSA key that signs a pool's tokens, and the secrets that sign its cookies. */
export type PoolKeys = z.infer<typeof keysSchema>;

/** Loads the keys of a pool; the first run makes them. */
export async function loadKeys(database: DatabaseSync, poolId: string): Promise<PoolKeys> {
  const stored = database.prepare('SELECT value FROM secrets WHERE name = ?').get(poolId);
  if (stored) return keysSchema.parse(JSON.parse(String(stored.value)));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const keys = keysSchema.parse({ signing, cookies: [randomBytes(32).toString('base64url')] });
  database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)').run(poolId, JSON.stringify(keys));
  return keys;
}
