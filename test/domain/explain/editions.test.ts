import { describe, expect, test } from 'vitest';
import { civilDate as day } from '#shared/domain/civil-date.ts';
import { editionDifference } from '#shared/domain/explain/edition-difference.ts';
import { editionReport } from '#shared/domain/explain/edition-report.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import { example, explained, numbersOf, someDay } from './example-cases.ts';

/** The case with fresh papers that all come on a day. */
const receivedOn = (name: string, received: string): StatedCase => {
  const stated = example(name);
  const papers = (stated.papers ?? []).map((paper) => ({
    ...paper,
    receivedOn: day(received),
    ...(paper.issuedOn ? { issuedOn: day(received) } : {}),
    ...(paper.expiresOn ? { expiresOn: day('2030-01-01') } : {}),
  }));
  return { ...stated, papers };
};

describe('the edition of the day of receipt', () => {
  test.each([
    ['携帯法施行規則 2026-04-01', 's04-app-050-with-copies', '2026-03-31', '2025-06-24', []],
    ['携帯法施行規則 2026-04-01', 's04-app-050-with-copies', '2026-04-01', '2026-04-01', ['D09 person_in_charge']],
    ['携帯法施行規則附則2条', 's04-app-050-with-copies', '2026-09-30', '2026-04-01', ['D09 person_in_charge']],
    [
      '携帯法施行規則3条1項2号ロ',
      's04-app-050-with-copies',
      '2026-10-01',
      '2026-10-01',
      ['D09 corporation', 'D09 person_in_charge'],
    ],
    ['犯収法施行規則12条2項', 's01-corporation-copies', '2027-03-31', '2026-10-01', []],
    [
      '犯収法施行規則 2027-04-01',
      's01-corporation-copies',
      '2027-04-01',
      '2027-04-01',
      ['D09 corporation', 'D09 person_in_charge'],
    ],
    ['犯収法施行規則6条1項1号リ', 's02-sole-proprietor-two-papers', '2027-03-31', '2026-10-01', []],
    [
      '犯収法施行規則 2027-04-01',
      's02-sole-proprietor-two-papers',
      '2027-04-01',
      '2027-04-01',
      ['D09 sole_proprietor'],
    ],
  ])('%s: %s received on %s', (_law, name, received, edition, numbers) => {
    const explanation = explained(receivedOn(name, received));
    expect({ edition: explanation.edition, numbers: numbersOf(explanation) }).toEqual({ edition, numbers });
  });

  test('is the one that says when the text is only expected', () => {
    const expectedOn = (received: string) =>
      explained(receivedOn('s01-corporation-copies', received)).notices.some(({ code }) => code === 'text_expected');
    expect([expectedOn('2027-03-31'), expectedOn('2027-04-01')]).toEqual([false, true]);
  });

  test('does not reach back before 2025-06-24', () => {
    const on = (askedOn: string) =>
      explainCase({ ...example('s01-corporation-copies'), papers: [], askedOn: day(askedOn) }, { today: someDay });
    expect(on('2025-06-23')).toMatchObject({ ok: false, refusal: { code: 'no_policy_on_receipt_day' } });
    expect(on('2025-06-24')).toMatchObject({ ok: true, value: { edition: '2025-06-24' } });
  });

  test('is asked for today when no day is stated', () => {
    const stated: StatedCase = { applicantKind: 'corporation', order: { numbers: [{ kind: 'ip_050' }] } };
    expect(explainCase(stated, { today: day('2027-04-01') })).toMatchObject({
      value: { edition: '2027-04-01', receivedOn: '2027-04-01' },
    });
  });
});

describe('another edition', () => {
  test('judges the same papers, says so, and cites the law of its nearest day', () => {
    const later = explained(example('s01-corporation-copies'), '2027-04-01');
    expect(numbersOf(later)).toEqual(['D09 corporation', 'D09 person_in_charge']);
    expect(later.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['judged_by_other_edition', 'text_expected']),
    );
    const registry = later.papers.find(({ purpose, subject }) => purpose === 'identity' && subject === 'corporation');
    const byPaper = registry?.accepted.find(({ operatorAct }) => operatorAct === undefined);
    expect(byPaper?.method?.articles).toEqual([
      { law: 'criminal_proceeds_rules', article: '6条1項3号', asOf: '2027-04-01', expected: true },
    ]);
  });

  test('is no other edition when it is that of the day', () => {
    const named = explained(example('s01-corporation-copies'), '2026-10-01');
    expect(named).toEqual(explained(example('s01-corporation-copies')));
  });

  test('that does not exist is refused', () => {
    expect(explainCase(example('s01-corporation-copies'), { today: someDay, edition: '2026-10-02' })).toMatchObject({
      ok: false,
      refusal: { code: 'policy_edition_unknown' },
    });
  });
});

