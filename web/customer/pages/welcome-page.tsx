import { PageHeading } from '../../parts/page-heading.tsx';
import { session } from '../customer-session.ts';
import { siteName } from '../site-name.ts';

const steps = [
  ['アカウントを作成', 'メールアドレスだけで作成できます。作成後すぐに、内線機能を1か月間無料でお試しいただけます。'],
  ['正式利用をお申し込み', '画面で入力します。途中で保存して、別の端末で続けることもできます。'],
  ['書類を印刷して郵送', '入力した内容が印刷された書類に記名し、本人確認書類と一緒にお送りください。'],
  ['書留郵便を受け取る', '書類の確認後、登記上の本店やご自宅に、転送不要の書留郵便をお送りします。'],
  ['開通', '必要な書類がそろってから、約5営業日で開通します。進み具合はこの画面でいつでも確認できます。'],
] as const;

/** What somebody sees who is not signed in: what it is about, and the three ways on. */
export function WelcomePage() {
  return (
    <>
      <PageHeading title="clocall 正式利用のお申し込み" site={siteName} />
      <p>クラウド電話サービス「clocall」を正式に利用するためのお申し込みと、手続きの確認ができます。</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => session.signIn('/')}>
          ログイン・アカウント作成
        </button>
        <a class="button plain" href="/status/">
          ログインせずに状況を確認
        </a>
      </div>
      <h2>ご利用開始までの流れ</h2>
      <ol class="flow">
        {steps.map(([title, explanation]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{explanation}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
