import type { CivilDate } from '../civil-date.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import { legalItemOn } from '../policy/verification-method.ts';
import { type MobileConfirmation, type MobileRecord, mobileAgentOf } from './mobile-record.ts';
import { openTo } from './paper-items.ts';
import { asOnPaperOf, customerOf } from './people-items.ts';
import type { RecordBasis } from './record-basis.ts';
import { papersFor, type RecordFacts, recordedPaperOf } from './record-facts.ts';

/** The day on which the letter to somebody arrived. */
const deliveredOn = ({ application: { letters } }: RecordFacts, subject: PaperSubject): CivilDate | undefined => {
  const letter = letters.find(({ addressee, status }) => addressee === subject && status === 'delivered');
  return letter?.postings.findLast(({ result }) => result === 'delivered')?.resultOn;
};

/**
 * 8条2項: the day of delivery. Where 登記情報 makes the letter to a corporation unnecessary, the day on which it was fetched;
 * where one letter serves for both, that of the corporation's.
 */
const confirmedOn = (facts: RecordFacts, basis: RecordBasis, subject: PaperSubject): CivilDate | undefined => {
  if (basis.letters.some((addressee) => addressee === subject)) return deliveredOn(facts, subject);
  return subject === 'person_in_charge'
    ? deliveredOn(facts, 'corporation')
    : facts.application.operatorActs.registryInformation?.fetchedOn;
};

const papersOf = (facts: RecordFacts, subject: PaperSubject): MobileConfirmation['papers'] =>
  papersFor(facts, ['identity'], subject).map((paper) => {
    const { documentNumber, issuer } = facts.readings[paper.paperId] ?? {};
    return {
      ...recordedPaperOf(paper),
      ...(paper.issuedOn ? { issuedOn: paper.issuedOn } : {}),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(issuer === undefined ? {} : { issuer }),
    };
  });

const confirmationOf = (
  facts: RecordFacts,
  basis: RecordBasis,
  { subject, method }: RecordBasis['identities'][number],
): MobileConfirmation => {
  const day = confirmedOn(facts, basis, subject);
  const item = method && legalItemOn({ method, openTo: openTo[subject], law: 'mobile_misuse_rules' }, basis.receivedOn);
  return {
    subject,
    ...(day ? { confirmedOn: day } : {}),
    ...(method ? { method } : {}),
    ...(item?.ok ? { lawReference: { law: item.value.law, article: item.value.article, asOf: basis.receivedOn } } : {}),
    papers: papersOf(facts, subject),
  };
};

/** States the record that 携帯電話不正利用防止法 wants beside the 確認記録. */
export const mobileRecordOf = (facts: RecordFacts, basis: RecordBasis): MobileRecord => {
  const { verifiedBy, writtenBy, writtenAt, form } = facts;
  const acting = form.personInCharge;
  const recordedBy = verifiedBy?.approvedBy ?? verifiedBy?.reviewedBy;
  return {
    ...(verifiedBy ? { verifiedBy } : {}),
    ...(recordedBy === undefined ? {} : { recordedBy }),
    writtenBy,
    writtenAt,
    customer: customerOf(facts),
    ...(acting ? { agent: mobileAgentOf({ ...acting, ...asOnPaperOf(facts, 'person_in_charge') }) } : {}),
    confirmations: basis.identities.map((identity) => confirmationOf(facts, basis, identity)),
  };
};
