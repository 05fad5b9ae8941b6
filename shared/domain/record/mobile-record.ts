import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '../civil-date.ts';
import { actorSchema } from '../people.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { paperSubjectSchema } from '../policy/paper-kind.ts';
import { verificationMethodSchema } from '../policy/verification-method.ts';
import { paperReadingSchema } from '../reading/paper-reading.ts';
import type { RecordMoment } from './item-table.ts';
import { recordedAgentSchema, recordedCustomerSchema, recordedPaperSchema, verifiedBySchema } from './record-values.ts';

/** 種類及び記号番号: unlike 犯収法 this law wants the number of a paper that came by post, too. */
const numberedPaperSchema = z.strictObject({
  ...recordedPaperSchema.shape,
  issuedOn: z.optional(civilDateSchema),
  documentNumber: paperReadingSchema.shape.documentNumber,
  issuer: paperReadingSchema.shape.issuer,
});

/** Whose identity was confirmed under 携帯電話不正利用防止法: on which day, how, and with which papers. */
const mobileConfirmationSchema = z.strictObject({
  subject: paperSubjectSchema,
  /** 8条2項: the day on which the letter was delivered, not the day on which it was posted. */
  confirmedOn: z.optional(civilDateSchema),
  method: z.optional(verificationMethodSchema),
  lawReference: z.optional(lawReferenceSchema),
  papers: z.array(numberedPaperSchema),
});
export type MobileConfirmation = z.infer<typeof mobileConfirmationSchema>;

/** 本人確認記録 of 携帯電話不正利用防止法4条, beside the 確認記録 (同法施行規則8条1項). */
export const mobileRecordSchema = z.strictObject({
  verifiedBy: z.optional(verifiedBySchema),
  recordedBy: z.optional(z.string()),
  writtenBy: actorSchema,
  writtenAt: instantSchema,
  customer: z.optional(recordedCustomerSchema),
  agent: z.optional(
    z.omit(recordedAgentSchema, { relation: true, authorityBasis: true, means: true, papers: true, workplace: true }),
  ),
  confirmations: z.array(mobileConfirmationSchema),
});
export type MobileRecord = z.infer<typeof mobileRecordSchema>;

type RecordedAgent = z.infer<typeof recordedAgentSchema>;

/** What this law wants of the person in charge, out of what the other one does. */
export const mobileAgentOf = ({
  name,
  bornOn,
  residence,
  department,
  asOnPaper,
}: Pick<RecordedAgent, 'name' | 'bornOn' | 'residence' | 'department' | 'asOnPaper'>): NonNullable<
  MobileRecord['agent']
> => ({
  name,
  bornOn,
  residence,
  ...(department === undefined ? {} : { department }),
  ...(asOnPaper ? { asOnPaper } : {}),
});

/** The items of 同法施行規則8条1項, of which 3号 is about the customer, 4号 about the person in charge, 5号 about 国等. */
export const mobileItemCodeSchema = z.enum([
  'mobileVerifiedBy',
  'mobileRecordedBy',
  'mobileCustomerConfirmedOn',
  'mobileCustomer',
  'mobileCustomerMethod',
  'mobileCustomerPapers',
  'mobileAgentConfirmedOn',
  'mobileAgent',
  'mobileAgentMethod',
  'mobileAgentPapers',
  'mobileState',
]);
export type MobileItemCode = z.infer<typeof mobileItemCodeSchema>;

/** One item of the other record. */
export interface MobileItemRow {
  readonly code: MobileItemCode;
  readonly article: string;
  readonly knownAt: RecordMoment;
  readonly about: 'record' | 'customer' | 'agent' | 'state';
  readonly isThere: (record: MobileRecord) => boolean;
}

type Role = Extract<MobileItemRow['about'], 'customer' | 'agent'>;

/** The confirmations of the person in charge, or of the customer. */
export const confirmationsOf = ({ confirmations }: MobileRecord, role: Role): MobileConfirmation[] =>
  confirmations.filter(({ subject }) => (subject === 'person_in_charge') === (role === 'agent'));

/** Of nobody is nothing known: an empty list never counts as whole. */
const everyOne =
  (role: Role, isWhole: (one: MobileConfirmation) => boolean) =>
  (record: MobileRecord): boolean => {
    const confirmations = confirmationsOf(record, role);
    return confirmations.length > 0 && confirmations.every(isWhole);
  };

const needsPapers = ({ method }: MobileConfirmation): boolean =>
  method === 'original_paper_and_registered_letter' || method === 'corporate_paper_and_registered_letter';

const hasPapers = (one: MobileConfirmation): boolean =>
  one.method !== undefined &&
  (!needsPapers(one) || one.papers.length > 0) &&
  one.papers.every(({ documentNumber }) => documentNumber !== undefined);

const dated = ({ confirmedOn }: MobileConfirmation): boolean => confirmedOn !== undefined;
const cited = ({ method, lawReference }: MobileConfirmation): boolean =>
  method !== undefined && lawReference !== undefined;

type Rule = Pick<MobileItemRow, 'about' | 'knownAt' | 'isThere'>;

const row = (citation: `携帯法施行規則${string}`, code: MobileItemCode, rule: Rule): MobileItemRow => ({
  code,
  article: citation.replace('携帯法施行規則', ''),
  ...rule,
});

const dateOf = (about: Role): Rule => ({ about, knownAt: 'completion', isThere: everyOne(about, dated) });
const identityOf = (about: Role): Rule => ({ about, knownAt: 'review', isThere: (one) => one[about] !== undefined });
const methodOf = (about: Role): Rule => ({ about, knownAt: 'review', isThere: everyOne(about, cited) });
const papersOf = (about: Role): Rule => ({ about, knownAt: 'review', isThere: everyOne(about, hasPapers) });

/** The one table of the items of 携帯電話不正利用防止法施行規則8条1項. */
export const mobileItemTable: readonly MobileItemRow[] = [
  row('携帯法施行規則8条1項1号', 'mobileVerifiedBy', {
    about: 'record',
    knownAt: 'approval',
    isThere: ({ verifiedBy }) => verifiedBy !== undefined,
  }),
  row('携帯法施行規則8条1項2号', 'mobileRecordedBy', {
    about: 'record',
    knownAt: 'approval',
    isThere: ({ recordedBy }) => recordedBy !== undefined,
  }),
  row('携帯法施行規則8条1項3号イ', 'mobileCustomerConfirmedOn', dateOf('customer')),
  row('携帯法施行規則8条1項3号ロ', 'mobileCustomer', identityOf('customer')),
  row('携帯法施行規則8条1項3号ハ', 'mobileCustomerMethod', methodOf('customer')),
  row('携帯法施行規則8条1項3号ニ', 'mobileCustomerPapers', papersOf('customer')),
  row('携帯法施行規則8条1項4号イ', 'mobileAgentConfirmedOn', dateOf('agent')),
  row('携帯法施行規則8条1項4号ロ', 'mobileAgent', identityOf('agent')),
  row('携帯法施行規則8条1項4号ハ', 'mobileAgentMethod', methodOf('agent')),
  row('携帯法施行規則8条1項4号ニ', 'mobileAgentPapers', papersOf('agent')),
  row('携帯法施行規則8条1項5号', 'mobileState', {
    about: 'state',
    knownAt: 'review',
    isThere: ({ customer }) => customer !== undefined,
  }),
];
