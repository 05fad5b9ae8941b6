import { setTimeout } from 'node:timers/promises';

/**
 * Attempts something until it answers, with random pauses that grow between the attempts; undefined when the last one
 * did not answer either.
 */
export const untilDone = async <Done>(
  attempt: () => Promise<Done | undefined>,
  { attemptsAtMost, pauseMs }: { attemptsAtMost: number; pauseMs: number },
): Promise<Done | undefined> => {
  for (let count = 1; ; count += 1) {
    const done = await attempt();
    if (done !== undefined || count >= attemptsAtMost) return done;
    await setTimeout(Math.random() * pauseMs * 2 ** count);
  }
};
