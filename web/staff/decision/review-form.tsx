import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { reviewDecisionSchema } from '#shared/contracts/http/inspection.ts';
import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { useMarks } from '../case/use-marks.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { api } from '../staff-session.ts';
import { type DecisionMarks, decisionMarksSchema, overrulingOf, unreasoned } from './decision-marks.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { openPoints } from './open-points.ts';
import { OverruleList, reasonId } from './overrule-list.tsx';

type Overruled = NonNullable<Extract<z.infer<typeof reviewDecisionSchema>, { outcome: 'approve' }>['overruled']>;

/** The codes come from the case itself, where they are known ones. */
const overruledOf = ({ overruled }: DecisionMarks): Overruled => overruled as Overruled;

const reasonMissing = '認める理由を5文字以上で入力してください。';

/** The decision of a round of review: approve, ask again, pass on to a second person, or decline. */
export function ReviewForm() {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion, reviewRound: round, needsSecondApproval, findings } = staffCase;
  const marks = useMarks({ applicationId, part: 'decision', schema: decisionMarksSchema }, { overruled: [] });
  const [attempt, setAttempt] = useState(0);
  const [asksAgain, setAsksAgain] = useState(false);
  const act = useCaseAct();
  const short = unreasoned(marks.value);
  const entries = short.map((one) => ({ id: reasonId(one), sentence: reasonMissing }));
  const overruled = overruledOf(marks.value);
  const isClean = findings.every((finding) => overrulingOf(marks.value, finding));
  const isReady = isClean && openPoints(staffCase).length === 0;
  const whenReasoned = (go: () => void) => () => {
    setAttempt((number) => number + 1);
    if (short.length === 0) go();
  };
  const send = async (outcome: 'approve' | 'escalate' | 'request_resubmission') => {
    const body = { outcome, expectedVersion, round, overruled };
    const input = { path: { applicationId }, body };
    const decided = await act.run((key) => api.call(reviewRoutes.decideReview, input, { key }));
    if (!decided) return;
    marks.drop({ overruled: [] });
    setAsksAgain(false);
  };
  const decline = () => {
    const input = { path: { applicationId }, body: { outcome: 'decline' as const, expectedVersion, round } };
    return act.run((key) => api.call(reviewRoutes.decideReview, input, { key }));
  };
  return (
    <>
      {attempt > 0 && <ErrorSummary entries={entries} attempt={attempt} />}
      <OverruleList
        marks={marks.value}
        change={marks.change}
        problemOf={({ paperId, code }) =>
          attempt > 0 && short.some((one) => one.paperId === paperId && one.code === code) ? reasonMissing : undefined
        }
      />
      <ActFailure act={act} title="判断を登録できませんでした" />
      <div class="buttons">
        <button
          type="button"
          class={isReady ? 'button' : 'button plain'}
          onClick={whenReasoned(() => void send('approve'))}
        >
          {needsSecondApproval ? '承認者に回す' : '承認する'}
        </button>
        <button
          type="button"
          class={isClean ? 'button plain' : 'button'}
          onClick={whenReasoned(() => setAsksAgain(true))}
        >
          再提出を依頼する
        </button>
        {!needsSecondApproval && (
          <button type="button" class="button plain" onClick={whenReasoned(() => void send('escalate'))}>
            上申する
          </button>
        )}
        <DeclineDialog act={act} decline={decline} />
      </div>
      {asksAgain && (
        <NoticePreview
          overruled={overruled}
          failed={act}
          onSend={() => void send('request_resubmission')}
          onClose={() => setAsksAgain(false)}
        />
      )}
    </>
  );
}
