import { expect, test, vi } from 'vitest';
import {
  expectUnseen,
  firstHalf,
  nothing,
  recordOf,
  touching,
  untilDeclined,
  untilResubmission,
} from './suspected-case.ts';

const script = vi.hoisted(() => ({ clock: () => 0, step: '', drawn: 0 }));
vi.mock('#functions/wiring/now.ts', async () => {
  const { scriptedNow } = await import('./script.ts');
  return { now: () => scriptedNow(script) };
});
vi.mock('#functions/wiring/ids.ts', async () => {
  const { scriptedDigits, scriptedId } = await import('./script.ts');
  return { newId: () => scriptedId(script), newDigits: (count: number) => scriptedDigits(script, count) };
});

const patience = { timeout: 120_000 };

test(
  '犯収法8条4項: a case that is declined is the same, byte for byte, with suspicions and without',
  patience,
  async () => {
    const mails = [...firstHalf, 'application_declined'];
    await expectUnseen(script, { play: untilDeclined, status: 'declined', steps: 9, mails });
  },
);

test(
  'no answer to a customer counts what happens inside, and a trace in the case would have been noticed',
  patience,
  async () => {
    const ordinary = await recordOf(script, untilResubmission, nothing);
    const touched = await recordOf(script, untilResubmission, touching);
    expect(touched.customerSaw).toEqual(ordinary.customerSaw);
    expect(touched.mails).toEqual(ordinary.mails);
    expect(touched.staffSaw).not.toEqual(ordinary.staffSaw);
    expect(touched.stored).not.toEqual(ordinary.stored);
    const afterwards = ordinary.customerSaw.filter((answer) => !/^1 (POST|PUT)/.test(answer));
    expect(afterwards.join()).not.toMatch(/version/i);
  },
);