const factsOf = (stated: StatedCase) => factsOfCase(stated, someDay).facts;

describe('the difference between two editions', () => {
  const pair = { from: '2026-10-01', until: '2027-04-01' };

  test('names what the later one asks, and the ways that it closes', () => {
    const difference = editionDifference(factsOf(example('s01-corporation-copies')), pair, 'S1');
    expect(difference).toEqual({
      ok: true,
      value: {
        caseId: 'S1',
        newlyAsked: [
          { what: 'deficiency', code: 'original_required', subject: 'corporation', purpose: 'identity' },
          { what: 'deficiency', code: 'original_required', subject: 'person_in_charge', purpose: 'identity' },
          {
            what: 'way_closed',
            subject: 'corporation',
            purpose: 'identity',
            method: 'corporate_paper_and_registered_letter',
            form: 'either',
          },
          {
            what: 'way_closed',
            subject: 'person_in_charge',
            purpose: 'identity',
            method: 'acting_person_copy_and_registered_letter',
            form: 'copy',
          },
        ],
        noLongerAsked: [],
      },
    });
  });

  test('is none for a case that has the originals already', () => {
    const stated = example('s01-corporation-copies');
    const papers = (stated.papers ?? []).map((paper) =>
      paper.kind === 'drivers_license'
        ? { ...paper, kind: 'resident_record_copy' as const, form: 'original' as const, issuedOn: day('2026-11-01') }
        : { ...paper, form: 'original' as const },
    );
    expect(editionDifference(factsOf({ ...stated, papers }), pair)).toMatchObject({
      value: { newlyAsked: [], noLongerAsked: [] },
    });
  });

  test('says that a way of originals stays open, to whom nothing has been sent yet', () => {
    const stated: StatedCase = { applicantKind: 'corporation', order: { numbers: [{ kind: 'toll_free_0120' }] } };
    const difference = editionDifference(factsOf(stated), pair);
    if (!difference.ok) throw new Error(difference.refusal.code);
    const { newlyAsked, noLongerAsked } = difference.value;
    expect(newlyAsked.map((ask) => ask.what === 'way_closed' && `${ask.subject} ${ask.form}`)).toEqual([
      'corporation either',
      'person_in_charge copy',
    ]);
    expect(noLongerAsked).toEqual([]);
  });

  test('tells of the other law what it has asked since 2026-10-01', () => {
    const difference = editionDifference(factsOf(example('s04-app-050-with-copies')), {
      from: '2026-04-01',
      until: '2026-10-01',
    });
    expect(difference).toMatchObject({
      value: {
        newlyAsked: expect.arrayContaining([
          expect.objectContaining({ code: 'original_required', subject: 'corporation' }),
        ]),
      },
    });
  });

  test.each([
    ['the first', { from: '2026-10-02', until: '2027-04-01' }],
    ['the second', { from: '2026-10-01', until: 'next' }],
  ])('is refused when %s edition does not exist', (_, unknown) => {
    expect(editionDifference(factsOf(example('s01-corporation-copies')), unknown)).toMatchObject({
      ok: false,
      refusal: { code: 'policy_edition_unknown' },
    });
    expect(editionReport([{ facts: factsOf(example('s01-corporation-copies')) }], unknown).ok).toBe(false);
  });

  test('is counted over many cases, and only those that differ are listed', () => {
    const cases = ['s01-corporation-copies', 's02-sole-proprietor-two-papers', 's04-app-050-with-copies'].map(
      (caseId) => ({
        caseId,
        facts: factsOf(example(caseId)),
      }),
    );
    const report = editionReport(cases, pair);
    if (!report.ok) throw new Error(report.refusal.code);
    const { differences, newlyAsked, ...counts } = report.value;
    expect(counts).toEqual({ ...pair, cases: 3, affected: 2, noLongerAsked: [] });
    expect(differences.map(({ caseId }) => caseId)).toEqual([
      's01-corporation-copies',
      's02-sole-proprietor-two-papers',
    ]);
    expect(newlyAsked.filter(({ ask }) => ask.what === 'deficiency')).toEqual([
      { ask: { what: 'deficiency', code: 'original_required', subject: 'corporation', purpose: 'identity' }, cases: 1 },
      {
        ask: { what: 'deficiency', code: 'original_required', subject: 'person_in_charge', purpose: 'identity' },
        cases: 1,
      },
      {
        ask: { what: 'deficiency', code: 'original_required', subject: 'sole_proprietor', purpose: 'identity' },
        cases: 1,
      },
    ]);
  });
});
