import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailOutbox } from '#shared/adapters/mail-outbox.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { instantOf } from '#shared/domain/civil-date.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const reported = async ({ office }: CasePlay) =>
  answered(await office.operations('GET', '/operations'), 200, staffRoutes.getOperationsReport.responses[200]);

test('operations sees which waits of each kind have lasted longest, the oldest first', async () => {
  const plays: CasePlay[] = [];
  for (let count = 0; count < 4; count += 1) plays.push(await new CasePlay(system).submitted());
  const [first] = plays;
  if (!first) throw new Error('nobody applied');
  const { oldestWaits } = await reported(first);
  const ofKind = oldestWaits.filter(({ kind }) => kind === 'documents');
  expect(ofKind.map(({ applicationId }) => applicationId)).toEqual(
    plays.slice(0, 3).map(({ applicationId }) => applicationId),
  );
  expect(ofKind[0]).toMatchObject({ sla: 'on_time', receptionNumber: (await first.application()).receptionNumber });
});

test('operations sees a stuck activation with the step that failed, until it is repaired', async () => {
  const play = await new CasePlay(system).stuck();
  const { applicationId } = play;
  const { openWaits, receptionNumber } = await play.application();
  expect((await reported(play)).stuckActivations).toEqual([
    {
      applicationId,
      receptionNumber,
      attempt: 1,
      failedStep: expect.stringMatching(/^[a-z-]+$/i),
      since: openWaits.repair?.openedAt,
      actBy: openWaits.repair?.actBy,
    },
  ]);
  const body = { outcome: 'retry', expectedVersion: await play.version(), round: 1 };
  await play.office.operations('POST', `${play.own}/activation-repair`, body);
  expect((await reported(play)).stuckActivations).toEqual([]);
});

test('operations sees mails that came back, newest first, as long as somebody has to be reached', async () => {
  const { documentClient, tables } = system.local;
  const outbox = createMailOutbox({ documentClient, table: tables.applications });
  const bounced = async (at: number) => {
    const play = await new CasePlay(system).submitted();
    const [mail] = await outbox.listOwed(play.applicationId);
    if (!mail) throw new Error('no mail is owed');
    await outbox.take(mail, instantOf(at));
    await outbox.markSent(mail, `message-${at}`, instantOf(at));
    expect(await outbox.markBounced(mail, instantOf(at + 1))).toBe(true);
    expect(await outbox.markBounced(mail, instantOf(at + 9))).toBe(false);
    return play;
  };
  const [older, newer] = [await bounced(Date.now()), await bounced(Date.now() + 1000)];
  const listed = (await reported(older)).bouncedMails;
  expect(listed.map(({ applicationId }) => applicationId)).toEqual([newer.applicationId, older.applicationId]);
  expect(listed[0]).toMatchObject({ status: 'awaiting_documents', mail: 'application_received' });
  expect(listed[0]?.bouncedAt).toMatch(/Z$/);
  await newer.customer('POST', `${newer.own}/withdrawal`, {});
  const left = (await reported(older)).bouncedMails.map(({ applicationId }) => applicationId);
  expect(left).toEqual([older.applicationId]);
});
