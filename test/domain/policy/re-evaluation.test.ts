import { describe, expect, it } from 'vitest';
import type { Confirmation } from '#shared/domain/policy/case-facts.ts';
import { type FormPart, formPartSchema } from '#shared/domain/policy/declared-facts.ts';
import type { Question } from '#shared/domain/policy/policy-row.ts';
import { returnReasonSchema } from '#shared/domain/return-reason.ts';
import {
  assess,
  type CaseWords,
  codesIn,
  corporatePack,
  day,
  forms,
  gasBill,
  letter,
  license,
  mandate,
  myNumberCard,
  paper,
  registry,
  residentRecord,
} from './case-to-judge.ts';

const confirmed = (question: Question, formRevision = 0): Confirmation => ({
  question,
  means: 'declaration',
  confirmedOn: day('2026-11-24'),
  formRevision,
});

const questions: Question[] = [
  'transaction_purpose',
  'business_content',
  'beneficial_owners',
  'foreign_pep',
  'authority',
  'resale',
  'site',
];
const complete: CaseWords = {
  papers: corporatePack,
  confirmations: questions.map((question) => confirmed(question)),
  letters: [letter('corporation', 'delivered'), letter('person_in_charge', 'delivered')],
};

/** What is open in a case: papers to look at, questions not confirmed, letters not arrived. */
const openIn = (words: CaseWords) => {
  const { toInspect, questions: judged, letters } = assess(words);
  return [
    ...toInspect,
    ...judged.filter(({ state }) => state !== 'confirmed').map((one) => `${one.requirement.question} ${one.state}`),
    ...letters.filter(({ state }) => state !== 'delivered').map(({ to, state }) => `letter to ${to} ${state}`),
  ];
};

/** The operator's own forms repeat everything that was entered. */
const ownForms = ['application/application_form', 'application/verification_questionnaire'];

