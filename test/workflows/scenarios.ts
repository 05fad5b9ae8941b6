import type { Json } from '#local/step-functions/json.ts';
import { nextWait, type ScriptedRun, type WaitMove } from './scripted-run.ts';

/** A run, and the state in which it must end. */
export interface Scenario extends ScriptedRun {
  name: string;
  ends: 'Active' | 'Withdrawn' | 'Declined' | 'Expired' | 'UnknownOutcome' | 'UnknownLetterOutcome';
}

const decide = (type: string, more: Record<string, Json> = {}): WaitMove => ({ decide: { type, ...more } });
const withWait = (type: string, round = 1) => decide(type, { wait: nextWait(round) });
const reminded = { type: 'reminded', wait: nextWait(1, Date.now() + 30 * 86_400_000) };
const letter = (letterId: string, next = 'dispatch') => ({ letterId, next, wait: nextWait() });

const received = { documents: [decide('documents_received')] };
const approved = { ...received, review: [decide('approved')] };
const posted = { 'dispatch#corporation': [withWait('dispatched')] };
const confirmed = { ...approved, ...posted, 'delivery#corporation': [decide('delivered')] };
const oneLetter = { letters: [letter('corporation')] };
const stuck = (error: string) => ({ 'assign-numbers': [{ refuse: error }] });

const phases = ['documents', 'review', 'approval', 'resubmission'] as const;
const wayTo: Record<(typeof phases)[number], Record<string, readonly WaitMove[]>> = {
  documents: {},
  review: received,
  approval: { ...received, review: [withWait('escalated')] },
  resubmission: { ...received, review: [decide('deficient')] },
};

/** The same endings for each wait before the letters: by a decision, by silence, or found when the wait opens. */
const endingsOf = (phase: (typeof phases)[number]): Scenario[] => {
  const until = wayTo[phase];
  return [
    { name: `${phase}: withdrawn while open`, ends: 'Withdrawn', waits: { ...until, [phase]: [decide('withdrawn')] } },
    {
      name: `${phase}: ended before it opened`,
      ends: 'Declined',
      waits: { ...until, [phase]: [{ refuse: 'Declined' }] },
    },
    {
      name: `${phase}: a reminder, then the end of silence`,
      ends: 'Expired',
      waits: { ...until, [phase]: ['silence', 'silence'] },
      lapses: { [phase]: [reminded, { type: 'expired' }] },
    },
    {
      name: `${phase}: an outcome that nobody knows`,
      ends: 'UnknownOutcome',
      waits: { ...until, [phase]: [decide('postponed')] },
    },
  ];
};

const letterEndings = (kind: 'dispatch' | 'delivery'): Scenario[] => {
  const key = `${kind}#corporation`;
  const until = kind === 'dispatch' ? approved : { ...approved, ...posted };
  const run = (name: string, ends: Scenario['ends'], moves: readonly WaitMove[], more: Partial<Scenario> = {}) => ({
    ...oneLetter,
    name: `${kind}: ${name}`,
    ends,
    waits: { ...until, [key]: moves },
    ...more,
  });
  return [
    run('withdrawn while open', 'Withdrawn', [decide('withdrawn')]),
    run('declined while open', 'Declined', [decide('declined')]),
    run('ended before it opened', 'Withdrawn', [{ refuse: 'Withdrawn' }]),
    run('an outcome that nobody knows', 'UnknownLetterOutcome', [decide('postponed')]),
    run('a reminder, then the end of silence', 'Expired', ['silence', 'silence'], {
      lapses: { [key]: [reminded, { type: 'expired' }] },
    }),
  ];
};

const restarts: Scenario[] = [
  {
    name: 'restart in review',
    ends: 'Active',
    checkpoint: 'review',
    waits: { ...confirmed, documents: [] },
    ...oneLetter,
  },
  {
    name: 'restart in approval',
    ends: 'Active',
    checkpoint: 'approval',
    input: { wait: nextWait() },
    waits: { ...confirmed, approval: [decide('approved')] },
    ...oneLetter,
  },
  {
    name: 'restart in resubmission',
    ends: 'Withdrawn',
    checkpoint: 'resubmission',
    waits: { resubmission: [decide('withdrawn')] },
  },
  {
    name: 'restart with a letter in the post',
    ends: 'Active',
    checkpoint: 'letters',
    letters: [letter('corporation', 'delivery')],
    waits: { 'delivery#corporation': [decide('delivered')] },
  },
  { name: 'restart in activation', ends: 'Active', checkpoint: 'activation' },
  { name: 'restart of a closing', ends: 'Withdrawn', checkpoint: 'closing', input: { outcome: 'withdrawn' } },
  { name: 'a checkpoint that nobody knows', ends: 'UnknownOutcome', checkpoint: 'yesterday' },
];

