import { seededNumbers } from '#test/support/seeded-numbers.ts';

/** Waits for its turn before it touches a store. */
export type Turn = () => Promise<void>;

/**
 * Runs actors side by side, one call to a store at a time, in an order that the seed alone decides: whenever all that
 * are still at work wait for their turn, one of them is drawn.
 */
export const interleave = async <Result>(
  seed: number,
  actors: readonly ((turn: Turn) => Promise<Result>)[],
): Promise<PromiseSettledResult<Result>[]> => {
  const random = seededNumbers(seed);
  const waiting: (() => void)[] = [];
  let atWork = actors.length;
  const draw = () => {
    if (waiting.length < atWork || waiting.length === 0) return;
    const [chosen] = waiting.splice(Math.floor(random() * waiting.length), 1);
    chosen?.();
  };
  const turn: Turn = () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      draw();
    });
  return Promise.allSettled(
    actors.map(async (actor) => {
      try {
        return await actor(turn);
      } finally {
        atWork -= 1;
        draw();
      }
    }),
  );
};

/** The same functions, each waiting for its turn first. */
export const inTurns = <Functions extends Record<string, (...args: never[]) => Promise<unknown>>>(
  functions: Functions,
  turn: Turn,
): Functions =>
  new Proxy(functions, {
    get: (target, name, receiver) => {
      const original: unknown = Reflect.get(target, name, receiver);
      if (typeof original !== 'function') return original;
      return async (...args: unknown[]) => {
        await turn();
        return Reflect.apply(original, target, args);
      };
    },
  });