describe('a part of the form that was changed', () => {
  /** Beside the operator's own forms. */
  const opened: Record<FormPart, string[]> = {
    corporation: ['corporation/certificate_of_registered_matters', 'letter to corporation changed'],
    sole_proprietor: [],
    person_in_charge: [
      'person_in_charge/power_of_attorney',
      'person_in_charge/drivers_license',
      'letter to person_in_charge changed',
    ],
    standing: [],
    transaction_purpose: ['transaction_purpose changed'],
    occupation: [],
    business_content: ['business_content changed'],
    beneficial_owners: ['beneficial_owners changed'],
    foreign_pep: ['foreign_pep changed'],
    authority: ['authority changed'],
    resale: ['resale changed'],
    site: ['site changed'],
    duplicate: [],
  };

  it('opens nothing while nothing was changed', () => {
    expect(openIn(complete)).toEqual([]);
    expect(assess(complete).isReadyToActivate).toBe(true);
  });

  it.each(formPartSchema.options)('opens what was confirmed of it, and nothing else: %s', (part) => {
    const words: CaseWords = { ...complete, declared: { revisions: { [part]: 1 } } };
    expect(openIn(words)).toEqual([...ownForms, ...opened[part]]);
    expect(assess(words).isReadyToApprove).toBe(false);
    expect(assess(words).findings).toEqual([]);
  });

  it('is confirmed again by a look at the new revision, and only at that', () => {
    const declared = { revisions: { person_in_charge: 2, resale: 1 } };
    const at = (revision: number): CaseWords => ({
      ...complete,
      declared,
      papers: [
        ...forms.map((form) => ({
          ...form,
          inspection: license('application', { revision: revision + 1 }).inspection,
        })),
        registry(),
        { ...mandate, inspection: license('person_in_charge', { revision }).inspection },
        license('person_in_charge', { revision }),
      ],
      confirmations: [...(complete.confirmations ?? []), confirmed('resale', revision - 1)],
      letters: [
        letter('corporation', 'delivered'),
        letter('person_in_charge', 'delivered', { formRevision: revision }),
      ],
    });
    expect(openIn(at(2))).toEqual([]);
    expect(openIn(at(1))).toEqual([
      ...ownForms,
      'person_in_charge/power_of_attorney',
      'person_in_charge/drivers_license',
      'resale changed',
      'letter to person_in_charge changed',
    ]);
  });

  it('of a sole proprietor opens the paper and the letter of the proprietor, not of the agent', () => {
    const pack = (['sole_proprietor', 'person_in_charge'] as const).flatMap((who) => [license(who), myNumberCard(who)]);
    const words: CaseWords = {
      who: 'sole_proprietor_by_agent',
      order: ['toll_free_0120'],
      papers: [...forms, mandate, ...pack],
      confirmations: (['transaction_purpose', 'occupation', 'foreign_pep', 'authority'] as const).map((one) =>
        confirmed(one),
      ),
      letters: [letter('sole_proprietor', 'delivered'), letter('person_in_charge', 'delivered')],
    };
    expect(openIn(words)).toEqual([]);
    expect(openIn({ ...words, declared: { revisions: { sole_proprietor: 1, occupation: 1 } } })).toEqual([
      ...ownForms,
      'sole_proprietor/drivers_license',
      'sole_proprietor/my_number_card',
      'occupation changed',
      'letter to sole_proprietor changed',
    ]);
  });

  it('is to confirm before anybody confirmed it, whatever its revision', () => {
    const words: CaseWords = { ...complete, confirmations: [], declared: { revisions: { resale: 3 } } };
    expect(openIn(words)).toEqual([...ownForms, ...questions.map((question) => `${question} to_confirm`)]);
  });

  it.each(['site', 'corporation'] as const)('番号計画: opens the paper of the site: %s', (part) => {
    const lease = paper('application', 'lease_agreement');
    const declared = { site: 'elsewhere' as const, revisions: { [part]: 1 } };
    const { toInspect } = assess({ ...complete, declared, papers: [...corporatePack, lease] });
    expect(toInspect).toContain(lease.paperId);
    const seen = { ...lease, inspection: license('application', { revision: 1 }).inspection };
    expect(assess({ ...complete, declared, papers: [...corporatePack, seen] }).toInspect).not.toContain(lease.paperId);
  });

  it.each([
    ['規則6条1項3号ロ: the corporation', { corporation: 1 }, undefined],
    ['規則6条1項3号ロ: the person in charge', { person_in_charge: 1 }, 'registry_information'],
  ])('makes nothing of what was looked up of another one: %s', (_law, revisions, method) => {
    const operatorActs = {
      registryInformation: { fetchedOn: day('2026-11-24'), personInChargeIsRepresentative: true },
    };
    const words: CaseWords = {
      operatorActs,
      order: ['toll_free_0120'],
      papers: [...forms, license('person_in_charge')],
    };
    const of = (given: CaseWords) => {
      const { papers, letters } = assess(given);
      const identity = papers.find(({ requirement }) => requirement.purpose === 'identity');
      return [identity?.method, letters.map(({ to }) => to)];
    };
    expect(of(words)).toEqual(['registry_information', ['person_in_charge']]);
    expect(of({ ...words, declared: { revisions } })).toEqual([method, ['corporation', 'person_in_charge']]);
    const again = {
      registryInformation: { ...operatorActs.registryInformation, formRevision: 1, personRevision: 1 },
    };
    const both = { corporation: 1, person_in_charge: 1 };
    expect(of({ ...words, operatorActs: again, declared: { revisions: both } })).toEqual(of(words));
  });

  it('規則6条1項3号ハ: makes nothing of the published number of another corporation, nor of its end', () => {
    for (const isClosed of [false, true]) {
      const publishedCorporateNumber = { checkedOn: day('2026-11-24'), isClosed };
      const { situation } = assess({
        operatorActs: { publishedCorporateNumber },
        declared: { revisions: { corporation: 1 } },
      });
      expect([...situation.operatorActs, situation.isClosed]).toEqual([false]);
    }
  });
});

describe('an order that is changed (S4)', () => {
  const order = { order: ['ip_050' as const] };

  it('brings 050 under the second law, and 03 out of it again; what was accepted stays accepted', () => {
    expect(codesIn(complete)).toEqual([]);
    const under050: CaseWords = { ...complete, ...order };
    expect(codesIn(under050)).toEqual(['original_required', 'original_required']);
    expect(assess(under050).toInspect).toEqual([]);
    expect(codesIn({ ...under050, order: ['geographic_03'] })).toEqual([]);
  });

  it('needs only the originals that are lacking', () => {
    const papers = [...forms, mandate, registry({ form: 'original' }), license('person_in_charge')];
    expect(assess({ ...complete, ...order, papers }).findings).toMatchObject([
      {
        code: 'original_required',
        subject: 'person_in_charge',
        why: { law: 'mobile_misuse_rules', article: '4条1項5号' },
      },
    ]);
    expect(codesIn({ ...complete, ...order, papers: [...papers, residentRecord('person_in_charge')] })).toEqual([]);
  });

  it('asks for the site of a 03 number that was added, and no longer when it is given up', () => {
    const told: CaseWords = { ...complete, declared: { site: 'not_told' } };
    expect(codesIn(told)).toEqual(['site_not_confirmed']);
    expect(codesIn({ ...told, order: ['toll_free_0120'] })).toEqual([]);
  });

  it('posts the letter to the head office when the business office is no longer allowed (携帯法規則3条1項2号ロ)', () => {
    const letters = [letter('corporation', 'delivered', { destination: 'business_office' })];
    const words: CaseWords = { declared: { letterToBusinessOffice: true }, letters };
    expect(assess(words).letters[0]).toMatchObject({ address: 'business_office', state: 'delivered' });
    expect(assess({ ...words, ...order }).letters[0]).toMatchObject({ address: 'head_office', state: 'changed' });
  });
});

