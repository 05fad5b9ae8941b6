import { reviewRoutes } from '#shared/contracts/http/review-routes.ts';
import { Notice } from '../../parts/notice.tsx';
import { useCase, useCaseAct } from '../case/case-context.ts';
import { ActFailure } from '../parts/act-failure.tsx';
import { api } from '../staff-session.ts';
import { DeclineDialog } from './decline-dialog.tsx';

/** The second person's decision; whoever made the review may not make it. */
export function ApprovalForm() {
  const { staffCase } = useCase();
  const { applicationId, version: expectedVersion, reviewRound: round, isOwnReview } = staffCase;
  const act = useCaseAct();
  const decide = (outcome: 'approve' | 'return_to_review' | 'decline') => {
    const input = { path: { applicationId }, body: { outcome, expectedVersion, round } };
    return act.run((key) => api.call(reviewRoutes.decideApproval, input, { key }));
  };
  if (isOwnReview) {
    return (
      <Notice kind="warning" title="別の承認者が承認します">
        <p>審査した方、書類や項目を確認した方は、同じ案件を承認できません。</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="approval-title">
      <h3 id="approval-title">承認</h3>
      <p>書類、確認事項、不備の扱いを確認してから判断してください。</p>
      <ActFailure act={act} title="判断を登録できませんでした" />
      <div class="buttons">
        <button type="button" class="button" onClick={() => decide('approve')}>
          承認する
        </button>
        <button type="button" class="button plain" onClick={() => decide('return_to_review')}>
          審査に差し戻す
        </button>
        <DeclineDialog act={act} decline={() => decide('decline')} />
      </div>
    </section>
  );
}
