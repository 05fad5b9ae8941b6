import { describe, expect, test } from 'vitest';
import { sha256 } from '#shared/adapters/sha256.ts';
import { recordDocumentOf } from '#shared/copy/ja/record-document/record-document.ts';
import { emptyChain } from '#shared/domain/audit-chain.ts';
import type { Change } from '#shared/domain/change.ts';
import { decideStoreScan } from '#shared/domain/decisions/examine-papers.ts';
import { decidePurgeScan } from '#shared/domain/decisions/purge-scan.ts';
import { withScansOf } from '#shared/domain/record/attach-scans.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import { permitRecord } from '#shared/domain/record/permit-record.ts';
import { recordInForce, type VerificationRecord, withStatement } from '#shared/domain/record/verification-record.ts';
import { withVersionEntry } from '#shared/domain/record/version-entry.ts';
import { verifyFiles } from '#shared/domain/record-export/verify-files.ts';
import { exportContentOf, exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { refuse } from '#shared/domain/result.ts';
import { chainedTo, sealed } from '#test/domain/record-export/exported-case.ts';
import { type CaseWalk, people } from '#test/support/case-walk.ts';
import { approvedWalk, corporateCase, deliveredWalk, papersOf, statementOf } from './record-walk.ts';

const licence = 'person_in_charge/drivers_license';
const auditor = { kind: 'staff', id: 'auditor-1' } as const;
const purge = (walk: CaseWalk, paperId = licence, scanId = `scan-${paperId}`) =>
  walk.take(
    decidePurgeScan(walk.application, { paperId, scanId, reason: 'individual_number_visible' }, walk.as('clerk')),
  );

const rescan = (walk: CaseWalk, paperId = licence) => {
  const scan = {
    scanId: 'masked',
    contentType: 'image/jpeg' as const,
    bytes: 900,
    sha256: 'cd'.repeat(32),
    objectKey: 'key',
    objectVersion: 'version',
    storedAt: walk.at,
    storedBy: people.clerk.id,
  };
  return walk.take(decideStoreScan(walk.application, { paperId, scan }, walk.as('clerk')));
};

const completion = (walk: CaseWalk) =>
  permitRecord(walk.application, papersOf(corporateCase), 'completion', walk.as('workflow'));

const scansOf = (record: VerificationRecord) =>
  recordInForce(record).attachments.flatMap(({ paperId, scans }) =>
    paperId === licence ? scans.map(({ scanId }) => scanId) : [],
  );

describe('規則19条1項2号: the copy of a paper', () => {
  test('that is destroyed while the letters are out is missed until it is put back', () => {
    const walk = deliveredWalk(corporateCase);
    expect(completion(purge(walk))).toEqual(refuse('record_incomplete', { count: 1, items: '19条1項2号' }));
    const completed = completion(rescan(walk));
    if (!completed.ok) throw new Error(completed.refusal.code);
    expect(completed.value.attachments.find(({ paperId }) => paperId === licence)?.scans).toMatchObject([
      { scanId: 'masked' },
    ]);
  });

  test('of which another scan is left is not missed, nor is one on which nothing rests', () => {
    const walk = deliveredWalk(corporateCase);
    rescan(walk);
    purge(walk);
    purge(walk, 'application/application_form');
    expect(completion(walk).ok).toBe(true);
  });

  /** Each change that adds to the record, with the entry of what it adds. */
  const entered = (changes: readonly Change[], states: readonly VerificationRecord[]): Change[] => {
    const acts = ['verification_record_opened', 'verification_completed', 'scan_purged', 'scan_stored'];
    let next = 0;
    return changes.map((change) => {
      const after = states[next];
      if (!after || !change.audit.some(({ action }) => action === acts[next])) return change;
      next += 1;
      return withVersionEntry(change, { before: states[next - 2], after }, sha256);
    });
  };

  /** A case that is completed, and whose licence is scanned anew because the number was visible. */
  const rescanned = () => {
    const [opening, walk] = [approvedWalk(corporateCase), deliveredWalk(corporateCase)];
    const stages = [
      [opening, 'opened'],
      [walk, 'completed'],
    ] as const;
    const states: VerificationRecord[] = [];
    for (const [at, stage] of stages) {
      const by = { recordedBy: people.workflow, recordedAt: at.at };
      const written = { applicationId: 'application-1', stage, salt: '5a1e0b1c-7c3f-4d0e-9a52-0c5e8f1d2b63', ...by };
      states.push(withStatement(states.at(-1), statementOf(at, corporateCase), written));
    }
    walk.verified();
    for (const act of [purge, rescan]) {
      const paper = act(walk).application.papers.find(({ paperId }) => paperId === licence);
      const last = states.at(-1);
      if (!paper || !last) throw new Error('no paper');
      states.push(withScansOf(last, paper, { recordedBy: people.clerk, recordedAt: walk.at }));
    }
    const changes = entered(walk.changes, states);
    return { walk, changes, records: states.slice(1) };
  };

  test('that is destroyed after the completion is missing in the record in force; the one put back is named', () => {
    const { records } = rescanned();
    const meters = records.map((record) => completenessOf(recordInForce(record), 'completion'));
    expect(meters.map(({ missing }) => missing.map(({ article }) => article))).toEqual([[], ['19条1項2号'], []]);
    expect(records.map(scansOf)).toEqual([[`scan-${licence}`], [], ['masked']]);
    const others = records.map((record) =>
      recordInForce(record).attachments.filter(({ paperId }) => paperId !== licence),
    );
    expect(others[1]).toEqual(others[0]);
    expect(others[2]).toEqual(others[0]);
    const [first, , last] = records;
    expect(last?.versions.slice(0, 2)).toEqual(first?.versions);
    expect(last?.versions.slice(2)).toMatchObject([
      { stage: 'attached', version: 3, paperId: licence, scans: [] },
      { stage: 'attached', version: 4, paperId: licence, scans: [{ scanId: 'masked', sha256: 'cd'.repeat(32) }] },
    ]);
  });

  test('that is no part of the record adds nothing to it', () => {
    const [record] = rescanned().records;
    if (!record) throw new Error('no record');
    const written = { recordedBy: people.clerk, recordedAt: record.openedAt };
    expect(withScansOf(record, { paperId: 'late', scans: [] }, written)).toBe(record);
  });

  test.each([1, 2])('is told truly by the export and its document: version %d after it', (at) => {
    const { walk, records, ...rest } = rescanned();
    const record = records[at];
    if (!record) throw new Error('no record');
    const changes = at === 1 ? rest.changes.slice(0, -1) : rest.changes;
    const application = changes.at(-1)?.application ?? walk.application;
    const trail = chainedTo(
      emptyChain,
      changes.flatMap(({ audit, at: when }) => audit.map((fact) => ({ ...fact, at: when }))),
    );
    const content = exportContentOf({ application, record, trail }, { actor: auditor, at: walk.at });
    const exportBytes = Buffer.from(exportTextOf(sealed(content)));
    expect(verifyFiles({ exportBytes }, sha256)).toMatchObject({ isPassed: true });
    expect(content.completeness.isComplete).toBe(at === 2);

    const { sections } = recordDocumentOf(content, 'digest');
    const linesIn = (heading: string) =>
      sections.find((section) => section.heading === heading)?.rows.map(({ lines }) => lines.join(' ')) ?? [];
    const gone = linesIn('廃棄したスキャン');
    expect(gone).toHaveLength(1);
    expect(gone[0]).toContain(`スキャン scan-${licence}`);
    expect(gone[0]).toContain(
      at === 1 ? '代わりのスキャンはまだありません。' : '番号を隠したスキャンを添付しています。',
    );
    expect(linesIn('第3版（添付資料の更新）')[0]).toContain('代わりのスキャンはまだありません。');
    const masked = linesIn('スキャンの一覧').filter((line) => line.includes('masked'));
    expect(masked.map((line) => line.includes('確認記録の添付資料（規則19条2項）'))).toEqual(at === 1 ? [] : [true]);
    expect(linesIn('スキャンの一覧').join()).not.toContain('添付資料ではありません');
  });
});
