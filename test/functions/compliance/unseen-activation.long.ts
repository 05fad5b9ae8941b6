import { test, vi } from 'vitest';
import { expectUnseen, firstHalf, untilActive } from './suspected-case.ts';

const script = vi.hoisted(() => ({ clock: () => 0, step: '', drawn: 0 }));
vi.mock('#functions/wiring/now.ts', async () => {
  const { scriptedNow } = await import('./script.ts');
  return { now: () => scriptedNow(script) };
});
vi.mock('#functions/wiring/ids.ts', async () => {
  const { scriptedDigits, scriptedId } = await import('./script.ts');
  return { newId: () => scriptedId(script), newDigits: (count: number) => scriptedDigits(script, count) };
});

const title =
  '犯収法8条4項: a case that becomes active after a deficiency and a returned letter is the same, byte for byte, with suspicions and without';

test(title, { timeout: 120_000 }, async () => {
  const letters = ['letter_dispatched', 'letter_dispatched', 'letter_returned', 'letter_dispatched'];
  const mails = [...firstHalf, ...letters, 'service_activated'];
  await expectUnseen(script, { play: untilActive, status: 'active', steps: 17, mails });
});
