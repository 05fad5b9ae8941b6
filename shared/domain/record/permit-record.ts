import type { Application } from '../application.ts';
import type { Change, DecisionContext } from '../change.ts';
import type { Decision } from '../decisions/decision.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ApplicationStatus } from '../status.ts';
import { type Completeness, completenessOf } from './completeness.ts';
import type { RecordMoment } from './item-table.ts';
import type { RecordPapers } from './record-facts.ts';
import type { RecordStatement } from './verification-record.ts';
import { recordStatementOf } from './write-statement.ts';

/** Refuses a record that lacks what can be known by now, naming the items by their articles. */
export const refuseIncomplete = ({ missing }: Pick<Completeness, 'missing'>) =>
  refuse('record_incomplete', {
    count: missing.length,
    items: missing
      .map(({ law, article }) => (law === 'mobile_misuse_rules' ? `携帯法施行規則${article}` : article))
      .join(' '),
  });

/** States the record when nothing is missing that can be known at a moment. */
export const permitRecord = (
  application: Application,
  papers: RecordPapers,
  moment: RecordMoment,
  context: DecisionContext,
): Result<RecordStatement, 'order_not_covered' | 'record_incomplete'> => {
  const statement = recordStatementOf(application, papers, context);
  if (!statement) return refuse('order_not_covered');
  const completeness = completenessOf(statement, moment);
  return completeness.isComplete ? ok(statement) : refuseIncomplete(completeness);
};

/** What must be known for a case to get to a status; a status that is not named asks for no record. */
const momentOf: Readonly<Partial<Record<ApplicationStatus, RecordMoment>>> = {
  awaiting_approval: 'review',
  confirming_addresses: 'approval',
};

/** Whether a change leads a case on to where a record is needed. */
export const asksForRecord = ({ application: { status } }: Pick<Change, 'application'>): boolean =>
  momentOf[status] !== undefined;

/** Lets a decision of review or approval lead on only when the record has everything that can be known by then. */
export const requireRecord = (decision: Decision, papers: RecordPapers, context: DecisionContext): Decision => {
  if (!decision.ok || !decision.value) return decision;
  const { application } = decision.value;
  const moment = momentOf[application.status];
  if (!moment) return decision;
  const permitted = permitRecord(application, papers, moment, context);
  return permitted.ok ? decision : permitted;
};
