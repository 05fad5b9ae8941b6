import type { FindingView } from '#shared/contracts/http/inspection.ts';
import type { Application } from '#shared/domain/application.ts';
import { findingsOf } from '#shared/domain/decisions/case-policy.ts';
import { overruleFindings } from '#shared/domain/decisions/overrule-findings.ts';

/** What is deficient in a case, as staff see it: the article with each, and whether they may judge otherwise. */
export const findingViewsOf = (application: Application): FindingView[] =>
  findingsOf(application).map(({ code, why, subject, purpose, paperId }) => ({
    code,
    why,
    ...(subject ? { subject } : {}),
    ...(purpose ? { purpose } : {}),
    ...(paperId ? { paperId } : {}),
    canBeOverruled: paperId !== undefined && overruleFindings(application, [{ paperId, code }]).ok,
  }));
