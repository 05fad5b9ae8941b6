import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApplication } from '#functions/workflow/close-application.ts';
import { nextCorporateNumber } from '#local/demo/corporate-numbers.ts';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import type { Deficiency } from '#shared/domain/application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { CasePlay } from '#test/http/case-play.ts';
import { loadCollection } from '#test/support/load-collection.ts';
import { callAt, recordingSignals } from '../workbench.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

type CorporationForm = Extract<ApplicationForm, { applicantKind: 'corporation' }>;
const corporate = (changed: Partial<CorporationForm> = {}): ApplicationForm => {
  if (corporationForm.applicantKind !== 'corporation') throw new Error('The sample is not a corporation.');
  return { ...corporationForm, ...changed };
};

const correct = (play: CasePlay, form: ApplicationForm, corrections = 0) =>
  play.customer('PUT', `${play.own}/form`, { corrections, form });

/** A case of which the reviewer has asked for something again. */
const askedAgain = async (deficiencies: Deficiency[]) => {
  const play = await new CasePlay(system).inspected();
  const body = { outcome: 'request_resubmission', expectedVersion: await play.version(), round: 1, deficiencies };
  const answer = await play.office.reviewer('POST', `${play.own}/review-decision`, body);
  if (answer.status !== 200) throw new Error(answer.text);
  return play.advance();
};

describe('a correction', () => {
  test('takes the place of the submitted form, and the earlier one is kept', async () => {
    const play = await new CasePlay(system).submitted(corporationForm);
    const form = corporate({ order: { numbers: [{ kind: 'ip_050', count: 2 }] } });
    expect((await correct(play, form)).status).toBe(200);
    expect((await play.customer('GET', play.own)).json).toMatchObject({ form, corrections: 1 });
    expect((await play.application()).order).toEqual(form.order);
    const { items } = await loadCollection(system.local, play.applicationId);
    const kept = items.find(({ itemKey }) => itemKey === 'FORM#0');
    expect(JSON.parse(String(kept?.form))).toEqual(corporationForm);
  });

  test('from a screen that does not show the last correction is refused', async () => {
    const play = await new CasePlay(system).submitted();
    await correct(play, corporate({ resale: true }));
    expect(await correct(play, corporate({ foreignPep: true }))).toMatchObject({
      status: 409,
      json: { code: 'corrected_elsewhere' },
    });
    expect((await correct(play, corporate({ foreignPep: true }), 1)).status).toBe(200);
  });

  test.each([
    ['another kind of applicant', soleProprietorForm, 422, 'applicant_kind_fixed'],
    ['an incomplete form', { ...corporate(), contactPhone: '' }, 422, 'application_incomplete'],
  ])('to %s is refused, and the form stays', async (_what, form, status, code) => {
    const play = await new CasePlay(system).submitted(corporationForm);
    expect(await correct(play, form)).toMatchObject({ status, json: { code } });
    expect((await play.customer('GET', play.own)).json).toMatchObject({ form: corporationForm, corrections: 0 });
  });

  test('is not possible while somebody looks at the papers', async () => {
    const play = await new CasePlay(system).received();
    expect(await correct(play, corporate({ resale: true }))).toMatchObject({
      status: 409,
      json: { code: 'not_possible_now' },
    });
  });

  test('that answers everything which was asked brings the case back to the review', async () => {
    const play = await askedAgain([{ code: 'beneficial_owner_incomplete' }]);
    const before = await play.application();
    const owners = corporate().applicantKind === 'corporation' ? corporationForm : undefined;
    if (owners?.applicantKind !== 'corporation') throw new Error('The sample is not a corporation.');
    const [owner] = owners.beneficialOwners;
    if (!owner) throw new Error('The sample has no owner.');
    const form = corporate({ beneficialOwners: [{ ...owner, votingRightsPercent: 80 }] });
    expect(await correct(play, form)).toMatchObject({ status: 200, json: { status: 'under_review' } });
    const after = await (await play.advance()).application();
    expect(after.reviewRound).toBe(before.reviewRound + 1);
    expect(after.openWaits).toHaveProperty('review');
    const view = await play.office.reviewer('GET', play.own);
    expect(view.json).toMatchObject({
      questions: expect.arrayContaining([expect.objectContaining({ question: 'beneficial_owners', state: 'changed' })]),
    });
    expect(view.json).toMatchObject({
      questions: expect.arrayContaining([expect.objectContaining({ question: 'foreign_pep', state: 'confirmed' })]),
    });
  });

  test('leaves the wait for the papers open when a paper is asked for as well', async () => {
    const play = await askedAgain([{ code: 'beneficial_owner_incomplete' }, { code: 'reverse_side_missing' }]);
    expect(await correct(play, corporate({ resale: true }))).toMatchObject({
      status: 200,
      json: { status: 'awaiting_resubmission' },
    });
    expect((await play.application()).openWaits).toHaveProperty('resubmission');
  });

  test('of the head office opens the papers of the corporation and the operator’s own forms again, and no others', async () => {
    const play = await askedAgain([{ code: 'corporate_identity_differs' }]);
    const { corporation } = corporationForm.applicantKind === 'corporation' ? corporationForm : {};
    if (!corporation) throw new Error('The sample is not a corporation.');
    const headOffice = { ...corporation.headOffice, street: '南大塚9-99-2' };
    await correct(play, corporate({ corporation: { ...corporation, headOffice } }));
    await play.advance();
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 2 };
    expect(await play.office.reviewer('POST', `${play.own}/review-decision`, body)).toMatchObject({
      status: 409,
      json: { code: 'papers_not_inspected', facts: { count: 3 } },
    });
  });
});

describe('two applications for one corporate number', () => {
  const numbered = (corporateNumber: string): ApplicationForm => {
    const form = corporate();
    if (form.applicantKind !== 'corporation') throw new Error('The sample is not a corporation.');
    return { ...form, corporation: { ...form.corporation, corporateNumber } };
  };

  test('hold up the later one until somebody has asked', async () => {
    const form = numbered(nextCorporateNumber());
    const first = await new CasePlay(system).submitted(form);
    const second = await new CasePlay(system).submitted(form);
    expect((await first.application()).duplicate).toBe(false);
    expect((await second.application()).duplicate).toBe(true);
  });

  test('are none when the earlier one has ended', async () => {
    const form = numbered(nextCorporateNumber());
    const first = await new CasePlay(system).submitted(form);
    await first.customer('POST', `${first.own}/withdrawal`, {});
    const { applicationId } = first;
    const { signals } = recordingSignals();
    await closeApplication({ store: system.store, signals })({ applicationId, outcome: 'withdrawn' }, callAt());
    const second = await new CasePlay(system).submitted(form);
    expect((await second.application()).duplicate).toBe(false);
  });
});
