import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import type { Observation } from '#shared/domain/observation.ts';
import { observePaper } from '#shared/domain/reading/observe-paper.ts';
import { addReading } from '#shared/domain/reading/paper-reading.ts';
import { permitReading } from '#shared/domain/reading/permit-reading.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { AnswerOf, Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import { findingViewsOf } from './finding-views.ts';
import { justificationsWith, permitReasons } from './justifications-with.ts';
import type { StaffParts } from './staff-parts.ts';

type Inspect = Operation<typeof staffRoutes.inspectPaper>;
type Body = Parameters<Inspect>[0]['body'];
type ReadingRefusal = 'individual_number_not_kept' | 'resident_record_code_not_kept' | 'printed_day_differs';

/** Holds the reading against the form as it is in this attempt; nothing where the reviewer saw nothing in particular. */
const observe = async (
  store: Pick<ApplicationStore, 'loadForm'>,
  { applicationId, papers }: Application,
  paperId: string,
  { seen, reading, corrected }: Body,
): Promise<Result<Observation | undefined, ReadingRefusal>> => {
  const paper = papers.find((one) => one.paperId === paperId);
  if (!paper || !seen) return ok(undefined);
  const judged = { ...paper, ...corrected };
  const permitted = reading ? permitReading(reading, judged) : ok(null);
  if (!permitted.ok) return permitted;
  const form = applicationFormSchema.parse(await store.loadForm(applicationId));
  return observePaper({ seen, reading }, judged, form);
};

type Answer = Extract<AnswerOf<typeof staffRoutes.inspectPaper>, { status: 200 }>['body'];

/** What follows from an inspection: how the paper compares with the form, and what the policy finds in it. */
const consequencesOf = (after: Application, paperId: string): Pick<Answer, 'observation' | 'findings'> => {
  const observation = after.papers.find((paper) => paper.paperId === paperId)?.inspection?.observation;
  return {
    ...(observation ? { observation } : {}),
    findings: findingViewsOf(after).filter((finding) => finding.paperId === paperId),
  };
};

/** Records what the reviewer saw, read and found on a paper. The texts are kept beside the case, never in it. */
export const createInspectPaper =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Inspect =>
  async ({ path: { applicationId, paperId }, body }, call) => {
    const { seen: _, reading, overruled = [], ...judged } = body;
    const given = overruled.map(({ code, justification }) => ({
      about: { type: 'overruled_finding', paperId, code } as const,
      text: justification,
    }));
    const permitted = await permitReasons(parts.store, applicationId, given);
    if (!permitted.ok) return permitted;
    const { store } = parts;
    return decideCase(parts, call, {
      status: 200,
      extraOf: (after) => consequencesOf(after, paperId),
      applicationId,
      decide: async (application) => {
        const observed = await observe(store, application, paperId, body);
        if (!observed.ok) return observed;
        const codes = overruled.map(({ code }) => code);
        const found = { ...judged, paperId, observation: observed.value, overruled: codes };
        return decideInspection(application, found, call);
      },
      beside: async () => ({
        ...(reading
          ? { readings: addReading(await store.loadReadings(applicationId, paperId), { paperId, reading }, call) }
          : {}),
        ...(await justificationsWith(store, applicationId, given, call)),
      }),
    });
  };
