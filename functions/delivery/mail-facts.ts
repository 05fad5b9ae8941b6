import type { MailItem } from '#shared/contracts/items.ts';
import type { MailFacts } from '#shared/copy/ja/mails/mail-text.ts';
import type { Application } from '#shared/domain/application.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { isEnded } from '#shared/domain/status.ts';
import { type WaitKind, waitKindSchema } from '#shared/domain/wait.ts';

/** The round of a reminder begins with the wait that is late: `review-2-1`, `dispatch#corporation-1-1`. */
const lateWaitOf = ({ kind, round }: MailItem): WaitKind | undefined => {
  if (kind !== 'staff_overdue') return undefined;
  const parsed = waitKindSchema.safeParse(/^[a-z]+/.exec(round)?.[0]);
  return parsed.success ? parsed.data : undefined;
};

/** What a mail may tell of an application, as it stands when the mail is sent: a day that no longer counts is left out. */
export const mailFactsOf = (application: Application, mail: MailItem, siteOrigin: string): MailFacts => {
  const {
    applicationId,
    receptionNumber,
    status,
    openWaits,
    plannedWaits,
    resubmissionEndsAt,
    promisedOn,
    activation,
  } = application;
  const documents = openWaits.documents ?? plannedWaits.documents;
  const lateWait = lateWaitOf(mail);
  return {
    siteOrigin,
    applicationId,
    ...(receptionNumber ? { receptionNumber } : {}),
    ...(documents ? { documentsEndOn: civilDateOf(documents.endsAt) } : {}),
    ...(status === 'awaiting_resubmission' && resubmissionEndsAt
      ? { resubmissionEndsOn: civilDateOf(resubmissionEndsAt) }
      : {}),
    ...(promisedOn && !isEnded(status) ? { promisedOn } : {}),
    ...(status === 'active' && activation?.billingStartedOn ? { billingStartedOn: activation.billingStartedOn } : {}),
    ...(lateWait ? { lateWait } : {}),
  };
};
