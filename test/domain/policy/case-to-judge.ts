import { type CivilDate, civilDate, instant } from '#shared/domain/civil-date.ts';
import type { DeficiencyCode } from '#shared/domain/deficiency.ts';
import type { NumberKind } from '#shared/domain/form.ts';
import type { Letter, Posting } from '#shared/domain/letter.ts';
import type { Observation } from '#shared/domain/observation.ts';
import { type Assessment, assessCase } from '#shared/domain/policy/assess-case.ts';
import type { CaseFacts } from '#shared/domain/policy/case-facts.ts';
import type { DeclaredFacts } from '#shared/domain/policy/declared-facts.ts';
import { type PaperKind, provenItemSchema } from '#shared/domain/policy/paper-kind.ts';
import type { CustomerClass } from '#shared/domain/policy/policy-row.ts';
import type { RegisteredPaper } from '#shared/domain/policy/registered-paper.ts';

/** The day of most cases here; nothing in the policy knows it. */
export const today = '2026-11-24';

export type Subject = RegisteredPaper['subject'];

/** What is said of a paper in a test; it was accepted as a copy received today unless said otherwise. */
export interface PaperWords {
  readonly id?: string;
  readonly form?: 'original' | 'copy';
  readonly received?: string;
  readonly issued?: string;
  readonly expires?: string;
  /** What the reviewer rejected it for. */
  readonly rejected?: DeficiencyCode[];
  readonly overruled?: DeficiencyCode[];
  readonly saw?: Partial<Observation>;
  readonly revision?: number;
  readonly uninspected?: true;
}

const observed = (seen: Partial<Observation>): Observation => ({
  legible: true,
  shows: [...provenItemSchema.options],
  address: 'current',
  individualNumberVisible: false,
  unmasked: [],
  requiredPartMasked: false,
  compared: {},
  missingEntries: [],
  differingEntries: [],
  ...seen,
});

const inspectionOf = ({ rejected, overruled, saw, revision }: PaperWords): RegisteredPaper['inspection'] => ({
  result: rejected ? 'rejected' : 'accepted',
  findings: rejected ?? [],
  ...(saw ? { observation: observed(saw) } : {}),
  ...(overruled ? { overruled } : {}),
  ...(revision === undefined ? {} : { formRevision: revision }),
  inspectedBy: 'reviewer-1',
  inspectedAt: instant('2026-11-24T03:00:00.000Z'),
});

/** A paper in the envelope. */
export const paper = (subject: Subject, kind: PaperKind, words: PaperWords = {}): RegisteredPaper => ({
  paperId: words.id ?? `${subject}/${kind}`,
  kind,
  subject,
  form: words.form ?? 'copy',
  receivedOn: civilDate(words.received ?? today),
  ...(words.issued === undefined ? {} : { issuedOn: civilDate(words.issued) }),
  ...(words.expires === undefined ? {} : { expiresOn: civilDate(words.expires) }),
  ...(words.uninspected ? {} : { inspection: inspectionOf(words) }),
});

/** Papers that the tests send again and again, all in order today. */
export const forms: RegisteredPaper[] = [
  paper('application', 'application_form', { form: 'original' }),
  paper('application', 'verification_questionnaire', { form: 'original' }),
];
export const mandate = paper('person_in_charge', 'power_of_attorney', { form: 'original' });
export const registry = (words: PaperWords = {}) =>
  paper('corporation', 'certificate_of_registered_matters', { issued: '2026-10-30', ...words });
export const license = (subject: Subject, words: PaperWords = {}) =>
  paper(subject, 'drivers_license', { expires: '2099-05-12', ...words });
export const myNumberCard = (subject: Subject, words: PaperWords = {}) =>
  paper(subject, 'my_number_card', { expires: '2099-01-01', ...words });
export const residentRecord = (subject: Subject, words: PaperWords = {}) =>
  paper(subject, 'resident_record_copy', { issued: '2026-11-01', form: 'original', ...words });
