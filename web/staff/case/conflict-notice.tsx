import { caseRoutes } from '#shared/contracts/http/case-routes.ts';
import { Notice } from '../../parts/notice.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { actorWordsOf } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { useSelf } from '../self.ts';
import { api } from '../staff-session.ts';
import { useCase } from './case-context.ts';

/** That somebody else was faster: what they did, and that nothing of one's own work is lost. */
export function ConflictNotice({ after, onClose }: { after: number; onClose: () => void }) {
  const { applicationId } = useCase().staffCase;
  const self = useSelf();
  const { body } = useLoaded(
    () => api.call(caseRoutes.listHistory, { path: { applicationId }, query: { after, only: 'changes' } }),
    [after],
  );
  const others = (body?.events ?? []).filter(({ actor }) => actor.id !== self.staffId);
  return (
    <Notice kind="warning" title="ほかの操作で、この案件が更新されました" isLive>
      <p>画面を最新の内容にしました。登録していない入力は残っています。内容を確認して、もう一度登録してください。</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ sequence, at, actor, text }) => (
            <li key={sequence}>
              {momentWords(at)} {actorWordsOf(actor, self)}：{text}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="button plain small" onClick={onClose}>
          この表示を閉じる
        </button>
      </p>
    </Notice>
  );
}
