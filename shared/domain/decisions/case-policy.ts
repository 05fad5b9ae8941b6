import type { Application } from '../application.ts';
import { missingPapers, type PaperFinding } from '../policy/missing-papers.ts';
import { policyFor } from '../policy/policy.ts';
import type { PolicyRow } from '../policy/policy-row.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';

/**
 * The policy that judges a case: by who applies, what is ordered, and the day on which its papers were received. None
 * before they are.
 */
export const policyOf = (application: Application, receivedOn = application.receivedOn): PolicyRow | undefined => {
  const { applicantKind, order } = application;
  if (!applicantKind || !order || !receivedOn) return undefined;
  const policy = policyFor({ applicantKind, orderedNumberKinds: order.numbers.map(({ kind }) => kind), receivedOn });
  return policy.ok ? policy.value : undefined;
};

/** What is still missing, counting the papers that a reviewer has not rejected. Empty before papers are received. */
export const missingPapersOf = (application: Application): PaperFinding[] => {
  const policy = policyOf(application);
  return policy ? missingPapers(policy, application.papers, application.authorityBasis) : [];
};

/** Refuses while a paper has not been looked at, or one that the law wants is missing: no approval before that. */
export const permitApproval = (application: Application): Result<PolicyRow, DomainRefusalCode> => {
  const policy = policyOf(application);
  if (!policy) return refuse('order_not_covered');
  const notInspected = application.papers.filter(({ inspection }) => !inspection).length;
  if (notInspected > 0) return refuse('papers_not_inspected', { count: notInspected });
  const missing = missingPapers(policy, application.papers, application.authorityBasis);
  return missing.length > 0
    ? refuse('papers_missing', { deficiencies: [...new Set(missing.map(({ code }) => code))].join(' ') })
    : ok(policy);
};
