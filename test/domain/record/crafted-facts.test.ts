import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application.ts';
import { businessItem, foreignPepItem, itemsConfirmedItem } from '#shared/domain/record/case-items.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import { originalsReceivedItem } from '#shared/domain/record/paper-items.ts';
import { agentItem, ownersItem } from '#shared/domain/record/people-items.ts';
import { requireRecord } from '#shared/domain/record/permit-record.ts';
import type { RecordBasis } from '#shared/domain/record/record-basis.ts';
import { byOperatorAct, type RecordFacts, recordFactsOf } from '#shared/domain/record/record-facts.ts';
import { attachmentSchema } from '#shared/domain/record/record-values.ts';
import { ok } from '#shared/domain/result.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import {
  completedStatement,
  corporateCase,
  corporation,
  deliveredWalk,
  factsOf,
  listedCase,
  mobileCase,
  papersOf,
  pepCase,
  proprietorByOriginal,
  proprietorCase,
} from './record-walk.ts';

type Confirmation = Application['confirmations'][number];

/** Facts as no walk through the service leaves them: a record must be right about them all the same. */
const crafted = ({ facts }: { facts: RecordFacts }, change: Partial<Application>): RecordFacts => ({
  ...facts,
  application: { ...facts.application, ...change },
});
const withMeans = ({ facts }: { facts: RecordFacts }, means: Confirmation['means']): RecordFacts =>
  crafted(
    { facts },
    { confirmations: facts.application.confirmations.map((one): Confirmation => ({ ...one, means })) },
  );

describe('規則20条1項15号, 22号から25号: what was confirmed', () => {
  const corporate = factsOf(corporateCase);
  const pep = factsOf(pepCase);

  test('is in the record only when somebody confirmed it', () => {
    const nobody = crafted(corporate, { confirmations: [] });
    expect(itemsConfirmedItem(nobody, corporate.basis)).toBeUndefined();
    expect(businessItem(nobody, corporate.basis)).toBeUndefined();
    expect(agentItem(nobody)).toBeUndefined();
    expect(ownersItem(nobody)).toBeUndefined();
    expect(ownersItem({ ...corporate.facts, form: { ...corporation, beneficialOwners: [] } })).toBeUndefined();
  });

  test('rests on the paper where there is one, whatever was ticked beside it', () => {
    const declared = businessItem(withMeans(corporate, 'declaration'), corporate.basis);
    expect(declared).toMatchObject({ value: { means: 'paper' }, from: 'paper' });
    const owners = ownersItem(withMeans(pep, 'declaration'));
    expect(owners).toMatchObject({ value: { means: 'paper' }, from: 'paper' });
    expect(owners?.value.papers).not.toEqual([]);
    expect(ownersItem(withMeans(corporate, 'telephone'))).toMatchObject({
      value: { means: 'telephone', papers: [] },
      from: 'telephone',
    });
  });

  test('22号: the authority rests on the ground that the reviewer found, not on the one that was declared', () => {
    const found = crafted(corporate, { authorityBasis: 'telephone_confirmation' });
    expect(agentItem(found)?.value.authorityBasis).toBe('telephone_confirmation');
    const { authorityBasis: _, ...undecided } = corporate.facts.application;
    expect(agentItem({ ...corporate.facts, application: undecided })?.value.authorityBasis).toBe('power_of_attorney');
  });

  test('29号: a foreign public position that a review found, and nobody confirmed, comes from the decision', () => {
    const { basis } = factsOf(corporateCase);
    const found: RecordBasis = { ...basis, risks: ['foreign_pep'] };
    expect(foreignPepItem(crafted(corporate, { confirmations: [] }), found)).toMatchObject({
      value: { ground: 'found_by_review' },
      from: 'decision',
      by: { id: 'reviewer-1' },
    });
    expect(foreignPepItem(corporate.facts, basis)).toBeUndefined();
  });

  test('11号, 12号: an act of which not both who and when are known counts as the reviewer’s', () => {
    const at = corporate.facts.writtenAt;
    const by = (act: Parameters<typeof byOperatorAct>[1]) => byOperatorAct(corporate.facts, act, 'registry').by.id;
    expect(by({ recordedBy: 'clerk-9', recordedAt: at })).toBe('clerk-9');
    expect(by({ recordedBy: 'clerk-9' })).toBe('reviewer-1');
    expect(by({ recordedAt: at })).toBe('reviewer-1');
  });
});

