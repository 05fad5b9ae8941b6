import type { explanationRoutes } from '#shared/contracts/http/explanation-routes.ts';
import { explanationInWords } from '#shared/copy/ja/explanations.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { explainCase } from '#shared/domain/explain/explain-case.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';

/** Explains stated facts. It reads and keeps nothing, so that a case can be thought through before it exists. */
export const explainFacts: Operation<typeof explanationRoutes.explainFacts> = async (
  { body, query: { edition } },
  { at },
) => {
  const explained = explainCase(body, { today: civilDateOf(at), edition });
  return explained.ok ? { status: 200, body: explanationInWords(explained.value) } : refuse('received_on_invalid');
};
