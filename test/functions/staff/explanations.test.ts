import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explanationRoutes } from '#shared/contracts/http/explanation-routes.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import type { StaffRole } from '#shared/domain/people.ts';
import { example } from '#test/domain/explain/example-cases.ts';
import { personOf, staffClaims } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, corporatePapers } from '#test/http/case-play.ts';

let system: ApiSystem;
let play: CasePlay;
beforeAll(async () => {
  system = await startApiSystem();
  play = await new CasePlay(system).received();
});
afterAll(() => system.stop());

const { explainFacts, explainApplication, listEditionDifferences } = explanationRoutes;
const judging = ['reviewer', 'approver', 'auditor', 'operations'] as const;

const as = (role: StaffRole) => personOf(system, '/api/staff', staffClaims(`${role}-1`, role));

describe('stated facts', () => {
  test.each([...judging, 'compliance'] as const)('are explained to the role %s', async (role) => {
    const answer = await as(role)('POST', '/explanations', example('s08-glyphs-and-missing-reverse'));
    const { deficiencies } = answered(answer, 200, explainFacts.responses[200]);
    expect(deficiencies).toMatchObject([{ number: 'D14', citation: '犯収法施行規則12条1項、2項' }]);
  });

  test('are not explained to the mail room', async () => {
    const answer = await play.office.clerk('POST', '/explanations', example('s01-corporation-copies'));
    expect(answer).toMatchObject({ status: 403, json: { code: 'role_missing' } });
  });

  test('are judged by the edition that is named', async () => {
    const body = example('s01-corporation-copies');
    const answer = await play.office.auditor('POST', '/explanations?edition=2027-04-01', body);
    const { edition, expected, deficiencies } = answered(answer, 200, explainFacts.responses[200]);
    expect({ edition, expected, numbers: deficiencies.map(({ number }) => number) }).toEqual({
      edition: '2027-04-01',
      expected: true,
      numbers: ['D09', 'D09'],
    });
  });

  test('leave nothing behind, not even with an idempotency key', async () => {
    const before = await system.stored();
    const body = example('s08-glyphs-and-missing-reverse');
    for (const key of ['explained-1', 'explained-1', 'explained-2']) {
      const answer = await play.office.reviewer('POST', '/explanations', body, { 'idempotency-key': key });
      expect(answer.status).toBe(200);
    }
    expect(await system.stored()).toEqual(before);
  });

  test.each([
    ['an edition that does not exist', '?edition=2030-01-01', {}, 400, 'input_invalid'],
    ['a day before the first edition', '', { askedOn: '2025-06-23', papers: [] }, 422, 'received_on_invalid'],
    ['a name where a day belongs', '', { askedOn: '佐久間' }, 400, 'input_invalid'],
  ])('are refused with %s, without an echo', async (_, query, part, status, code) => {
    const body = { ...example('s01-corporation-copies'), ...part };
    const answer = await play.office.reviewer('POST', `/explanations${query}`, body);
    expect(answer).toMatchObject({ status, json: { code } });
    expect(answer.text).not.toMatch(/佐久間|みなと/);
  });
});

describe('a case', () => {
  const explain = async (query = '') => {
    const answer = await play.office.auditor('GET', `${play.own}/explanation${query}`);
    return answered(answer, 200, explainApplication.responses[200]);
  };

  test('is explained as it stands, and the reading is in its history', async () => {
    const { caseId, papers, notices } = await explain();
    expect(caseId).toBe(play.applicationId);
    expect(papers.map(({ subject, purpose }) => `${subject} ${purpose}`)).toContain('corporation identity');
    expect(notices.map(({ notice }) => notice.code)).toContain('paper_to_inspect');
    const history = await play.office.auditor('GET', `${play.own}/history?limit=100`);
    expect(history.json).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ action: 'case_viewed', actor: { kind: 'staff', id: 'auditor-1' } }),
      ]),
    });
  });

  test('is explained without anybody’s name or address', async () => {
    const answer = await play.office.auditor('GET', `${play.own}/explanation`);
    expect(answer.text).not.toMatch(/佐久間|莉央|みなと灯台|南大塚|芝新町/);
  });

  test('is judged by another edition on request', async () => {
    expect((await explain('?edition=2025-06-24')).edition).toBe('2025-06-24');
  });

  test('that does not exist is not found', async () => {
    const answer = await play.office.auditor('GET', '/applications/0b3c1f6e-5d1a-4c52-9a39-6f0c6f1f4d10/explanation');
    expect(answer).toMatchObject({ status: 404, json: { code: 'application_unknown' } });
  });
});

describe('犯収法8条: the role of its own', () => {
  test('asks what the law wants, and does not read a named case here', async () => {
    const query = 'from=2026-10-01&until=2027-04-01&queue=review';
    expect(await as('compliance')('GET', `/edition-differences?${query}`)).toMatchObject({ status: 200 });
    expect(await as('compliance')('GET', `${play.own}/explanation`)).toMatchObject({ status: 403 });
  });
});

describe('the differences between two editions', () => {
  const ask = async (query: string) => play.office.operations('GET', `/edition-differences?${query}`);

  test('name the cases of a queue that need something else', async () => {
    const copies = await new CasePlay(system).received(
      undefined,
      corporatePapers.map((paper) => (paper.subject === 'application' ? paper : { ...paper, form: 'copy' })),
    );
    const answer = await ask('from=2026-10-01&until=2027-04-01&queue=review&limit=50');
    const report = answered(answer, 200, listEditionDifferences.responses[200]);
    const found = report.differences.find(({ caseId }) => caseId === copies.applicationId);
    const codes = found?.newlyAsked.flatMap((one): DeficiencyCode[] => (one.what === 'deficiency' ? [one.code] : []));
    expect(codes).toEqual(['original_required', 'original_required']);
    expect(report.affected).toBe(report.differences.length);
    expect(report.cases).toBeGreaterThanOrEqual(report.affected);
  });

  test('come in pages, no case in two of them', async () => {
    await new CasePlay(system).submitted();
    const ids: string[] = [];
    let cases = 0;
    let cursor: string | undefined;
    do {
      const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const answer = await ask(`from=2026-10-01&until=2027-04-01&queue=reception&limit=1${more}`);
      const page = answered(answer, 200, listEditionDifferences.responses[200]);
      ids.push(...page.differences.flatMap(({ caseId }) => caseId ?? []));
      expect(page.cases).toBeLessThanOrEqual(1);
      cases += page.cases;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(cases).toBeGreaterThanOrEqual(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(['from=2026-10-01&until=2027-04-01', 'from=2026-10-01&until=someday&queue=review', 'queue=review'])(
    'are refused for %s',
    async (query) => {
      expect(await ask(query)).toMatchObject({ status: 400, json: { code: 'input_invalid' } });
    },
  );
});