export const gasBill = (subject: Subject, words: PaperWords = {}) =>
  paper(subject, 'gas_bill_receipt', { issued: '2026-11-01', ...words });
export const taxPayment = (subject: Subject, words: PaperWords = {}) =>
  paper(subject, 'tax_payment_certificate', { issued: '2026-09-01', ...words });

/** A complete envelope of an ordinary corporation whose order comes under 犯収法 alone. */
export const corporatePack = [...forms, mandate, registry(), license('person_in_charge')];

const nothingSpecial: DeclaredFacts = {
  standing: 'ordinary',
  throughAgent: false,
  unanswered: [],
  foreignPep: false,
  site: 'confirmed_address',
  letterToBusinessOffice: false,
  letterToWorkplace: false,
  sharedAddress: false,
  revisions: {},
};

const classes: Record<CustomerClass, { applicantKind: CaseFacts['applicantKind']; declared?: Partial<DeclaredFacts> }> =
  {
    corporation: { applicantKind: 'corporation' },
    state_or_listed: { applicantKind: 'corporation', declared: { standing: 'state_or_listed' } },
    sole_proprietor: { applicantKind: 'sole_proprietor' },
    sole_proprietor_by_agent: { applicantKind: 'sole_proprietor', declared: { throughAgent: true } },
  };

/** What is said of a case in a test: an ordinary corporation that orders a 03 number, unless said otherwise. */
export interface CaseWords extends Partial<Omit<CaseFacts, 'order' | 'declared' | 'askedOn'>> {
  readonly who?: CustomerClass;
  readonly order?: readonly NumberKind[];
  readonly declared?: Partial<DeclaredFacts>;
  readonly askedOn?: string;
}

/** The facts of a case. */
export const factsOf = ({ who = 'corporation', order, declared, askedOn, ...rest }: CaseWords = {}): CaseFacts => ({
  askedOn: civilDate(askedOn ?? today),
  applicantKind: classes[who].applicantKind,
  order: { numbers: (order ?? ['geographic_03']).map((kind) => ({ kind, count: 1 })) },
  declared: { ...nothingSpecial, ...classes[who].declared, ...declared },
  authorityBasis: 'power_of_attorney',
  risks: [],
  operatorActs: {},
  confirmations: [],
  papers: [],
  letters: [],
  duplicate: false,
  ...rest,
});

/** How a case stands, by the edition of its day of receipt or by another one. */
export const assess = (words: CaseWords, edition?: string): Assessment => {
  const assessment = assessCase(factsOf(words), edition);
  if (!assessment.ok) throw new Error(assessment.refusal.code);
  return assessment.value;
};

/** The codes of what is deficient, sorted, each as often as it was found. */
export const codesOf = ({ findings }: Pick<Assessment, 'findings'>): DeficiencyCode[] =>
  findings.map(({ code }) => code).toSorted();

/** The codes of a case. */
export const codesIn = (words: CaseWords): DeficiencyCode[] => codesOf(assess(words));

/** A letter with its last posting. */
export const letter = (
  addressee: Letter['addressee'],
  status: Letter['status'],
  words: Partial<Pick<Letter, 'destination' | 'formRevision'>> & Partial<Posting> & { unposted?: true } = {},
): Letter => {
  const { destination, formRevision, unposted, ...posting } = words;
  const posted: Posting = {
    attempt: 1,
    trackingNumber: '38599000016',
    postedOn: civilDate('2026-11-25'),
    postedBy: 'clerk-1',
    ...posting,
  };
  return {
    letterId: addressee,
    addressee,
    destination: destination ?? (addressee === 'corporation' ? 'head_office' : 'residence'),
    ...(formRevision === undefined ? {} : { formRevision }),
    status,
    postings: unposted ? [] : [posted],
  };
};

/** A day in a test. */
export const day = (text: string): CivilDate => civilDate(text);