const repairs: Scenario[] = [
  {
    name: 'numbers run out, operations fills up and retries',
    ends: 'Active',
    checkpoint: 'activation',
    tasks: stuck('NumbersExhausted'),
    waits: { repair: [decide('retry')] },
  },
  {
    name: 'the activation is given up',
    ends: 'Declined',
    checkpoint: 'activation',
    tasks: stuck('NumbersExhausted'),
    waits: { repair: [decide('abandoned')] },
  },
  {
    name: 'an activation that another run has given up, found when its repair is to be waited for',
    ends: 'Declined',
    checkpoint: 'activation',
    tasks: stuck('Broken'),
    waits: { repair: [{ refuse: 'Declined' }] },
  },
  {
    name: 'an activation that another run has given up, found when its failure is to be told',
    ends: 'Expired',
    checkpoint: 'activation',
    tasks: { ...stuck('Broken'), 'report-activation-failure': [{ refuse: 'Expired' }] },
  },
  {
    name: 'nobody mends the activation',
    ends: 'Expired',
    checkpoint: 'activation',
    tasks: stuck('Broken'),
    waits: { repair: ['silence', 'silence'] },
    lapses: { repair: [reminded, { type: 'expired' }] },
  },
  {
    name: 'a repair that nobody knows',
    ends: 'UnknownOutcome',
    checkpoint: 'activation',
    tasks: stuck('Broken'),
    waits: { repair: [decide('postponed')] },
  },
  ...(['carry-over-extensions', 'start-billing', 'complete-activation'] as const).map(
    (step): Scenario => ({
      name: `${step} fails once`,
      ends: 'Active',
      checkpoint: 'activation',
      tasks: { [step]: [{ refuse: 'Broken' }] },
      waits: { repair: [decide('retry')] },
    }),
  ),
];

const wholeWays: Scenario[] = [
  { name: 'straight to activation', ends: 'Active', waits: confirmed, ...oneLetter },
  {
    name: 'two letters; one comes back and is posted again',
    ends: 'Active',
    letters: [letter('corporation'), letter('person_in_charge')],
    waits: {
      ...confirmed,
      'dispatch#person_in_charge': [withWait('dispatched'), withWait('dispatched', 2)],
      'delivery#person_in_charge': [withWait('resend', 2), decide('delivered')],
    },
  },
  {
    name: 'missing papers, asked for again, then approved by a second person who first returns the case',
    ends: 'Active',
    ...oneLetter,
    waits: {
      ...confirmed,
      review: [decide('deficient'), withWait('escalated'), decide('approved')],
      resubmission: [decide('documents_received')],
      approval: [decide('returned_to_review')],
    },
  },
  {
    name: 'an address fails, its sister is interrupted, and the papers are asked for again',
    ends: 'Withdrawn',
    letters: [letter('corporation'), letter('person_in_charge')],
    waits: {
      ...approved,
      ...posted,
      'delivery#corporation': [decide('back_to_documents')],
      'dispatch#person_in_charge': [{ refuse: 'Interrupted' }],
      resubmission: [decide('withdrawn')],
    },
  },
  {
    name: 'interrupted while a letter is waited for',
    ends: 'Withdrawn',
    letters: [letter('corporation')],
    waits: { ...approved, 'dispatch#corporation': [decide('interrupted')], resubmission: [decide('withdrawn')] },
  },
  {
    name: 'a letter of which nobody knows how it goes on',
    ends: 'UnknownLetterOutcome',
    letters: [letter('corporation', 'return')],
    waits: approved,
  },
  {
    name: 'ended just before the submission is registered',
    ends: 'Withdrawn',
    tasks: { 'register-submission': [{ refuse: 'Withdrawn' }] },
  },
  {
    name: 'ended just before the papers are assessed',
    ends: 'Declined',
    waits: received,
    tasks: { 'assess-documents': [{ refuse: 'Declined' }] },
  },
  {
    name: 'ended just before the notice',
    ends: 'Withdrawn',
    waits: wayTo.resubmission,
    tasks: { 'request-resubmission': [{ refuse: 'Withdrawn' }] },
  },
  {
    name: 'ended just before the verification record',
    ends: 'Withdrawn',
    waits: approved,
    tasks: { 'open-verification-record': [{ refuse: 'Withdrawn' }] },
  },
  {
    name: 'ended just before the verification is complete',
    ends: 'Declined',
    waits: confirmed,
    ...oneLetter,
    tasks: { 'complete-verification': [{ refuse: 'Declined' }] },
  },
  {
    name: 'an end that nobody knows',
    ends: 'UnknownOutcome',
    waits: { documents: [decide('withdrawn')] },
    tasks: { 'close-application': [{ answer: { outcome: 'lost' } }] },
  },
];

/** Every way through the workflow that somebody can bring about. */
export const scenarios: readonly Scenario[] = [
  ...wholeWays,
  ...phases.flatMap(endingsOf),
  ...letterEndings('dispatch'),
  ...letterEndings('delivery'),
  ...restarts,
  ...repairs,
];
