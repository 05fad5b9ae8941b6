import { printRoutes } from '#shared/contracts/http/print-routes.ts';
import { progressRoutes } from '#shared/contracts/http/progress-routes.ts';
import type { PaperGuideAnswer } from '#shared/contracts/paper-guide.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import { dayWords } from '../../parts/date-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useAct } from '../../parts/use-act.ts';
import { useLoaded } from '../../parts/use-loaded.ts';
import { failureSentence } from '../../session/failure-sentence.ts';
import { api, session } from '../customer-session.ts';
import { RequiredPaper } from '../progress/required-paper.tsx';
import { siteName } from '../site-name.ts';

const load = async (applicationId: string) => {
  const path = { applicationId };
  const [guide, progress] = await Promise.all([
    api.call(progressRoutes.getPaperGuide, { path }),
    api.call(progressRoutes.getProgress, { path }),
  ]);
  if (!guide.ok) return guide;
  if (!progress.ok) return progress;
  return { ...guide, body: { guide: guide.body, progress: progress.body } };
};

/** What to print, what to add, and where to send it; with the reason and the day until which each paper counts. */
export function PapersPage({ applicationId }: { applicationId: string }) {
  const loaded = useLoaded(() => load(applicationId), [applicationId]);
  return (
    <Loaded loaded={loaded} onSignIn={() => session.signIn(location.hash.slice(1))}>
      {({ guide, progress }) => {
        const isAgain = progress?.statusCode === 'correction_requested';
        const open = guide.requirements.filter(({ state }) => state === 'needed' || state === 'send_again');
        return (
          <>
            <PageHeading title={isAgain ? '送り直していただく書類' : 'お送りいただく書類'} site={siteName} />
            <p>
              <a href={`#/applications/${applicationId}`}>進み具合の画面に戻る</a>
            </p>
            {open.length === 0 ? (
              <NothingToSend canCorrect={progress?.actions.includes('correct_form')} applicationId={applicationId} />
            ) : (
              <>
                {guide.documentsEndOn && (
                  <p>
                    <strong>{dayWords(guide.documentsEndOn)}まで</strong>
                    に届くようにお送りください。証明書の新しさは、当社に届いた日で判断します。
                  </p>
                )}
                <Printing applicationId={applicationId} isAgain={isAgain} kind={progress?.applicantKind} />
                <Papers open={open} guide={guide} isAgain={isAgain} />
                <Address lines={guide.mailTo} />
                <Letters letters={guide.letters} />
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface PrintingProps {
  readonly applicationId: string;
  readonly isAgain: boolean;
  readonly kind: ApplicantKind | undefined;
}

function Printing({ applicationId, isAgain, kind }: PrintingProps) {
  const act = useAct();
  const print = async (sheets: 'all' | 'again') => {
    const input = { path: { applicationId }, query: { sheets } };
    const file = await act.run(() => api.file(printRoutes.getPrintPack, input));
    if (file) saveFile(file, sheets === 'again' ? 'clocall-再提出用書類.pdf' : 'clocall-申込書類.pdf');
  };
  const printSample = async (applicantKind: ApplicantKind) => {
    const file = await act.run(() => api.file(printRoutes.getPrintSample, { path: { applicantKind } }));
    if (file) saveFile(file, 'clocall-記入例.pdf');
  };
  return (
    <section>
      <h2>1. 書類を印刷する</h2>
      <p>
        ご入力の内容が印刷されます。A4の紙に印刷し、日付とお名前をご記入ください。プリンターがない場合は、PDFをコンビニエンスストアなどで印刷できます。
      </p>
      {act.failure && (
        <Notice kind="error" title="書類を作成できませんでした" isLive>
          <p>{failureSentence(act.failure)}</p>
        </Notice>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={() => print(isAgain ? 'again' : 'all')}>
          {isAgain ? '送り直す書類をダウンロードする（PDF）' : '書類をダウンロードする（PDF）'}
        </button>
        {isAgain && (
          <button type="button" class="button plain" onClick={() => print('all')}>
            すべての書類をダウンロードする（PDF）
          </button>
        )}
        {kind && (
          <button type="button" class="button plain" onClick={() => printSample(kind)}>
            記入例を見る（PDF）
          </button>
        )}
      </div>
      <p role="status">{act.isRunning ? '書類を作成しています…' : ''}</p>
    </section>
  );
}

/** What is asked can be put right on the screen alone. */
function NothingToSend({ canCorrect, applicationId }: { canCorrect: boolean | undefined; applicationId: string }) {
  return (
    <Notice kind="info" title="今回、郵送していただく書類はありません">
      {canCorrect && (
        <p>
          <a href={`#/applications/${applicationId}/form`}>お申し込み内容の修正</a>をご確認ください。
        </p>
      )}
    </Notice>
  );
}

interface PapersProps {
  readonly open: PaperGuideAnswer['requirements'];
  readonly guide: PaperGuideAnswer;
  readonly isAgain: boolean;
}

function Papers({ open, guide: { requirements }, isAgain }: PapersProps) {
  const done = requirements.filter(({ state }) => state === 'received' || state === 'accepted');
  return (
    <section>
      <h2>2. 書類をそろえる</h2>
      <p>
        {isAgain ? '今回お送りいただくのは、次の書類だけです。' : 'お申し込みの内容から、次の書類が必要です。'}
        マイナンバー（個人番号）が書かれた部分は、見えないように隠してからお送りください。
      </p>
      <ol class="cards">
        {open.map((requirement) => (
          <RequiredPaper key={`${requirement.subject}/${requirement.purposeText}`} requirement={requirement} />
        ))}
      </ol>
      {done.length > 0 && (
        <>
          <h3>お送りいただく必要がないもの</h3>
          <ul>
            {done.map(({ subject, subjectText, purposeText, state }) => (
              <li key={`${subject}/${purposeText}`}>
                {subjectText}：{purposeText}（{state === 'accepted' ? '確認が終わりました' : '到着しました'}）
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Address({ lines }: { lines: readonly string[] }) {
  return (
    <section>
      <h2>3. 郵送する</h2>
      <p>印刷した「宛名ラベル」を封筒に貼るか、次の宛先をお書きください。</p>
      <address>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </section>
  );
}

function Letters({ letters }: { letters: PaperGuideAnswer['letters'] }) {
  if (letters.length === 0) return null;
  return (
    <section>
      <h2>書類の確認が終わったら</h2>
      <ul>
        {letters.map(({ addressee, text, whyText, citation }) => (
          <li key={addressee}>
            {text}
            <small>
              {whyText}（{citation}）
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
