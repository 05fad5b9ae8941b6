import { describe, expect, test } from 'vitest';
import { problemSentenceOf } from '#shared/copy/ja/problems.ts';
import type { Application } from '#shared/domain/application.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { decideConfirmation } from '#shared/domain/decisions/confirm-items.ts';
import { confirmationMeansSchema } from '#shared/domain/policy/case-facts.ts';
import { type ConfirmationMeans, fittingMeansOf } from '#shared/domain/policy/confirmation-means.ts';
import type { Question } from '#shared/domain/policy/policy-row.ts';
import {
  agentCase,
  corporateCase,
  corporation,
  listedCase,
  pepCase,
  type RecordCase,
} from '#test/domain/record/record-walk.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

type AuthorityBasis = NonNullable<Application['authorityBasis']>;

const receivedWalk = ({ form, papers }: RecordCase, facts: Partial<Application> = {}): CaseWalk => {
  const walk = new CaseWalk().submitted(form).received([...papers]);
  walk.application = { ...walk.application, ...facts };
  return walk;
};

const confirmed = (walk: CaseWalk, question: Question, means: ConfirmationMeans) =>
  decideConfirmation(
    walk.application,
    { items: [{ question, means }], expectedVersion: walk.expectedVersion },
    walk.as('reviewer'),
  );

const acceptedOf = (walk: CaseWalk, question: Question): string =>
  confirmationMeansSchema.options.filter((means) => confirmed(walk, question, means).ok).join(' ');

const registry = (personInChargeIsRepresentative: boolean): Partial<Application> => ({
  operatorActs: { registryInformation: { fetchedOn: civilDate('2026-11-24'), personInChargeIsRepresentative } },
});

const withoutCertificate: RecordCase = {
  ...corporateCase,
  papers: corporateCase.papers.filter(({ kind }) => kind !== 'certificate_of_registered_matters'),
};
const withRepresentatives: RecordCase = {
  ...withoutCertificate,
  papers: [
    ...withoutCertificate.papers,
    { paperId: 'r', kind: 'certificate_of_representative_matters', subject: 'corporation', form: 'original' },
  ],
};

describe('authority', () => {
  test.each<
    readonly [law: string, given: RecordCase, basis: AuthorityBasis, accepted: string, facts: Partial<Application>]
  >([
    ['規則12条5項2号イ', corporateCase, 'power_of_attorney', 'paper', {}],
    ['規則12条5項2号ロ by a certificate', corporateCase, 'registered_representative', 'paper', {}],
    ['規則12条5項2号ロ by the other certificate', withRepresentatives, 'registered_representative', 'paper', {}],
    ['規則12条5項2号ロ without any look at the registry', withoutCertificate, 'registered_representative', '', {}],
    ['規則12条5項2号ロ by 登記情報', withoutCertificate, 'registered_representative', 'public_record', registry(true)],
    [
      '規則12条5項2号ロ by 登記情報 that names others',
      withoutCertificate,
      'registered_representative',
      '',
      registry(false),
    ],
    ['規則12条5項2号ハ', corporateCase, 'telephone_confirmation', 'telephone', {}],
    ['規則12条5項2号ニ', corporateCase, 'obvious_from_relationship', 'paper telephone public_record', {}],
    [
      '規則12条5項1号イ is for natural persons',
      corporateCase,
      'cohabiting_relative_or_legal_representative',
      'paper',
      {},
    ],
    ['規則12条5項2号ハ of a listed company', listedCase, 'telephone_confirmation', 'telephone', {}],
    ['規則12条5項1号イ', agentCase, 'cohabiting_relative_or_legal_representative', 'paper', {}],
    ['規則12条5項1号ロ', agentCase, 'power_of_attorney', 'paper', {}],
    ['規則12条5項1号ハ', agentCase, 'telephone_confirmation', 'telephone', {}],
    ['規則12条5項1号ニ', agentCase, 'obvious_from_relationship', 'paper telephone public_record', {}],
  ])('%s: never by their own word', (_, given, authorityBasis, accepted, facts) => {
    expect(acceptedOf(receivedWalk(given, { authorityBasis, ...facts }), 'authority')).toBe(accepted);
  });

  test('規則12条5項2号ロ: 登記情報 of an earlier person in charge or corporation names nobody of this case', () => {
    const walk = receivedWalk(withoutCertificate, { authorityBasis: 'registered_representative', ...registry(true) });
    const { declared } = walk.application;
    if (!declared) throw new Error('The case was not submitted.');
    for (const part of ['person_in_charge', 'corporation']) {
      walk.application = { ...walk.application, declared: { ...declared, revisions: { [part]: 1 } } };
      expect(acceptedOf(walk, 'authority')).toBe('');
    }
  });

  test('規則12条5項2号ロ: a certificate that was rejected shows nobody', () => {
    const walk = receivedWalk(corporateCase, { authorityBasis: 'registered_representative' });
    const inspection = {
      result: 'rejected' as const,
      findings: [],
      formRevision: 0,
      inspectedBy: 'reviewer-1',
      inspectedAt: walk.at,
    };
    const papers = walk.application.papers.map((paper) => ({ ...paper, inspection }));
    walk.application = { ...walk.application, papers };
    expect(acceptedOf(walk, 'authority')).toBe('');
  });
});

