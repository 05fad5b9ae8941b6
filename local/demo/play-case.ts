import type { ApplicationStatus } from '#shared/domain/status.ts';
import { CasePlay } from './case-play.ts';
import type { DemoCase } from './cases/demo-case.ts';
import type { DemoSystem } from './demo-system.ts';
import type { People } from './people.ts';
import { Timeline, type TimelineEntry } from './timeline.ts';

/** What became of one case. */
export interface CaseResult {
  name: string;
  applicationId: string;
  expected: ApplicationStatus;
  outcome: ApplicationStatus | 'broken';
  seconds: number;
  error?: string;
  timeline: TimelineEntry[];
  mails: string[];
}

/** Plays one case to its end. A story that breaks off is a result, too. */
export const playCase = async (
  { name, expected, play }: DemoCase,
  system: DemoSystem,
  people: People,
  print: (line: string) => void,
): Promise<CaseResult> => {
  const timeline = new Timeline(print);
  const casePlay = new CasePlay(system, people, timeline);
  const startedAt = performance.now();
  const result = async (outcome: CaseResult['outcome'], error?: string): Promise<CaseResult> => ({
    name,
    applicationId: casePlay.applicationId,
    expected,
    outcome,
    seconds: Math.round(performance.now() - startedAt) / 1000,
    ...(error ? { error } : {}),
    timeline: timeline.entries,
    mails: casePlay.customerEmail ? (await system.mailsTo(casePlay.customerEmail)).map(({ subject }) => subject) : [],
  });
  try {
    await play(casePlay);
    const outcome = await casePlay.end();
    if (outcome === 'active') await casePlay.auditRecord();
    return await result(outcome);
  } catch (error) {
    return await result('broken', error instanceof Error ? error.message : String(error));
  }
};
