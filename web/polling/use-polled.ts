import { type Inputs, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../session/api.ts';
import { PolitePoll, type Polled } from './poll-politely.ts';

/** Keeps what a page shows up to date; `askNow` asks at once. */
export const usePolled = <Body extends { readonly pollAfterSeconds?: number | undefined }>(
  ask: (etag: string | undefined, signal: AbortSignal) => Promise<Answer<Body | undefined>>,
  inputs: Inputs,
): Polled<Body> & { askNow: () => void } => {
  const [polled, setPolled] = useState<Polled<Body>>({ body: undefined, failure: undefined, answeredAt: undefined });
  const poll = useRef<PolitePoll<Body>>(undefined);
  useEffect(() => {
    poll.current = new PolitePoll(ask, setPolled);
    return () => poll.current?.stop();
  }, inputs);
  return { ...polled, askNow: () => poll.current?.askNow() };
};
