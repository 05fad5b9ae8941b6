import { useState } from 'preact/hooks';
import { letterRoutes } from '#shared/contracts/http/letter-routes.ts';
import type { TrackingMeaning } from '#shared/domain/tracking-status.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import { SelectField } from '../parts/fields.tsx';
import { dayMissing, readDay } from '../parts/read-day.ts';
import { todayOrLater } from '../parts/time-words.ts';
import { api } from '../staff-session.ts';
import { type CaseLetter, lastPosting } from './case-letter.ts';

/** What the post's tracking page says, in its own words. */
const shownWords = [
  '引受',
  '通過',
  '到着',
  '持ち出し中',
  'ご不在のため持ち戻り',
  '保管',
  'お届け先休日のため保管',
  '配達希望受付',
  'お届け先にお届け済み',
  '窓口でお渡し',
  '転送',
  '受取辞退',
  '保管期間経過',
  '返送',
  '差出人に返送済み',
  '調査中',
];

const meaningWords = {
  wait: '配達の結果を待ちます。',
  record_delivery: '配達されました。下の「結果」で配達を登録してください。',
  record_return: '返送されます。戻ってきたら、下の「結果」で返送を登録してください。',
  retention_runs: '郵便局で保管中です。保管期限を過ぎると返送されます。',
  alarm: '転送不要の書留が転送されています。配達済みにはできません。返送として扱ってください。',
  look_yourself: '表示の意味が分かりません。郵便局に確認してください。',
} as const satisfies Record<TrackingMeaning, string>;

/** Keeps what the tracking page says of a letter, because the page forgets it, and tells what follows. */
export function TrackingForm({ letter }: { letter: CaseLetter }) {
  const { applicationId, version: expectedVersion } = useCase().staffCase;
  const { letterId, postings } = letter;
  const [words, setWords] = useState('到着');
  const [occurredOn, setOccurredOn] = useState(todayOrLater(lastPosting(letter)?.postedOn));
  const [meaning, setMeaning] = useState<TrackingMeaning>();
  const [attempt, setAttempt] = useState(0);
  const act = useCaseAct();
  const day = readDay(occurredOn);
  const dayProblem = attempt > 0 && !day ? dayMissing('表示の日付') : undefined;
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (!day) return;
    const body = { expectedVersion, round: postings.length, words, occurredOn: day, source: 'manual' as const };
    const input = { path: { applicationId, letterId }, body };
    const kept = await act.run((key) => api.call(letterRoutes.followTracking, input, { key }));
    setMeaning(kept?.meaning);
  };
  return (
    <details>
      <summary>追跡の表示を記録する</summary>
      <form noValidate onSubmit={keep}>
        {dayProblem && (
          <ErrorSummary entries={[{ id: `occurred-${letterId}`, sentence: dayProblem }]} attempt={attempt} />
        )}
        <ActFailure act={act} title="記録できませんでした" />
        <div class="fields">
          <SelectField
            id={`words-${letterId}`}
            label="追跡ページの表示"
            isRequired
            value={words}
            options={shownWords.map((one) => [one, one] as const)}
            onValue={setWords}
          />
          <DateField
            id={`occurred-${letterId}`}
            label="表示の日付"
            isRequired
            value={occurredOn}
            problem={dayProblem}
            onValue={setOccurredOn}
          />
        </div>
        <p role="status">{meaning ? meaningWords[meaning] : ''}</p>
        <button type="submit" class="button plain">
          表示を記録する
        </button>
      </form>
    </details>
  );
}
