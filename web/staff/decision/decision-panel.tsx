import { Notice } from '../../parts/notice.tsx';
import { useCase } from '../case/case-context.ts';
import { canDo, lockOfOthers } from '../case/staff-case.ts';
import { ApprovalForm } from './approval-form.tsx';
import { DeclineAnywhere } from './decline-anywhere.tsx';
import { FindingList } from './finding-list.tsx';
import { openPoints } from './open-points.ts';
import { RepairForm } from './repair-form.tsx';
import { ReviewForm } from './review-form.tsx';
import { ReviewHistory } from './review-history.tsx';

/** What stands against the case, what was decided before, and the decision itself. */
export function DecisionPanel() {
  const { staffCase } = useCase();
  const { findings, needsSecondApproval, status } = staffCase;
  const isOthers = lockOfOthers(staffCase) !== undefined;
  const canReview = canDo(staffCase, 'approve_review', 'request_resubmission') && !isOthers;
  const canApprove = canDo(staffCase, 'approve_escalation') && !isOthers;
  const canRepair = canDo(staffCase, 'retry_activation');
  const points = openPoints(staffCase);
  return (
    <>
      <h2>不備と判断</h2>
      {isOthers && (
        <Notice kind="warning">
          <p>ほかの担当者が担当中のため、判断は登録できません。</p>
        </Notice>
      )}
      {points.length > 0 && (
        <ul class="points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {needsSecondApproval && status === 'under_review' && (
        <p>この案件は、審査の後に別の承認者の承認が必要です（厳格な確認または当社規定）。</p>
      )}
      {findings.length === 0 && (
        <p>{points.length > 0 ? 'いまのところ、不備は見つかっていません。' : '不備はありません。'}</p>
      )}
      {canReview ? <ReviewForm key={staffCase.reviewRound} /> : <FindingList findings={findings} />}
      {canApprove && <ApprovalForm />}
      {canRepair && <RepairForm />}
      {!canReview && !canApprove && !isOthers && canDo(staffCase, 'decline') && <DeclineAnywhere />}
      <ReviewHistory />
    </>
  );
}
