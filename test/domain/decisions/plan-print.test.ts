import { describe, expect, test } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import type { Application, Deficiency } from '#shared/domain/application.ts';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { papersEndOn, permitPrint, sheetsOf } from '#shared/domain/decisions/plan-print.ts';
import { askedOfApplicant, declaredCaseOf } from '#shared/domain/policy/papers-to-send.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { applicationStatuses, isEnded } from '#shared/domain/status.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

const received: Application = new CaseWalk().submitted().received().application;
const asked = askedOfApplicant(declaredCaseOf(corporationForm), civilDate('2026-11-24'));

const reprint = (...deficiencies: Deficiency[]) => {
  if (!asked.ok) throw new Error(asked.refusal.code);
  return sheetsOf({ ...received, status: 'awaiting_resubmission', deficiencies }, asked.value, 'again');
};

describe('what is printed again', () => {
  test.each<readonly [number: string, what: string, deficiency: Deficiency, forms: readonly string[]]>([
    ['D01', 'a form that was not in the envelope', { code: 'application_form_missing' }, ['application_form']],
    [
      'D02',
      'a questionnaire that was not in it',
      { code: 'verification_questionnaire_missing' },
      ['verification_questionnaire'],
    ],
    ['D03', 'a form with empty entries', { code: 'form_entries_missing', paperId: 'p1' }, ['application_form']],
    [
      'D04',
      'a questionnaire that differs from the screen',
      { code: 'form_differs_from_application', paperId: 'p2' },
      ['verification_questionnaire'],
    ],
    ['D15', 'a mandate that cannot be read', { code: 'paper_unreadable', paperId: 'p5' }, ['power_of_attorney']],
    ['D21', 'a mandate that is missing', { code: 'authority_not_confirmed' }, ['power_of_attorney']],
    ['D15', 'no card of somebody', { code: 'paper_unreadable', paperId: 'p4' }, []],
    ['D05', 'no certificate', { code: 'corporate_paper_missing' }, []],
    ['D22', 'no register of shareholders', { code: 'beneficial_owner_incomplete', wanted: 'ownership_paper' }, []],
  ])('%s: %s', (_number, _what, deficiency, forms) => {
    expect(reprint(deficiency)).toEqual({ ok: true, value: ['cover_sheet', ...forms, 'mailing_label'] });
  });

  test.each<readonly [number: string, way: string, deficiency: Deficiency]>([
    ['D22', 'corrected on the screen', { code: 'beneficial_owner_incomplete' }],
    ['D29', 'told by telephone', { code: 'duplicate_application' }],
    ['D27', 'done by the operator', { code: 'letter_retention_expired', wanted: 'nothing' }],
  ])('%s: nothing, where it is %s', (_number, _way, deficiency) => {
    expect(reprint(deficiency)).toMatchObject({ ok: false, refusal: { code: 'nothing_to_send_again' } });
  });

  test('each form once, whatever it is asked for', () => {
    const sheets = reprint(
      { code: 'form_entries_missing', paperId: 'p1' },
      { code: 'form_differs_from_application', paperId: 'p1' },
    );
    expect(sheets).toEqual({ ok: true, value: ['cover_sheet', 'application_form', 'mailing_label'] });
  });
});

test.each(applicationStatuses)('in the status %s sheets are printed only while papers are waited for', (status) => {
  const permitted = permitPrint({ ...received, status });
  if (status === 'awaiting_documents' || status === 'awaiting_resubmission') expect(permitted.ok).toBe(true);
  else {
    const code = isEnded(status) ? 'application_ended' : 'papers_not_awaited';
    expect(permitted).toEqual({ ok: false, refusal: { code } });
  }
});

test('papers may arrive until the wait for them ends', () => {
  const submitted = new CaseWalk().submitted().application;
  expect(papersEndOn(submitted)).toBe('2027-01-25');
  expect(papersEndOn(submitted)).toBe(projectProgress(submitted, civilDateOf(submitted.updatedAt)).documentsEndOn);
  const resubmissionEndsAt = instant('2026-12-31T14:59:59.999Z');
  expect(papersEndOn({ ...received, status: 'awaiting_resubmission', resubmissionEndsAt })).toBe('2026-12-31');
});
