import { type Inputs, useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Failure } from '../session/api.ts';

/** What a page has asked the API for. */
export interface LoadedState<Body> {
  readonly body: Body | undefined;
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Asks for what a page shows, and again when an input changes; an answer that comes too late is not shown. */
export const useLoaded = <Body>(load: () => Promise<Answer<Body>>, inputs: Inputs): LoadedState<Body> => {
  const [state, setState] = useState<Omit<LoadedState<Body>, 'reload'>>({
    body: undefined,
    failure: undefined,
    isLoading: true,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isLoading: true }));
    void load().then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setState({ body: answer.body, failure: undefined, isLoading: false });
      else setState((before) => ({ ...before, failure: answer.failure, isLoading: false }));
    });
    return () => {
      isCurrent = false;
    };
  }, [...inputs, attempt]);
  const reload = useCallback(() => setAttempt((number) => number + 1), []);
  return { ...state, reload };
};
