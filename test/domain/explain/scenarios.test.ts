import { describe, expect, test } from 'vitest';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDate as day } from '#shared/domain/civil-date.ts';
import type { Explanation } from '#shared/domain/explain/explanation.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import { example, explained, numbersOf } from './example-cases.ts';

const requirementOf = ({ papers }: Explanation, subject: string, purpose = 'identity') => {
  const found = papers.find((one) => one.subject === subject && one.purpose === purpose);
  if (!found) throw new Error(`nothing is asked of ${subject} for ${purpose}`);
  return found;
};

const articlesOf = (explanation: Explanation, subject: string): string[] =>
  (requirementOf(explanation, subject).method?.articles ?? []).map(({ law, article }) => `${law} ${article}`);

const lettersOf = ({ letters }: Explanation): string[] =>
  letters.map(({ to, address, state }) => `${to} ${address} ${state}`);

describe('S1: a corporation with copies, a 03 number, and a power of attorney', () => {
  const s1 = explained(example('s01-corporation-copies'));

  test('lacks nothing, and everybody is confirmed by the ways of 2号ニ and 12条2項', () => {
    expect(s1.deficiencies).toEqual([]);
    expect(s1.papers.map(({ state }) => state)).toEqual(s1.papers.map(() => 'met'));
    expect(articlesOf(s1, 'corporation')).toEqual(['criminal_proceeds_rules 6条1項3号ニ']);
    expect(articlesOf(s1, 'person_in_charge')).toEqual(['criminal_proceeds_rules 12条2項']);
    expect(requirementOf(s1, 'person_in_charge', 'authority').paperIds).toEqual(['mandate']);
  });

  test('needs one letter to the head office and one to the home, both posted on 11-25 and delivered on 11-27', () => {
    expect(lettersOf(s1)).toEqual(['corporation head_office delivered', 'person_in_charge residence delivered']);
    expect(s1.letters.map(({ postings }) => postings)).toEqual([
      [{ postedOn: '2026-11-25', result: 'delivered', resultOn: '2026-11-27' }],
      [{ postedOn: '2026-11-25', result: 'delivered', resultOn: '2026-11-27' }],
    ]);
  });

  test('may be opened, and was promised for the fifth business day', () => {
    expect(s1).toMatchObject({
      receivedOn: '2026-11-24',
      regime: 'criminal_proceeds',
      isReadyToApprove: true,
      isReadyToActivate: true,
      secondApproval: { needed: false, risks: [] },
      promise: { state: 'promised', countedFrom: '2026-11-24', promisedOn: '2026-12-01', standstills: [] },
    });
  });

  test.each(['authorityBasis', 'confirmations', 'letters', 'papers'] as const)(
    'is not ready without its %s',
    (part) => {
      const { [part]: _, ...rest } = example('s01-corporation-copies');
      expect(explained(rest).isReadyToActivate).toBe(false);
    },
  );
});

describe('S2: a sole proprietor with a copy and a 補完書類', () => {
  const s2 = explained(example('s02-sole-proprietor-two-papers'));

  test('is confirmed by リ with two papers', () => {
    expect(numbersOf(s2)).toEqual([]);
    expect(articlesOf(s2, 'sole_proprietor')).toEqual(['criminal_proceeds_rules 6条1項1号リ']);
    expect(requirementOf(s2, 'sole_proprietor').paperIds).toEqual(['licence', 'tax']);
  });

  test('needs only one letter, to the residence', () => {
    expect(lettersOf(s2)).toEqual(['sole_proprietor residence to_post']);
  });

  test('is asked for purpose and occupation, and for no beneficial owner', () => {
    expect(s2.questions.map(({ question }) => question)).toEqual(['transaction_purpose', 'occupation', 'foreign_pep']);
  });

  test('lacks a paper without the 補完書類', () => {
    const stated = example('s02-sole-proprietor-two-papers');
    const papers = stated.papers?.filter(({ paperId }) => paperId !== 'tax') ?? [];
    expect(numbersOf(explained({ ...stated, papers }))).toEqual(['D10 sole_proprietor']);
  });
});