describe('規則20条1項1号, 10号', () => {
  const reviewed = (change: (reviews: Application['reviews']) => Application['reviews']) => {
    const walk = deliveredWalk(corporateCase);
    const { reviews } = walk.application;
    const application = { ...walk.application, reviews: change(reviews) };
    return recordFactsOf(application, papersOf(corporateCase), walk.as('workflow'))?.verifiedBy;
  };

  test('1号: whoever declined has confirmed nothing', () => {
    const declined = reviewed((reviews) => [
      ...reviews,
      ...reviews.slice(0, 1).map((one) => ({ ...one, outcome: 'decline' as const, decidedBy: 'reviewer-9' })),
    ]);
    expect(declined?.reviewedBy).toBe('reviewer-1');
  });

  test('1号: a second person who did not approve has approved nothing', () => {
    const rejected = reviewed((reviews) => [
      ...reviews,
      ...reviews.slice(0, 1).map((one) => ({
        ...one,
        step: 'approval' as const,
        outcome: 'request_resubmission' as const,
        decidedBy: 'approver-9',
      })),
    ]);
    expect(rejected).not.toHaveProperty('approvedBy');
  });

  test('10号: a copy beside the original is none', () => {
    const { facts, basis } = factsOf(proprietorByOriginal);
    const copies = facts.application.papers.map((paper) => ({ ...paper, form: 'copy' as const }));
    expect(originalsReceivedItem(facts, basis)?.value.map(({ kind }) => kind)).toEqual(['resident_record_copy']);
    const both = [...facts.application.papers, ...copies];
    expect(originalsReceivedItem(crafted({ facts }, { papers: both }), basis)?.value).toHaveLength(1);
    expect(originalsReceivedItem(crafted({ facts }, { papers: copies }), basis)).toBeUndefined();
  });
});

describe('規則19条1項2号: whether copies of papers belong to the record', () => {
  const statement = completedStatement(corporateCase);
  const byRegistry: Partial<RecordBasis> = {
    identities: [{ subject: 'corporation', method: 'registry_information', paperIds: [] }],
    enhanced: [],
    businessByRegistry: true,
  };

  test.each<[law: string, basis: Partial<RecordBasis>, state: string]>([
    ['規則6条1項3号ロ: nothing rests on a paper', byRegistry, 'not_applicable'],
    ['規則10条2号: the business does', { ...byRegistry, businessByRegistry: false }, 'missing'],
    ['規則14条1項: a further paper does', { ...byRegistry, enhanced: ['person_in_charge'] }, 'missing'],
    [
      '規則12条2項: an identity does',
      {
        ...byRegistry,
        identities: [
          { subject: 'person_in_charge', method: 'acting_person_copy_and_registered_letter', paperIds: ['p'] },
        ],
      },
      'missing',
    ],
    [
      '規則18条: of 国等 nothing does',
      { ...byRegistry, customerClass: 'state_or_listed', businessByRegistry: false },
      'not_applicable',
    ],
    [
      '規則10条1号: an occupation does not',
      { ...byRegistry, customerClass: 'sole_proprietor', businessByRegistry: false },
      'not_applicable',
    ],
  ])('%s: %s', (_law, basis, state) => {
    const given = { ...statement, basis: { ...statement.basis, ...basis }, attachments: [] };
    const line = completenessOf(given, 'review').lines.find(({ code }) => code === 'attachments');
    expect(line?.state).toBe(state);
  });
});

describe('規則20条1項: why an item is not asked for', () => {
  const reasonsOf = (basis: RecordBasis) =>
    Object.fromEntries(recordItemTable.map(({ code, otherwise }) => [code, otherwise(basis)]));

  test.each([
    ['an ordinary corporation', corporateCase, 'natural_person'],
    ['国等', listedCase, 'state_or_listed'],
    ['a sole proprietor', proprietorCase, 'natural_person'],
  ] as const)('of %s', (_who, given, ofOwners) => {
    const { verifiedBy: _, ...reasons } = reasonsOf(factsOf(given).basis);
    expect(reasons).toMatchObject({
      papersReceived: 'method_not_used',
      lettersPosted: 'no_letter_posted',
      presentedAt: 'not_face_to_face',
      handedOverOn: 'no_hand_delivery',
      enhancedPapersReceived: 'not_high_risk',
      itemsConfirmed: 'state_or_listed',
      agent: 'customer_acts_in_person',
      purposes: 'state_or_listed',
      business: 'state_or_listed',
      assets: 'no_large_transfer',
      beneficialOwners: ofOwners,
    });
  });
});

describe('what is attached', () => {
  test('a note of the reader is no part of the record', () => {
    const [attachment] = completedStatement(mobileCase).attachments.filter(({ reading }) => reading);
    expect(attachmentSchema.safeParse(attachment).success).toBe(true);
    const reading = { ...attachment?.reading, note: '氏名を確認' };
    expect(attachmentSchema.safeParse({ ...attachment, reading }).success).toBe(false);
  });
});

describe('requireRecord', () => {
  test('asks for no record where a case is not to be confirmed yet, whatever is known of it', () => {
    const walk = new CaseWalk();
    const [change] = walk.changes;
    if (!change) throw new Error('An application was opened.');
    const decision = ok(change);
    expect(requireRecord(decision, papersOf(corporateCase), walk.as('reviewer'))).toBe(decision);
  });
});
