import { corporatePapers } from '#local/demo/papers.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Change, DecisionContext } from '#shared/domain/change.ts';
import { civilDateOf, epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import {
  decideActivation,
  decideActivationFailure,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
  decideRepair,
} from '#shared/domain/decisions/activate-service.ts';
import {
  decideAssessment,
  decideCompleteVerification,
  decideOpenVerificationRecord,
} from '#shared/domain/decisions/advance-workflow.ts';
import { decideApproval } from '#shared/domain/decisions/decide-approval.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { decideOpenWait } from '#shared/domain/decisions/open-wait.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { decideEnvelope } from '#shared/domain/decisions/register-envelope.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { questionSchema } from '#shared/domain/policy/policy-row.ts';
import type { OpenWait, WaitKind, WaitOutcomeType } from '#shared/domain/wait.ts';
import { CaseWalk, people } from '#test/support/case-walk.ts';

/** What completed a wait in one explored step. */
export interface ObservedOutcome {
  kind: WaitKind;
  type: WaitOutcomeType;
}

interface Moment {
  application: Application;
  at: Instant;
}

type Step = (moment: Moment) => Change | null;

const trackingNumber = (posting: number): string => {
  const serial = String(3_859_900_000 + posting).padStart(10, '0');
  return `${serial}${Number(serial) % 7}`;
};

const as = (person: keyof typeof people, at: Instant): DecisionContext => ({ actor: people[person], at });
const changeIn = (decision: Decision): Change | null => (decision.ok ? decision.value : null);

/** Lets a decision that the workflow takes only in one status throw elsewhere, without ending the exploration. */
const workflowStep = (decide: (moment: Moment) => Decision, status: Application['status']): Step => {
  return (moment) => (moment.application.status === status ? changeIn(decide(moment)) : null);
};

/** Every paper is looked at and every item confirmed: the exploration is about what people decide after that. */
const inspectAll = (application: Application, at: Instant): Application => ({
  ...application,
  confirmations: questionSchema.options.map((question) => ({
    question,
    means: 'declaration',
    confirmedOn: civilDateOf(at),
    formRevision: 0,
    confirmedBy: people.reviewer.id,
    confirmedAt: at,
  })),
  papers: application.papers.map((paper) => ({
    ...paper,
    inspection: { result: 'accepted', findings: [], inspectedBy: people.reviewer.id, inspectedAt: at },
  })),
});

const reviewStep = (outcome: 'approve' | 'escalate' | 'decline' | 'request_resubmission'): Step => {
  return ({ application: before, at }) => {
    const application = inspectAll(before, at);
    const base = { expectedVersion: application.version, round: application.reviewRound };
    const decision =
      outcome === 'request_resubmission'
        ? { ...base, outcome, deficiencies: [{ code: 'paper_unreadable' as const }] }
        : { ...base, outcome };
    return changeIn(decideReview(application, decision, as('reviewer', at)));
  };
};

const approvalStep = (outcome: 'approve' | 'return_to_review' | 'decline'): Step => {
  return ({ application: before, at }) => {
    const application = inspectAll(before, at);
    const decision = { expectedVersion: application.version, round: application.reviewRound, outcome };
    return changeIn(decideApproval(application, decision, as('approver', at)));
  };
};

/** Originals of the day: good under every edition, and proof of an address after a letter that came back. */
const envelopeStep: Step = ({ application, at }) => {
  const { papers: before, version: expectedVersion } = application;
  const papers = corporatePapers(civilDateOf(at)).map((paper, index) => ({
    ...paper,
    paperId: `p${before.length + index + 1}`,
  }));
  const envelope = { expectedVersion, envelopeId: `e${before.length}`, receivedOn: civilDateOf(at), papers };
  return changeIn(decideEnvelope(application, envelope, as('clerk', at)));
};

const letterSteps: Step[] = ['corporation', 'person_in_charge'].flatMap((letterId): Step[] => {
  const base = ({ application: { version, letters } }: Moment) => {
    const { postings = [] } = letters.find((letter) => letter.letterId === letterId) ?? {};
    return { expectedVersion: version, letterId, postings: postings.length };
  };
  const total = ({ letters }: Application) => letters.reduce((sum, { postings }) => sum + postings.length, 0);
  const result = (
    reported: { result: 'delivered' } | { result: 'returned'; returnReason: 'retention_expired' | 'moved_unknown' },
  ): Step => {
    return (moment) => {
      const { postings, ...rest } = base(moment);
      const day = { round: postings, resultOn: civilDateOf(moment.at) };
      return changeIn(decideLetterResult(moment.application, { ...rest, ...day, ...reported }, as('clerk', moment.at)));
    };
  };
  return [
    (moment) => {
      const { postings, ...rest } = base(moment);
      const posting = {
        round: postings + 1,
        trackingNumber: trackingNumber(total(moment.application)),
        postedOn: civilDateOf(moment.at),
      };
      return changeIn(decideDispatch(moment.application, { ...rest, ...posting }, as('clerk', moment.at)));
    },
    result({ result: 'delivered' }),
    result({ result: 'returned', returnReason: 'retention_expired' }),
    result({ result: 'returned', returnReason: 'moved_unknown' }),
  ];
});

const nextActivationStep = (application: Application, context: DecisionContext): Decision => {
  const { numbersAssignedAt, extensionsCarriedOverAt, billingStartedOn } = application.activation ?? {};
  if (!numbersAssignedAt) return decideNumbersAssigned(application, 1, context);
  if (!extensionsCarriedOverAt) return decideExtensionsCarriedOver(application, 3, context);
  return billingStartedOn ? decideActivation(application, context) : decideBillingStarted(application, context);
};

const failActivation = (application: Application, context: DecisionContext): Decision =>
  decideActivationFailure(application, { step: 'start_billing', error: 'Broken' }, context);

/** While operations is asked, the activation stands still. */
const isStuck = ({ plannedWaits, openWaits }: Application) => 'repair' in plannedWaits || 'repair' in openWaits;

const activationSteps: Step[] = [nextActivationStep, failActivation].map(
  (decide) =>
    ({ application, at }) =>
      application.status === 'activating' && !isStuck(application)
        ? changeIn(decide(application, as('workflow', at)))
        : null,
);

const repairSteps = (['retry', 'abandon'] as const).map(
  (outcome): Step =>
    ({ application, at }) => {
      const round = application.activation?.attempt ?? 0;
      const repair = { expectedVersion: application.version, outcome, round };
      return changeIn(decideRepair(application, repair, as('operations', at)));
    },
);

const peopleSteps: Step[] = [
  ({ application, at }) => changeIn(decideWithdrawal(application, as('customer', at))),
  ({ application, at }) =>
    changeIn(decideDecline(application, { expectedVersion: application.version }, as('reviewer', at))),
  ...(['approve', 'escalate', 'decline', 'request_resubmission'] as const).map(reviewStep),
  ...(['approve', 'return_to_review', 'decline'] as const).map(approvalStep),
  ...letterSteps,
  ...repairSteps,
];

const workflowSteps: Step[] = [
  workflowStep(({ application, at }) => decideAssessment(application, as('workflow', at)), 'under_review'),
  workflowStep(({ application, at }) => decideAnnouncement(application, as('workflow', at)), 'awaiting_resubmission'),
  workflowStep(
    ({ application, at }) => decideOpenVerificationRecord(application, as('workflow', at)),
    'confirming_addresses',
  ),
  ({ application, at }) =>
    application.status === 'confirming_addresses' &&
    application.letters.length > 0 &&
    application.letters.every(({ status }) => status === 'delivered')
      ? changeIn(decideCompleteVerification(application, as('workflow', at)))
      : null,
  ...activationSteps,
];

const openEverything = ({ application, at }: Moment): Change | null => {
  const [planned] = Object.values(application.plannedWaits);
  return planned ? decideOpenWait(application, { ...planned, taskToken: 't' }, as('workflow', at)) : null;
};

const lapse = (
  moment: Moment,
  wait: OpenWait,
): { change: Change | null; outcome: WaitOutcomeType; at: Instant } | null => {
  const at = instantOf(epochMsOf(wait.dueAt) + 1);
  const decided = decideLapse(moment.application, wait, as('workflow', at));
  return decided && { change: decided.change, outcome: decided.outcome.type, at };
};

/** What makes two moments the same for the exploration: where everything stands, but not when or how often. */
const placeOf = ({ status, plannedWaits, openWaits, letters, activation, papers }: Application): string =>
  JSON.stringify([
    status,
    Object.keys(plannedWaits).toSorted(),
    Object.entries(openWaits)
      .map(([key, { remindersSent }]) => `${key}/${Math.min(remindersSent, 3)}`)
      .toSorted(),
    letters.map((letter) => [letter.status, Math.min(letter.postings.length, 3)]),
    activation && [
      Math.min(activation.attempt, 2),
      Boolean(activation.numbersAssignedAt),
      Boolean(activation.extensionsCarriedOverAt),
      Boolean(activation.billingStartedOn),
    ],
    papers.length > 0,
  ]);

/** Follows every decision that people, the workflow and silence can take: each outcome of a wait, each move of status. */
export const exploreDecisions = (): { outcomes: ObservedOutcome[]; moves: ReadonlySet<string>; places: number } => {
  const start = new CaseWalk().submitted();
  const seen = new Set<string>();
  const moves = new Set<string>();
  const outcomes: ObservedOutcome[] = [];
  const frontier: Moment[] = [{ application: start.application, at: start.at }];
  const visit = (change: Change | null, before: Application, at: Instant) => {
    if (!change) return;
    if (change.application.status !== before.status) moves.add(`${before.status} → ${change.application.status}`);
    for (const wait of change.waits) {
      const kind = before.openWaits[wait.waitKey]?.kind;
      if (kind && (wait.type === 'decide' || wait.type === 'lapse')) outcomes.push({ kind, type: wait.outcome.type });
    }
    const place = placeOf(change.application);
    if (seen.has(place)) return;
    seen.add(place);
    frontier.push({ application: change.application, at });
  };
  for (let moment = frontier.pop(); moment; moment = frontier.pop()) {
    const { application, at } = moment;
    for (const step of [openEverything, ...workflowSteps, ...peopleSteps]) visit(step(moment), application, at);
    const nextDay = instantOf(epochMsOf(at) + 86_400_000);
    visit(envelopeStep({ application, at: nextDay }), application, nextDay);
    for (const wait of Object.values(application.openWaits)) {
      const lapsed = lapse(moment, wait);
      if (!lapsed) continue;
      outcomes.push({ kind: wait.kind, type: lapsed.outcome });
      visit(lapsed.change, application, lapsed.at);
    }
  }
  return { outcomes, moves, places: seen.size };
};
