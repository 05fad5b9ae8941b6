import { describe, expect, it } from 'vitest';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import type { StatedCase } from '#shared/domain/explain/stated-case.ts';
import { example, explained } from '#test/domain/explain/example-cases.ts';

/** What is deficient in a stated case, in words, by the number that the back office knows. */
const told = (stated: StatedCase, number: string) =>
  explanationInWords(explained(stated)).deficiencies.filter((one) => one.number === number);

const ordinary = example('s01-corporation-copies');
/** The registry was not seen to show who owns the company. */
const proves: ('name' | 'head_office' | 'business_content')[] = ['name', 'head_office', 'business_content'];
const risky: StatedCase = {
  ...ordinary,
  risks: ['listed_country'],
  papers: ordinary.papers?.map((paper) =>
    paper.paperId === 'registry' ? { ...paper, observation: { proves } } : paper,
  ),
};

const person = ordinary.personInCharge;
const proprietor = example('s02-sole-proprietor-two-papers');
/** Somebody acts for the sole proprietor and sent a licence, and no power of attorney. */
const throughAgent: StatedCase = {
  ...proprietor,
  ...(person ? { personInCharge: person } : {}),
  papers: [
    ...(proprietor.papers ?? []),
    ...(ordinary.papers ?? []).flatMap((paper) =>
      paper.paperId === 'licence' ? [{ ...paper, paperId: 'agent', subject: 'person_in_charge' as const }] : [],
    ),
  ],
};

describe('what is told of a deficiency', () => {
  it.each([
    ['規則12条1項: an agent of a sole proprietor', throughAgent],
    ['規則14条1項: the person of a high-risk corporation', risky],
  ])('%s needs a second paper beside the licence', (_law, stated) => {
    const [notice] = told(stated, 'D10');
    expect(notice).toMatchObject({ subject: 'person_in_charge', wanted: 'second_identity_paper' });
    expect(notice?.request).toMatch(/^ご担当者様の確認書類は、2点必要です。.*もう1点お送り/);
    expect(notice?.send.join()).toContain('写し2点');
  });

  it("規則12条5項1号: nobody tells a sole proprietor's agent of a company", () => {
    const [notice] = told(throughAgent, 'D21');
    expect(notice?.request).toContain('事業主様を代理して');
    expect(
      told(throughAgent, 'D21')
        .map(({ request }) => request)
        .join(),
    ).not.toContain('会社');
  });

  it('規則14条3項: names the papers about the owners, and sends nobody to the screen', () => {
    const [owners, ...others] = told(risky, 'D22');
    expect(others).toEqual([]);
    expect(owners).toMatchObject({ fixes: ['send_additional_paper'], purpose: 'ownership' });
    expect(owners?.request).toContain('株主名簿');
    expect(owners?.send.join()).toContain('株主名簿');
  });

  it('規則14条1項: names for a further paper of the corporation none of the kind that was used', () => {
    const [further] = told(risky, 'D05');
    expect(further).toMatchObject({ purpose: 'enhanced', wanted: 'further_paper' });
    expect(further?.request).toContain('種類の異なる法人の書類をもう1点');
    expect(further?.send).toEqual([
      '代表者事項証明書、法人の印鑑証明書、国税・地方税の領収証書、納税証明書などの原本または写し1点（現在の住所の記載があるもの）',
    ]);
  });
});
