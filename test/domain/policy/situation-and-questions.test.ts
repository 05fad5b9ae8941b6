import { describe, expect, it } from 'vitest';
import { assessBy, assessCase } from '#shared/domain/policy/assess-case.ts';
import { situationOf } from '#shared/domain/policy/case-facts.ts';
import type { CaseWords } from './case-to-judge.ts';
import { corporatePack, day, factsOf, license, mandate } from './case-to-judge.ts';

const assessed = (words: CaseWords) => {
  const assessment = assessCase(factsOf(words));
  if (!assessment.ok) throw new Error(assessment.refusal.code);
  return assessment.value;
};

const stateOf = (words: CaseWords, question: string) =>
  assessed(words).questions.find(({ requirement }) => requirement.question === question)?.state;

describe('the situation of a case', () => {
  it.each([
    ['携帯法施行規則2条', ['ip_050'], 'criminal_proceeds_and_mobile_misuse'],
    ['携帯法施行規則2条', ['geographic_03', 'ip_050'], 'criminal_proceeds_and_mobile_misuse'],
    ['携帯法施行規則2条 does not know it', ['toll_free_0800'], 'criminal_proceeds'],
  ] as const)('%s: an order of %j comes under %s', (_law, order, regime) => {
    expect(situationOf(factsOf({ order })).regime).toBe(regime);
  });

  it('規則6条1項3号ロ, ハ: names what the operator did, and nothing that it did not', () => {
    const registryInformation = { fetchedOn: day('2026-11-24'), personInChargeIsRepresentative: false };
    const publishedCorporateNumber = { checkedOn: day('2026-11-24'), isClosed: false };
    const actsOf = (operatorActs: CaseWords['operatorActs']) => [
      ...situationOf(factsOf(operatorActs ? { operatorActs } : {})).operatorActs,
    ];
    expect(actsOf({})).toEqual([]);
    expect(actsOf({ registryInformation })).toEqual(['registry_information']);
    expect(actsOf({ publishedCorporateNumber })).toEqual(['published_corporate_number']);
    expect(actsOf({ publishedCorporateNumber: { ...publishedCorporateNumber, isClosed: true } })).toEqual([]);
  });

  it('is of the paper that came last, and of the day asked for while there is none', () => {
    const papers = [license('person_in_charge', { received: '2026-11-20' }), mandate];
    expect(situationOf(factsOf({ papers })).receivedOn).toBe('2026-11-24');
    expect(situationOf(factsOf({ papers: [], askedOn: '2027-04-01' })).receivedOn).toBe('2027-04-01');
  });
});

describe('the questions of a case', () => {
  it('規則12条5項2号: authority without any ground is unanswered', () => {
    expect(stateOf({ authorityBasis: undefined }, 'authority')).toBe('unanswered');
    expect(stateOf({ authorityBasis: 'power_of_attorney' }, 'authority')).toBe('to_confirm');
  });

  it('a double application is asked about by a person, and only then', () => {
    expect(stateOf({ duplicate: false }, 'duplicate')).toBeUndefined();
    expect(stateOf({ duplicate: true, declared: { unanswered: ['duplicate'] } }, 'duplicate')).toBe('to_confirm');
    const confirmations = [
      { question: 'duplicate', means: 'telephone', confirmedOn: day('2026-11-25'), formRevision: 0 } as const,
    ];
    expect(stateOf({ duplicate: true, confirmations }, 'duplicate')).toBe('confirmed');
  });

  it('電気通信番号計画: the site of a 03 number that nobody told is unanswered', () => {
    expect(stateOf({ declared: { site: 'not_told' } }, 'site')).toBe('unanswered');
    expect(stateOf({ declared: { site: 'elsewhere' } }, 'site')).toBe('to_confirm');
  });

  it('an unanswered question is about nobody but the person in charge, where it is about authority', () => {
    const { findings } = assessed({
      authorityBasis: undefined,
      papers: corporatePack,
      declared: { unanswered: ['resale'] },
    });
    const told = findings.map(({ code, subject = 'nobody' }) => `${code} of ${subject}`);
    expect(told.toSorted()).toEqual([
      'authority_not_confirmed of person_in_charge',
      'purpose_or_resale_unanswered of nobody',
    ]);
  });
});

describe('a second approval', () => {
  it('is wanted for every case where the row says so, and else for a high risk only (法4条2項)', () => {
    const facts = factsOf({ papers: corporatePack });
    const { row, needsSecondApproval } = assessed({ papers: corporatePack });
    expect(needsSecondApproval).toBe(false);
    expect(assessBy({ ...row, secondApproval: 'every_case' }, facts).needsSecondApproval).toBe(true);
    expect(assessed({ papers: corporatePack, declared: { foreignPep: true } }).needsSecondApproval).toBe(true);
  });
});

describe('one finding told once', () => {
  it('keeps apart what is found of two subjects, and of two purposes', () => {
    const { findings } = assessed({
      risks: ['listed_country'],
      papers: [],
      declared: { corporateForm: 'capital_majority' },
    });
    const insufficient = findings.filter(
      ({ code }) => code === 'corporate_paper_missing' || code === 'identity_papers_insufficient',
    );
    expect(insufficient.map(({ subject, purpose }) => `${subject} ${purpose}`)).toEqual([
      'corporation identity',
      'person_in_charge identity',
      'corporation enhanced',
      'person_in_charge enhanced',
    ]);
  });
});
