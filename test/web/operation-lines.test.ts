import { expect, test } from 'vitest';
import { instant } from '#shared/domain/civil-date.ts';
import { decisionLine, pendingLine, stuckLine } from '#web/staff/operations/operation-lines.ts';

const since = instant('2026-11-04T01:00:00.000Z');
const applicationId = '0c5a4d3e-0000-4000-8000-000000000001';

test.each([
  ['review', '審査'],
  ['delivery#person_in_charge', '配達の確認（担当者あて）'],
  ['something_new', 'something_new'],
])('a decision on the wait %s that was not delivered is called %s', (waitKey, words) => {
  expect(decisionLine({ applicationId, waitKey, decidedAt: since }).what).toBe(words);
});

test.each([
  ['mail', 'MAIL#documents_received#1', '書類到着のお知らせ'],
  ['mail_trouble', 'MAIL#service_activated#1', '開通のお知らせ（送信できません。対応が必要です）'],
  ['start', 'START#1', '手続きの開始'],
  ['purge', 'PURGE#1', 'スキャンの削除'],
] as const)('what is pending as %s under %s is called %s', (pending, itemKey, words) => {
  expect(pendingLine({ applicationId, itemKey, pending, pendingSince: since }).what).toBe(words);
});

test('a stuck activation names its attempt and the step at which it stands', () => {
  const line = stuckLine({ applicationId, attempt: 2, failedStep: 'assign_numbers', since, actBy: since });
  expect(line.what).toBe('2回目の実行、番号の割当てで停止');
});
