import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditEvent,
  appendToChain,
  auditEventSchema,
  type ChainHead,
  emptyChain,
  headOf,
  type UnchainedAuditEvent,
  verifyChain,
} from '#shared/domain/audit-chain.ts';
import { instantOf } from '#shared/domain/civil-date.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const chainOf = (bodies: readonly UnchainedAuditEvent[], from: ChainHead = emptyChain): AuditEvent[] => {
  let head = from;
  return bodies.map((body) => {
    const event = appendToChain(head, body, sha256);
    head = headOf(event);
    return event;
  });
};

const happened = (action: string, details: UnchainedAuditEvent['details'] = {}, at = 0): UnchainedAuditEvent => ({
  applicationId: 'app-1',
  at: instantOf(Date.UTC(2026, 10, 24, 1, 12) + at),
  actor: { kind: 'staff', id: 'staff-1' },
  action,
  details,
});

const body: fc.Arbitrary<UnchainedAuditEvent> = fc
  .record({
    action: fc.constantFrom('envelope_registered', 'scan_viewed', 'letter_dispatched'),
    details: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }), fc.constant(null)),
      { maxKeys: 4 },
    ),
    at: fc.nat(10_000),
  })
  .map(({ action, details, at }) => happened(action, details, at));

/** What somebody with write access to the table might do; each returns a changed copy of the chain. */
const tamperings: Record<string, (events: AuditEvent[], at: number) => AuditEvent[]> = {
  'edits the details': (events, at) =>
    events.map((event, index) => (index === at ? { ...event, details: { ...event.details, forged: true } } : event)),
  'edits the actor': (events, at) =>
    events.map((event, index) => (index === at ? { ...event, actor: { kind: 'system', id: 'x' } } : event)),
  'edits an event and its hash': (events, at) =>
    events.map((event, index) =>
      index === at
        ? appendToChain({ sequence: at, hash: event.previousHash }, { ...event, action: 'forged' }, sha256)
        : event,
    ),
  'deletes an event': (events, at) => events.filter((_, index) => index !== at),
  'deletes an event and renumbers the rest': (events, at) =>
    events.filter((_, index) => index !== at).map((event, index) => ({ ...event, sequence: index + 1 })),
  'swaps two events': (events, at) => {
    const other = (at + 1) % events.length;
    return events.map((event, index) => events[index === at ? other : index === other ? at : index] ?? event);
  },
  'cuts off the end': (events, at) => events.slice(0, at),
  'repeats an event': (events, at) => events.flatMap((event, index) => (index === at ? [event, event] : [event])),
  'writes everything anew from an event on': (events, at) => {
    const before = events.slice(0, at);
    const last = before.at(-1);
    const forged = events.slice(at).map((event) => ({ ...event, action: 'forged' }));
    return [...before, ...chainOf(forged, last === undefined ? emptyChain : headOf(last))];
  },
  'adds an event at the end': (events) => [
    ...events,
    ...chainOf([happened('forged')], headOf(events.at(-1) ?? appendToChain(emptyChain, happened('x'), sha256))),
  ],
  'puts in the chain of another application': (events) =>
    chainOf(events.map((event) => ({ ...event, applicationId: 'app-2' }))),
};

describe('verifyChain', () => {
  it('accepts every chain that was only appended to, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
        const events = chainOf(bodies);
        const stored = events.map((event) => auditEventSchema.parse(JSON.parse(JSON.stringify(event))));
        const head =
          events.length === 0
            ? emptyChain
            : headOf(events[events.length - 1] ?? appendToChain(emptyChain, happened('x'), sha256));

        expect(verifyChain(stored, sha256, head)).toEqual({ ok: true });
      }),
    );
  });

  it.each(Object.entries(tamperings))('finds out somebody who %s', (_what, tamper) => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 8 }), fc.nat(), (bodies, seed) => {
        const events = chainOf(bodies);
        const last = events.at(-1);
        const at = seed % events.length;

        expect(last && verifyChain(tamper(events, at), sha256, headOf(last))).toMatchObject({ ok: false });
      }),
    );
  });

  it.each([
    ['edits the details', 2, 'hash_differs'],
    ['edits an event and its hash', 3, 'previous_hash_differs'],
    ['deletes an event', 2, 'sequence_differs'],
    ['deletes an event and renumbers the rest', 2, 'previous_hash_differs'],
    ['swaps two events', 2, 'sequence_differs'],
    ['cuts off the end', 2, 'head_differs'],
    ['repeats an event', 3, 'sequence_differs'],
    ['writes everything anew from an event on', 4, 'head_differs'],
    ['adds an event at the end', 5, 'head_differs'],
  ])('names the place: when somebody %s, the second of four', (what, brokenAtSequence, reason) => {
    const events = chainOf(['one', 'two', 'three', 'four'].map((action) => happened(action)));
    const [, , , last] = events;

    expect(last && verifyChain(tamperings[what]?.(events, 1) ?? [], sha256, headOf(last))).toEqual({
      ok: false,
      brokenAtSequence,
      reason,
    });
  });

  it('notices an event of another application in the middle', () => {
    const [first] = chainOf([happened('one')]);
    const stranger = first && appendToChain(headOf(first), { ...happened('two'), applicationId: 'app-2' }, sha256);

    expect(first && stranger && verifyChain([first, stranger], sha256)).toEqual({
      ok: false,
      brokenAtSequence: 2,
      reason: 'application_differs',
    });
  });

  it('cannot see a cut end without a head from elsewhere', () => {
    const events = chainOf([happened('one'), happened('two')]);

    expect(verifyChain(events.slice(0, 1), sha256)).toEqual({ ok: true });
    expect(verifyChain([], sha256)).toEqual({ ok: true });
  });
});

describe('appendToChain', () => {
  it('keeps its hashes from one release to the next', () => {
    const [event] = chainOf([happened('envelope_registered', { papers: ['drivers_license'], count: 1 })]);

    expect(event?.hash).toBe(
      sha256(
        `{"action":"envelope_registered","actor":{"id":"staff-1","kind":"staff"},"applicationId":"app-1","at":"2026-11-24T01:12:00.000Z","details":{"count":1,"papers":["drivers_license"]},"previousHash":"${'0'.repeat(64)}","sequence":1}`,
      ),
    );
  });
});
