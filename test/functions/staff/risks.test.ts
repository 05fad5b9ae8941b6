import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Deficiency } from '#shared/domain/application.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';
import { decide, inspect, papersByCopy } from '#test/http/paper-inspection.ts';

/** A day on which copies still count, for papers whose dates are printed on them. */
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T01:12:00Z') }));

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(async () => {
  await system.stop();
  vi.useRealTimers();
});

const justification = '申告された所在地と登記の沿革が一致しない';

const record = async (play: CasePlay, risk: string, body: Record<string, unknown> = {}) =>
  play.office.reviewer('PUT', `${play.own}/risks/${risk}`, {
    expectedVersion: await play.version(),
    state: 'found',
    justification,
    ...body,
  });

const inspectedByCopy = async () => {
  const play = await new CasePlay(system).scanned(undefined, papersByCopy);
  for (const { kind } of papersByCopy) await inspect(play, kind);
  return play.confirmed();
};

const caseOf = async (play: CasePlay) => answered(await play.office.reviewer('GET', play.own), 200, staffCaseSchema);

describe('法4条2項, 規則14条: a risk that a reviewer finds', () => {
  test.each(['foreign_pep', 'listed_country', 'impersonation_suspected', 'false_statement_suspected'])(
    '%s asks for further papers and a second approval, and withdrawn asks for nothing any more',
    async (risk) => {
      const play = await inspectedByCopy();
      const before = await caseOf(play);
      expect(before).toMatchObject({ findings: [], risks: [], needsSecondApproval: false });

      expect((await record(play, risk)).status).toBe(200);
      const during = await caseOf(play);
      expect(during).toMatchObject({ risks: [risk], needsSecondApproval: true });
      expect(new Set(during.findings.map(({ code, purpose }) => `${purpose} ${code}`))).toEqual(
        new Set([
          'identity identity_papers_insufficient',
          'enhanced corporate_paper_missing',
          'enhanced identity_papers_insufficient',
          'ownership beneficial_owner_incomplete',
        ]),
      );
      expect(await decide(play, { outcome: 'approve' })).toMatchObject({ json: { code: 'papers_missing' } });

      expect((await record(play, risk, { state: 'withdrawn' })).status).toBe(200);
      expect(await caseOf(play)).toMatchObject({ findings: [], risks: [], needsSecondApproval: false });
    },
  );

  test('is passed on to a second person once the further papers are there', async () => {
    const further = [
      { kind: 'beneficial_owner_list', subject: 'corporation', form: 'copy', issuedOn: papersByCopy[2].issuedOn },
      { kind: 'tax_receipt', subject: 'corporation', form: 'copy', issuedOn: papersByCopy[2].issuedOn },
      {
        kind: 'resident_record_copy',
        subject: 'person_in_charge',
        form: 'original',
        issuedOn: papersByCopy[2].issuedOn,
      },
    ] as const;
    const play = await new CasePlay(system).scanned(undefined, [...papersByCopy, ...further]);
    for (const { kind } of [...papersByCopy, ...further]) await inspect(play, kind);
    await play.confirmed();
    await record(play, 'listed_country');
    const { version: expectedVersion } = await caseOf(play);
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({
      json: { status: 'awaiting_approval', version: expectedVersion + 1 },
    });
  });

  test('is asked for in neutral words: neither notice nor progress tells it from an ordinary case', async () => {
    const [risky, ordinary] = [await inspectedByCopy(), await inspectedByCopy()];
    await record(risky, 'impersonation_suspected');
    const seen = [];
    /** Whatever the policy asks for in the one, a reviewer may ask for in the other. */
    let deficiencies: Deficiency[] = [];
    for (const play of [risky, ordinary]) {
      const guideBefore = (await play.customer('GET', `${play.own}/papers`)).text;
      const codes = ['corporate_paper_missing', 'beneficial_owner_incomplete', 'identity_papers_insufficient'];
      expect((await decide(play, { outcome: 'request_resubmission', deficiencies })).status).toBe(200);
      deficiencies = (await play.application()).deficiencies;
      await play.advance();
      const { text, json } = await play.customer('GET', `${play.own}/progress`);
      expect(json).toMatchObject({
        deficiencies: expect.arrayContaining(codes.map((code) => expect.objectContaining({ code }))),
      });
      const names = new RegExp(`${play.applicationId}|${(await play.application()).receptionNumber}`, 'g');
      const guide = (await play.customer('GET', `${play.own}/papers`)).text;
      expect(guide).toContain('追加の確認書類');
      seen.push([guideBefore, text.replaceAll(names, 'ID'), guide]);
      for (const told of [guideBefore, text, guide])
        expect(told).not.toMatch(/risk|impersonation|enhanced|suspect|14条|厳格|疑/);
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('needs a reason, which is kept with the readings and nowhere else', async () => {
    const play = await new CasePlay(system).scanned(undefined, papersByCopy);
    expect(await record(play, 'listed_country', { justification: '  ' })).toMatchObject({ status: 400 });
    const withNumber = { justification: '番号 1234-5678-9018 を提示' };
    expect(await record(play, 'listed_country', withNumber)).toMatchObject({
      status: 422,
      json: { code: 'individual_number_not_kept' },
    });
    expect((await play.application()).risks).toEqual([]);

    await record(play, 'listed_country');
    await record(play, 'listed_country', { state: 'withdrawn', justification: '所在地は国内と確認できた' });
    const readings = await play.office.approver('GET', `${play.own}/readings`);
    const { justifications } = answered(readings, 200, staffRoutes.getReadings.responses[200]);
    expect(justifications.map(({ about, text }) => [about, text])).toEqual([
      [{ type: 'risk', risk: 'listed_country', state: 'found' }, justification],
      [{ type: 'risk', risk: 'listed_country', state: 'withdrawn' }, '所在地は国内と確認できた'],
    ]);
    const holding = Object.values(await system.stored())
      .flat()
      .map((item) => JSON.stringify(item))
      .filter((text) => text.includes(play.applicationId) && /登記の沿革|国内と確認/.test(text));
    expect(holding).toHaveLength(1);
    const history = await play.office.auditor('GET', `${play.own}/history?limit=100`);
    expect(history.json).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ action: 'risk_recorded', details: { risk: 'listed_country' } }),
        expect.objectContaining({ action: 'risk_withdrawn', details: { risk: 'listed_country' } }),
      ]),
    });
  });

  test('is not withdrawn when nobody found it, nor what the applicant declared', async () => {
    const play = await new CasePlay(system).scanned({ ...corporationForm, foreignPep: true }, papersByCopy);
    for (const risk of ['listed_country', 'foreign_pep']) {
      expect(await record(play, risk, { state: 'withdrawn' })).toMatchObject({
        status: 409,
        json: { code: 'risk_not_found' },
      });
    }
    expect(await caseOf(play)).toMatchObject({ risks: ['foreign_pep'], needsSecondApproval: true });
  });

  test('found by two at once is entered by one; the other sees where the case stands', async () => {
    const play = await new CasePlay(system).scanned(undefined, papersByCopy);
    const body = { expectedVersion: await play.version(), state: 'found', justification };
    const { reviewer, secondReviewer } = play.office;
    const path = `${play.own}/risks/listed_country`;
    const answers = await Promise.all([reviewer, secondReviewer].map((one) => one('PUT', path, body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const readings = await play.office.reviewer('GET', `${play.own}/readings`);
    expect(readings.json).toMatchObject({ justifications: [{ text: justification }] });
  });

  test('found in the second look holds the approval up', async () => {
    const play = await inspectedByCopy();
    expect((await decide(play, { outcome: 'escalate' })).status).toBe(200);
    await play.advance();
    const { approver } = play.office;
    const found = { expectedVersion: await play.version(), state: 'found', justification };
    expect((await approver('PUT', `${play.own}/risks/listed_country`, found)).status).toBe(200);
    const approval = { outcome: 'approve', round: 1, expectedVersion: await play.version() };
    expect(await approver('POST', `${play.own}/approval-decision`, approval)).toMatchObject({
      status: 409,
      json: { code: 'papers_missing' },
    });
  });
});
