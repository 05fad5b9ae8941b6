import { type Inputs, useState } from 'preact/hooks';
import { useAct } from '../../parts/use-act.ts';
import { type LoadedState, useLoaded } from '../../parts/use-loaded.ts';
import type { Answer } from '../../session/api.ts';

interface Page {
  readonly nextCursor?: string | undefined;
}

/** The pages of a list that were asked for, one after the other. */
export interface LoadedPages<Body> extends LoadedState<readonly Body[]> {
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
  readonly failureOfMore: ReturnType<typeof useAct>['failure'];
}

/** Asks for the first page of a list, and for the next one each time that somebody wants it. */
export const usePages = <Body extends Page>(
  load: (cursor: string | undefined) => Promise<Answer<Body>>,
  inputs: Inputs,
): LoadedPages<Body> => {
  const first = useLoaded(() => load(undefined), inputs);
  const [later, setLater] = useState<{ readonly after: Body; readonly pages: readonly Body[] }>();
  const act = useAct();
  const { body } = first;
  // Pages that followed another first page are no pages of this list.
  const pages = body && later?.after === body ? [body, ...later.pages] : body && [body];
  const cursor = pages?.at(-1)?.nextCursor;
  const more = async () => {
    if (!body || !pages || !cursor) return;
    const next = await act.run(() => load(cursor));
    if (next) setLater({ after: body, pages: [...pages.slice(1), next] });
  };
  return { ...first, body: pages, hasMore: cursor !== undefined, more, failureOfMore: act.failure };
};
