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

describe('what is told of a deficiency', () => {
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
      '代表者事項証明書、法人の印鑑証明書、国税・地方税の領収証書、納税証明書などの原本または写し1点',
    ]);
  });
});