test.each<readonly [law: string, question: Question, given: RecordCase, accepted: string, facts: Partial<Application>]>(
  [
    ['規則9条', 'transaction_purpose', corporateCase, 'declaration telephone', {}],
    ['規則10条1号', 'occupation', agentCase, 'declaration telephone', {}],
    ['規則10条2号', 'business_content', corporateCase, 'paper', {}],
    ['規則10条2号 by 登記情報', 'business_content', corporateCase, 'paper public_record', registry(false)],
    ['規則11条1項', 'beneficial_owners', corporateCase, 'declaration paper telephone', {}],
    ['規則14条3項', 'beneficial_owners', pepCase, 'paper', {}],
    ['令12条3項', 'foreign_pep', corporateCase, 'declaration paper telephone public_record', {}],
    ['法4条5項', 'standing', listedCase, 'paper public_record', {}],
  ],
)('%s: %s is confirmed by what the law names', (_, question, given, accepted, facts) => {
  expect(acceptedOf(receivedWalk(given, facts), question)).toBe(accepted);
});

describe('the article that is told with the means, the most usual one first', () => {
  type Situation = Parameters<typeof fittingMeansOf>[2];
  const situation: Situation = {
    customerClass: 'corporation',
    risks: [],
    circumstances: new Set(),
    operatorActs: new Set(['registry_information']),
  };
  const told = (question: Question, more: Partial<Situation> = {}, authorityBasis?: AuthorityBasis) => {
    const { article, means } = fittingMeansOf(question, { papers: [], authorityBasis }, { ...situation, ...more });
    return [article, means.join(' ')];
  };
  const atRisk = { risks: ['listed_country' as const] };

  test.each<readonly [law: string, question: Question, means: string, more: Partial<Situation>]>([
    ['法4条5項', 'standing', 'public_record paper', {}],
    ['規則9条', 'transaction_purpose', 'declaration telephone', {}],
    ['規則10条1号', 'occupation', 'declaration telephone', {}],
    ['規則10条2号', 'business_content', 'paper public_record', {}],
    ['規則11条1項', 'beneficial_owners', 'declaration telephone paper', {}],
    ['規則14条3項', 'beneficial_owners', 'paper', atRisk],
    ['令12条3項', 'foreign_pep', 'declaration telephone paper public_record', atRisk],
    ['電気通信番号規則17条3号', 'resale', 'declaration telephone paper', atRisk],
    ['電気通信番号計画 固定電話番号の使用条件', 'site', 'letter paper public_record', {}],
    ['当社規定 重複申込の確認', 'duplicate', 'telephone paper', {}],
    ['規則12条5項2号イ', 'authority', 'paper', {}],
  ])('%s: %s', (law, question, means, more) => {
    expect(told(question, more)).toEqual([law, means]);
  });

  const byRegistry: Partial<Situation> = { circumstances: new Set(['registered_representative_by_registry']) };

  test.each<readonly [law: string, basis: AuthorityBasis, means: string]>([
    ['規則12条5項2号イ', 'power_of_attorney', 'paper'],
    ['規則12条5項2号ロ', 'registered_representative', 'public_record'],
    ['規則12条5項2号ハ', 'telephone_confirmation', 'telephone'],
    ['規則12条5項2号ニ', 'obvious_from_relationship', 'paper telephone public_record'],
    ['規則12条5項2号イ', 'cohabiting_relative_or_legal_representative', 'paper'],
  ])('%s: authority over a corporation by %s', (law, basis, means) => {
    expect(told('authority', byRegistry, basis)).toEqual([law, means]);
  });

  test.each<readonly [law: string, basis: AuthorityBasis, means: string]>([
    ['規則12条5項1号イ', 'cohabiting_relative_or_legal_representative', 'paper'],
    ['規則12条5項1号ロ', 'power_of_attorney', 'paper'],
    ['規則12条5項1号ハ', 'telephone_confirmation', 'telephone'],
    ['規則12条5項1号ニ', 'obvious_from_relationship', 'paper telephone public_record'],
    ['規則12条5項1号ロ', 'registered_representative', 'paper'],
  ])('%s: authority to act for a sole proprietor by %s', (law, basis, means) => {
    expect(told('authority', { customerClass: 'sole_proprietor_by_agent' }, basis)).toEqual([law, means]);
  });

  test('規則11条1項: the ground of the authority, whatever it is, takes no means from another question', () => {
    expect(told('standing', {}, 'registered_representative')).toEqual(told('standing'));
  });
});

describe('a means that does not fit', () => {
  test('is refused, and what would fit is told', () => {
    const decided = confirmed(receivedWalk(corporateCase), 'authority', 'declaration');
    expect(decided).toEqual({
      ok: false,
      refusal: {
        code: 'means_do_not_fit',
        details: { question: 'authority', article: '規則12条5項2号イ', fitting: 'paper' },
      },
    });
    if (decided.ok) throw new Error('not refused');
    expect(problemSentenceOf(decided.refusal)).toMatch(/「.*権限.*」（規則12条5項2号イ）は、書類で確認できます。$/);
  });

  test('is refused also where nothing is at hand, and what to do first is told', () => {
    const walk = receivedWalk(withoutCertificate, { authorityBasis: 'registered_representative' });
    const decided = confirmed(walk, 'authority', 'public_record');
    if (decided.ok) throw new Error('not refused');
    expect(problemSentenceOf(decided.refusal)).toMatch(/登記情報の取得を記録するか、登記事項証明書を受領してから/);
  });

  test('keeps the other items of the same request from being confirmed', () => {
    const walk = receivedWalk({ ...corporateCase, form: corporation });
    const items = [
      { question: 'transaction_purpose', means: 'declaration' },
      { question: 'business_content', means: 'declaration' },
    ] as const;
    const decided = decideConfirmation(
      walk.application,
      { items, expectedVersion: walk.expectedVersion },
      walk.as('reviewer'),
    );
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'means_do_not_fit', details: { fitting: 'paper' } } });
  });
});
