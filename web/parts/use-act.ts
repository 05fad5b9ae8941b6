import { useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../session/api.ts';

/** An act of a person that is sent once, however often the button is pressed. */
export interface Act {
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  /** Sends it under one key; answers the body, or undefined when it failed or is under way already. */
  readonly run: <Body>(send: (key: string) => Promise<Answer<Body>>) => Promise<Body | undefined>;
  readonly forget: () => void;
}

/** Keeps one act: whether it is under way, and why it failed. A repeated attempt after a lost answer keeps its key. */
export const useAct = (): Act => {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);
  const key = useRef<string>(undefined);
  const run = async <Body>(send: (key: string) => Promise<Answer<Body>>): Promise<Body | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    key.current ??= crypto.randomUUID();
    setRunning(true);
    setFailure(undefined);
    try {
      const answer = await send(key.current);
      // Only what may have arrived without an answer goes on under its key; anything else is a new act.
      if (answer.ok || answer.failure.kind === 'refused') key.current = undefined;
      if (answer.ok) return answer.body;
      setFailure(answer.failure);
      return undefined;
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return { isRunning, failure, run, forget: () => setFailure(undefined) };
};
