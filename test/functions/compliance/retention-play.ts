import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts';
import type { StaffRole } from '#shared/domain/people.ts';
import { personOf, staffClaims } from '#test/http/api-people.ts';
import type { ApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, today } from '#test/http/case-play.ts';

const { putLegalHold, listLegalHolds, listStandingHolds, reportRetention } = complianceRoutes;

export const reason = { reason: '捜査関係事項照会（カナリア）' };
export const lifting = { reason: '照会の終了' };
/** The last day on which an application that ended today without a contract is kept, and the next one. */
export const keptForNinetyDays = addDays(today, 90);
export const ninetyFirstDay = addDays(today, 91);

/** What compliance does about keeping, over the API, and the cases that it does it to. */
export const retentionPlayOf = (system: ApiSystem) => {
  const as = (role: StaffRole, id = `${role}-1`) => personOf(system, '/api/compliance', staffClaims(id, role));
  const submitted = () => new CasePlay(system).submitted();
  const compliance = as('compliance');
  const page = async (until: CivilDate, query = '') =>
    answered(await compliance('GET', `/retention-report?until=${until}${query}`), 200, reportRetention.responses[200]);
  /** Every page of the report, by so many cases a page. */
  const report = async (until: CivilDate, limit = 50) => {
    const pages = [await page(until, `&limit=${limit}`)];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) {
      pages.push(await page(until, `&limit=${limit}&cursor=${next}`));
    }
    const sum = (name: 'due' | 'held' | 'keptLonger') => pages.reduce((total, { counts }) => total + counts[name], 0);
    return {
      cases: pages.flatMap(({ cases }) => cases),
      counts: { due: sum('due'), held: sum('held'), keptLonger: sum('keptLonger') },
      lookedAt: pages[0]?.lookedAt,
      pages,
    };
  };
  return {
    as,
    submitted,
    page,
    report,
    withdrawn: async (): Promise<CasePlay> => {
      const play = await submitted();
      const answer = await play.customer('POST', `${play.own}/withdrawal`, {});
      if (answer.status !== 200) throw new Error(answer.text);
      return play;
    },
    /** The end of a contract comes with a later part of the product; until then a test must write it. */
    activeUntil: async (endsOn: CivilDate | undefined): Promise<CasePlay> => {
      const play = await submitted();
      const { documentClient, tables, accountsTable } = system.local;
      const Key = { applicationId: play.applicationId, itemKey: 'APPLICATION' };
      const ended = { outcome: 'active', at: `${today}T00:00:00.000Z` };
      const change = {
        UpdateExpression: 'SET ended = :ended, #status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':ended': ended, ':active': 'active' },
      };
      await documentClient.send(new UpdateCommand({ TableName: tables.applications, Key, ...change }));
      const contract = { accountId: play.customerId, itemKey: 'CONTRACT', applicationId: play.applicationId };
      const Item = { ...contract, startsOn: today, users: 1, ...(endsOn ? { endsOn } : {}) };
      await documentClient.send(new PutCommand({ TableName: accountsTable, Item }));
      return play;
    },
    suspected: async ({ own }: CasePlay): Promise<void> => {
      const notice = { indicators: ['unlike_usual_customers'], note: '説明が毎回変わる' };
      const { status, text } = await as('clerk')('POST', `${own}/suspicions`, notice);
      if (status !== 201) throw new Error(text);
    },
    held: async ({ own }: CasePlay, headers = {}, by = compliance): Promise<string> =>
      answered(await by('POST', `${own}/legal-holds`, reason, headers), 201, putLegalHold.responses[201]).holdId,
    lift: ({ own }: CasePlay, holdId: string, headers = {}, by = compliance) =>
      by('POST', `${own}/legal-holds/${holdId}/lifting`, lifting, headers),
    listed: async ({ own }: CasePlay) =>
      answered(await compliance('GET', `${own}/legal-holds`), 200, listLegalHolds.responses[200]),
    standing: async () =>
      answered(await compliance('GET', '/legal-holds'), 200, listStandingHolds.responses[200]).holds,
    lineOf: async ({ applicationId }: CasePlay, until: CivilDate) =>
      (await report(until)).cases.find((line) => line.applicationId === applicationId),
    /** Everything but what compliance keeps for itself. */
    besides: async () => {
      const { suspicions: _, holds: __, ...others } = await system.stored();
      return others;
    },
  };
};

export type RetentionPlay = ReturnType<typeof retentionPlayOf>;