describe('S4: 050 numbers of the app, with copies', () => {
  const s4 = explained(example('s04-app-050-with-copies'));

  test('comes under both laws, so that the originals of both are wanted', () => {
    expect(s4.regime).toBe('criminal_proceeds_and_mobile_misuse');
    expect(numbersOf(s4)).toEqual(['D09 corporation', 'D09 person_in_charge']);
    expect(s4.deficiencies.map(({ why }) => `${why.law} ${why.article}`)).toEqual([
      'mobile_misuse_rules 3条1項2号ロ',
      'mobile_misuse_rules 4条1項5号',
    ]);
    expect(s4.isReadyToApprove).toBe(false);
  });

  test("wants of the person in charge the original of a 住民票の写し or of its like, and no card's", () => {
    const { accepted } = requirementOf(s4, 'person_in_charge');
    expect(accepted.flatMap(({ items }) => items.map(({ form }) => form))).toEqual(['original']);
    expect(accepted[0]?.items[0]?.anyOf.map(({ kind }) => kind)).toEqual([
      'resident_record_copy',
      'resident_record_certificate',
      'family_register_appendix_copy',
      'seal_registration_certificate',
    ]);
    expect(accepted[0]?.method?.articles.map(({ article }) => article)).toEqual(['12条1項、6条1項1号チ', '4条1項5号']);
  });

  test('asks for the original also when the copy was of a card', () => {
    const stated = example('s04-app-050-with-copies');
    const papers = stated.papers?.map((paper) =>
      paper.kind === 'resident_record_copy'
        ? { ...paper, kind: 'drivers_license' as const, expiresOn: stated.askedOn ?? paper.receivedOn }
        : paper,
    );
    expect(numbersOf(explained({ ...stated, papers: papers ?? [] }))).toEqual([
      'D09 corporation',
      'D09 person_in_charge',
    ]);
  });

  test('would pass if the order were 03 only, and does when it is changed to 03', () => {
    const changed = explained(example('s04-changed-to-03'));
    expect(changed.regime).toBe('criminal_proceeds');
    expect(numbersOf(changed)).toEqual([]);
    expect(changed.isReadyToApprove).toBe(true);
  });
});

describe('S6: the letter to the person in charge comes back because nobody called for it', () => {
  const returned = explained(example('s06-letter-returned'));
  const resent = explained(example('s06-letter-resent'));

  test('is D27 and asks for no new paper; the letter goes to the same address again', () => {
    expect(numbersOf(returned)).toEqual(['D27 person_in_charge']);
    expect(returned.papers.every(({ state }) => state === 'met')).toBe(true);
    expect(lettersOf(returned)).toEqual([
      'corporation head_office delivered',
      'person_in_charge residence to_post_again',
    ]);
    expect(returned).toMatchObject({ isReadyToApprove: true, isReadyToActivate: false });
  });

  test('tells that no document is needed and that the operator posts it again by itself', () => {
    const [d27] = explanationInWords(returned).deficiencies;
    expect(d27).toMatchObject({
      title: '書留のお受け取りを確認できませんでした',
      request:
        'ご担当者様あての書留について、お受け取りを確認できませんでした。書類をあらためてお送りいただく必要はございません。準備ができしだい、同じあて先へもう一度お送りしますので、お受け取りをお願いいたします。お受け取りが難しいご事情がある場合は、当社までご連絡ください。',
      fixes: ['by_operator'],
      send: [],
    });
  });

  describe('and again and again', () => {
    const stated = example('s06-letter-returned');
    /** The same letter, come back so many times. */
    const comeBack = (times: number, papers = stated.papers) =>
      explained({
        ...stated,
        ...(papers ? { papers } : {}),
        letters: (stated.letters ?? []).map((one) =>
          one.to === 'corporation'
            ? one
            : { ...one, postings: Array.from({ length: times }, () => one.postings ?? []).flat() },
        ),
      });
    const told = (explanation: Explanation) =>
      explanationInWords(explanation).deficiencies.map(({ fixes, request }) => ({ fixes, request }));

    test('asks for nothing after the second time either', () => {
      expect(told(comeBack(2))).toEqual(told(returned));
    });

    test('asks for a paper with the address after the last attempt, which no posting follows by itself', () => {
      expect(told(comeBack(3))).toEqual([
        {
          fixes: ['send_additional_paper'],
          request: expect.stringMatching(/^書留を繰り返しお送りしましたが、.*確認書類を、もう一度お送りください。/),
        },
      ]);
    });

    test('asks for nothing any more once that paper has come', () => {
      const [licence] = stated.papers?.filter(({ paperId }) => paperId === 'licence') ?? [];
      if (!licence) throw new Error('no licence');
      const anew = { ...licence, paperId: 'licence-anew', receivedOn: day('2026-12-14') };
      expect(told(comeBack(3, [...(stated.papers ?? []), anew]))).toEqual(told(returned));
    });
  });

  test('keeps both postings after the second', () => {
    expect(resent.letters[1]).toMatchObject({
      state: 'delivered',
      postings: [
        { postedOn: '2026-11-30', absentOn: '2026-12-01', result: 'returned', returnReason: 'retention_expired' },
        { postedOn: '2026-12-10', result: 'delivered', resultOn: '2026-12-12' },
      ],
    });
    expect(resent.isReadyToActivate).toBe(true);
  });

  test('lets the clock stand still from the first failed attempt to the delivery', () => {
    expect(returned.promise).toEqual({
      state: 'standing_still',
      countedFrom: '2026-11-27',
      firstPromisedOn: '2026-12-04',
      standstills: [{ to: 'person_in_charge', from: '2026-12-01' }],
    });
    expect(resent.promise).toEqual({
      state: 'promised',
      countedFrom: '2026-11-27',
      firstPromisedOn: '2026-12-04',
      promisedOn: '2026-12-17',
      standstills: [{ to: 'person_in_charge', from: '2026-12-01', until: '2026-12-12' }],
    });
  });
});

