import type * as z from 'zod/mini';
import type { operationsReportSchema } from '#shared/contracts/http/answers.ts';
import { wordOf } from '#shared/copy/ja/history-details.ts';
import { mailKindNames } from '#shared/copy/ja/mail-kind-names.ts';
import { activationStepWords } from '#shared/copy/ja/status-words.ts';
import { mailKindSchema } from '#shared/domain/mail-kind.ts';
import { paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { waitKindSchema } from '#shared/domain/wait.ts';
import { serviceLevelNames } from '../queues/service-level-names.ts';
import { waitName } from '../queues/wait-names.ts';

export type Report = z.infer<typeof operationsReportSchema>;
type Each<Name extends keyof Report> = Report[Name][number];

/** One thing that waits or failed: of which case, what, and since when. */
export interface OperationLine {
  readonly key: string;
  readonly applicationId: string;
  readonly receptionNumber?: Each<'bouncedMails'>['receptionNumber'];
  readonly what: string;
  readonly since: string;
  /** Which part of the case to open. */
  readonly part?: string;
}

/** What a decision was about, by the key of its wait; behind the `#` stands whose letter it is. */
const decidedName = (waitKey: string): string => {
  const [kind, addressee] = waitKey.split('#');
  const wait = waitKindSchema.safeParse(kind);
  return wait.success ? waitName(wait.data, paperSubjectSchema.safeParse(addressee).data) : waitKey;
};

/** What is still to be done: a mail by its kind, with a word when it needs a person; of starts and purges there is one kind. */
const pendingName = ({ itemKey, pending }: Each<'pendingMails'>): string => {
  if (pending === 'start') return '手続きの開始';
  if (pending === 'purge') return 'スキャンの削除';
  const mail = mailKindSchema.safeParse(itemKey.split('#')[1]);
  const name = mail.success ? mailKindNames[mail.data] : itemKey;
  return pending === 'mail_trouble' ? `${name}（送信できません。対応が必要です）` : name;
};

export const decisionLine = ({ applicationId, waitKey, decidedAt }: Each<'undeliveredDecisions'>): OperationLine => ({
  key: `${applicationId} ${waitKey}`,
  applicationId,
  what: decidedName(waitKey),
  since: decidedAt,
  part: '/history',
});

export const pendingLine = (line: Each<'pendingMails'>): OperationLine => ({
  key: `${line.applicationId} ${line.itemKey}`,
  applicationId: line.applicationId,
  what: pendingName(line),
  since: line.pendingSince,
  part: '/history',
});

export const bounceLine = ({
  applicationId,
  receptionNumber,
  mail,
  bouncedAt,
}: Each<'bouncedMails'>): OperationLine => ({
  key: `${applicationId} ${mail} ${bouncedAt}`,
  applicationId,
  receptionNumber,
  what: mailKindNames[mail],
  since: bouncedAt,
});

export const stuckLine = ({
  applicationId,
  receptionNumber,
  attempt,
  failedStep,
  since,
}: Each<'stuckActivations'>): OperationLine => ({
  key: applicationId,
  applicationId,
  receptionNumber,
  what: [`${attempt}回目の実行`, ...(failedStep ? [`${wordOf(activationStepWords, failedStep)}で停止`] : [])].join(
    '、',
  ),
  since,
  part: '/papers/decision',
});

export const waitLine = ({
  applicationId,
  receptionNumber,
  waitKey,
  kind,
  addressee,
  sla,
  waitingSince,
}: Each<'oldestWaits'>): OperationLine => ({
  key: `${applicationId} ${waitKey}`,
  applicationId,
  receptionNumber,
  what: `${waitName(kind, addressee)}、${serviceLevelNames[sla]}`,
  since: waitingSince,
});
