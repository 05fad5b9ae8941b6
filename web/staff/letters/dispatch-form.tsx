import { useState } from 'preact/hooks';
import { letterRoutes } from '#shared/contracts/http/letter-routes.ts';
import { parseTrackingNumber } from '#shared/domain/tracking-number.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { openWaitOf } from '../case/staff-case.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/fields.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { dayOf, todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import type { CaseLetter } from './case-letter.ts';

const problems = {
  tracking_number_not_11_digits: '引受番号の11桁の数字を入力してください。',
  tracking_number_check_digit: '引受番号の検査数字が合いません。番号をもう一度ご確認ください。',
} as const;

/** Posts a letter: the number is scanned off the label, and Enter sends. */
export function DispatchForm({ letter: { letterId, postings } }: { letter: CaseLetter }) {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion } = staffCase;
  const wait = openWaitOf(staffCase, 'dispatch', letterId);
  const [number, setNumber] = useState('');
  const [postedOn, setPostedOn] = useState(todayOrLater(wait && dayOf(wait.openedAt)));
  const [attempt, setAttempt] = useState(0);
  const act = useCaseAct();
  const read = parseTrackingNumber(number);
  const problem = read.ok ? undefined : problems[read.refusal.code as keyof typeof problems];
  const fieldId = `tracking-${letterId}`;
  const dayId = `posted-${letterId}`;
  const day = readDay(postedOn);
  const entries = [
    ...(problem ? [{ id: fieldId, sentence: problem }] : []),
    ...(day ? [] : [{ id: dayId, sentence: dayMissing('差し出した日') }]),
  ];
  const post = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (!read.ok || !day) return;
    const { trackingNumber } = read.value;
    const round = wait?.round ?? postings.length + 1;
    const input = {
      path: { applicationId, letterId },
      body: { expectedVersion, round, trackingNumber, postedOn: day },
    };
    await act.run((key) => api.call(letterRoutes.recordDispatch, input, { key }));
  };
  return (
    <form noValidate onSubmit={post}>
      {attempt > 0 && <ErrorSummary entries={entries} attempt={attempt} />}
      <ActFailure act={act} title="発送を登録できませんでした" />
      <div class="fields">
        <TextField
          id={fieldId}
          label="引受番号"
          isRequired
          isNumeric
          hint="バーコードを読み取るか、11桁を入力します。"
          value={number}
          problem={attempt > 0 ? problem : undefined}
          onValue={setNumber}
        />
        <DateField
          id={dayId}
          label="差し出した日"
          isRequired
          value={postedOn}
          problem={attempt > 0 && !day ? dayMissing('差し出した日') : undefined}
          onValue={setPostedOn}
        />
      </div>
      {read.ok && read.value.warning && (
        <p class="problem">＊書留ではない種類の番号のようです。ラベルをもう一度ご確認ください。</p>
      )}
      <button type="submit" class="button">
        発送を登録する
      </button>
    </form>
  );
}
