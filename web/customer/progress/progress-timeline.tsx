import { delayReasonWords } from '#shared/copy/ja/progress-words.ts';
import type { Progress } from '#shared/domain/progress.ts';
import { dayWords } from '../../parts/date-words.ts';
import { Timeline } from '../../parts/timeline.tsx';

/** The steps with the days on which they are expected, and what would make them later. */
export function ProgressTimeline({ progress: { steps, laterIf } }: { progress: Progress }) {
  return (
    <>
      <Timeline
        steps={steps}
        detail={({ state, expectedOn }) => state !== 'done' && expectedOn && <p>{dayWords(expectedOn)}ごろの見込み</p>}
      />
      {laterIf.length > 0 && (
        <details>
          <summary>見込みの日が遅くなる場合</summary>
          <ul>
            {laterIf.map((reason) => (
              <li key={reason}>{delayReasonWords[reason]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
