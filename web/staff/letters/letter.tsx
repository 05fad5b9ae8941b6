import { letterAddressNames, subjectNames } from '#shared/copy/ja/policy-names.ts';
import { useCase } from '../case/case-context.ts';
import { canDo } from '../case/staff-case.ts';
import { dateCell } from '../parts/time-words.ts';
import { addressLines, type CaseLetter, lastPosting, letterStatusNames } from './case-letter.ts';
import { DispatchForm } from './dispatch-form.tsx';
import { PostingTable } from './posting-table.tsx';
import { ResultForm } from './result-form.tsx';
import { TrackingForm } from './tracking-form.tsx';

/** One letter: where it goes, what became of every posting, and the next step. */
export function Letter({ letter }: { letter: CaseLetter }) {
  const { staffCase } = useCase();
  const { letterId, addressee, destination, status, heldUntil } = letter;
  const { word, kind } = letterStatusNames[status];
  const posting = lastPosting(letter);
  const isUnderWay = posting !== undefined && posting.result === undefined;
  const canPost = canDo(staffCase, 'record_dispatch') && status === 'awaiting_dispatch';
  const titleId = `letter-${letterId}`;
  return (
    <section class="card" aria-labelledby={titleId}>
      <h3 id={titleId}>
        {subjectNames[addressee]}あて（{letterAddressNames[destination]}） <span class={`tag ${kind}`}>{word}</span>
      </h3>
      {addressLines(staffCase.form, letter).map((line) => (
        <p key={line} class="entered">
          {line}
        </p>
      ))}
      {heldUntil && isUnderWay && (
        <p>
          <span class="tag open">保管中</span> 郵便局での保管は{dateCell(heldUntil)}
          まで（初回の配達から7日間）。過ぎると返送されます。
        </p>
      )}
      <PostingTable letter={letter} />
      {canPost && <DispatchForm letter={letter} />}
      {isUnderWay && canDo(staffCase, 'follow_tracking') && <TrackingForm letter={letter} />}
      {posting && canDo(staffCase, 'record_delivery', 'record_late_return') && status !== 'awaiting_dispatch' && (
        <ResultForm letter={letter} />
      )}
    </section>
  );
}
