import { useRef, useState } from 'preact/hooks';
import { type StatusView, statusRoutes } from '#shared/contracts/http/status-routes.ts';
import { progressStatusWords } from '#shared/copy/ja/status-words.ts';
import { dayWords } from '../parts/date-words.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { FieldFrame, type FieldProps, fieldStateOf } from '../parts/field-frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { useAct } from '../parts/use-act.ts';
import { useOnline } from '../parts/use-online.ts';
import { usePolled } from '../polling/use-polled.ts';
import { Api } from '../session/api.ts';
import { failureSentence } from '../session/failure-sentence.ts';

const siteName = 'clocall';
const api = new Api();

/** What is printed on the applicant's own copy, and shown to who is signed in. */
interface StatusAccess {
  readonly receptionNumber: string;
  readonly pin: string;
}

const lookUp = (body: StatusAccess, options: { key?: string; signal?: AbortSignal } = {}) =>
  api.call(statusRoutes.lookUpStatus, { body }, options);

/** The face for those who are not signed in: the steps of one application, and nothing else. */
export function StatusApp() {
  const [access, setAccess] = useState<StatusAccess>();
  return (
    <>
      <header class="top">
        <a class="brand" href="/">
          clocall <span>お申し込み状況の確認</span>
        </a>
      </header>
      <main id="main">
        {access ? <Status access={access} onLeave={() => setAccess(undefined)} /> : <Ask onFound={setAccess} />}
      </main>
      <footer class="bottom">
        <p>
          受付番号と暗証番号は、ログイン後のお申し込みの画面と、印刷した書類の「お客様控え」に記載されています。ご不明な場合は{' '}
          <a href="mailto:info@clocall.jp">info@clocall.jp</a> までご連絡ください。
        </p>
      </footer>
    </>
  );
}

interface Missing {
  readonly id: string;
  readonly sentence: string;
}

const missingIn = ({ receptionNumber, pin }: StatusAccess): Missing[] => [
  ...(receptionNumber ? [] : [{ id: 'reception-number', sentence: '受付番号を入力してください。' }]),
  ...(pin ? [] : [{ id: 'pin', sentence: '暗証番号を入力してください。' }]),
];

function Ask({ onFound }: { onFound: (access: StatusAccess) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [attempt, setAttempt] = useState(0);
  const act = useAct();
  const submit = async (event: Event) => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const textOf = (name: string) => String(data.get(name) ?? '').trim();
    const access = { receptionNumber: textOf('receptionNumber'), pin: textOf('pin') };
    setMissing(missingIn(access));
    setAttempt(attempt + 1);
    act.forget();
    if (missingIn(access).length > 0) return;
    if (await act.run((key) => lookUp(access, { key }))) onFound(access);
  };
  const problemOf = (id: string) => missing.find((one) => one.id === id)?.sentence;
  return (
    <>
      <PageHeading
        title="お申し込み状況の確認"
        prefix={missing.length > 0 || act.failure ? 'エラー：' : undefined}
        site={siteName}
      />
      <ErrorSummary entries={missing} attempt={attempt} />
      {act.failure && (
        <Notice kind="error" title="確認できませんでした" isLive>
          <p>{failureSentence(act.failure)}</p>
        </Notice>
      )}
      <p>ログインせずに、手続きがどこまで進んだかを確認できます。</p>
      <form ref={form} noValidate onSubmit={submit}>
        <NumberField
          id="reception-number"
          name="receptionNumber"
          label="受付番号"
          isRequired
          hint="10桁の数字です。例：1234-5678-90"
          problem={problemOf('reception-number')}
        />
        <NumberField
          id="pin"
          name="pin"
          label="暗証番号"
          isRequired
          hint="6桁の数字です。"
          problem={problemOf('pin')}
        />
        <div class="buttons">
          <button type="submit" class="button">
            状況を確認する
          </button>
        </div>
        <p role="status">{act.isRunning ? '確認しています…' : ''}</p>
      </form>
    </>
  );
}

function NumberField({ name, ...props }: FieldProps & { name: string }) {
  return (
    <FieldFrame {...props}>
      <input {...fieldStateOf(props)} name={name} type="text" class="medium" inputMode="numeric" autoComplete="off" />
    </FieldFrame>
  );
}

function Status({ access, onLeave }: { access: StatusAccess; onLeave: () => void }) {
  const { body, failure } = usePolled<StatusView>((_, signal) => lookUp(access, { signal }), [access]);
  const isOnline = useOnline();
  if (!body) return <p class="loading">読み込んでいます…</p>;
  const { name, explanation } = progressStatusWords[body.statusCode];
  return (
    <>
      <PageHeading title={name} site={siteName} />
      {(failure || !isOnline) && (
        <Notice kind="warning" title="最新の状況を取得できませんでした" isLive>
          <p>表示は前回確認した内容です。接続が戻ると自動で更新します。</p>
        </Notice>
      )}
      <p>{explanation}</p>
      <p class="visually-hidden" role="status">
        {name}
      </p>
      {body.steps.length > 0 && (
        <section>
          <h2>手続きの流れ</h2>
          <Timeline steps={body.steps} />
        </section>
      )}
      {body.updatedOn && <p class="hint">最後に進んだ日：{dayWords(body.updatedOn)}</p>}
      <p>不足の内容などの詳しい状況は、ログインしてご確認ください。</p>
      <div class="buttons">
        <a class="button" href="/#/sign-in">
          ログインする
        </a>
        <button type="button" class="button plain" onClick={onLeave}>
          別の受付番号を確認する
        </button>
      </div>
    </>
  );
}
