import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 100;
const patienceMs = 60_000;

/**
 * Does something again while the system cannot be reached or is busy: it may be starting, or have been killed on purpose.
 * Gives up with the last error after a minute.
 */
export const keepTrying = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof FinalAnswer || Date.now() > until) throw error;
      await wait(pauseMs);
    }
  }
};

/** Asks until the answer is there; the workflow goes on by itself and tells nobody when. */
export const waitUntil = async <T>(what: string, probe: () => Promise<T | undefined>): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Waited a minute in vain: ${what}.`);
    await wait(pauseMs / 2);
  }
};

/** An answer that trying again does not change. */
export class FinalAnswer extends Error {}
