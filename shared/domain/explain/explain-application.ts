import type { Application } from '../application.ts';
import type { CivilDate } from '../civil-date.ts';
import { caseFactsOf, policyOf } from '../decisions/case-policy.ts';
import { assessBy, assessCase } from '../policy/assess-case.ts';
import { ok, type Result } from '../result.ts';
import { explainAssessment } from './explain-assessment.ts';
import type { ExplainRefusalCode } from './explain-case.ts';
import type { Explanation } from './explanation.ts';

/**
 * Explains an application by the edition of its day of receipt, or by another one. It holds no personal data, so neither
 * does the explanation. None before the submission.
 */
export const explainApplication = (
  application: Application,
  { today, edition }: { today: CivilDate; edition?: string | undefined },
): Result<Explanation, ExplainRefusalCode> | undefined => {
  const facts = caseFactsOf(application, today);
  if (facts === undefined) return undefined;
  /** Once approved, a case keeps the edition that judged it. */
  const row = edition === undefined ? policyOf(application) : undefined;
  const assessed = row ? ok(assessBy(row, facts)) : assessCase(facts, edition);
  if (!assessed.ok) return assessed;
  const explanation = explainAssessment(assessed.value, facts, {
    papers: [],
    envelopeOf: () => undefined,
  });
  return ok({ caseId: application.applicationId, ...explanation });
};
