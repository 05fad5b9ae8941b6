import type { Application, Deficiency } from '../application.ts';
import type { AuditFact, DecisionContext } from '../change.ts';
import { civilDateOf, type Instant } from '../civil-date.ts';
import { asksForSomething, deficiencyKindOf, fixesOf } from '../deficiency.ts';
import { ok } from '../result.ts';
import { findingsOf } from './case-policy.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { deadlinesOf, endOfSpan, planWait, withPlanned } from './waits.ts';

type FindingKey = Pick<Deficiency, 'code' | 'paperId' | 'subject' | 'originalsOnly' | 'wanted'>;

/** On the operator's own forms, the entries that a finding is about. */
const entriesOf = ({ papers }: Application, { code, paperId }: FindingKey): readonly string[] => {
  const observation = papers.find((paper) => paper.paperId === paperId)?.inspection?.observation;
  if (code === 'form_entries_missing') return observation?.missingEntries ?? [];
  return code === 'form_differs_from_application' ? (observation?.differingEntries ?? []) : [];
};

const deficiencyOf = (application: Application, finding: FindingKey): Deficiency => {
  const { code, paperId, subject, originalsOnly, wanted } = finding;
  const items = entriesOf(application, finding);
  return {
    code,
    ...(paperId ? { paperId } : {}),
    ...(subject && !paperId ? { subject } : {}),
    ...(originalsOnly ? { originalsOnly } : {}),
    ...(wanted ? { wanted } : {}),
    ...(items.length > 0 ? { items: [...items] } : {}),
  };
};

/** An addition that leaves open what is wanted may mean the finding, unless it is put right by another way. */
const mayWantTheSame = (addition: Deficiency, finding: Deficiency): boolean =>
  addition.wanted === undefined
    ? fixesOf(addition).every((fix) => fixesOf(finding).includes(fix))
    : addition.wanted === finding.wanted;

/** An addition that names no paper says no more than a finding of its code does. */
const isSaidBy = (addition: Deficiency, finding: Deficiency): boolean =>
  addition.code === finding.code &&
  mayWantTheSame(addition, finding) &&
  (addition.paperId === undefined || addition.paperId === finding.paperId) &&
  (addition.subject === undefined || addition.subject === finding.subject) &&
  (addition.items ?? []).every((item) => finding.items?.includes(item));

/**
 * The notice: everything that the policy finds and that holds the case up, and what the reviewer adds; all of it at
 * once. What asks nothing of the customer is not in it.
 */
export const noticeOf = (application: Application, additions: readonly Deficiency[]): Deficiency[] => {
  const found = findingsOf(application)
    .filter(({ code }) => deficiencyKindOf(code).blocks !== 'nothing')
    .map((finding) => deficiencyOf(application, finding));
  const added = additions.filter(
    (addition) => asksForSomething([addition]) && !found.some((finding) => isSaidBy(addition, finding)),
  );
  return [...found, ...added];
};

/**
 * Opens the resubmission phase, or goes on with it: its deadline is absolute and is kept by a later notice, unless less
 * than the minimum remains; then it is extended, and the extension is an event of its own, never silent.
 */
export const resubmissionPhase = (
  application: Application,
  deficiencies: readonly Deficiency[],
  at: Instant,
): { patch: Partial<Application>; audit: Omit<AuditFact, 'actor'>[] } => {
  const today = civilDateOf(at);
  const { waits, resubmissionMinimum } = deadlinesOf(application);
  const kept = application.resubmissionEndsAt;
  const atLeast = endOfSpan(today, resubmissionMinimum);
  const isExtended = kept !== undefined && kept < atLeast;
  const endsAt = kept === undefined ? endOfSpan(today, waits.resubmission.endsAfter) : isExtended ? atLeast : kept;
  const round = application.resubmissionRound + 1;
  const wait = planWait(application, { kind: 'resubmission', round, endsAt }, at);
  return {
    patch: {
      resubmissionRound: round,
      resubmissionEndsAt: endsAt,
      deficiencies: [...deficiencies],
      plannedWaits: withPlanned(application, wait),
      lock: undefined,
    },
    audit: isExtended
      ? [{ action: 'deadline_extended', details: { wait: 'resubmission', from: kept, until: endsAt } }]
      : [],
  };
};

/** Tells the applicant, once a round, what to send again. */
export const decideAnnouncement = (application: Application, context: DecisionContext): Decision => {
  const round = application.resubmissionRound;
  if (application.announcedRound === round) return ok(null);
  const permitted = permitAction(application, 'announce_resubmission');
  if (!permitted.ok) return permitted;
  return changeBy(application, permitted.value, { announcedRound: round }, context, {
    audit: { action: 'resubmission_announced', details: { round } },
    mailRound: String(round),
  });
};
