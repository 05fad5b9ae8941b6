import { formRoutes } from '#shared/contracts/http/form-routes.ts';
import { progressRoutes } from '#shared/contracts/http/progress-routes.ts';
import { customerStatusWords } from '#shared/copy/ja/status-words.ts';
import { writtenPhoneNumber } from '#shared/domain/phone-number.ts';
import { type ApplicationStatus, isEnded } from '#shared/domain/status.ts';
import { dayWords, instantWords } from '../../parts/date-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { goTo } from '../../parts/routing.ts';
import { useAct } from '../../parts/use-act.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { api, session } from '../customer-session.ts';
import { siteName } from '../site-name.ts';

/** Ended without a service. */
const isOver = (status: ApplicationStatus): boolean => isEnded(status) && status !== 'active';

const loadHome = async () => {
  const [account, applications] = await Promise.all([
    api.call(progressRoutes.getAccount),
    api.call(progressRoutes.listApplications),
  ]);
  if (!account.ok) return account;
  if (!applications.ok) return applications;
  return { ...account, body: { account: account.body, applications: applications.body.applications } };
};

const pauseMs = 2000;
const patienceInTries = 5;

/** Opens a draft. One that has just ended is closed a moment later; until then the API says that it is still open. */
const openOnceClosed = async (copyFrom: string | undefined, key: string) => {
  const body = copyFrom ? { copyFrom } : {};
  for (let tries = 1; ; tries++) {
    const answer = await api.call(formRoutes.openApplication, { body }, { key: `${key}-${tries}` });
    const isClosing =
      !answer.ok && answer.failure.kind === 'refused' && answer.failure.problem.code === 'application_already_open';
    if (!isClosing || tries === patienceInTries) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
};

/** The first page after signing in: the account, and the applications with the way to a new one. */
export function HomePage() {
  const loaded = useLoaded(loadHome, []);
  const act = useAct();
  const open = async (copyFrom?: string) => {
    const opened = await act.run((key) => openOnceClosed(copyFrom, key));
    if (opened) goTo(`/applications/${opened.applicationId}/form`);
  };
  return (
    <>
      <PageHeading title="お申し込みとご契約" site={siteName} />
      <Loaded loaded={loaded} onSignIn={() => session.signIn('/')}>
        {({ account, applications }) => {
          const present = applications.find(({ status }) => !isOver(status));
          const ended = applications.filter(({ status }) => isOver(status));
          const canApply = !present && !account.contract;
          return (
            <>
              {present && <PresentApplication {...present} />}
              <p role="status">{act.isRunning ? 'お申し込みを準備しています…' : ''}</p>
              {act.failure && (
                <Notice kind="error" title="お申し込みを始められませんでした" isLive>
                  <p>{failureSentence(act.failure)}</p>
                </Notice>
              )}
              {canApply && (
                <section>
                  <h2>{ended.length > 0 ? 'もう一度申し込む' : '正式利用を申し込む'}</h2>
                  <p>
                    法人番号（法人の場合）と、ご担当者の生年月日・住所などが分かるものをお手元にご用意ください。入力は10分ほどです。途中でやめても保存されます。
                  </p>
                  <div class="buttons">
                    <button type="button" class="button" onClick={() => open(ended[0]?.applicationId)}>
                      {ended.length > 0 ? '前回の内容を使って申し込む' : '正式利用申込を始める'}
                    </button>
                    {ended.length > 0 && (
                      <button type="button" class="button plain" onClick={() => open()}>
                        最初から入力する
                      </button>
                    )}
                  </div>
                </section>
              )}
              <section>
                <h2>ご契約とお試し</h2>
                <dl class="facts">
                  <div>
                    <dt>{account.contract ? 'ご利用開始日' : 'お試しの期限'}</dt>
                    <dd>{dayWords(account.contract?.startsOn ?? account.trialEndsOn)}</dd>
                  </div>
                  {account.contract && (
                    <div>
                      <dt>電話番号</dt>
                      <dd>{account.contract.numbers.map(writtenPhoneNumber).join('、')}</dd>
                    </div>
                  )}
                  <div>
                    <dt>内線</dt>
                    <dd>{account.extensions.length}件</dd>
                  </div>
                </dl>
              </section>
              {ended.length > 0 && (
                <section>
                  <h2>終了したお申し込み</h2>
                  <ul class="lines">
                    {ended.map(({ applicationId, status, openedAt }) => (
                      <li key={applicationId}>
                        <a href={`#/applications/${applicationId}`}>{instantWords(openedAt)}のお申し込み</a>（
                        {customerStatusWords[status]}）
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function PresentApplication({ applicationId, status }: { applicationId: string; status: ApplicationStatus }) {
  const isDraft = status === 'draft';
  return (
    <section class="card">
      <h2>現在のお申し込み</h2>
      <p class="state">{customerStatusWords[status]}</p>
      <p>
        <a class="button" href={`#/applications/${applicationId}${isDraft ? '/form' : ''}`}>
          {isDraft ? '入力を続ける' : '進み具合を見る'}
        </a>
      </p>
    </section>
  );
}
