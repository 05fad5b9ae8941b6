import { expect, test } from 'vitest';
import { permitApproval } from '#shared/domain/decisions/case-policy.ts';
import { decidePurgeScan } from '#shared/domain/decisions/purge-scan.ts';
import { type ApplicationStatus, applicationStatuses } from '#shared/domain/status.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

const scan = { paperId: 'p4', scanId: 'scan-p4', reason: 'individual_number_visible' as const };

const purgedIn = (status: ApplicationStatus) => {
  const walk = new CaseWalk().submitted().received().inspected();
  return decidePurgeScan({ ...walk.application, status }, scan, walk.as('clerk'));
};

const judgedAnew: readonly ApplicationStatus[] = [
  'awaiting_documents',
  'under_review',
  'awaiting_approval',
  'awaiting_resubmission',
];

test.each(applicationStatuses.filter((status) => status !== 'draft'))(
  '番号法20条: a scan is purged of a case that is %s, and the judgement on its paper stays only where it was made for good',
  (status) => {
    const decision = purgedIn(status);
    if (!decision.ok || !decision.value) throw new Error('refused');
    const { application, purge, waits, mails } = decision.value;
    const paper = application.papers.find(({ paperId }) => paperId === scan.paperId);
    expect(paper).toMatchObject({ scans: [], purgedScans: [{ scanId: scan.scanId, reason: scan.reason }] });
    expect(paper?.inspection === undefined).toBe(judgedAnew.includes(status));
    expect(application.papers.filter(({ inspection }) => !inspection)).toHaveLength(
      judgedAnew.includes(status) ? 1 : 0,
    );
    expect({ status: application.status, purge, waits, mails }).toEqual({
      status,
      purge: { scanId: scan.scanId, objectKey: 'key' },
      waits: [],
      mails: [],
    });
  },
);

test('a draft has no papers, so nothing is purged of it', () => {
  expect(purgedIn('draft')).toMatchObject({ ok: false, refusal: { code: 'not_possible_now' } });
});

test('規則19条2項: a case that comes back from the letters is not approved again before the copy is put back', () => {
  const walk = new CaseWalk().submitted().received().inspected();
  expect(permitApproval(walk.application).ok).toBe(true);
  const decision = purgedIn('confirming_addresses');
  if (!decision.ok || !decision.value) throw new Error('refused');
  const back = { ...decision.value.application, status: 'under_review' as const };
  expect(permitApproval(back)).toMatchObject({ ok: false, refusal: { code: 'paper_not_scanned' } });
});
