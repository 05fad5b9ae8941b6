import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import type { Application } from '#shared/domain/application.ts';
import { addDays, civilDate, civilDateOf, epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideApproval } from '#shared/domain/decisions/decide-approval.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import type { Envelope } from '#shared/domain/decisions/register-envelope.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import type { RecordBasis } from '#shared/domain/record/record-basis.ts';
import { type RecordFacts, type RecordPapers, recordFactsOf } from '#shared/domain/record/record-facts.ts';
import type { RecordStatement } from '#shared/domain/record/verification-record.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

type Paper = Envelope['papers'][number];
export type CorporationForm = Extract<ApplicationForm, { applicantKind: 'corporation' }>;
export type ProprietorForm = Extract<ApplicationForm, { applicantKind: 'sole_proprietor' }>;

const ofCorporation = (form: ApplicationForm): CorporationForm => {
  if (form.applicantKind !== 'corporation') throw new Error('The sample is no corporation.');
  return form;
};
const ofProprietor = (form: ApplicationForm): ProprietorForm => {
  if (form.applicantKind !== 'sole_proprietor') throw new Error('The sample is no sole proprietor.');
  return form;
};
export const corporation = ofCorporation(corporationForm);
export const proprietor = ofProprietor(soleProprietorForm);

/** A paper whose id says what it is: `drivers_license`, or `other/drivers_license` for a second one. */
export const paper = (
  subject: PaperSubject,
  kind: PaperKind,
  form: Paper['form'] = 'copy',
  paperId?: string,
): Paper => ({
  paperId: paperId ?? `${subject}/${kind}`,
  kind,
  subject,
  form,
  issuedOn: civilDate('2026-10-30'),
  ...(kind === 'drivers_license' || kind === 'my_number_card' ? { expiresOn: civilDate('2029-05-12') } : {}),
});

const ownForms: Paper[] = [
  paper('application', 'application_form', 'original'),
  paper('application', 'verification_questionnaire', 'original'),
];
const authority = paper('person_in_charge', 'power_of_attorney', 'original');

/** A case by its form, its papers and what is special about it. */
export interface RecordCase {
  readonly form: ApplicationForm;
  readonly papers: readonly Paper[];
  readonly facts?: Partial<Pick<Application, 'risks' | 'operatorActs' | 'relatedRecordId'>>;
  readonly readings?: RecordPapers['readings'];
}

export const corporateCase: RecordCase = {
  form: corporation,
  papers: [
    ...ownForms,
    paper('corporation', 'certificate_of_registered_matters'),
    paper('person_in_charge', 'drivers_license'),
    authority,
  ],
};

export const proprietorCase: RecordCase = {
  form: proprietor,
  papers: [
    ...ownForms,
    paper('sole_proprietor', 'drivers_license'),
    paper('sole_proprietor', 'tax_payment_certificate'),
  ],
};

export const proprietorByOriginal: RecordCase = {
  form: proprietor,
  papers: [...ownForms, paper('sole_proprietor', 'resident_record_copy', 'original')],
};

export const agentCase: RecordCase = {
  form: { ...proprietor, personInCharge: corporation.personInCharge },
  papers: [
    ...proprietorCase.papers,
    paper('person_in_charge', 'drivers_license'),
    paper('person_in_charge', 'tax_receipt'),
    authority,
  ],
};

/** Where no letter goes to the corporation, a paper shows the place from which a 03 number is used. */
const site = paper('application', 'lease_agreement');

export const listedCase: RecordCase = {
  form: {
    ...corporation,
    corporation: { ...corporation.corporation, standing: 'state_or_listed' },
    beneficialOwners: [],
  },
  papers: [...ownForms, paper('person_in_charge', 'drivers_license'), authority, site],
};

export const registryCase: RecordCase = {
  form: {
    ...corporation,
    personInCharge: {
      ...corporation.personInCharge,
      relation: 'representative',
      authorityBasis: 'registered_representative',
    },
  },
  papers: [...ownForms, paper('person_in_charge', 'drivers_license'), site],
  facts: {
    operatorActs: {
      registryInformation: { fetchedOn: civilDate('2026-11-23'), personInChargeIsRepresentative: true },
    },
  },
};

export const publishedNumberCase: RecordCase = {
  form: corporation,
  papers: [
    ...ownForms,
    paper('corporation', 'articles_of_incorporation'),
    paper('person_in_charge', 'drivers_license'),
    authority,
  ],
  facts: {
    operatorActs: { publishedCorporateNumber: { checkedOn: civilDate('2026-11-22'), isClosed: false } },
  },
};

