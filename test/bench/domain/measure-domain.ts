import { sha256 } from '#shared/adapters/sha256.ts';
import { type AuditEvent, appendToChain, emptyChain, headOf, verifyChain } from '#shared/domain/audit-chain.ts';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { median, round, type Table } from '../table.ts';

const events = 50_000;
const decisions = 5_000;

const buildChain = (): AuditEvent[] => {
  const chain: AuditEvent[] = [];
  let head = emptyChain;
  for (let index = 0; index < events; index += 1) {
    const event = appendToChain(
      head,
      {
        applicationId: '0b3c1f6e-5d1a-4c52-9a39-6f0c6f1f4d10',
        at: instant('2026-11-24T01:12:00.000Z'),
        actor: { kind: 'staff', id: '5f1f4d10-9a39-4c52-5d1a-0b3c1f6e6f0c' },
        action: 'paper_inspected',
        details: { paperId: 'a6f0c6f1', result: 'accepted', findings: [], version: index },
      },
      sha256,
    );
    chain.push(event);
    head = headOf(event);
  }
  return chain;
};

const perSecond = (times: number, rounds: number, work: () => void): number => {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    work();
    seconds.push((performance.now() - startedAt) / 1000);
  }
  return times / median(seconds);
};

const hashAlone = (chain: readonly AuditEvent[]): void => {
  const text = JSON.stringify(chain[0]);
  for (const _ of chain) sha256(text);
};

/** Measures what is pure computing: checking an audit chain, against hashing alone, and a decision with its projection. */
export const measureDomain = (rounds: number): Table => {
  const chain = buildChain();
  const head = chain.at(-1);
  const hashes = perSecond(events, rounds, () => hashAlone(chain));
  const verified = perSecond(events, rounds, () => {
    if (!verifyChain(chain, sha256, head && headOf(head)).ok) throw new Error('The chain is broken.');
  });
  const walk = new CaseWalk().submitted().received();
  const [paper] = walk.application.papers;
  if (!paper) throw new Error('The envelope was empty.');
  const { expectedVersion } = walk;
  const inspection = { expectedVersion, paperId: paper.paperId, result: 'accepted' as const, findings: [] };
  const today = civilDate('2026-11-24');
  const decided = perSecond(decisions, rounds, () => {
    for (let index = 0; index < decisions; index += 1) {
      const decision = decideInspection(walk.application, inspection, walk.as('reviewer'));
      if (!decision.ok || !decision.value) throw new Error('The inspection was refused.');
      projectProgress(decision.value.application, today);
    }
  });
  return {
    title: 'Pure computing, one thread',
    columns: ['what', 'per second', '÷ hashing alone'],
    rows: [
      ['SHA-256 of one event as text', Math.round(hashes), 1],
      ['audit events verified', Math.round(verified), round(verified / hashes, 2)],
      ['inspections decided and projected', Math.round(decided), round(decided / hashes, 2)],
    ],
    notes: [`A chain of ${events} events, checked with its head; medians of ${rounds} rounds.`],
  };
};
