import { useState } from 'preact/hooks';
import { caseRoutes } from '#shared/contracts/http/case-routes.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useCase } from '../case/case-context.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { actorWordsOf } from '../parts/person-words.ts';
import { momentWords } from '../parts/time-words.ts';
import { usePages } from '../parts/use-pages.ts';
import { useSelf } from '../self.ts';
import { api, signInAgain } from '../staff-session.ts';

type Only = 'readings' | 'changes' | undefined;

const choices: readonly (readonly [only: Only, label: string])[] = [
  [undefined, 'すべて'],
  ['changes', '変更'],
  ['readings', '閲覧（誰が何を見たか）'],
];

/** Everything that happened to a case and everybody who looked at it, and whether the chain of entries holds. */
export function HistoryPage() {
  const { applicationId } = useCase().staffCase;
  const [only, setOnly] = useState<Only>();
  const self = useSelf();
  const pages = usePages(
    (cursor) => api.call(caseRoutes.listHistory, { path: { applicationId }, query: { limit: 100, only, cursor } }),
    [applicationId, only],
  );
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">履歴</h2>
      <div class="scan-choice">
        {choices.map(([choice, label]) => (
          <button
            key={label}
            type="button"
            class="button plain small"
            aria-pressed={choice === only}
            onClick={() => setOnly(choice)}
          >
            {label}
          </button>
        ))}
      </div>
      <Loaded loaded={pages} onSignIn={signInAgain}>
        {(loaded) => (
          <>
            <Chain isVerified={loaded.every(({ chainVerified }) => chainVerified)} />
            <div class="wide">
              <table class="list">
                <thead>
                  <tr>
                    <th scope="col">番号</th>
                    <th scope="col">日時</th>
                    <th scope="col">誰が</th>
                    <th scope="col">内容</th>
                  </tr>
                </thead>
                <tbody>
                  {loaded
                    .flatMap(({ events }) => events)
                    .map(({ sequence, at, actor, text }) => (
                      <tr key={sequence}>
                        <td class="number">{sequence}</td>
                        <td class="number">{momentWords(at)}</td>
                        <td>{actorWordsOf(actor, self)}</td>
                        <td>{text}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Chain({ isVerified }: { isVerified: boolean }) {
  return isVerified ? (
    <p>
      <span class="tag good">改ざんなし</span> 監査証跡のハッシュの連鎖を、最初から最後まで確認しました。
    </p>
  ) : (
    <Notice kind="error" title="監査証跡の連鎖が一致しません" isLive>
      <p>記録が書き換えられたおそれがあります。この案件の操作を止め、運用の担当者に連絡してください。</p>
    </Notice>
  );
}
