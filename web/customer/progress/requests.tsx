import type { ComponentChildren } from 'preact';
import type { ProgressAnswer } from '#shared/contracts/progress-answer.ts';
import { dayWords } from '../../parts/date-words.ts';

/** What the customer is asked to do now, before everything else on the page; nothing when nothing is asked. */
export function Requests({ progress }: { progress: ProgressAnswer }) {
  switch (progress.statusCode) {
    case 'drafting':
      return (
        <Request title="お申し込み内容を入力してください">
          <a class="button" href={`#/applications/${progress.applicationId}/form`}>
            入力を続ける
          </a>
        </Request>
      );
    case 'awaiting_documents':
      return <PostPapers progress={progress} />;
    case 'correction_requested':
      return <Corrections progress={progress} />;
    default:
      return null;
  }
}

function Request({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card request">
      <h2>お客様にお願いしたいこと</h2>
      <p class="state">{title}</p>
      {children}
    </section>
  );
}

function PostPapers({ progress: { applicationId, documentsEndOn, actions } }: { progress: ProgressAnswer }) {
  return (
    <Request title="書類を印刷して、本人確認書類と一緒に郵送してください">
      {documentsEndOn && (
        <p>
          <strong>{dayWords(documentsEndOn)}まで</strong>に当社に届くようにお送りください。
        </p>
      )}
      <div class="buttons">
        <a class="button" href={`#/applications/${applicationId}/papers`}>
          必要な書類を確認・印刷する
        </a>
        {actions.includes('correct_form') && (
          <a href={`#/applications/${applicationId}/form`}>お申し込み内容を修正する</a>
        )}
      </div>
    </Request>
  );
}

function Corrections({ progress }: { progress: ProgressAnswer }) {
  const { applicationId, deficiencies, resubmissionEndsOn, actions } = progress;
  return (
    <Request title={`${deficiencies.length}件の確認をお願いします`}>
      {resubmissionEndsOn && (
        <p>
          <strong>{dayWords(resubmissionEndsOn)}まで</strong>にお手続きをお願いします。
        </p>
      )}
      <ol>
        {deficiencies.map(({ code, subject, title, request }) => (
          <li key={`${code}/${subject}`}>
            <h3>{title}</h3>
            <p>{request}</p>
          </li>
        ))}
      </ol>
      <div class="buttons">
        <a class="button" href={`#/applications/${applicationId}/papers`}>
          送り直す書類を確認・印刷する
        </a>
        {actions.includes('correct_form') && (
          <a class="button plain" href={`#/applications/${applicationId}/form`}>
            お申し込み内容を修正する
          </a>
        )}
      </div>
    </Request>
  );
}
