import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soleProprietorForm } from '#local/demo/sample-forms.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { displayReceptionNumber, receptionNumberOf } from '#shared/domain/reception-number.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, corporatePapers } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const numberOf = async (play: CasePlay) => {
  const { receptionNumber } = await play.application();
  if (!receptionNumber) throw new Error('no number');
  return receptionNumber;
};
const find = (play: CasePlay, number: string) =>
  play.office.clerk('GET', `/reception-numbers/${encodeURIComponent(number)}`);
const found = async (play: CasePlay, number: string) =>
  answered(await find(play, number), 200, staffRoutes.findReceptionNumber.responses[200]);

const purposesOf = ({ papers }: Awaited<ReturnType<typeof found>>) =>
  papers.map(({ subject, purpose }) => `${subject} ${purpose}`);

describe('the reception number on an envelope', () => {
  test('leads to the case and to everything that is waited for, with articles and the kinds that will do', async () => {
    const play = await new CasePlay(system).submitted();
    const number = await numberOf(play);
    const answer = await found(play, displayReceptionNumber(number));
    expect(answer).toMatchObject({
      applicationId: play.applicationId,
      version: await play.version(),
      status: 'awaiting_documents',
      receptionNumber: number,
      applicantKind: 'corporation',
      canRegister: true,
    });
    expect(purposesOf(answer)).toEqual([
      'application application',
      'application questionnaire',
      'corporation identity',
      'corporation business_content',
      'person_in_charge identity',
      'person_in_charge authority',
    ]);
    const identity = answer.papers.find(({ purpose }) => purpose === 'identity');
    expect(identity).toMatchObject({ state: 'missing', why: { law: 'criminal_proceeds_rules' } });
    expect(identity?.ways[0]?.items[0]?.kinds).toContain('certificate_of_registered_matters');
  });

  test('asks, after an envelope, only for what it lacked', async () => {
    const withoutMandate = corporatePapers.filter(({ kind }) => kind !== 'power_of_attorney');
    const play = await new CasePlay(system).received(undefined, withoutMandate);
    expect(purposesOf(await found(play, await numberOf(play)))).toEqual(['person_in_charge authority']);
    await play.arrived([{ kind: 'power_of_attorney', subject: 'person_in_charge', form: 'original' }]);
    expect(await found(play, await numberOf(play))).toMatchObject({ status: 'under_review', papers: [] });
  });

  test('of a sole proprietor asks for other papers, and of an ended case says that none can be registered', async () => {
    const play = await new CasePlay(system).submitted(soleProprietorForm);
    const number = await numberOf(play);
    expect(purposesOf(await found(play, number))).toContain('sole_proprietor identity');
    await play.customer('POST', `${play.own}/withdrawal`, {});
    expect(await found(play, number)).toMatchObject({ status: 'withdrawn', canRegister: false });
  });

  test('that was miscopied is told from one that nobody has', async () => {
    const play = await new CasePlay(system).submitted();
    const number = await numberOf(play);
    const wrong = `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}`;
    expect(await find(play, wrong)).toMatchObject({ status: 422, json: { code: 'reception_number_invalid' } });
    expect(await find(play, '12345')).toMatchObject({ status: 422, json: { code: 'reception_number_invalid' } });
    const nobodys = receptionNumberOf('987654321');
    expect(await find(play, nobodys)).toMatchObject({ status: 404, json: { code: 'reception_number_unknown' } });
  });
});
