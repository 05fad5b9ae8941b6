import type { Application } from '../application.ts';
import { addBusinessDays } from '../calendar.ts';
import type { CivilDate } from '../civil-date.ts';
import { policyOf } from '../decisions/case-policy.ts';
import { papersEndOn, papersEndOnAfter } from '../decisions/plan-print.ts';
import type { ApplicationForm } from '../form.ts';
import { situationOf } from '../policy/case-facts.ts';
import { applies, type Circumstance } from '../policy/circumstance.ts';
import { customerClassOf, declaredFactsOf } from '../policy/declared-facts.ts';
import type { LawReference } from '../policy/law-reference.ts';
import { declaredCaseOf, factsAsDeclared } from '../policy/papers-to-send.ts';
import { policyFor } from '../policy/policy.ts';
import type {
  LetterAddress,
  LetterRequirement,
  PaperAlternative,
  PaperRequirement,
  PolicyRow,
} from '../policy/policy-row.ts';
import { copiesEndOn, waysToOffer } from '../policy/ways-to-offer.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isAskedFor, wantsMore } from './announced.ts';
import type { GuideState } from './guide-state.ts';
import { stateOfRequirement } from './requirement-state.ts';

/** One thing that papers must prove, how it stands, and the ways to prove it, the easiest first. */
export interface GuidedRequirement {
  readonly requirement: PaperRequirement;
  readonly state: GuideState;
  readonly ways: readonly PaperAlternative[];
}

/** A letter that will come, or is under way: to whom, where, by which article. */
export interface GuidedLetter {
  readonly to: LetterRequirement['to'];
  readonly address: LetterAddress;
  readonly why: LawReference;
}

/** What a customer has to send, by codes. */
export interface PaperGuide {
  readonly requirements: readonly GuidedRequirement[];
  readonly letters: readonly GuidedLetter[];
  /** The last day on which papers count, while they are waited for. */
  readonly documentsEndOn?: CivilDate;
  /** Days of receipt for which the age of a paper is told: when it is posted now, and at the last. */
  readonly arrivals: { readonly soonOn: CivilDate; readonly lastOn: CivilDate };
  /** The last day of receipt for which copies are offered, where papers may still come after it. */
  readonly copiesUntil?: CivilDate;
}

/** What a guide is made of: the application, the complete form, and the JST day on which it is read. */
export interface GuideFacts {
  readonly application: Application;
  readonly form: ApplicationForm;
  readonly today: CivilDate;
}

const postedWithin = { businessDays: 3 } as const;
const papersAreAwaited = ['draft', 'awaiting_documents', 'awaiting_resubmission'] as const;

const isAwaiting = ({ status }: Application): boolean => papersAreAwaited.some((one) => one === status);

/** Papers that have yet to come are judged by the law of their day; those that came, by the law that judges the case. */
const rowOf = ({ application, form, today }: GuideFacts): PolicyRow | undefined => {
  const judged = isAwaiting(application) ? undefined : policyOf(application);
  if (judged) return judged;
  const row = policyFor({
    customerClass: customerClassOf(form.applicantKind, declaredFactsOf(form)),
    orderedNumberKinds: form.order.numbers.map(({ kind }) => kind),
    receivedOn: today,
  });
  return row.ok ? row.value : undefined;
};

/**
 * What the customer knows of the case: the form, and what a notice told. What staff found or looked up is left out, so
 * that the guide is the same whether there is something or not.
 */
const circumstancesOf = ({ application, form, today }: GuideFacts): Set<Circumstance> => {
  const { circumstances } = situationOf(factsAsDeclared(declaredCaseOf(form), today));
  return new Set([...circumstances, ...(wantsMore(application) ? (['high_risk'] as const) : [])]);
};

const papersOf = ({ items }: PaperAlternative): number => items.reduce((sum, { count }) => sum + count, 0);
const byCopy = ({ items }: PaperAlternative): number => (items[0]?.form === 'original' ? 1 : 0);

const guidedRequirement = (
  requirement: PaperRequirement,
  circumstances: ReadonlySet<Circumstance>,
  { application, today }: GuideFacts,
): GuidedRequirement => {
  const ways = requirement.alternatives.filter(({ when }) => applies(when, circumstances));
  return {
    requirement,
    state: stateOfRequirement(requirement, ways, application),
    ways: waysToOffer(requirement, circumstances, today).toSorted(
      (left, right) => papersOf(left) - papersOf(right) || byCopy(left) - byCopy(right),
    ),
  };
};

const requirementsOf = (
  { papers }: PolicyRow,
  circumstances: ReadonlySet<Circumstance>,
  facts: GuideFacts,
): GuidedRequirement[] => {
  const authority = facts.form.personInCharge?.authorityBasis;
  const isAsked = (requirement: PaperRequirement): boolean =>
    isAskedFor(requirement, facts.application) ||
    (applies(requirement.when, circumstances) && !(authority && requirement.unlessAuthorityBy?.includes(authority)));
  return papers.filter(isAsked).map((requirement) => guidedRequirement(requirement, circumstances, facts));
};

/** Once they are planned, the letters are those of the case. */
const lettersOf = (
  { letters }: PolicyRow,
  circumstances: ReadonlySet<Circumstance>,
  { application }: GuideFacts,
): GuidedLetter[] =>
  letters
    .filter(({ to, when }) =>
      application.letters.length > 0
        ? application.letters.some(({ addressee }) => addressee === to)
        : applies(when, circumstances),
    )
    .map(({ to, address, why, instead }) =>
      instead && applies(instead.when, circumstances)
        ? { to, address: instead.address, why: instead.why }
        : { to, address, why },
    );

const daysOf = ({
  application,
  today,
}: GuideFacts): Pick<PaperGuide, 'documentsEndOn' | 'arrivals' | 'copiesUntil'> => {
  const documentsEndOn = papersEndOn(application);
  const soon = addBusinessDays(today, postedWithin.businessDays);
  /** A draft is told what it would be told if it were submitted today. */
  const last = application.status === 'draft' ? papersEndOnAfter(today) : (documentsEndOn ?? soon);
  const copiesUntil = copiesEndOn(today, last);
  return {
    ...(documentsEndOn ? { documentsEndOn } : {}),
    arrivals: { soonOn: soon < last ? soon : last, lastOn: last },
    ...(copiesUntil ? { copiesUntil } : {}),
  };
};

/** Works out what a customer has to send and why, and how each of it stands as far as they were told. */
export const paperGuideOf = (facts: GuideFacts): Result<PaperGuide, 'order_not_covered'> => {
  const row = rowOf(facts);
  if (!row) return refuse('order_not_covered');
  const circumstances = circumstancesOf(facts);
  return ok({
    requirements: requirementsOf(row, circumstances, facts),
    letters: lettersOf(row, circumstances, facts),
    ...daysOf(facts),
  });
};
