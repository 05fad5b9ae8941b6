import { useState } from 'preact/hooks';
import { receptionRoutes } from '#shared/contracts/http/reception-routes.ts';
import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { useAct } from '../../parts/use-act.ts';
import type { StaffCase } from '../case/staff-case.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { dayOf, todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import { PaperLineFields } from './paper-line-fields.tsx';
import {
  type ExpectedPapers,
  expectedLines,
  furtherLine,
  hasUnreadableDay,
  type PaperLine,
  registeredOf,
} from './paper-lines.ts';

const nothingThere = '封筒に入っている書類を1つ以上選んでください。';

/** Registers what is in the envelope; what the case still needs stands there to be ticked. */
export function EnvelopeForm({
  staffCase,
  expected,
  onRegistered,
}: {
  staffCase: StaffCase;
  expected: readonly ExpectedPapers[];
  onRegistered: () => void;
}) {
  const { applicationId, version: expectedVersion, applicantKind = 'corporation', openWaits } = staffCase;
  const [lines, setLines] = useState(() => expectedLines(expected));
  const [receivedOn, setReceivedOn] = useState(todayOrLater(...openWaits.map(({ openedAt }) => dayOf(openedAt))));
  const [attempt, setAttempt] = useState(0);
  const act = useAct();
  const there = lines.filter(({ isThere }) => isThere);
  const day = readDay(receivedOn);
  const entries = [
    ...(day ? [] : [{ id: 'received-on', sentence: dayMissing('受領日') }]),
    ...(there.length > 0 ? [] : [{ id: lines[0] ? `there-${lines[0].id}` : 'add-paper', sentence: nothingThere }]),
    ...there.filter(hasUnreadableDay).map(({ id, kind }) => ({
      id: `there-${id}`,
      sentence: `「${paperNames[kind]}」の発行日または有効期限を読み取れません。例：2026-11-29、R8.11.29`,
    })),
  ];
  const change = (id: number, part: Partial<PaperLine>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const add = () =>
    setLines((before) => [
      ...before,
      furtherLine(before.length, applicantKind === 'corporation' ? 'person_in_charge' : 'sole_proprietor'),
    ]);
  const register = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (entries.length > 0 || !day) return;
    const body = { expectedVersion, receivedOn: day, papers: there.map(registeredOf) };
    const input = { path: { applicationId }, body };
    if (await act.run((key) => api.call(receptionRoutes.registerEnvelope, input, { key }))) onRegistered();
  };
  return (
    <form noValidate onSubmit={register}>
      {attempt > 0 && <ErrorSummary entries={entries} attempt={attempt} />}
      <ActFailure act={act} title="登録できませんでした" />
      <DateField
        id="received-on"
        label="受領日"
        isRequired
        value={receivedOn}
        problem={attempt > 0 && !day ? dayMissing('受領日') : undefined}
        onValue={setReceivedOn}
      />
      <div class="wide">
        <table class="list papers">
          <thead>
            <tr>
              <th scope="col">入っている</th>
              <th scope="col">書類の種類</th>
              <th scope="col">対象</th>
              <th scope="col">原本・写し</th>
              <th scope="col">発行日</th>
              <th scope="col">有効期限</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <PaperLineFields
                key={line.id}
                line={line}
                applicant={applicantKind}
                change={(part) => change(line.id, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length === 0 && <p class="quiet">足りない書類はありません。届いた書類を追加してください。</p>}
      <div class="buttons">
        <button type="submit" class="button">
          {there.length > 0 ? `${there.length}点を登録する` : '登録する'}
        </button>
        <button type="button" class="button plain" id="add-paper" onClick={add}>
          書類を追加する
        </button>
      </div>
    </form>
  );
}
