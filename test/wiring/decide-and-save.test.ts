import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DecisionRequest, decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { type ApplicationStore, createApplicationStore } from '#shared/adapters/application-store.ts';
import { type ClaimStore, createClaimStore, type RequestClaim } from '#shared/adapters/claim-store.ts';
import { decideSaveDraft } from '#shared/domain/decisions/open-application.ts';
import { at, system } from '#test/adapters/cases.ts';
import { loaded, openedApplication } from '#test/adapters/opened-applications.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';

let local: LocalTables;
let store: ApplicationStore;
let claims: ClaimStore;

beforeAll(async () => {
  local = await startLocalTables();
  store = createApplicationStore(local);
  claims = createClaimStore({ documentClient: local.documentClient, table: local.tables.claims });
});
afterAll(() => local.stop());

const context = { actor: system, at };
const saving =
  (expectedVersion: number): DecisionRequest['decide'] =>
  (application) =>
    decideSaveDraft(application, { expectedVersion, form: {} }, context);
const newClaim = (): RequestClaim => ({ claimId: `request#${randomUUID()}`, requestHash: 'h' });
const opened = async () => (await openedApplication(store)).application;

describe('deciding and saving', () => {
  test('refuses a decision on an older version and shows what stands there now', async () => {
    const { applicationId } = await opened();
    expect(await decideAndSave({ store, applicationId, decide: saving(1) })).toMatchObject({
      ok: true,
      application: { version: 2 },
    });
    const second = await decideAndSave({ store, applicationId, decide: saving(1) });
    expect(second).toMatchObject({ refusal: { code: 'version_conflict' }, present: { version: 2 } });
  });

  test('decides again when only the trail has moved', async () => {
    const { applicationId } = await opened();
    const read = { action: 'case_viewed', actor: system, details: {} } as const;
    let isFirst = true;
    const busy: DecisionRequest['store'] = {
      load: async (id) => {
        const before = await store.load(id);
        if (isFirst) await store.appendAudit(id, [read], at);
        isFirst = false;
        return before;
      },
      commit: store.commit,
    };
    expect(await decideAndSave({ store: busy, applicationId, decide: saving(1) })).toMatchObject({ ok: true });
    expect((await loaded(store, applicationId)).auditHead.sequence).toBe(3);
  });

  test('reads what it decides by and what it saves beside anew in each attempt, after the application', async () => {
    const { applicationId } = await opened();
    const read = { action: 'case_viewed', actor: system, details: {} } as const;
    const calls: string[] = [];
    const busy: DecisionRequest['store'] = {
      load: async (id) => {
        calls.push('load');
        return store.load(id);
      },
      commit: store.commit,
    };
    const result = await decideAndSave({
      store: busy,
      applicationId,
      decide: async (application) => {
        calls.push('decide');
        if (calls.length === 2) await store.appendAudit(applicationId, [read], at);
        return saving(1)(application);
      },
      beside: async () => {
        calls.push('beside');
        return { form: { contactPhone: String(calls.length) } };
      },
    });
    expect(result).toMatchObject({ ok: true });
    expect(calls).toEqual(['load', 'decide', 'beside', 'load', 'decide', 'beside']);
    expect(await store.loadForm(applicationId)).toEqual({ contactPhone: '6' });
  });

  test('lets one of many with the same expectation win', async () => {
    const { applicationId } = await opened();
    const all = await Promise.all([1, 2, 3, 4].map(() => decideAndSave({ store, applicationId, decide: saving(1) })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await loaded(store, applicationId)).application.version).toBe(2);
  });

  test('knows nothing of an application that belongs to somebody else', async () => {
    const { applicationId } = await opened();
    const foreign = await decideAndSave({ store, applicationId, ownedBy: 'stranger', decide: saving(1) });
    expect(foreign).toEqual({ ok: false, refusal: { code: 'application_unknown' } });
  });

  test('keeps the answer of a request with a key, and does not carry it out twice', async () => {
    const { applicationId } = await opened();
    const claim = newClaim();
    const once = (version: number) =>
      decideAndSave({
        store,
        applicationId,
        decide: saving(version),
        request: { claim, answer: (after) => ({ status: 200, body: { version: after.version } }) },
      });
    expect(await once(1)).toMatchObject({ ok: true });
    expect(await once(2)).toMatchObject({ refusal: { code: 'request_in_progress' } });
    expect((await loaded(store, applicationId)).application.version).toBe(2);
    expect(await claims.loadRequest(claim.claimId, at)).toMatchObject({
      answer: { status: 200, body: { version: 2 } },
    });
  });
});
