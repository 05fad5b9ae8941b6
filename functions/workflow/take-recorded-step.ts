import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { permitRecord } from '#shared/domain/record/permit-record.ts';
import type { RecordPapers } from '#shared/domain/record/record-facts.ts';
import { type RecordStatement, type StatementStage, withStatement } from '#shared/domain/record/verification-record.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import { newId } from '../wiring/ids.ts';
import { recordBeside } from '../wiring/record-beside.ts';
import { loadRecordPapers, loadVerificationRecord } from '../wiring/verification-papers.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type Step, type TaskParts, takeStep, workflowActor } from './workflow-task.ts';

/** The approval saw to it that what is opened can be completed; whether it is, is asked at the end. */
const statementFor = (
  stage: StatementStage,
  application: Application,
  papers: RecordPapers,
  context: DecisionContext,
): Result<RecordStatement, 'order_not_covered' | 'record_incomplete'> => {
  if (stage === 'completed') return permitRecord(application, papers, 'completion', context);
  const statement = recordStatementOf(application, papers, context);
  return statement ? ok(statement) : refuse('order_not_covered');
};

/**
 * Takes a step that adds a statement to the verification record, in one save. An end before it is told by its name; a
 * record that would be completed with an item missing is refused.
 */
export const takeRecordedStep = (
  parts: TaskParts,
  { applicationId, at, decide, stage }: Omit<Step, 'beside'> & { readonly stage: StatementStage },
): Promise<Application> => {
  const step = recordBeside(async (enter, application: Application, context: DecisionContext) => {
    const decision = await unlessEnded(decide)(application, context);
    if (!decision.ok || !decision.value) return decision;
    const [papers, before] = await Promise.all([
      loadRecordPapers(parts.store, decision.value.application),
      loadVerificationRecord(parts.store, applicationId),
    ]);
    const statement = statementFor(stage, decision.value.application, papers, context);
    if (!statement.ok) return statement;
    const written = { applicationId, stage, salt: newId(), recordedBy: workflowActor, recordedAt: at };
    return ok(enter(decision.value, { before, after: withStatement(before, statement.value, written) }));
  });
  return takeStep(parts, { applicationId, at, ...step });
};
