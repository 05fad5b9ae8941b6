import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { corporate } from '#local/demo/cases/corporate.ts';
import { deficientThenFixed } from '#local/demo/cases/deficient-then-fixed.ts';
import type { DemoCase } from '#local/demo/cases/demo-case.ts';
import { withdrawn } from '#local/demo/cases/early-ends.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { findLeaks, findSecrets, type Needle, spellingsOf } from './leak-search.ts';
import { awsCallOf, type ObservedRequest, observeRequests } from './observe-requests.ts';
import { RunningSystem } from './running-system.ts';
import { collectPlaces } from './searched-places.ts';
import { seededForm, seededNeedles } from './seeded-person.ts';
import { itemsOf, scanTables } from './stored-things.ts';

let system: RunningSystem;
const requests: ObservedRequest[] = [];
const answers: string[] = [];
const tokens = new Set<string>();
const undo: (() => void)[] = [];

/** Keeps every request and answer, and every task token that was ever open. */
const watch = ({ platform }: RunningSystem): void => {
  for (const origin of [platform.webOrigin, platform.awsEndpoint]) {
    undo.push(observeRequests(origin, (request) => requests.push(request)).stop);
  }
  const original = globalThis.fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => {
    const response = await original(...call);
    const headers = JSON.stringify([...response.headers]);
    answers.push(`${headers}\n${await response.clone().text()}`);
    return response;
  });
  const sampling = setInterval(() => {
    for (const token of platform.stepFunctions.openTokens()) tokens.add(token);
  }, 5);
  undo.push(
    () => spy.mockRestore(),
    () => clearInterval(sampling),
  );
};

const playSeeded = async ({ play, expected }: DemoCase): Promise<void> => {
  const casePlay = system.play(seededForm);
  await play(casePlay);
  expect(await casePlay.end()).toBe(expected);
};

const signalSchema = z.object({ taskToken: z.string() });

beforeAll(async () => {
  system = await RunningSystem.start();
  watch(system);
  await Promise.all([corporate, withdrawn].map(playSeeded));
  // This one moves the clock by weeks, which the other two would notice.
  await playSeeded(deficientThenFixed);
  for (const request of requests) {
    if (awsCallOf(request).operation !== 'SendTaskSuccess') continue;
    tokens.add(signalSchema.parse(JSON.parse(request.body)).taskToken);
  }
}, 180_000);

afterAll(async () => {
  for (const stop of undo) stop();
  await system?.end();
});

const mailNeedles = (): Needle[] =>
  system.people.customers.map(({ email }) => ({ label: 'mail address', text: email.split('@')[0] ?? email }));

test('what people enter stands in the form and nowhere else', async () => {
  const needles = [...seededNeedles, ...mailNeedles()];
  const places = await collectPlaces(system, requests);
  for (const [place, texts] of Object.entries(places)) {
    if (place !== 'metrics') expect(texts.length, `nothing was collected of the ${place}`).toBeGreaterThan(0);
  }
  expect(needles.length).toBeGreaterThan(25);
  expect(findLeaks(places, needles)).toEqual([]);
});

test('the readings of the reviewers stand apart, and there they are', async () => {
  const items = itemsOf(await scanTables(system.platform), 'Applications');
  const readings = items.filter(({ itemKey }) => String(itemKey).startsWith('READING#'));
  expect(readings.length).toBeGreaterThan(4);
  expect(JSON.stringify(readings)).toContain('鸛谷');
});

test('a task token never leaves the table of waits', async () => {
  const needles = [...tokens].map((text) => ({ label: 'task token', text }));
  expect(needles.length).toBeGreaterThanOrEqual(15);
  // Step Functions itself keeps the arguments of each task in the execution's history; nobody else reads it.
  const { 'execution histories': _, ...places } = await collectPlaces(system, requests);
  expect(answers.length).toBeGreaterThan(100);
  expect(findLeaks({ ...places, 'API answers': answers }, needles)).toEqual([]);
  const leaking = [...answers, `{"taskToken":"${needles[0]?.text}"}`];
  expect(findLeaks({ 'API answers': leaking }, needles)).toEqual(['API answers: task token']);
});

test('a PIN stands in its own item, is told to its customer alone and opens the status page', async () => {
  const stored = itemsOf(await scanTables(system.platform), 'Applications').filter(
    ({ itemKey }) => itemKey === 'STATUS_PIN',
  );
  expect(stored).toHaveLength(3);
  const [customer] = system.people.customers;
  const { applications: [own] = [] } =
    (await customer?.api.call('GET', '/api/customer/applications', customerRoutes.listApplications.responses[200])) ??
    {};
  const read = await customer?.api.call(
    'GET',
    `/api/customer/applications/${own?.applicationId}`,
    customerRoutes.getApplication.responses[200],
  );
  const lookUp = await fetch(`${system.platform.webOrigin}/api/status/lookups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(read?.statusAccess),
  });
  expect(lookUp.status).toBe(200);

  const needles = stored.map(({ pin }) => ({ label: 'PIN', text: String(pin) }));
  const others = answers.filter((answer) => !answer.includes('"statusAccess"'));
  const places = { ...(await collectPlaces(system, requests)), 'API answers': others };
  expect(findSecrets(places, needles)).toEqual([]);
  expect(findSecrets({ here: [`{"pin":"${read?.statusAccess?.pin}"}`] }, needles)).toEqual(['here: PIN']);
});

test('the search finds what is planted, in every place and in every spelling', async () => {
  const planted = '鸛谷';
  const { platform } = system;
  await appendFile(join(system.stateDirectory, 'logs', 'planted.log'), `{"message":"${planted}","_aws":{}}\n`);
  await platform.mail.deliver({ to: 'a@example.com', subject: planted, text: planted, html: planted });
  await fetch(`${platform.webOrigin}/api/nothing?name=${encodeURIComponent(planted)}`);
  const { awsEndpoint: endpoint, credentials, model } = platform;
  const s3 = new S3Client({ endpoint, credentials, region: 'ap-northeast-1', forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: model.buckets[0]?.bucketName, Key: `${planted}.pdf`, Body: 'x' }));
  s3.destroy();
  const [machine] = model.stateMachines;
  const input = JSON.stringify({ checkpoint: 'yesterday', name: planted });
  platform.stepFunctions.call('StartExecution', { stateMachineArn: machine?.arn, name: 'planted', input });

  const found = findLeaks(await collectPlaces(system, requests), seededNeedles);
  const places = ['logs', 'metrics', 'mail subjects', 'mail bodies', 'URLs', 'object keys'];
  const executions = ['execution inputs and outputs', 'execution histories'];
  expect(found).toEqual([...places, ...executions].map((place) => `${place}: family name`).sort());

  for (const { text } of seededNeedles) {
    const inside = `before ${text} after`;
    const written = [inside, encodeURIComponent(inside), Buffer.from(inside).toString('base64')];
    for (const spelling of written) {
      expect(findLeaks({ here: [spelling] }, [{ label: text, text }]), `${text} as ${spelling}`).toHaveLength(1);
    }
    expect(spellingsOf(text).length).toBeGreaterThan(1);
  }
});
