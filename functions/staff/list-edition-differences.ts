import type { explanationRoutes } from '#shared/contracts/http/explanation-routes.ts';
import { editionReportInWords } from '#shared/copy/ja/edition-reports.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { caseFactsOf } from '#shared/domain/decisions/case-policy.ts';
import { editionReport } from '#shared/domain/explain/edition-report.ts';
import type { Operation } from '../wiring/operation.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;

/** Reports on one page of a queue; a letter and its sister wait apart in it, their case is judged once. */
export const createListEditionDifferences =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof explanationRoutes.listEditionDifferences> =>
  async ({ query: { from, until, queue, cursor, limit = pageSize } }, { at }) => {
    const page = await store.listQueue(queue, { cursor, limit });
    if (!page.ok) return page;
    const { entries, nextCursor } = page.value;
    const ids = [...new Set(entries.map(({ applicationId }) => applicationId))];
    const loaded = await Promise.all(ids.map((applicationId) => store.load(applicationId)));
    const cases = loaded.flatMap((one) => {
      const facts = one && caseFactsOf(one.application, one.application.receivedOn ?? civilDateOf(at));
      return facts ? [{ facts, caseId: one.application.applicationId }] : [];
    });
    const report = editionReport(cases, { from, until });
    /** The route knows the names of the editions, so an unknown one is a mistake of ours. */
    if (!report.ok) throw new Error(`The editions ${from} and ${until} were refused: ${report.refusal.code}`);
    return { status: 200, body: { ...editionReportInWords(report.value), ...(nextCursor ? { nextCursor } : {}) } };
  };
