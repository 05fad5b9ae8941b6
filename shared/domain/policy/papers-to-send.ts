import type { CivilDate } from '../civil-date.ts';
import type { ApplicationForm } from '../form.ts';
import { ok, type Result } from '../result.ts';
import { assessCase } from './assess-case.ts';
import type { CaseFacts } from './case-facts.ts';
import { declaredFactsOf } from './declared-facts.ts';
import type { PaperAlternative, PaperRequirement, QuestionRequirement } from './policy-row.ts';
import { waysToOffer } from './ways-to-offer.ts';

/** What an applicant declared, as far as the policy looks at it. */
export type DeclaredCase = Pick<CaseFacts, 'applicantKind' | 'order' | 'declared' | 'authorityBasis'>;

/** One thing to prove, and the ways that are offered for it. */
export interface PaperToSend {
  readonly requirement: PaperRequirement;
  readonly ways: readonly PaperAlternative[];
}

/** What is asked of an applicant when nothing has come yet. */
export interface AskedOfApplicant {
  readonly papers: readonly PaperToSend[];
  readonly questions: readonly QuestionRequirement[];
}

/** Reads the case out of a complete form. */
export const declaredCaseOf = (form: ApplicationForm): DeclaredCase => ({
  applicantKind: form.applicantKind,
  order: form.order,
  declared: declaredFactsOf(form),
  ...(form.personInCharge ? { authorityBasis: form.personInCharge.authorityBasis } : {}),
});

/**
 * A case by what its applicant declared, as if nothing had come yet. Nothing that the operator noted or looked up goes in,
 * so that what an applicant is told from it is the same whatever is thought of the case (犯収法8条4項).
 */
export const factsAsDeclared = (declaredCase: DeclaredCase, askedOn: CivilDate): CaseFacts => ({
  ...declaredCase,
  askedOn,
  risks: [],
  operatorActs: {},
  confirmations: [],
  papers: [],
  letters: [],
  duplicate: false,
});

/** What an applicant is asked for by what they themselves declared. */
export const askedOfApplicant = (
  declaredCase: DeclaredCase,
  on: CivilDate,
): Result<AskedOfApplicant, 'no_policy_on_receipt_day' | 'policy_edition_unknown'> => {
  const assessed = assessCase(factsAsDeclared(declaredCase, on));
  if (!assessed.ok) return assessed;
  const { papers, questions, situation } = assessed.value;
  return ok({
    papers: papers.map(({ requirement }) => ({
      requirement,
      ways: waysToOffer(requirement, situation.circumstances, on),
    })),
    questions: questions.map(({ requirement }) => requirement),
  });
};
