import type { RetentionCandidate } from '#shared/adapters/retention-lists.ts';
import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import type { RetentionLine } from '#shared/contracts/http/retention-routes.ts';
import { type CivilDate, civilDateOf } from '#shared/domain/civil-date.ts';
import { standingHoldsOf } from '#shared/domain/retention/legal-hold.ts';
import { retentionFactsOf } from '#shared/domain/retention/retained-application.ts';
import { deletableFrom, retentionOf } from '#shared/domain/retention/retention.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

const pageSize = 25;

/** Counts anew how long a case is kept, with what stands elsewhere; undefined when nothing runs, or it is gone. */
const lineOf = async (
  { cases, suspicions, holds }: Pick<ComplianceParts, 'cases' | 'suspicions' | 'holds'>,
  { applicationId, contractEndsOn }: RetentionCandidate,
): Promise<RetentionLine | undefined> => {
  const [loaded, entries, marks] = await Promise.all([
    cases.load(applicationId),
    suspicions.listEntries(applicationId),
    holds.listMarks(applicationId),
  ]);
  const outcome = loaded?.application.ended?.outcome;
  if (!loaded || !outcome) return undefined;
  const last = entries.at(-1);
  const consideredOn = last && civilDateOf(last.writtenAt);
  const isHeld = standingHoldsOf(marks).length > 0;
  const retention = retentionOf(retentionFactsOf(loaded.application, { contractEndsOn, consideredOn, isHeld }));
  if (retention.state !== 'running') return undefined;
  const from = deletableFrom(retention);
  const { keepUntil, basis } = retention;
  return { applicationId, outcome, keepUntil, ...(from ? { deletableFrom: from } : {}), isHeld, basis: [...basis] };
};

const isReported = ({ keepUntil }: RetentionLine, until: CivilDate): boolean => keepUntil < until;

/** Reports what may be erased until a day. The reading is recorded with each case that is looked at, and there first. */
export const createReportRetention =
  (parts: ComplianceParts): Operation<typeof complianceRoutes.reportRetention> =>
  async ({ query: { until, cursor, limit = pageSize } }, { actor, at }) => {
    const page = await parts.retention.listCandidates(until, { cursor, limit });
    if (!page.ok) return page;
    const { candidates, nextCursor } = page.value;
    const reader = { readBy: actor.id, readAt: at };
    await Promise.all(
      candidates.map(({ applicationId }) => parts.suspicions.recordReading(applicationId, 'retention_report', reader)),
    );
    const lines = (await Promise.all(candidates.map((candidate) => lineOf(parts, candidate)))).flatMap(
      (line) => line ?? [],
    );
    const cases = lines.filter((line) => isReported(line, until));
    const held = cases.filter(({ isHeld }) => isHeld).length;
    const counts = { due: cases.length - held, held, keptLonger: lines.length - cases.length };
    const lookedAt = cursor === undefined ? { lookedAt: await parts.retention.countCandidates(until) } : {};
    return { status: 200, body: { until, cases, counts, ...lookedAt, ...(nextCursor ? { nextCursor } : {}) } };
  };
