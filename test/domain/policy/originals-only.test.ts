import { describe, expect, it } from 'vitest';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { judgePapers } from '#shared/domain/policy/judge-papers.ts';
import { policyFor } from '#shared/domain/policy/policy.ts';
import type { CustomerClass } from '#shared/domain/policy/policy-row.ts';

const lacking = (customerClass: CustomerClass, kind: 'geographic_03' | 'ip_050', day: string) => {
  const row = policyFor({ customerClass, orderedNumberKinds: [kind], receivedOn: civilDate(day) });
  if (!row.ok) throw new Error(row.refusal.code);
  const facts = { papers: [], circumstances: new Set<never>(), operatorActs: new Set<never>() };
  return judgePapers(row.value, facts)
    .flatMap(({ findings }) => findings)
    .flatMap(({ subject, purpose, originalsOnly }) => (originalsOnly ? [`${subject}/${purpose}`] : []));
};

describe('what is lacking and is taken as an original only', () => {
  it.each<[string, CustomerClass, 'geographic_03' | 'ip_050', string, string[]]>([
    ['規則6条1項3号ニ, 12条2項', 'corporation', 'geographic_03', '2027-03-31', []],
    [
      '規則 (2027-04-01)',
      'corporation',
      'geographic_03',
      '2027-04-01',
      ['corporation/identity', 'person_in_charge/identity'],
    ],
    ['携帯法施行規則附則(2026-04-01)2条', 'corporation', 'ip_050', '2026-09-30', ['person_in_charge/identity']],
    [
      '携帯法施行規則3条1項2号ロ',
      'corporation',
      'ip_050',
      '2026-10-01',
      ['corporation/identity', 'person_in_charge/identity'],
    ],
    ['規則6条1項1号リ', 'sole_proprietor', 'geographic_03', '2027-03-31', []],
    ['携帯法施行規則3条1項1号ホ', 'sole_proprietor', 'ip_050', '2026-04-01', ['sole_proprietor/identity']],
  ])('%s: %s with %s on %s: %j', (_law, customerClass, kind, day, expected) => {
    expect(lacking(customerClass, kind, day)).toEqual(expected);
  });

  it.each(['identity_papers_insufficient', 'corporate_paper_missing'] as const)('%s asks for the original', (code) => {
    const subject = 'person_in_charge';
    expect(deficiencyNotice(code, { subject, originalsOnly: true }).request).toContain('原本');
    expect(deficiencyNotice(code, { subject }).request).not.toContain('原本');
  });
});
