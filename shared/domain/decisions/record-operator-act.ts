import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import type { OperatorActs } from '../policy/case-facts.ts';
import { revisionOf } from '../policy/declared-facts.ts';
import { refuse } from '../result.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';

/** What the operator did itself: fetched 登記情報, or looked at the published corporate number (規則6条1項3号ロ, ハ). */
export type OperatorActRecord =
  | { act: 'registry_information'; fetchedOn: CivilDate; personInChargeIsRepresentative: boolean }
  | { act: 'published_corporate_number'; checkedOn: CivilDate; isClosed: boolean };

const patchOf = (
  record: OperatorActRecord,
  { declared }: Application,
  { actor, at }: DecisionContext,
): { day: CivilDate; acts: OperatorActs } => {
  const formRevision = revisionOf(declared, 'corporation');
  const personRevision = revisionOf(declared, 'person_in_charge');
  const entered = { formRevision, recordedBy: actor.id, recordedAt: at };
  if (record.act === 'registry_information') {
    const { fetchedOn, personInChargeIsRepresentative } = record;
    const registryInformation = { fetchedOn, personInChargeIsRepresentative, personRevision, ...entered };
    return { day: fetchedOn, acts: { registryInformation } };
  }
  const { checkedOn, isClosed } = record;
  return { day: checkedOn, acts: { publishedCorporateNumber: { checkedOn, isClosed, ...entered } } };
};

/** Decides whether an act of the operator is recorded; its day lies between the submission and today. */
export const decideOperatorAct = (
  application: Application,
  { record, expectedVersion }: Expectation & { record: OperatorActRecord },
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'record_operator_act', { expectedVersion });
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const { day, acts } = patchOf(record, application, context);
  const submittedOn = application.submittedAt ? civilDateOf(application.submittedAt) : day;
  if (day > civilDateOf(context.at) || day < submittedOn) return refuse('act_date_invalid');
  const operatorActs = { ...application.operatorActs, ...acts };
  return changeBy(application, permitted.value, { operatorActs }, context, {
    audit: { action: 'operator_act_recorded', details: { act: record.act, on: day } },
  });
};
