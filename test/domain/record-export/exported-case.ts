import { sha256 } from '#shared/adapters/sha256.ts';
import type { Application } from '#shared/domain/application.ts';
import { type AuditEvent, appendToChain, type ChainHead, emptyChain, headOf } from '#shared/domain/audit-chain.ts';
import type { AuditFact, Change } from '#shared/domain/change.ts';
import { epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideAmendment, decideAmendmentProposal } from '#shared/domain/decisions/amend-record.ts';
import { type VerificationRecord, withStatement } from '#shared/domain/record/verification-record.ts';
import { withVersionEntry } from '#shared/domain/record/version-entry.ts';
import type { RecordExport } from '#shared/domain/record-export/export-content.ts';
import {
  contentDigestOf,
  exportAction,
  exportContentOf,
  exportFactsOf,
  exportTextOf,
} from '#shared/domain/record-export/write-export.ts';
import { approvedWalk, deliveredWalk, type RecordCase, statementOf } from '#test/domain/record/record-walk.ts';
import { type CaseWalk, people } from '#test/support/case-walk.ts';

/** The file of a scan: every one another. */
export const scanFileOf = (scanId: string): Buffer => Buffer.from(`scan of ${scanId}`);

const withFiles = (application: Application): Application => ({
  ...application,
  papers: application.papers.map((paper) => ({
    ...paper,
    scans: paper.scans.map((scan) => {
      const file = scanFileOf(scan.scanId);
      return { ...scan, bytes: file.length, sha256: sha256(file) };
    }),
  })),
});

const withFileFacts = (fact: AuditFact): AuditFact => {
  const { scanId } = fact.details;
  if (fact.action !== 'scan_stored' || typeof scanId !== 'string') return fact;
  const file = scanFileOf(scanId);
  return { ...fact, details: { ...fact.details, bytes: file.length, sha256: sha256(file) } };
};

/** Chains facts to the end of a trail. */
export const chainedTo = (
  head: ChainHead,
  facts: readonly Pick<AuditEvent, 'action' | 'actor' | 'details' | 'at'>[],
): AuditEvent[] => {
  const events: AuditEvent[] = [];
  let end = head;
  for (const { action, actor, details, at } of facts) {
    const event = appendToChain(end, { applicationId: 'application-1', action, actor, details, at }, sha256);
    events.push(event);
    end = headOf(event);
  }
  return events;
};

const salt = '5a1e0b1c-7c3f-4d0e-9a52-0c5e8f1d2b63';

const stated = (
  record: VerificationRecord | undefined,
  walk: CaseWalk,
  given: RecordCase,
  stage: 'opened' | 'completed',
) => {
  walk.application = withFiles(walk.application);
  const written = { applicationId: 'application-1', stage, salt, recordedBy: people.workflow, recordedAt: walk.at };
  return withStatement(record, statementOf(walk, given), written);
};

/** A case whose record is completed, or amended as well, with its trail. */
export const completedCase = (given: RecordCase, { amended = false } = {}) => {
  const walk = deliveredWalk(given);
  const opened = stated(undefined, approvedWalk(given), given, 'opened');
  const record = stated(opened, walk, given, 'completed');
  walk.verified();
  const entered = (change: Change): Change => {
    const isAbout = (action: AuditFact['action']) => change.audit.some((fact) => fact.action === action);
    if (isAbout('verification_record_opened'))
      return withVersionEntry(change, { before: undefined, after: opened }, sha256);
    if (isAbout('verification_completed')) return withVersionEntry(change, { before: opened, after: record }, sha256);
    return change;
  };
  if (amended) walk.at = instantOf(epochMsOf(walk.at) + 60_000);
  const changed = amended ? amend(walk, record) : record;
  const entries = walk.changes
    .map(entered)
    .flatMap(({ audit, at }) => audit.map((fact) => ({ ...withFileFacts(fact), at })));
  return { application: walk.application, record: changed, trail: chainedTo(emptyChain, entries), at: walk.at };
};

const amend = (walk: CaseWalk, record: VerificationRecord): VerificationRecord => {
  const proposal = {
    kind: 'addition' as const,
    reason: '利用目的が増えたとの申告を受けたため',
    concerns: ['purposes' as const],
    items: { purposes: { value: ['remote_work' as const], from: 'telephone' as const } },
  };
  const expectation = () => ({ expectedVersion: walk.expectedVersion, amendmentId: 'amendment-1' });
  const proposed = decideAmendmentProposal(
    walk.application,
    record,
    { ...expectation(), proposal },
    walk.as('reviewer'),
  );
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  walk.save(proposed.value.change);
  const outcome = 'confirmed' as const;
  const settled = decideAmendment(
    walk.application,
    proposed.value.record,
    { ...expectation(), outcome },
    walk.as('approver'),
  );
  if (!settled.ok) throw new Error(settled.refusal.code);
  const { change, record: after } = settled.value;
  walk.save(withVersionEntry(change, { before: record, after }, sha256));
  return after;
};

const auditor = { kind: 'staff', id: 'auditor-1' } as const;

/** What is exported of a case one hour after its last step. */
export const contentOf = (kase: ReturnType<typeof completedCase>) =>
  exportContentOf(kase, { actor: auditor, at: instantOf(epochMsOf(kase.at) + 3_600_000) });

type Content = ReturnType<typeof contentOf>;

/** Seals a content as the function does, here with the digest of whatever stands for the document. */
export const sealed = (content: Content, document: Uint8Array = Buffer.from('document')): RecordExport => {
  const digests = { contentDigest: contentDigestOf(content, sha256), documentDigest: sha256(document) };
  const fact = { action: exportAction, actor: auditor, details: exportFactsOf(content, digests) };
  const last = content.trail.at(-1);
  return { content, seal: chainedTo(last ? headOf(last) : emptyChain, [{ ...fact, at: content.exportedAt }]) };
};

/** The text of the export of a case. */
export const exportedText = (given: RecordCase, options?: Parameters<typeof completedCase>[1]): string =>
  exportTextOf(sealed(contentOf(completedCase(given, options))));