describe('how a letter stands', () => {
  const stateOf = (letters: NonNullable<CaseWords['letters']>, papers = corporatePack) =>
    assess({ papers, letters }).letters.map(({ to, state, finding }) => [to, state, finding])[0];
  const back = (returnReason: 'address_unknown' | 'retention_expired', resultOn = '2026-12-09') =>
    letter('corporation', 'returned', { result: 'returned', returnReason, resultOn: day(resultOn) });

  it.each([
    ['none was planned', []],
    ['it is planned', [letter('corporation', 'awaiting_dispatch', { unposted: true })]],
    ['another one is there', [letter('person_in_charge', 'delivered')]],
  ])('is to be posted while %s', (_, letters) => {
    expect(stateOf(letters)).toEqual(['corporation', 'to_post', undefined]);
  });

  it('is under way, or has arrived', () => {
    expect(stateOf([letter('corporation', 'in_transit')])).toEqual(['corporation', 'under_way', undefined]);
    expect(stateOf([letter('corporation', 'delivered')])).toEqual(['corporation', 'delivered', undefined]);
  });

  const ofReasons = [
    ['address_unknown', 'address_failed', 'corporate_letter_address_unknown'],
    ['moved_unknown', 'address_failed', 'corporate_letter_address_unknown'],
    ['moved_not_forwarded', 'address_failed', 'corporate_letter_address_unknown'],
    ['retention_expired', 'to_post_again', 'letter_retention_expired'],
    ['refused', 'to_post_again', 'letter_retention_expired'],
    ['insufficient_address', 'address_failed', 'corporate_letter_address_unknown'],
    ['no_recipient_name', 'address_failed', 'corporate_letter_address_unknown'],
    ['deceased', 'address_failed', 'corporate_letter_address_unknown'],
    ['lost', 'to_post_again', 'letter_retention_expired'],
  ] as const;

  it.each(ofReasons)('§5.2: came back for %s: %s', (returnReason, state, finding) => {
    const resultOn = day('2026-12-09');
    const returned = letter('corporation', 'returned', { result: 'returned', returnReason, resultOn });
    expect(stateOf([returned])).toEqual(['corporation', state, finding]);
  });

  it('§5.2: has a row above for every reason', () => {
    expect(ofReasons.map(([reason]) => reason).toSorted()).toEqual(returnReasonSchema.options.toSorted());
  });

  it('is to be posted again also while the second posting is planned', () => {
    expect(stateOf([{ ...back('retention_expired'), status: 'awaiting_dispatch' }])?.[1]).toBe('to_post_again');
  });

  it.each([
    ['sole_proprietor', 'letter_addressee_moved'],
    ['person_in_charge', 'letter_addressee_moved'],
  ] as const)('D28: of %s', (to, code) => {
    const who = to === 'sole_proprietor' ? 'sole_proprietor' : 'corporation';
    const failed = { result: 'returned', returnReason: 'moved_unknown', resultOn: day('2026-12-09') } as const;
    const found = assess({ who, letters: [letter(to, 'returned', failed)] }).findings.filter(
      (one) => one.code === code,
    );
    expect(found).toMatchObject([{ subject: to, why: { law: 'criminal_proceeds_rules' } }]);
  });

  it('is answered by a paper of the addressee that came after its return', () => {
    const bill = (received: string, subject: 'corporation' | 'person_in_charge' = 'corporation') =>
      gasBill(subject, { received, issued: '2026-12-01' });
    expect(stateOf([back('address_unknown')], [...corporatePack, bill('2026-12-10')])?.[1]).toBe('to_post');
    expect(stateOf([back('address_unknown')], [...corporatePack, bill('2026-12-09')])?.[1]).toBe('address_failed');
    expect(stateOf([back('address_unknown')], [...corporatePack, bill('2026-12-10', 'person_in_charge')])?.[1]).toBe(
      'address_failed',
    );
  });

  it.each([
    ['a mandate', paper('person_in_charge', 'power_of_attorney', { form: 'original', received: '2026-12-10' })],
    ['a rejected paper', gasBill('person_in_charge', { received: '2026-12-10', rejected: ['paper_unreadable'] })],
    ['an old address', gasBill('person_in_charge', { received: '2026-12-10', saw: { address: 'former' } })],
    ['an old bill', gasBill('person_in_charge', { received: '2026-12-10', issued: '2025-12-01' })],
    ['an employee card', paper('person_in_charge', 'employee_id_card', { received: '2026-12-10' })],
    ['a telephone bill', paper('person_in_charge', 'mobile_phone_bill', { received: '2026-12-10' })],
    ['a paper that nobody has seen', gasBill('person_in_charge', { received: '2026-12-10', uninspected: true })],
  ])('is not answered by %s, which proves no address', (_name, answer) => {
    const returned = { result: 'returned', returnReason: 'address_unknown', resultOn: day('2026-12-09') } as const;
    const moved = letter('person_in_charge', 'returned', returned);
    const { letters } = assess({ letters: [moved], papers: [...corporatePack, answer] });
    expect(letters.find(({ to }) => to === 'person_in_charge')?.state).toBe('address_failed');
  });

  it.each([
    ['address_unknown', 'address_failed'],
    ['moved_not_forwarded', 'address_failed'],
    ['insufficient_address', 'changed'],
    ['no_recipient_name', 'changed'],
    ['retention_expired', 'changed'],
  ] as const)('§5.2: came back for %s, and the form was changed without a new paper: %s', (returnReason, expected) => {
    const letters = [letter('corporation', 'returned', { returnReason, resultOn: day('2026-12-09') })];
    expect(assess({ letters, declared: { revisions: { corporation: 1 } } }).letters[0]?.state).toBe(expected);
  });

  it('whose day of return was not entered is answered by no paper', () => {
    const { resultOn: _, destination: __, ...posting } = back('address_unknown').postings[0] ?? {};
    const unknown = { ...back('address_unknown'), ...letter('corporation', 'returned', { ...posting }) };
    expect(stateOf([unknown], [...corporatePack, gasBill('corporation', { received: '2027-01-10' })])?.[1]).toBe(
      'address_failed',
    );
  });

  it('to an address that was changed since is needed again, wherever it is', () => {
    for (const status of ['in_transit', 'delivered', 'returned'] as const) {
      expect(
        assess({ declared: { revisions: { corporation: 1 } }, letters: [letter('corporation', status)] }).letters[0]
          ?.state,
      ).toBe('changed');
    }
    const planned = [letter('corporation', 'awaiting_dispatch', { unposted: true })];
    expect(assess({ declared: { revisions: { corporation: 1 } }, letters: planned }).letters[0]?.state).toBe('to_post');
  });

  it('to another place than the one that is asked is needed again', () => {
    const elsewhere = [letter('corporation', 'delivered', { destination: 'business_office' })];
    expect(stateOf(elsewhere)?.[1]).toBe('changed');
  });
});

describe('another edition', () => {
  it('judges the same facts by its own rows, whatever day they came', () => {
    expect(assess({ papers: corporatePack }).row.edition).toBe('2026-10-01');
    const later = assess({ papers: corporatePack }, '2027-04-01');
    expect(later.row).toMatchObject({ edition: '2027-04-01', expected: true });
    expect(later.findings.map(({ code }) => code)).toEqual(['original_required', 'original_required']);
  });

  it('that does not exist is refused, and so is a day before the first', () => {
    expect(() => assess({}, '1999-01-01')).toThrow('policy_edition_unknown');
    expect(() => assess({ askedOn: '2025-06-23' })).toThrow('no_policy_on_receipt_day');
  });

  it('is chosen by the last day of receipt, and by the day it is asked while nothing came', () => {
    const on = (received: string[], askedOn = '2026-11-24') =>
      assess({ askedOn, papers: received.map((one) => gasBill('corporation', { received: one, id: one })) }).situation
        .receivedOn;
    expect(on([])).toBe('2026-11-24');
    expect(on([], '2027-04-01')).toBe('2027-04-01');
    expect(on(['2026-11-26', '2026-11-25'])).toBe('2026-11-26');
    expect(on(['2026-11-20'])).toBe('2026-11-20');
  });
});
