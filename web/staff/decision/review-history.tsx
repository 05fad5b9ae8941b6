import { useCase } from '../case/case-context.ts';
import type { StaffCase } from '../case/staff-case.ts';
import { staffWords } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';

const outcomeNames = {
  approve: '承認',
  request_resubmission: '再提出の依頼',
  escalate: '上申',
  return_to_review: '審査へ差戻し',
  decline: '謝絶',
} as const satisfies Record<StaffCase['reviews'][number]['outcome'], string>;

const stepNames = { review: '審査', approval: '承認' } as const;

/** What was decided in each round, by whom. */
export function ReviewHistory() {
  const { reviews } = useCase().staffCase;
  const self = useSelf();
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="reviews-title">
      <h3 id="reviews-title">これまでの判断</h3>
      <ol class="plain-list">
        {reviews.map(({ round, step, outcome, decidedBy, decidedAt, deficiencies }) => (
          <li key={`${round} ${step} ${decidedAt}`}>
            {round}回目の{stepNames[step]}：{outcomeNames[outcome]}
            {deficiencies.length > 0 && `（不備${deficiencies.length}件）`}{' '}
            <span class="quiet">
              {staffWords(decidedBy, self)} {momentWords(decidedAt)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
