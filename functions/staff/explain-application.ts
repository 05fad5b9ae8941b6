import type { explanationRoutes } from '#shared/contracts/http/explanation-routes.ts';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { explainApplication } from '#shared/domain/explain/explain-application.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import { enterReading } from './enter-reading.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Explains a case; the reading is entered in its history first. */
export const createExplainApplication =
  (parts: Pick<StaffParts, 'store' | 'hasRead'>): Operation<typeof explanationRoutes.explainApplication> =>
  async ({ path: { applicationId }, query: { edition } }, { actor, at }) => {
    const loaded = await loadCase(parts.store, applicationId);
    if (!loaded.ok) return loaded;
    const explained = explainApplication(loaded.value.application, { today: civilDateOf(at), edition });
    if (explained === undefined) return refuse('application_unknown');
    if (!explained.ok) return refuse('received_on_invalid');
    await enterReading(parts, applicationId, { actor, at });
    return { status: 200, body: explanationInWords(explained.value) };
  };
