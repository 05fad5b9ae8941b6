import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { historySentenceOf } from '#shared/copy/ja/history-words.ts';
import { activationStepWords } from '#shared/copy/ja/status-words.ts';
import { type AuditAction, auditActions, isReading } from '#shared/domain/audit-action.ts';
import { activatingWalk, deficientWalk } from '#test/functions/approved-walk.ts';

const papers = [{ paperId: 'p1', kind: 'drivers_license', subject: 'person_in_charge' }] as const;
const paper = { paperId: 'p1', scanId: 's1' };
const letter = { letterId: 'corporation', attempt: 2 };

/** Every event with facts as it has them, and what a person reads. */
const told: Record<AuditAction, [details: object, text: string]> = {
  application_opened: [{}, '申込の作成を始めました。'],
  draft_saved: [{}, '申込の下書きを保存しました。'],
  application_submitted: [{ applicantKind: 'corporation', deadlines: '2026-11' }, '申込を送信しました（法人）。'],
  submission_registered: [{ deadlines: '2026-11' }, '申込を受け付け、手続きを開始しました。'],
  application_withdrawn: [{ from: 'awaiting_documents' }, '申込を取り下げました（取下げ前: 書類到着待ち）。'],
  case_taken: [{}, '案件の担当を始めました（ほかの担当者は変更できません）。'],
  case_released: [{}, '案件の担当を終えました。'],
  case_viewed: [{}, '案件を閲覧しました。'],
  envelope_registered: [
    { envelopeId: 'e1', receivedOn: '2026-11-24', papers: ['drivers_license', 'power_of_attorney'] },
    '封筒を受け付けました（受領日: 2026年11月24日、運転免許証、委任状）。',
  ],
  scan_stored: [{ ...paper, sha256: 'ab', bytes: 1 }, '運転免許証（担当者）のスキャンを登録しました。'],
  scan_viewed: [paper, '運転免許証（担当者）のスキャンを閲覧しました。'],
  scan_purged: [
    { ...paper, reason: 'individual_number_visible' },
    '運転免許証（担当者）のスキャンを破棄しました（マイナンバー（個人番号）の写り込み）。',
  ],
  scan_rotated: [{ ...paper, degrees: 90 }, '運転免許証（担当者）のスキャンの向きを変えました（90度）。'],
  note_added: [{ noteId: 'n1' }, '申し送りメモを書きました。'],
  paper_inspected: [
    {
      paperId: 'p1',
      result: 'rejected',
      findings: ['paper_unreadable'],
      overruled: ['name_differs'],
      corrected: ['issuedOn', 'kind'],
      individualNumberMasked: true,
    },
    '運転免許証（担当者）を確認しました（不備あり、「読み取れない箇所があります」、判断により取り消した不備: 「お名前の表記が異なります」、登録の訂正: 発行日、種類、マイナンバー（個人番号）の写り込みあり）。',
  ],
  readings_viewed: [{}, '書類の記載内容の写しと判断の理由を閲覧しました。'],
  risk_recorded: [
    { risk: 'listed_country' },
    '厳格な確認を要する事情を記録しました（イラン・北朝鮮に居住または所在）。',
  ],
  risk_withdrawn: [{ risk: 'foreign_pep' }, '厳格な確認を要する事情を取り消しました（外国PEPs）。'],
  items_confirmed: [{ items: ['resale', 'site'] }, '書類以外の項目を確認しました（再販の有無、03番号の活動拠点）。'],
  operator_act_recorded: [
    { act: 'registry_information', on: '2026-11-24' },
    '当社による登記情報の取得を記録しました（2026年11月24日）。',
  ],
  form_corrected: [
    { corrections: 1, parts: ['corporation', 'resale'] },
    '申込内容を修正しました（1回目、法人の名称・所在地、再販の有無）。',
  ],
  documents_assessed: [
    { round: 1, edition: '2026-10-01', missing: ['paper_unreadable'] },
    '書類を基準と照合しました（1回目の審査、「読み取れない箇所があります」）。',
  ],
  review_approved: [
    { round: 1, recordVersion: 2 },
    '審査で承認しました（1回目の審査）。確認記録の第2版を作成しました。',
  ],
  review_escalated: [{ round: 2, outcome: 'escalate' }, '別の承認者の承認に回しました（2回目の審査）。'],
  resubmission_requested: [
    { round: 1, deficiencies: ['paper_unreadable'] },
    '不備のご連絡を決めました（1回目の審査、「読み取れない箇所があります」）。',
  ],
  resubmission_announced: [{ round: 1 }, '不備のご連絡を申込者に送りました（1回目）。'],
  deadline_extended: [
    { wait: 'resubmission', from: '2026-12-24T14:59:59.999Z', until: '2027-01-04T14:59:59.999Z' },
    '再提出の期限を延ばしました（2026年12月24日から2027年1月4日まで）。',
  ],
  escalation_approved: [{ round: 1 }, '承認者が承認しました（1回目の審査）。'],
  returned_to_review: [{ round: 1 }, '承認者が審査に差し戻しました（1回目の審査）。'],
  application_declined: [{ from: 'under_review', round: 1 }, '申込を謝絶しました（謝絶前: 審査中）。'],
  wait_opened: [{ wait: 'dispatch#corporation', round: 1 }, '「書留の発送（法人あて）」の待ちに入りました（1回目）。'],
  wait_reminded: [{ wait: 'documents', round: 1, number: 2 }, '「書類の受付」の期限の催促を送りました（2通目）。'],
  application_expired: [
    { wait: 'resubmission', round: 1 },
    '「再提出書類の受付」の期限が過ぎたため、申込を終了しました。',
  ],
  verification_record_opened: [
    { letters: ['corporation', 'person_in_charge'] },
    '確認記録の作成を始めました（書留2通）。',
  ],
  letter_dispatched: [
    { ...letter, postedOn: '2026-11-24' },
    '法人あての書留（2回目）を差し出しました（2026年11月24日）。',
  ],
  letter_tracked: [
    { ...letter, status: 'absent', meaning: 'retention_runs', occurredOn: '2026-11-26' },
    '法人あての書留（2回目）の追跡を記録しました（ご不在のため持ち戻り、2026年11月26日）。',
  ],
  letter_delivered: [
    { ...letter, attempt: 1, resultOn: '2026-11-26' },
    '法人あての書留の配達を確認しました（2026年11月26日）。',
  ],
  letter_returned: [
    { ...letter, resultOn: '2026-12-05', returnReason: 'retention_expired', afterDelivery: true },
    '法人あての書留（2回目）の返送を記録しました（2026年12月5日、保管期間経過、配達後の返送）。',
  ],
  letter_lost: [letter, '法人あての書留（2回目）の結果が分からないまま期限が過ぎたため、不着として扱いました。'],
  verification_completed: [{ letters: 2 }, '取引時確認を完了しました（書留2通）。'],
  record_viewed: [{}, '確認記録を閲覧しました。'],
  record_amendment_proposed: [
    { amendmentId: 'a1', kind: 'correction', items: ['customer'] },
    '確認記録の訂正を起案しました（顧客の本人特定事項）。',
  ],
  record_amended: [
    { amendmentId: 'a1', kind: 'addition', items: ['customer'] },
    '確認記録の追記を承認しました（顧客の本人特定事項）。',
  ],
  record_amendment_rejected: [
    { amendmentId: 'a1', kind: 'correction', items: ['customer'] },
    '確認記録の訂正を却下しました（顧客の本人特定事項）。',
  ],
  record_exported: [{ formatVersion: 1, recordVersions: 2, scans: 5 }, '確認記録を出力しました（スキャン5点）。'],
  numbers_assigned: [{ count: 2 }, '電話番号を割り当てました（2番号）。'],
  extensions_carried_over: [{ count: 3 }, '試用の内線を引き継ぎました（3件）。'],
  billing_started: [{ billingStartedOn: '2026-11-30' }, '課金を開始しました（2026年11月30日）。'],
  service_activated: [{ billingStartedOn: '2026-11-30' }, 'サービスを開通しました（課金開始: 2026年11月30日）。'],
  activation_failed: [
    { step: 'assign_numbers', error: 'NumbersExhausted', attempt: 1 },
    '開通処理が止まりました（番号の割当て、1回目）。',
  ],
  activation_retried: [{ attempt: 2 }, '開通処理をやり直しました（2回目）。'],
  activation_abandoned: [{ attempt: 1 }, '開通を中止しました（1回目）。'],
  activation_reversed: [{ attempt: 1 }, '開通処理で行った割当てを元に戻しました（1回目）。'],
  application_closed: [{ outcome: 'withdrawn' }, '手続きを終了しました（取下げ）。'],
  workflow_restarted: [{ checkpoint: 'letters', run: 2 }, '手続きの処理を再開しました（書留から、2回目の実行）。'],
  mail_bounced: [
    { kind: 'documents_received', reason: 'bounce' },
    '申込者あてのメールが届きませんでした（宛先不明）。',
  ],
  cases_searched: [{ kind: 'kana', hits: 3 }, '案件を検索しました（フリガナ、3件）。'],
};

