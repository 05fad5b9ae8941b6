import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanationAnswerSchema } from '#shared/contracts/explanation-answer.ts';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { deficiencyKindOf } from '#shared/domain/deficiency.ts';
import { editionDifference } from '#shared/domain/explain/edition-difference.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { factsOfCase } from '#shared/domain/explain/facts-of-case.ts';
import { type StatedCase, statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { caseFactsSchema } from '#shared/domain/policy/case-facts.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { statedCaseArbitrary } from './stated-case-arbitrary.ts';

const today = civilDate('2026-11-24');
const runs = { numRuns: 300 };
const editions = fc.option(fc.constantFrom(...policyEditions.map(({ edition }) => edition)), { nil: undefined });

const explain = (stated: StatedCase, edition?: string) => explainCase(stated, { today, edition });

describe('explaining', () => {
  test('never throws on what the schema accepts, and answers by its own schema', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, editions, (stated, edition) => {
        const explained = explain(statedCaseSchema.parse(stated), edition);
        if (explained.ok) {
          expect(explanationAnswerSchema.safeParse(explanationInWords(explained.value)).error).toBeUndefined();
        } else expect(explained.refusal.code).toBe('no_policy_on_receipt_day');
      }),
      runs,
    );
  });

  test('refuses only days before the first edition', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, (stated) => {
        const days = (stated.papers ?? []).map(({ receivedOn }) => receivedOn ?? stated.askedOn ?? today);
        const receivedOn = days.toSorted().at(-1) ?? stated.askedOn ?? today;
        expect(explain(stated).ok).toBe(receivedOn >= '2025-06-24');
      }),
      runs,
    );
  });

  test('judges by facts without a name, an address or a birth date', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, (stated) => {
        const { facts } = factsOfCase(stated, today);
        const canary = 'かなりあ';
        const marked = JSON.parse(JSON.stringify(stated, (key, value) => (key === 'street' ? canary : value)));
        const other = factsOfCase(statedCaseSchema.parse(marked), today).facts;
        expect(caseFactsSchema.safeParse(facts).error).toBeUndefined();
        expect(JSON.stringify(other)).not.toContain(canary);
      }),
      runs,
    );
  });

  test('lets a case be opened only where nothing holds it up', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, (stated) => {
        const explained = explain(stated);
        fc.pre(explained.ok);
        if (!explained.ok) return;
        const { isReadyToActivate, isReadyToApprove, deficiencies, letters, questions, papers } = explained.value;
        if (isReadyToActivate)
          expect(isReadyToApprove && letters.every(({ state }) => state === 'delivered')).toBe(true);
        if (!isReadyToApprove) return;
        expect(papers.every(({ state }) => state === 'met')).toBe(true);
        expect(questions.every(({ state }) => state === 'confirmed')).toBe(true);
        expect(deficiencies.every(({ code }) => deficiencyKindOf(code).blocks === 'nothing')).toBe(true);
      }),
      runs,
    );
  });
});

describe('two editions', () => {
  const pairs = fc.tuple(
    fc.constantFrom(...policyEditions.map(({ edition }) => edition)),
    fc.constantFrom(...policyEditions.map(({ edition }) => edition)),
  );

  test('differ in opposite ways when they are exchanged, and an edition never differs from itself', () => {
    fc.assert(
      fc.property(statedCaseArbitrary, pairs, (stated, [from, until]) => {
        const { facts } = factsOfCase(stated, today);
        const there = editionDifference(facts, { from, until });
        const back = editionDifference(facts, { from: until, until: from });
        if (!there.ok || !back.ok) throw new Error('a named edition judges every case');
        expect(back.value).toEqual({
          newlyAsked: there.value.noLongerAsked,
          noLongerAsked: there.value.newlyAsked,
        });
        if (from === until) expect(there.value).toEqual({ newlyAsked: [], noLongerAsked: [] });
      }),
      runs,
    );
  });
});
