import { beforeEach, expect, test, vi } from 'vitest';
import { untilDone } from '#shared/adapters/attempts.ts';

const pauses = vi.hoisted((): number[] => []);
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void pauses.push(ms) }));

beforeEach(() => {
  pauses.length = 0;
});

const answering = (...answers: (string | undefined)[]) => vi.fn(async () => answers.shift());

test('the first answer ends the attempts', async () => {
  const attempt = answering(undefined, undefined, 'done', 'never asked for');
  expect(await untilDone(attempt, { attemptsAtMost: 5, pauseMs: 10 })).toBe('done');
  expect(attempt).toHaveBeenCalledTimes(3);
  expect(pauses).toHaveLength(2);
});

test('the pauses grow, are random in their length, and do not follow the last attempt', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const attempt = answering();
  expect(await untilDone(attempt, { attemptsAtMost: 4, pauseMs: 10 })).toBeUndefined();
  random.mockRestore();
  expect(attempt).toHaveBeenCalledTimes(4);
  expect(pauses).toEqual([10, 20, 40]);
});

test('an error is nothing to attempt again', async () => {
  const attempt = vi.fn(() => Promise.reject(new Error('broken')));
  await expect(untilDone(attempt, { attemptsAtMost: 4, pauseMs: 10 })).rejects.toThrow('broken');
  expect(attempt).toHaveBeenCalledTimes(1);
});
