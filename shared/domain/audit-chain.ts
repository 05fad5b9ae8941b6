import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';
import { instantSchema } from './civil-date.ts';
import { actorSchema } from './people.ts';

const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One event of an application's audit trail, bound to the event before it by that event's hash. */
export const auditEventSchema = z.strictObject({
  applicationId: z.string(),
  sequence: z.int().check(z.minimum(1)),
  at: instantSchema,
  actor: actorSchema,
  /** What happened, in the past tense: `envelope_registered`. */
  action: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  /** Facts about it; never personal data. */
  details: z.record(z.string(), z.union([scalarSchema, z.readonly(z.array(scalarSchema))])),
  previousHash: hashSchema,
  hash: hashSchema,
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** What is known of an event before it takes its place in the chain. */
export type UnchainedAuditEvent = Pick<AuditEvent, 'applicationId' | 'at' | 'actor' | 'action'> & {
  readonly details: Readonly<AuditEvent['details']>;
};

/** The end of a chain: kept with the application, it shows that nothing was cut off. */
export const chainHeadSchema = z.strictObject({ sequence: z.int().check(z.minimum(0)), hash: hashSchema });
export type ChainHead = z.infer<typeof chainHeadSchema>;

/** Hex SHA-256 of a text in UTF-8; passed in, because the domain also runs in browsers. */
export type Sha256 = (text: string) => string;

/** The head of a chain without events. */
export const emptyChain: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** Puts an event at the end of a chain. */
export const appendToChain = (head: ChainHead, event: UnchainedAuditEvent, sha256: Sha256): AuditEvent => {
  const { applicationId, at, actor, action, details } = event;
  const sequence = head.sequence + 1;
  const chained = { applicationId, sequence, at, actor, action, details, previousHash: head.hash };
  return { ...chained, hash: sha256(canonicalJson(chained)) };
};

/** The head of a chain that ends with an event. */
export const headOf = ({ sequence, hash }: AuditEvent): ChainHead => ({ sequence, hash });

export type ChainBreak =
  | 'sequence_differs'
  | 'application_differs'
  | 'previous_hash_differs'
  | 'hash_differs'
  | 'head_differs';

/** Whether a chain is whole, or the first place where it is not. */
export type ChainVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly brokenAtSequence: number; readonly reason: ChainBreak };

const breakAt = (
  event: AuditEvent,
  before: ChainHead,
  applicationId: string,
  sha256: Sha256,
): ChainBreak | undefined => {
  const { hash, ...chained } = event;
  if (event.sequence !== before.sequence + 1) return 'sequence_differs';
  if (event.applicationId !== applicationId) return 'application_differs';
  if (event.previousHash !== before.hash) return 'previous_hash_differs';
  return hash === sha256(canonicalJson(chained)) ? undefined : 'hash_differs';
};

const compareHeads = (events: readonly AuditEvent[], head: ChainHead, expected: ChainHead): ChainVerdict => {
  const agrees = expected.sequence === 0 || events[expected.sequence - 1]?.hash === expected.hash;
  if (agrees && head.sequence === expected.sequence) return { ok: true };
  // Events after the expected head were added; otherwise the end was cut off, or written anew up to the head.
  const brokenAtSequence = agrees ? expected.sequence + 1 : Math.min(head.sequence + 1, expected.sequence);
  return { ok: false, brokenAtSequence, reason: 'head_differs' };
};

/**
 * Checks the whole chain of one application, in the order of its sequence. Only `expectedHead` reveals that the end was
 * cut off or that everything was written anew: take it from another store, and pass the events up to its sequence.
 */
export const verifyChain = (events: readonly AuditEvent[], sha256: Sha256, expectedHead?: ChainHead): ChainVerdict => {
  let head = emptyChain;
  for (const event of events) {
    const reason = breakAt(event, head, events[0]?.applicationId ?? '', sha256);
    if (reason !== undefined) return { ok: false, brokenAtSequence: head.sequence + 1, reason };
    head = headOf(event);
  }
  return expectedHead === undefined ? { ok: true } : compareHeads(events, head, expectedHead);
};
