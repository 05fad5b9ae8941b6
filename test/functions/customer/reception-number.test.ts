import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSubmitApplication } from '#functions/customer/submit-application.ts';
import type { CustomerCall } from '#functions/wiring/operation.ts';
import { claimIds } from '#shared/adapters/claim-store.ts';
import { openApplication } from '#shared/domain/decisions/open-application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { draftFormSchema } from '#shared/domain/form.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';
import { noon, openWorkbench, recordingSignals, type Workbench } from '#test/functions/workbench.ts';
import { anotherCompany } from '#test/http/case-play.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const callOf = (id: string): CustomerCall => ({
  actor: { kind: 'customer', id },
  customer: { id, email: 'a@example.com' },
  at: noon,
  requestId: 'request',
  claim: undefined,
});

const drafted = async (form: ApplicationForm): Promise<{ applicationId: string; customerId: string }> => {
  const applicationId = randomUUID();
  const customerId = randomUUID();
  const change = openApplication(applicationId, customerId, callOf(customerId));
  await bench.store.commit({ before: undefined, change, form: draftFormSchema.parse(form) });
  return { applicationId, customerId };
};

const samplePin = '271828';

/** Submits with digits that come in this order; the last ones come again and again. */
const submit = async (draws: readonly string[], form = anotherCompany()): Promise<string> => {
  const { applicationId, customerId } = await drafted(form);
  const left = [...draws];
  const nextDraw = () => (left.length > 1 ? left.shift() : left[0]) ?? '';
  const newDigits = (count: number) => (count === 6 ? samplePin : nextDraw());
  const { signals } = recordingSignals();
  const operation = createSubmitApplication({ store: bench.store, claims: bench.claims, signals, newDigits });
  await operation({ path: { applicationId }, query: {}, body: { draftVersion: 1 } }, callOf(customerId));
  return applicationId;
};

test('an application gets a number at its submission, and the number leads to it', async () => {
  const applicationId = await submit(['000000001']);
  const receptionNumber = receptionNumberOf('000000001');
  expect(await bench.load(applicationId)).toMatchObject({ receptionNumber });
  expect(await bench.claims.loadOwnership(claimIds.receptionNumber(receptionNumber))).toMatchObject({
    heldBy: applicationId,
  });
});

test('the PIN stands in an item of its own, and not in the application', async () => {
  const applicationId = await submit(['000000007']);
  expect(await bench.store.loadStatusPin(applicationId)).toBe(samplePin);
  expect(JSON.stringify(await bench.store.load(applicationId))).not.toContain(samplePin);
});

test('a number that somebody has is not given again: others are drawn', async () => {
  const first = await submit(['000000002']);
  const second = await submit(['000000002', '000000002', '000000003']);
  expect(await bench.load(first)).toMatchObject({ receptionNumber: receptionNumberOf('000000002') });
  expect(await bench.load(second)).toMatchObject({ receptionNumber: receptionNumberOf('000000003') });
});

test('nothing is submitted when no number is free', async () => {
  await submit(['000000004']);
  const { applicationId, customerId } = await drafted(anotherCompany());
  const { signals } = recordingSignals();
  const taken = {
    store: bench.store,
    claims: bench.claims,
    signals,
    newDigits: (count: number) => (count === 6 ? samplePin : '000000004'),
  };
  const submission = createSubmitApplication(taken)(
    { path: { applicationId }, query: {}, body: { draftVersion: 1 } },
    callOf(customerId),
  );
  await expect(submission).rejects.toMatchObject({ name: 'TemporarilyUnavailable' });
  expect(await bench.load(applicationId)).toMatchObject({ status: 'draft', version: 1 });
});

test('two companies that submit one corporate number in the same moment are both received, one as a double', async () => {
  const form = anotherCompany();
  const ids = await Promise.all([submit(['000000005'], form), submit(['000000006'], form)]);
  const submitted = await Promise.all(ids.map(bench.load));
  expect(submitted.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
  expect(submitted.every(({ receptionNumber }) => receptionNumber)).toBe(true);
});
