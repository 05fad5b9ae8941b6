import type * as z from 'zod/mini';
import type { People } from '#local/demo/people.ts';
import type { CaseResult } from '#local/demo/play-case.ts';
import { historyPageSchema } from '#shared/contracts/http/answers.ts';

/** What a finished case left behind, in a form that two runs of the same story share. */
export interface CaseEvidence {
  name: string;
  outcome: string;
  /** Audit actions that happen once whatever the interruptions, sorted; readings are left out. */
  actions: string[];
  /** Subjects of the customer's mails, sorted. */
  mails: string[];
  chainVerified: boolean;
}

const readings = new Set(['case_viewed', 'scan_viewed', 'readings_viewed']);

/** Reads the history of a finished case as the auditor does. */
export const gatherEvidence = async (people: People, result: CaseResult): Promise<CaseEvidence> => {
  const auditor = await people.staff('auditor');
  const actions: string[] = [];
  let chainVerified = true;
  let cursor: string | undefined;
  do {
    const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
    const page: z.infer<typeof historyPageSchema> = await auditor.call(
      'GET',
      `/api/staff/applications/${result.applicationId}/history${query}`,
      historyPageSchema,
    );
    actions.push(...page.events.map(({ action }) => action).filter((action) => !readings.has(action)));
    chainVerified &&= page.chainVerified;
    cursor = page.nextCursor;
  } while (cursor);
  const { name, outcome, mails } = result;
  return { name, outcome, actions: actions.sort(), mails: mails.sort(), chainVerified };
};

const without = (all: readonly string[], some: readonly string[]): string[] => {
  const left = [...all];
  for (const one of some) {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
};

/** What an interrupted case has too much or too little of, against the same story played in peace. */
export const compareEvidence = (calm: CaseEvidence, interrupted: CaseEvidence) => ({
  lost: calm.outcome === interrupted.outcome ? without(calm.actions, interrupted.actions) : ['the end'],
  doubled: without(interrupted.actions, calm.actions),
  doubledMails: without(interrupted.mails, calm.mails),
  /** A mail whose sending was cut off is never sent again on suspicion: it shows as unknown to operations. */
  unsentMails: without(calm.mails, interrupted.mails),
  brokenChains: interrupted.chainVerified ? [] : [interrupted.name],
});