test.each(auditActions)('%s is told in Japanese with its facts', (action) => {
  const [details, text] = told[action];
  expect(historySentenceOf({ action, details: { ...details } }, { papers })).toBe(text);
});

describe('in whole cases', () => {
  test.each([
    ['that is activated', activatingWalk()],
    ['that is deficient', deficientWalk()],
  ])('one %s, no code and no gap is left in a sentence', (_, walk) => {
    const texts = walk.changes.flatMap(({ audit }) => audit).map((fact) => historySentenceOf(fact, walk.application));
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) expect(text).not.toMatch(/undefined|null|[a-z]+_[a-z]+|（）/);
  });
});

test('every step that the workflow may report as failed has its word', async () => {
  const definition = await readFile('workflows/onboarding.asl.json', 'utf8');
  const steps = [...definition.matchAll(/"failure": \{\s*"step": "([^"]+)"/g)].map(([, step]) => step);
  expect(steps.toSorted()).toEqual(Object.keys(activationStepWords).toSorted());
});

test('an event that this edition does not know, and a paper that is gone, are still told', () => {
  expect(historySentenceOf({ action: 'something_new', details: {} })).toBe('記録: something_new');
  expect(historySentenceOf({ action: 'scan_viewed', details: paper })).toBe('書類のスキャンを閲覧しました。');
});

test('what only looked is told apart from what changed', () => {
  const looked = auditActions.filter(isReading);
  expect(looked).toEqual([
    'case_viewed',
    'scan_viewed',
    'readings_viewed',
    'record_viewed',
    'record_exported',
    'cases_searched',
  ]);
});
