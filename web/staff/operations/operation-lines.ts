import type * as z from 'zod/mini';
import type { operationsReportSchema } from '#shared/contracts/http/answers.ts';
import { mailKindNames } from '#shared/copy/ja/mail-kind-names.ts';
import { serviceLevelNames } from '../queues/sla.tsx';
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

export const decisionLine = ({ applicationId, waitKey, decidedAt }: Each<'undeliveredDecisions'>): OperationLine => ({
  key: `${applicationId} ${waitKey}`,
  applicationId,
  what: waitKey,
  since: decidedAt,
  part: '/history',
});

export const pendingLine = ({ applicationId, itemKey, pendingSince }: Each<'pendingMails'>): OperationLine => ({
  key: `${applicationId} ${itemKey}`,
  applicationId,
  what: itemKey,
  since: pendingSince,
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
  what: [`${attempt}回目の実行`, ...(failedStep ? [failedStep] : [])].join('、'),
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
