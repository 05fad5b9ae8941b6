import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, civilDateOf } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { numberKindSchema } from '#shared/domain/form.ts';
import { isMadeWithinSixMonths } from '#shared/domain/policy/paper-defects.ts';
import { paperKindSchema, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { type AcceptedPaper, customerClassSchema, type PaperRequirement } from '#shared/domain/policy/policy-row.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { assess, type CaseWords, codesOf, day, forms, mandate, type PaperWords, paper } from './case-to-judge.ts';

const boundaries = ['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01', '2026-11-24', '2027-03-31', '2027-04-01'];
const dates = ['2026-05-24', '2026-08-27', '2026-10-30', '2026-11-23', '2027-02-20', '2099-01-01'];

const wordsArbitrary: fc.Arbitrary<PaperWords> = fc.record(
  {
    form: fc.constantFrom('original' as const, 'copy' as const),
    received: fc.constantFrom(...boundaries),
    issued: fc.constantFrom(...dates),
    expires: fc.constantFrom(...dates),
    saw: fc.record(
      {
        legible: fc.boolean(),
        address: fc.constantFrom('current' as const, 'former' as const, 'none' as const),
        reverse: fc.constantFrom('seen' as const, 'missing' as const),
        individualNumberVisible: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const paperArbitrary = fc
  .record({
    subject: fc.constantFrom(...paperSubjectSchema.options),
    kind: fc.constantFrom(...paperKindSchema.options),
    words: wordsArbitrary,
  })
  .map(({ subject, kind, words }) => ({ subject, kind, words }));

const papersArbitrary = fc
  .array(paperArbitrary, { maxLength: 7 })
  .map((papers): RegisteredPaper[] => [
    ...forms,
    mandate,
    ...papers.map(({ subject, kind, words }, at) => paper(subject, kind, { ...words, id: `paper-${at}` })),
  ]);

const caseArbitrary: fc.Arbitrary<CaseWords> = fc
  .record({
    who: fc.constantFrom(...customerClassSchema.options),
    order: fc.uniqueArray(fc.constantFrom(...numberKindSchema.options), { minLength: 1 }),
    risks: fc.uniqueArray(fc.constantFrom(...riskSchema.options), { maxLength: 2 }),
    site: fc.constantFrom('confirmed_address' as const, 'elsewhere' as const, 'not_told' as const),
    letterToBusinessOffice: fc.boolean(),
    letterToWorkplace: fc.boolean(),
    papers: papersArbitrary,
  })
  .map(({ site, letterToBusinessOffice, letterToWorkplace, ...words }) => ({
    ...words,
    declared: { site, letterToBusinessOffice, letterToWorkplace },
  }));

const lacking = (words: CaseWords) =>
  assess(words).findings.map(({ code, subject, purpose, paperId }) => [code, subject, purpose, paperId]);

describe('the order of papers', () => {
  it('does not matter: neither for what is lacking nor for which papers are used', () => {
    const shuffled = caseArbitrary.chain((words) =>
      fc
        .shuffledSubarray([...(words.papers ?? [])], { minLength: words.papers?.length ?? 0 })
        .map((papers) => ({ words, papers })),
    );
    fc.assert(
      fc.property(shuffled, ({ words, papers }) => {
        const other = { ...words, papers };
        expect(lacking(other).map(String).toSorted()).toEqual(lacking(words).map(String).toSorted());
        expect(assess(other).papers.map(({ method, isMet, paperIds }) => [method, isMet, paperIds])).toEqual(
          assess(words).papers.map(({ method, isMet, paperIds }) => [method, isMet, paperIds]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** What is deficient in a paper itself, and so never tells of a paper that is in order. */
const ofItself: readonly DeficiencyCode[] = [
  'certificate_older_than_six_months',
  'corporate_identity_differs',
  'original_required',
  'identity_paper_expired',
  'current_residence_not_shown',
  'reverse_side_missing',
  'paper_unreadable',
  'paper_not_usable',
  'required_part_masked',
  'name_differs',
  'birth_date_differs',
];

const isMissing = (code: DeficiencyCode): boolean => !ofItself.includes(code) && code !== 'individual_number_visible';

const itemsOf = ({ alternatives }: PaperRequirement): AcceptedPaper[] =>
  alternatives.flatMap(({ items }) => items.flatMap(({ anyOf }) => anyOf));

/** A valid paper for one of the requirements of a case, received on the day by which the case is judged. */
const validPaperFor = (words: CaseWords, choice: number): { valid: RegisteredPaper; requirement: PaperRequirement } => {
  const { papers, situation } = assess(words);
  const choices = papers.flatMap(({ requirement }) => itemsOf(requirement).map(({ kind }) => ({ requirement, kind })));
  const chosen = choices[choice % choices.length];
  if (!chosen) throw new Error('Every case has requirements.');
  const { requirement, kind } = chosen;
  const received = situation.receivedOn;
  const valid = paper(requirement.subject, kind, {
    id: 'valid',
    form: 'original',
    received,
    issued: addDays(received, -20),
    expires: '2099-12-31',
    saw: {},
  });
  return { valid, requirement };
};

describe('a valid paper', () => {
  const added = fc.record({ words: caseArbitrary, choice: fc.nat(500) });

  it('has no defect of its own, unless its kind no longer counts by a law or lacks the residence', () => {
    fc.assert(
      fc.property(added, ({ words, choice }) => {
        const { valid } = validPaperFor(words, choice);
        const papers = [...(words.papers ?? []), valid];
        const own = assess({ ...words, papers }).findings.filter(({ paperId }) => paperId === 'valid');
        const expected =
          valid.kind === 'passport_without_residence'
            ? ['current_residence_not_shown', 'paper_not_usable']
            : ['paper_not_usable'];
        expect(expected).toEqual(expect.arrayContaining(own.map(({ code }) => code)));
        if (own.some(({ code }) => code === 'paper_not_usable')) {
          const refused = assess(words).row.papers.flatMap((one) => one.refusedKinds);
          expect(refused).toContain(valid.kind);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never makes another thing missing', () => {
    fc.assert(
      fc.property(added, ({ words, choice }) => {
        const { valid } = validPaperFor(words, choice);
        const missingIn = (papers: CaseWords['papers']) =>
          assess({ ...words, papers: papers ?? [] })
            .findings.filter(({ code }) => isMissing(code))
            .map(({ code, subject }) => `${code} ${subject}`);
        const before = missingIn(words.papers);
        const after = missingIn([...(words.papers ?? []), valid]);
        expect(before).toEqual(expect.arrayContaining(after));
      }),
      { numRuns: 400 },
    );
  });

  it('beside it never makes a requirement unmet that was met', () => {
    fc.assert(
      fc.property(added, ({ words, choice }) => {
        const { valid } = validPaperFor(words, choice);
        const metIn = (papers: CaseWords['papers']) =>
          assess({ ...words, papers: papers ?? [] })
            .papers.filter(({ isMet }) => isMet)
            .map(({ requirement: { subject, purpose } }) => `${subject} ${purpose}`);
        expect(metIn([...(words.papers ?? []), valid])).toEqual(expect.arrayContaining(metIn(words.papers)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the policy reads no clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('judges alike at any moment', () => {
    const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) });
    fc.assert(
      fc.property(caseArbitrary, moment, moment, (words, one, other) => {
        const at = (epochMs: number) => {
          vi.useFakeTimers({ toFake: ['Date'], now: epochMs });
          return JSON.stringify(assess(words));
        };
        expect(at(one)).toBe(at(other));
      }),
      { numRuns: 100 },
    );
  });

  it('judges even where there is no clock to read', () => {
    const RealDate = Date;
    const clockless = class extends RealDate {
      constructor(...given: [] | [string | number]) {
        if (given.length === 0) throw new Error('the clock was read');
        super(given[0]);
      }
      static override now(): number {
        throw new Error('the clock was read');
      }
    };
    vi.stubGlobal('Date', clockless);
    try {
      expect(() => Date.now()).toThrow('the clock was read');
      expect(() => new Date()).toThrow('the clock was read');
      fc.assert(
        fc.property(
          caseArbitrary,
          fc.constantFrom(...policyEditions.map(({ edition }) => edition)),
          (words, edition) => {
            expect(assess(words, edition).row.edition).toBe(edition);
            expect(codesOf(assess(words))).toEqual(codesOf(assess(words)));
          },
        ),
        { numRuns: 50, seed: 1 },
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

interface NaiveDay {
  year: number;
  month: number;
  dayOfMonth: number;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = ({ year, month }: NaiveDay): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const dayBefore = ({ year, month, dayOfMonth }: NaiveDay): NaiveDay => {
  if (dayOfMonth > 1) return { year, month, dayOfMonth: dayOfMonth - 1 };
  const last = month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return { ...last, dayOfMonth: lengthOf({ ...last, dayOfMonth: 1 }) };
};

/** The oldest day of issue that counts: back day by day into the sixth month before, to the same day or its last one. */
const oldestCounting = (received: string): string => {
  const [year = 0, month = 0, dayOfMonth = 0] = received.split('-').map(Number);
  const sixthBefore = year * 12 + month - 6;
  let at: NaiveDay = { year, month, dayOfMonth };
  while (at.year * 12 + at.month !== sixthBefore || at.dayOfMonth > dayOfMonth) at = dayBefore(at);
  return [at.year, String(at.month).padStart(2, '0'), String(at.dayOfMonth).padStart(2, '0')].join('-');
};

describe('freshness (規則7条柱書)', () => {
  it('agrees with a naive count, day by day, of every day in three years', () => {
    const start = day('2026-01-01');
    for (let at = 0; at < 1100; at += 1) {
      const received = addDays(start, at);
      const oldest = day(oldestCounting(received));
      expect([received, isMadeWithinSixMonths(oldest, received)]).toEqual([received, true]);
      expect([received, isMadeWithinSixMonths(addDays(oldest, -1), received)]).toEqual([received, false]);
      expect([received, isMadeWithinSixMonths(addDays(received, 1), received)]).toEqual([received, false]);
    }
  });

  it('holds for every day between, and for none outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: -40, max: 260 }), (days, age) => {
        const received = addDays(civilDateOf(Date.UTC(2024, 0, 1)), days);
        const issued = addDays(received, -age);
        const isFresh = issued >= oldestCounting(received) && issued <= received;
        expect(isMadeWithinSixMonths(issued, received)).toBe(isFresh);
      }),
      { numRuns: 1500 },
    );
  });
});
