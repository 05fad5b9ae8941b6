import type { Application } from '../application.ts';
import type { AuditFact, Change, DecisionContext, MailRequest, WaitChange } from '../change.ts';
import { type DeficiencyCode, failedAddressOf } from '../deficiency.ts';
import { disprovesAddress, type Letter } from '../letter.ts';
import type { ReturnReason } from '../return-reason.ts';
import type { OpenWait } from '../wait.ts';
import { withLetter } from './letter-of-case.ts';
import { resubmissionPhase } from './request-resubmission.ts';
import { newRunOf } from './restart-workflow.ts';
import { nextWaitOf, planWait, settleAllWaits, settleWait, withPlanned } from './waits.ts';

/** What a result of a letter is under the table of actions. */
export type LetterAction = 'record_delivery' | 'record_return_resend' | 'record_return_to_documents' | LateReturn;

/** A letter that comes back although it was recorded as delivered. */
export type LateReturn = 'record_late_return' | 'record_late_return_to_documents';

/** Why the papers are asked for again after a return, in the words of the deficiency taxonomy. */
const deficiencyOfReturn = ({ addressee }: Letter, reason: ReturnReason): DeficiencyCode =>
  disprovesAddress(reason) ? failedAddressOf(addressee) : 'letter_retention_expired';

/** What follows from what became of a letter. */
export interface Following {
  patch: Partial<Application>;
  waits: WaitChange[];
  audit: Omit<AuditFact, 'actor'>[];
  mails?: MailRequest[];
  start?: Change['start'];
}

/** An address that fails while another one is asked for again stands in the same notice, and the applicant is told. */
const askMeanwhile = (application: Application, letter: Letter): Partial<Following> => {
  const { status, deficiencies, resubmissionRound } = application;
  const { returnReason, attempt } = letter.postings.at(-1) ?? {};
  if (status !== 'awaiting_resubmission' || !returnReason || !disprovesAddress(returnReason)) return {};
  const code = deficiencyOfReturn(letter, returnReason);
  if (deficiencies.some((deficiency) => deficiency.code === code)) return {};
  return {
    patch: { deficiencies: [...deficiencies, { code }] },
    mails: [{ kind: 'resubmission_requested', round: `${resubmissionRound}-${letter.letterId}-${attempt}` }],
  };
};

/** The papers are asked for again, and every letter that is still waited for is interrupted. */
const askForPapers = (application: Application, letter: Letter, { at }: DecisionContext) => {
  const sisters = settleAllWaits(application, { type: 'interrupted' }, `delivery#${letter.letterId}`);
  const reason = letter.postings.at(-1)?.returnReason ?? 'lost';
  const phase = resubmissionPhase(
    { ...application, plannedWaits: {} },
    [{ code: deficiencyOfReturn(letter, reason) }],
    at,
  );
  return { patch: { ...phase.patch, openWaits: {} }, waits: sisters.changes, audit: phase.audit };
};

/** The run that saw the delivery has gone on: where letters are confirmed, a new one takes over from it. */
export const followLateReturn = (
  application: Application,
  action: LateReturn,
  letter: Letter,
  context: DecisionContext,
): Following => {
  if (application.status !== 'confirming_addresses')
    return { patch: {}, waits: [], audit: [], ...askMeanwhile(application, letter) };
  const back = action === 'record_late_return_to_documents' ? askForPapers(application, letter, context) : undefined;
  const run = newRunOf({ ...application, ...(back ? { status: 'awaiting_resubmission' } : {}) });
  if (!run) throw new Error(`No run can take over in status ${application.status}.`);
  const { executions, audit, start } = run;
  return {
    patch: { ...back?.patch, executions },
    waits: back?.waits ?? [],
    audit: [...(back?.audit ?? []), audit],
    start,
  };
};

/** What a delivery or a return leads to, for the wait that it ends. */
export const followLetter = (
  application: Application,
  action: Exclude<LetterAction, LateReturn>,
  letter: Letter,
  wait: OpenWait | undefined,
  context: DecisionContext,
): Following => {
  if (!wait) return { patch: {}, waits: [], audit: [], ...askMeanwhile(application, letter) };
  if (action === 'record_delivery') {
    const { openWaits, change } = settleWait(application, wait, { type: 'delivered' });
    return { patch: { openWaits }, waits: [change], audit: [] };
  }
  if (action === 'record_return_resend') {
    const again = planWait(
      application,
      { kind: 'dispatch', letterId: letter.letterId, round: wait.round + 1 },
      context.at,
    );
    const { openWaits, change } = settleWait(application, wait, { type: 'resend', wait: nextWaitOf(again) });
    const letters = withLetter(application, { ...letter, status: 'awaiting_dispatch' });
    return {
      patch: { letters, openWaits, plannedWaits: withPlanned(application, again) },
      waits: [change],
      audit: [],
    };
  }
  const { change } = settleWait(application, wait, { type: 'back_to_documents' });
  const { patch, waits, audit } = askForPapers(application, letter, context);
  return { patch, waits: [change, ...waits], audit };
};
