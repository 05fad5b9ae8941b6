import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { holdActSchema, holdMarkSchema, standingHoldSchema } from '#shared/domain/retention/legal-hold.ts';
import { basisOf, retentionBasisSchema, retentionRuleSchema } from '#shared/domain/retention/retention-rule.ts';

const mark = { holdId: 'hold-1', kind: 'put' };
const writtenAt = '2026-11-24T01:00:00.000Z';
const act = { ...mark, applicationId: 'application-1', reason: '照会', writtenBy: 'compliance-1', writtenAt };
const standing = { applicationId: 'application-1', holdId: 'hold-1', putAt: writtenAt };
const basis = basisOf('verification_record', civilDate('2027-02-28'), { years: 7 });

describe.each([
  ['the mark of a hold', holdMarkSchema, mark],
  ['the act behind it', holdActSchema, act],
  ['a hold that stands', standingHoldSchema, standing],
  ['a rule with its days', retentionBasisSchema, { ...basis }],
])('%s', (_, schema, whole) => {
  it('is read as it was written', () => {
    expect(schema.parse(whole)).toEqual(whole);
  });

  it('lacks nothing and holds nothing else', () => {
    expect(schema.safeParse({ ...whole, until: 1 }).success).toBe(false);
    for (const name of Object.keys(whole)) {
      const lacking = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
      expect(schema.safeParse(lacking).success, name).toBe(false);
    }
  });
});

it('a hold is lifted as it is put, and in no other way', () => {
  expect(holdMarkSchema.parse({ ...mark, kind: 'lifted' })).toEqual({ ...mark, kind: 'lifted' });
  expect(holdMarkSchema.safeParse({ ...mark, kind: 'paused' }).success).toBe(false);
});

it.each([
  ['犯収法施行規則21条', 'verification_record', 'criminal_proceeds_rules', '21条', '2026-04-15'],
  ['犯収法施行規則16条', 'note_of_known_customer', 'criminal_proceeds_rules', '16条', '2026-04-15'],
  ['携帯法施行規則10条', 'mobile_record', 'mobile_misuse_rules', '10条', '2026-05-27'],
  ['当社規定', 'verified_or_considered', 'operator_rules', '保存期間', '2026-11-24'],
  ['当社規定', 'ended_without_contract', 'operator_rules', '保存期間', '2026-11-24'],
])('%s: %s stands on its article as of a day', (_, name, law, article, asOf) => {
  const rule = retentionRuleSchema.parse(name);
  expect(basisOf(rule, civilDate('2027-02-28'), { days: 1 })).toEqual({
    rule,
    why: { law, article, asOf },
    from: '2027-02-28',
    until: '2027-03-01',
  });
});