export const suspectedCase: RecordCase = {
  form: corporation,
  papers: [
    ...ownForms,
    paper('corporation', 'certificate_of_registered_matters'),
    paper('corporation', 'tax_receipt'),
    paper('corporation', 'shareholder_register'),
    paper('person_in_charge', 'drivers_license'),
    paper('person_in_charge', 'tax_receipt'),
    paper('person_in_charge', 'my_number_card'),
    authority,
  ],
  facts: { risks: ['impersonation_suspected'], relatedRecordId: 'application-0' },
};

export const pepCase: RecordCase = { ...suspectedCase, form: { ...corporation, foreignPep: true }, facts: {} };

const mobileOrder = { numbers: [{ kind: 'ip_050' as const, count: 5 }] };

export const mobileCase: RecordCase = {
  form: { ...corporation, order: mobileOrder },
  papers: [
    ...ownForms,
    paper('corporation', 'certificate_of_registered_matters', 'original'),
    paper('person_in_charge', 'resident_record_copy', 'original'),
    authority,
  ],
  readings: {
    'corporation/certificate_of_registered_matters': { documentNumber: '整理番号 ア123456', issuer: '東京法務局' },
    'person_in_charge/resident_record_copy': { documentNumber: '川口第0099号', note: '氏名を確認' },
  },
};

export const mobileProprietorCase: RecordCase = {
  form: { ...proprietor, order: mobileOrder },
  papers: proprietorByOriginal.papers,
  readings: { 'sole_proprietor/resident_record_copy': { documentNumber: '名古屋中第0001号' } },
};

export const papersOf = ({ form, readings = {} }: RecordCase): RecordPapers => ({ form, readings });

/** A case whose papers were inspected and whose questions were confirmed. */
export const reviewedWalk = ({ form, papers, facts }: RecordCase): CaseWalk => {
  const walk = new CaseWalk().submitted(form);
  walk.application = { ...walk.application, ...facts };
  return walk.received([...papers]).inspected();
};

/** A case that was approved, by a second person where the policy wants one. */
export const approvedWalk = (given: RecordCase): CaseWalk => {
  const walk = reviewedWalk(given);
  const { expectedVersion } = walk;
  walk.take(decideReview(walk.application, { outcome: 'approve', round: 1, expectedVersion }, walk.as('reviewer')));
  walk.openWaits();
  if (walk.application.status === 'awaiting_approval') {
    const approval = { outcome: 'approve', round: 1, expectedVersion: walk.expectedVersion } as const;
    walk.take(decideApproval(walk.application, approval, walk.as('approver')));
  }
  return walk.letters();
};

const nextDay = (walk: CaseWalk): void => {
  walk.at = instantOf(epochMsOf(walk.at) + 86_400_000);
};

/** Posts a letter; the day after, it is delivered or comes back. */
export const postLetter = (walk: CaseWalk, letterId: string, result: 'delivered' | 'retention_expired'): void => {
  const letter = walk.application.letters.find((one) => one.letterId === letterId);
  const round = (letter?.postings.length ?? 0) + 1;
  const posting = { letterId, round, trackingNumber: nextTrackingNumber(), postedOn: civilDateOf(walk.at) };
  const { expectedVersion } = walk;
  walk.take(decideDispatch(walk.application, { ...posting, expectedVersion }, walk.as('clerk'))).openWaits();
  nextDay(walk);
  const base = { letterId, round, resultOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion };
  const reported =
    result === 'delivered'
      ? ({ ...base, result } as const)
      : ({ ...base, result: 'returned', returnReason: result } as const);
  walk.take(decideLetterResult(walk.application, reported, walk.as('clerk'))).openWaits();
};

/** A case whose letters have all arrived. */
export const deliveredWalk = (given: RecordCase): CaseWalk => {
  const walk = approvedWalk(given);
  for (const { letterId } of walk.application.letters) postLetter(walk, letterId, 'delivered');
  return walk;
};

/** What the record says of a case as it stands. */
export const statementOf = (walk: CaseWalk, given: RecordCase): RecordStatement => {
  const statement = recordStatementOf(walk.application, papersOf(given), walk.as('workflow'));
  if (!statement) throw new Error('Nothing can be recorded yet.');
  return statement;
};

/** What the record of a completed case is written from. */
export const factsOf = (given: RecordCase): { facts: RecordFacts; basis: RecordBasis } => {
  const walk = deliveredWalk(given);
  const facts = recordFactsOf(walk.application, papersOf(given), walk.as('workflow'));
  if (!facts) throw new Error('Nothing can be recorded yet.');
  return { facts, basis: statementOf(walk, given).basis };
};

/** What the record of a case says when everything is done. */
export const completedStatement = (given: RecordCase): RecordStatement => statementOf(deliveredWalk(given), given);

export const postedOn = civilDate('2026-11-24');
export const deliveredOn = addDays(postedOn, 1);
