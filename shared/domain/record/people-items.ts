import type { ApplicationForm } from '../form.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import { compareReading } from '../reading/compare-reading.ts';
import { enteredDataOf } from '../reading/entered-data.ts';
import {
  byConfirmation,
  byInspection,
  byOperatorAct,
  byReview,
  confirmationOf,
  type Established,
  papersFor,
  type RecordFacts,
  recordedPaperOf,
} from './record-facts.ts';
import type { AsOnPaper, RecordedCustomer } from './record-values.ts';

type Printed = 'name' | 'address';

/** What the papers of somebody's identity say where the form is written otherwise; the evidence is never written over. */
export const asOnPaperOf = (facts: RecordFacts, subject: PaperSubject): { asOnPaper?: AsOnPaper[] } => {
  const asOnPaper = papersFor(facts, ['identity'], subject).flatMap((paper) => {
    const { paperId, kind, inspection } = paper;
    const reading = facts.readings[paperId] ?? {};
    const shows = inspection?.observation?.shows ?? [];
    const compared = compareReading(enteredDataOf(facts.form, { kind, subject, shows }), reading);
    const printed = (part: Printed) =>
      reading[part] !== undefined && compared[part] && compared[part].outcome !== 'same'
        ? { [part]: reading[part] }
        : {};
    const otherwise = { ...printed('name'), ...printed('address') };
    return Object.keys(otherwise).length > 0 ? [{ paperId, kind, ...otherwise }] : [];
  });
  return asOnPaper.length > 0 ? { asOnPaper } : {};
};

/** 本人特定事項 of the customer as applied for; of 国等, what tells which it is. */
export const customerOf = (facts: RecordFacts): RecordedCustomer => {
  const { form, assessment } = facts;
  if (form.applicantKind === 'sole_proprietor') {
    const { name, bornOn, residence } = form.soleProprietor;
    return { kind: 'natural_person', name, bornOn, residence, ...asOnPaperOf(facts, 'sole_proprietor') };
  }
  const { name, nameKana, corporateNumber, headOffice, businessOffice } = form.corporation;
  return {
    kind: assessment.row.customerClass === 'state_or_listed' ? 'state_or_listed' : 'corporation',
    name,
    nameKana,
    corporateNumber,
    headOffice,
    ...(businessOffice ? { businessOffice } : {}),
    ...asOnPaperOf(facts, 'corporation'),
  };
};

/** What the operator looked up itself confirms a corporation without a paper (規則6条1項3号ロ, ハ). */
const byActOf = (facts: RecordFacts): Established | undefined => {
  const { registryInformation, publishedCorporateNumber } = facts.application.operatorActs;
  const identity = facts.assessment.papers.find(
    ({ requirement: { purpose, subject } }) => purpose === 'identity' && subject === 'corporation',
  );
  if (identity?.method === 'registry_information') return byOperatorAct(facts, { ...registryInformation }, 'registry');
  return identity?.method === 'published_corporate_number_and_registered_letter'
    ? byOperatorAct(facts, { ...publishedCorporateNumber }, 'public_record')
    : undefined;
};

/** 21号: of 国等 it is the standing that is confirmed, and no paper of theirs is needed. */
export const customerItem = (facts: RecordFacts) => {
  const value = customerOf(facts);
  if (value.kind === 'state_or_listed') {
    const standing = confirmationOf(facts, 'standing');
    return standing && { value, ...byConfirmation(standing) };
  }
  const subject = value.kind === 'corporation' ? 'corporation' : 'sole_proprietor';
  const established = byActOf(facts) ?? byInspection(papersFor(facts, ['identity'], subject));
  return established && { value, ...established };
};

/** 22号: nothing without the relation, the ground of the authority and its confirmation. */
export const agentItem = (facts: RecordFacts) => {
  const { form, application } = facts;
  const acting = form.personInCharge;
  const confirmation = confirmationOf(facts, 'authority');
  if (!acting?.relation || !confirmation) return undefined;
  const { name, bornOn, residence, department, workplace, relation } = acting;
  const value = {
    name,
    bornOn,
    residence,
    ...asOnPaperOf(facts, 'person_in_charge'),
    ...(department === undefined ? {} : { department }),
    ...(workplace ? { workplace } : {}),
    relation,
    authorityBasis: application.authorityBasis ?? acting.authorityBasis,
    means: confirmation.means,
    papers: papersFor(facts, ['authority']).map(recordedPaperOf),
  };
  return { value, ...byConfirmation(confirmation) };
};

/** 25号: in a high-risk case by a paper, otherwise as it was declared (規則11条1項, 14条3項). */
export const ownersItem = (facts: RecordFacts) => {
  const confirmation = confirmationOf(facts, 'beneficial_owners');
  const owners = facts.form.applicantKind === 'corporation' ? facts.form.beneficialOwners : [];
  if (!confirmation || owners.length === 0) return undefined;
  const papers = papersFor(facts, ['ownership']).map(recordedPaperOf);
  const { from, ...established } = byConfirmation(confirmation);
  return {
    value: { owners: [...owners], means: papers.length > 0 ? ('paper' as const) : confirmation.means, papers },
    ...established,
    from: papers.length > 0 ? ('paper' as const) : from,
  };
};

/** Every other name that is used; 屋号 is not part of the identity, so it stands here. */
export const aliasesIn = (form: ApplicationForm) => {
  const proprietor = form.applicantKind === 'sole_proprietor' ? form.soleProprietor : undefined;
  const { tradeName, alias } = proprietor ?? {};
  const acting = form.personInCharge?.alias;
  return [
    ...(tradeName === undefined
      ? []
      : [{ of: 'sole_proprietor' as const, name: tradeName, reason: 'trade_name' as const }]),
    ...(alias ? [{ of: 'sole_proprietor' as const, ...alias }] : []),
    ...(acting ? [{ of: 'person_in_charge' as const, ...acting }] : []),
  ];
};

/** 27号 */
export const aliasesItem = (facts: RecordFacts) => {
  const value = aliasesIn(facts.form);
  return value.length === 0 ? undefined : { value, ...byReview(facts, 'declaration') };
};
