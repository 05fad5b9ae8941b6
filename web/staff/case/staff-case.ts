import type * as z from 'zod/mini';
import type { staffCaseSchema } from '#shared/contracts/http/answers.ts';

/** The case as staff see it. */
export type StaffCase = z.infer<typeof staffCaseSchema>;
export type CasePaper = StaffCase['papers'][number];
export type CaseQuestion = StaffCase['questions'][number];
export type CaseFinding = StaffCase['findings'][number];
export type CaseForm = NonNullable<StaffCase['form']>;

/** Who applied, in one line: the name as it was typed. */
export const applicantName = ({ form }: Pick<StaffCase, 'form'>): string => {
  if (!form) return '（内容の入力前）';
  if (form.applicantKind === 'corporation') return form.corporation.name;
  const { familyName, givenName } = form.soleProprietor.name;
  return `${familyName} ${givenName}`;
};

/** Whether the table of transitions offers an action to whoever asked. */
export const canDo = ({ actions }: Pick<StaffCase, 'actions'>, ...wanted: string[]): boolean =>
  wanted.some((action) => actions.includes(action));

/** Who else has the case open; undefined where whoever asked may work on it. */
export const lockOfOthers = ({ lock }: Pick<StaffCase, 'lock'>) => (lock?.isMine ? undefined : lock);

/** The wait that is open for a kind, and for a letter where there is one for each. */
export const openWaitOf = ({ openWaits }: Pick<StaffCase, 'openWaits'>, kind: string, letterId?: string) =>
  openWaits.find((wait) => wait.kind === kind && wait.letterId === letterId);