describe('S8: glyphs, another notation of the address, and a licence without its reverse', () => {
  const s8 = explained(example('s08-glyphs-and-missing-reverse'));

  test('lacks nothing but the reverse', () => {
    expect(s8.deficiencies).toMatchObject([{ number: 'D14', code: 'reverse_side_missing', paperId: 'licence' }]);
  });

  test('takes name and address for a match and says why', () => {
    expect(s8.notices).toEqual([
      {
        code: 'variant_noted',
        paperId: 'registry',
        item: 'address',
        notes: ['width_or_compatibility_form', 'block_notation'],
      },
      { code: 'variant_noted', paperId: 'licence', item: 'name', notes: expect.arrayContaining(['glyph_variant']) },
    ]);
  });

  test("prints the paper's form of the name on the envelope", () => {
    expect(s8.letters.map(({ envelope }) => envelope)).toEqual([
      {
        name: { text: '株式会社大崎帆布', from: 'paper' },
        address: { text: '東京都品川区大崎九丁目９９番９号', from: 'paper' },
      },
      { name: { text: '髙﨑 德子', from: 'paper' }, address: { text: '東京都品川区大崎9-99-9', from: 'form' } },
    ]);
  });

  test.each<[string, string, string[]]>([
    ['another character', '高橋 徳子', ['D14 person_in_charge', 'D19 person_in_charge']],
    ['the form as it was typed', '高崎 徳子', ['D14 person_in_charge']],
  ])('is judged by key: %s', (_, name, numbers) => {
    const stated = example('s08-glyphs-and-missing-reverse');
    const papers = stated.papers?.map((paper) =>
      paper.paperId === 'licence' ? { ...paper, shows: { ...paper.shows, name } } : paper,
    );
    expect(numbersOf(explained({ ...stated, papers: papers ?? [] }))).toEqual(numbers);
  });
});

describe('S9: both sides of a My Number card were copied', () => {
  const s9 = explained(example('s09-my-number-visible'));

  test('is D17, which asks nothing of the customer and holds up nothing', () => {
    expect(s9.deficiencies).toMatchObject([
      {
        number: 'D17',
        paperId: 'my-number-card',
        fixes: ['by_operator'],
        blocks: 'nothing',
        why: { law: 'individual_number_act', article: '20条' },
      },
    ]);
    expect(requirementOf(s9, 'person_in_charge').state).toBe('met');
    expect(s9.isReadyToApprove).toBe(true);
  });

  test('tells the staff to mask, and wants only the front of such a card', () => {
    expect(s9.notices).toContainEqual({ code: 'individual_number_to_mask', paperId: 'my-number-card' });
    const kinds = requirementOf(s9, 'person_in_charge').accepted.flatMap(({ items }) =>
      items.flatMap(({ anyOf }) => anyOf.filter(({ kind }) => kind === 'my_number_card')),
    );
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.every(({ sides }) => sides === 'front_only')).toBe(true);
  });
});

describe('S12: the contract of a company like that of S1 ends on 2027-02-28', () => {
  const s12 = explained(example('s12-contract-ends'));

  test('keeps the verification record until 2034-02-28', () => {
    expect(s12.retention).toEqual({
      legalHold: false,
      records: [
        {
          countedFrom: '2027-02-28',
          why: { law: 'criminal_proceeds_rules', article: '21条', asOf: '2026-04-15' },
          years: 7,
          deletableFrom: '2034-03-01',
        },
      ],
    });
  });

  test('keeps the record of the other law for three years where a 050 number was ordered', () => {
    const order = { numbers: [{ kind: 'ip_050' as const }] };
    const { retention } = explained({ ...example('s12-contract-ends'), order });
    expect(retention?.records.map(({ deletableFrom }) => deletableFrom)).toEqual(['2034-03-01', '2030-03-01']);
  });

  test('finds 15 % direct and 30 % by a company of its own to be over a quarter, and 25 % not', () => {
    expect(s12.beneficialOwners).toMatchObject({
      state: 'found',
      step: 'voting_rights',
      openPoints: [],
      owners: [
        { partyId: 'founder', grounds: [{ relation: 'voting_rights', percent: 45, why: { article: '11条2項1号' } }] },
      ],
    });
  });

  test.each<[string, StatedCase['contract'], string]>([
    ['規則21条: a leap day', { endsOn: day('2028-02-29') }, '2035-03-01'],
    ['規則21条: the year before a leap day', { endsOn: day('2025-02-28') }, '2032-03-01'],
    [
      '規則21条: the later of the two ends',
      { endsOn: day('2027-02-28'), lastTransactionEndsOn: day('2027-06-30') },
      '2034-07-01',
    ],
    [
      '規則21条: an earlier transaction changes nothing',
      { endsOn: day('2027-02-28'), lastTransactionEndsOn: day('2026-06-30') },
      '2034-03-01',
    ],
  ])('%s', (_law, contract, deletableFrom) => {
    const { retention } = explained({ ...example('s12-contract-ends'), contract });
    expect(retention?.records[0]?.deletableFrom).toBe(deletableFrom);
  });

  test('deletes nothing under a legal hold', () => {
    const contract = { endsOn: day('2027-02-28'), legalHold: true };
    expect(explained({ ...example('s12-contract-ends'), contract }).retention).toMatchObject({ legalHold: true });
  });
});
