import { useState } from 'preact/hooks';
import { letterRoutes } from '#shared/contracts/http/letter-routes.ts';
import { returnReasonNames } from '#shared/copy/ja/explanation-names.ts';
import { returnReasonSchema } from '#shared/domain/return-reason.ts';
import { ErrorSummary, type SummaryEntry } from '../../parts/error-summary.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { openWaitOf } from '../case/staff-case.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { optionsOf, SelectField } from '../parts/fields.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import { type CaseLetter, lastPosting } from './case-letter.ts';

const problem = '返送の理由を選んでください。';

/** Records what became of a letter; one that was delivered can still come back. */
export function ResultForm({ letter }: { letter: CaseLetter }) {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion } = staffCase;
  const { letterId, postings, status } = letter;
  const [resultOn, setResultOn] = useState(todayOrLater(lastPosting(letter)?.postedOn));
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const act = useCaseAct();
  const round = openWaitOf(staffCase, 'delivery', letterId)?.round ?? postings.length;
  const day = readDay(resultOn);
  const path = { applicationId, letterId };
  const reasonId = `reason-${letterId}`;
  const dayId = `result-${letterId}`;
  const [problems, setProblems] = useState<SummaryEntry[]>([]);
  const lacking = (needsReason: boolean): SummaryEntry[] => [
    ...(day ? [] : [{ id: dayId, sentence: dayMissing('配達または返送の日') }]),
    ...(needsReason && reason === '' ? [{ id: reasonId, sentence: problem }] : []),
  ];
  const deliver = async () => {
    setAttempt((before) => before + 1);
    setProblems(lacking(false));
    if (!day) return;
    const body = { result: 'delivered' as const, expectedVersion, round, resultOn: day };
    await act.run((key) => api.call(letterRoutes.recordLetterResult, { path, body }, { key }));
  };
  const takeBack = async () => {
    const read = returnReasonSchema.safeParse(reason);
    setAttempt((before) => before + 1);
    setProblems(lacking(true));
    if (!read.success || !day) return;
    const body = { result: 'returned' as const, returnReason: read.data, expectedVersion, round, resultOn: day };
    await act.run((key) => api.call(letterRoutes.recordLetterResult, { path, body }, { key }));
  };
  if (status === 'returned') return null;
  const problemOf = (id: string) => problems.find((one) => one.id === id)?.sentence;
  return (
    <details open={status === 'in_transit'}>
      <summary>{status === 'delivered' ? '配達後に返送された場合' : '結果を登録する'}</summary>
      <ErrorSummary entries={problems} attempt={attempt} />
      <ActFailure act={act} title="結果を登録できませんでした" />
      <div class="fields">
        <DateField
          id={dayId}
          label="配達または返送の日"
          isRequired
          value={resultOn}
          problem={problemOf(dayId)}
          onValue={setResultOn}
        />
        <SelectField
          id={reasonId}
          label="返送の理由（返送のときのみ）"
          value={reason}
          none="選んでください"
          options={optionsOf(returnReasonNames)}
          problem={problemOf(reasonId)}
          onValue={setReason}
        />
      </div>
      <div class="buttons">
        {status !== 'delivered' && (
          <button type="button" class="button" onClick={deliver}>
            配達済みとして登録する
          </button>
        )}
        <button type="button" class="button plain" onClick={takeBack}>
          返送として登録する
        </button>
      </div>
    </details>
  );
}
