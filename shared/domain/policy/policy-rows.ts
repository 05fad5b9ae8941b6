import { civilDate } from '../civil-date.ts';
import type { LetterRequirement, PolicyRow } from './policy-row.ts';
import {
  applicationForms,
  businessContent,
  corporateIdentity,
  personByOriginal,
  personInChargeAuthority,
  personInChargeByCopy,
  soleProprietorByCopies,
} from './requirements.ts';
import type { LawReference } from './verification-method.ts';

const readOn = civilDate('2026-04-15');
const rules = (article: string): LawReference => ({ law: 'criminal_proceeds_rules', article, asOf: readOn });
const act: LawReference = { law: 'criminal_proceeds_act', article: '4条1項、4項', asOf: civilDate('2026-01-01') };

const letter = (
  to: LetterRequirement['to'],
  address: LetterRequirement['address'],
  article: string,
): LetterRequirement => ({
  to,
  address,
  why: rules(article),
});

const untilCopiesEnd = { validFrom: readOn, validUntil: civilDate('2027-03-31'), expected: false } as const;
const onceCopiesEnd = { validFrom: civilDate('2027-04-01'), expected: true } as const;

/** 法人 under 犯収法 alone: 03, 0120 and 0800 numbers. */
const corporation: PolicyRow[] = [
  {
    ...untilCopiesEnd,
    edition: '2026-04-15.corporation.criminal_proceeds',
    applicantKind: 'corporation',
    regime: 'criminal_proceeds',
    lawReferences: [act, ...['6条1項3号ニ', '7条2号', '10条2号', '12条1項、2項、5項'].map(rules)],
    papers: [
      ...applicationForms,
      corporateIdentity('either'),
      businessContent,
      personInChargeByCopy,
      personInChargeAuthority,
    ],
    letters: [
      letter('corporation', 'head_office', '6条1項3号ニ'),
      letter('person_in_charge', 'residence', '12条1項、2項'),
    ],
    secondApproval: 'escalated_only',
  },
  {
    ...onceCopiesEnd,
    edition: '2027-04-01.corporation.criminal_proceeds',
    applicantKind: 'corporation',
    regime: 'criminal_proceeds',
    lawReferences: [act, ...['6条1項3号', '7条2号', '10条2号', '12条1項、5項'].map(rules)],
    papers: [
      ...applicationForms,
      corporateIdentity('original'),
      businessContent,
      personByOriginal('person_in_charge'),
      personInChargeAuthority,
    ],
    letters: [letter('corporation', 'head_office', '6条1項3号'), letter('person_in_charge', 'residence', '12条1項')],
    secondApproval: 'escalated_only',
  },
];

/** 個人事業主 under 犯収法 alone, applying in person. */
const soleProprietor: PolicyRow[] = [
  {
    ...untilCopiesEnd,
    edition: '2026-04-15.sole_proprietor.criminal_proceeds',
    applicantKind: 'sole_proprietor',
    regime: 'criminal_proceeds',
    lawReferences: [act, ...['6条1項1号チ、リ', '6条2項', '7条1号'].map(rules)],
    papers: [...applicationForms, soleProprietorByCopies],
    letters: [letter('sole_proprietor', 'residence', '6条1項1号チ、リ')],
    secondApproval: 'escalated_only',
  },
  {
    ...onceCopiesEnd,
    edition: '2027-04-01.sole_proprietor.criminal_proceeds',
    applicantKind: 'sole_proprietor',
    regime: 'criminal_proceeds',
    lawReferences: [act, ...['6条1項1号', '7条1号'].map(rules)],
    papers: [...applicationForms, personByOriginal('sole_proprietor')],
    letters: [letter('sole_proprietor', 'residence', '6条1項1号')],
    secondApproval: 'escalated_only',
  },
];

/** Every row of the policy; a change of the law is a new row here, never a change of an old one. */
export const policyRows: readonly PolicyRow[] = [...corporation, ...soleProprietor];
