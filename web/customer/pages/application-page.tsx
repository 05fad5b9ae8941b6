import { formRoutes } from '#shared/contracts/http/form-routes.ts';
import { progressRoutes } from '#shared/contracts/http/progress-routes.ts';
import type { ProgressAnswer } from '#shared/contracts/progress-answer.ts';
import { holderWords } from '#shared/copy/ja/progress-words.ts';
import { progressStatusWords } from '#shared/copy/ja/status-words.ts';
import { displayReceptionNumber } from '#shared/domain/reception-number.ts';
import { instantWords } from '../../parts/date-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { usePolled } from '../../polling/use-polled.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { api, session } from '../customer-session.ts';
import { LetterList } from '../progress/letter-list.tsx';
import { PaperList } from '../progress/paper-list.tsx';
import { ProgressTimeline } from '../progress/progress-timeline.tsx';
import { Requests } from '../progress/requests.tsx';
import { Withdrawal } from '../progress/withdrawal.tsx';
import { siteName } from '../site-name.ts';

const signIn = () => session.signIn(location.hash.slice(1));

/** Where an application stands: who goes on, what is asked of the customer, when each step is expected. */
export function ApplicationPage({ applicationId }: { applicationId: string }) {
  const path = { applicationId };
  const { body, failure, answeredAt, askNow } = usePolled<ProgressAnswer>(
    (etag, signal) => api.call(progressRoutes.getProgress, { path }, { etag, signal }),
    [applicationId],
  );
  if (!body) {
    const loaded = { body, failure, isLoading: !failure, reload: askNow };
    return (
      <Loaded loaded={loaded} onSignIn={signIn}>
        {() => null}
      </Loaded>
    );
  }
  return (
    <>
      {failure?.kind === 'signed_out' ? (
        <Notice kind="warning" title="ログインの有効期限が切れました" isLive>
          <p>表示は前回確認した内容です。もう一度ログインすると、最新の状況を表示します。</p>
          <button type="button" class="button" onClick={signIn}>
            ログインする
          </button>
        </Notice>
      ) : (
        failure && (
          <Notice kind="warning" title="最新の状況を取得できませんでした" isLive>
            <p>{failureSentence(failure)}表示は前回確認した内容です。</p>
          </Notice>
        )
      )}
      <ProgressView progress={body} onChanged={askNow} />
      {answeredAt !== undefined && (
        <p class="hint">
          最終確認：{instantWords(new Date(answeredAt).toISOString())}
          {body.pollAfterSeconds !== undefined && '（この画面は自動で更新されます）'}
        </p>
      )}
    </>
  );
}

function ProgressView({ progress, onChanged }: { progress: ProgressAnswer; onChanged: () => void }) {
  const { name, explanation } = progressStatusWords[progress.statusCode];
  const isOver = progress.statusCode === 'withdrawn' || progress.statusCode === 'closed';
  return (
    <>
      <PageHeading title={name} site={siteName} />
      {/* Read out when it changes while somebody waits here; the rest of the page is not. */}
      <p class="visually-hidden" role="status">
        {name}。{holderWords[progress.holder].sentence}
      </p>
      <p>{explanation}</p>
      <Requests progress={progress} />
      {progress.steps.length > 0 && (
        <section>
          <h2>手続きの流れ</h2>
          {progress.holder !== 'customer' && <p>{holderWords[progress.holder].sentence}</p>}
          <ProgressTimeline progress={progress} />
        </section>
      )}
      <LetterList letters={progress.letters} />
      <PaperList papers={progress.papers} />
      {progress.receptionNumber && <ReceptionNumber progress={progress} />}
      {progress.actions.includes('withdraw') && (
        <Withdrawal applicationId={progress.applicationId} onWithdrawn={onChanged} />
      )}
      {isOver && (
        <p>
          <a class="button" href="#/">
            新しく申し込む
          </a>
        </p>
      )}
    </>
  );
}

/** The number by which the office knows the application, and the PIN for looking without a sign-in. */
function ReceptionNumber({ progress: { applicationId, receptionNumber } }: { progress: ProgressAnswer }) {
  const loaded = useLoaded(() => api.call(formRoutes.getApplication, { path: { applicationId } }), [applicationId]);
  const access = loaded.body?.statusAccess;
  return (
    <section>
      <h2>受付番号</h2>
      <dl class="facts">
        <div>
          <dt>受付番号</dt>
          <dd>{receptionNumber && displayReceptionNumber(receptionNumber)}</dd>
        </div>
        {access && (
          <div>
            <dt>暗証番号</dt>
            <dd>{access.pin}</dd>
          </div>
        )}
      </dl>
      <p class="hint">
        この2つの番号があれば、<a href="/status/">ログインせずに進み具合を確認</a>
        できます。お問い合わせの際は受付番号をお知らせください。
      </p>
    </section>
  );
}
