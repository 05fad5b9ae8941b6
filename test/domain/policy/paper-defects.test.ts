import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDate, civilDateOf, partsOf } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import { isMadeWithinSixMonths } from '#shared/domain/policy/paper-defects.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';
import { type CaseWords, codesIn, corporatePack, forms, license, type PaperWords, paper } from './case-to-judge.ts';

/** 民法140条, 143条 counted forward: the period starts on the day after the issue and ends before its corresponding day. */
const lastDayCountedForward = (issuedOn: CivilDate): CivilDate => {
  const start = addDays(issuedOn, 1);
  const corresponding = addMonths(start, 6);
  return partsOf(corresponding).day === partsOf(start).day ? addDays(corresponding, -1) : corresponding;
};

describe('isMadeWithinSixMonths (規則7条柱書)', () => {
  it.each([
    ['2026-05-24', '2026-11-24', true],
    ['2026-05-23', '2026-11-24', false],
    ['2026-08-28', '2027-02-28', true],
    ['2026-08-27', '2027-02-28', false],
    ['2027-08-29', '2028-02-29', true],
    ['2027-08-28', '2028-02-29', false],
    ['2027-02-28', '2027-08-31', true],
    ['2028-02-28', '2028-08-31', false],
    ['2028-02-29', '2028-08-31', true],
    ['2027-04-30', '2027-10-31', true],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11-25', '2026-11-24', false],
  ])('a paper of %s received on %s: %s', (issued, received, expected) => {
    expect(isMadeWithinSixMonths(civilDate(issued), civilDate(received))).toBe(expected);
  });

  it('agrees with the Civil Code counted forward from the issue', () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(civilDateOf(Date.UTC(2023, 0, 1)), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (issuedOn, days) => {
        const receivedOn = addDays(issuedOn, days);
        expect(isMadeWithinSixMonths(issuedOn, receivedOn)).toBe(receivedOn <= lastDayCountedForward(issuedOn));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a day of expiry on a paper (規則7条柱書)', () => {
  const ofBusiness = (words: PaperWords): RegisteredPaper[] => [
    ...corporatePack.map((one) =>
      one.kind === 'certificate_of_registered_matters'
        ? paper('corporation', 'corporate_seal_certificate', { issued: '2026-11-01' })
        : one,
    ),
    paper('corporation', 'corporate_public_office_document', words),
  ];
  const ofProprietor = (further: RegisteredPaper): CaseWords => ({
    who: 'sole_proprietor',
    order: ['toll_free_0120'],
    papers: [...forms, license('sole_proprietor'), further],
  });

  it.each<[string, PaperWords, DeficiencyCode[]]>([
    ['規則7条柱書: it is valid, though it was made long ago', { issued: '2024-03-01', expires: '2029-03-01' }, []],
    ['規則7条柱書: it ends on the day of receipt', { issued: '2024-03-01', expires: '2026-11-24' }, []],
    ['規則7条柱書: it has ended', { issued: '2026-08-01', expires: '2026-11-23' }, ['identity_paper_expired']],
    ['規則7条柱書: without one its age counts', { issued: '2026-05-23' }, ['certificate_older_than_six_months']],
    ['規則7条柱書: without one it is young enough', { issued: '2026-05-24' }, []],
    ['規則7条柱書: it shows only its end', { expires: '2029-03-01' }, []],
  ])('of a document of an authority: %s', (_law, words, expected) => {
    expect(codesIn({ papers: ofBusiness(words) })).toEqual(expected);
    for (const kind of ['public_office_document', 'foreign_government_document'] as const) {
      expect(codesIn(ofProprietor(paper('sole_proprietor', kind, words)))).toEqual(expected);
    }
  });

  it('規則7条2号: makes no certificate younger that is to be made within six months', () => {
    const old = { issued: '2026-05-23', expires: '2029-03-01' };
    const bill = paper('sole_proprietor', 'tax_payment_certificate', old);
    expect(codesIn(ofProprietor(bill))).toEqual(['certificate_older_than_six_months']);
  });

  it.each(['physical_disability_certificate', 'war_injury_certificate', 'tax_payment_certificate'] as const)(
    '規則7条柱書: counts on %s, of which most have none',
    (kind) => {
      const words = { issued: '2026-11-01', expires: '2025-03-01' };
      expect(codesIn(ofProprietor(paper('sole_proprietor', kind, words)))).toEqual(['identity_paper_expired']);
      expect(codesIn(ofProprietor(paper('sole_proprietor', kind, { ...words, expires: '2027-03-01' })))).toEqual([]);
    },
  );
});
