import { type Html, html } from '../pages/html.ts';
import { japaneseTime } from '../pages/japanese-time.ts';
import type { LocalState } from './local-state.ts';

/** What the start page shows besides the state. */
export interface StartPageExtras {
  readonly hasPicture: boolean;
  readonly hasApiDescription: boolean;
  readonly pages: readonly { readonly path: string; readonly label: string }[];
  /** E-mail → the present one-time code, for accounts with a second factor. */
  readonly timeCodes: ReadonlyMap<string, string>;
}

const daySeconds = 86_400;

/** The first page of the platform: what runs, where everything is, and the buttons of the clock. */
export function renderStartPage(state: LocalState, extras: StartPageExtras): Html {
  return html`<h1>clocall 申込受付システム（この端末での動作）</h1>
<p>本番と同じ処理を、この端末だけで動かしています。ここでの操作が外部に送信されることはありません。</p>
<h2>画面</h2>
${extras.pages.length === 0 ? html`<p>お客様と担当者の画面は、この版にはまだありません。申込みは、API か <code>npm run demo</code> で進めます。</p>` : undefined}
<ul class="links">
${extras.pages.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}
<li><a href="/mailbox">メール受信箱</a>（システムが送信したメールを確認できます）</li>
${extras.hasApiDescription ? html`<li><a href="/api-description">API の説明</a></li>` : undefined}
<li><a href="/local/state.json">現在の状態（JSON）</a></li>
</ul>
${renderClock(state.clock)}
${renderAccounts(state.accounts, extras.timeCodes)}
${renderExecutions(state.executions, extras.hasPicture)}`;
}

function button(label: string, path: string, body: unknown): Html {
  return html`<button type="button" data-path="${path}" data-body="${JSON.stringify(body)}">${label}</button>`;
}

function renderClock(clock: LocalState['clock']): Html {
  const days = Math.floor(clock.offsetSeconds / daySeconds);
  return html`<h2>時計</h2>
<p>システムの現在時刻：<strong>${japaneseTime(clock.now)}</strong>${
    days > 0 ? html`（実際より約 ${days} 日進んでいます）` : undefined
  }</p>
<p>次に動く予定：${clock.nextTimerAt ? japaneseTime(clock.nextTimerAt) : 'なし'}</p>
<p>時計を進めると、督促や期限切れがその時刻どおりに起こります。戻すことはできません。</p>
<div class="actions">
${button('次の予定まで進める', '/local/clock', { advanceToNext: true })}
${button('1 日進める', '/local/clock', { advanceBySeconds: daySeconds })}
${button('7 日進める', '/local/clock', { advanceBySeconds: 7 * daySeconds })}
${button('定期処理を今すぐ実行', '/local/schedules/run', {})}
<span id="state" role="status"></span>
</div>`;
}

function renderAccounts(accounts: LocalState['accounts'], timeCodes: ReadonlyMap<string, string>): Html {
  return html`<h2>サインインできる人</h2>
<p>パスワードは起動したときの画面と、保存先フォルダーの <code>accounts.json</code> にあります。</p>
<table>
<thead><tr><th scope="col">役割</th><th scope="col">メールアドレス</th><th scope="col">認証アプリの現在のコード</th></tr></thead>
<tbody>${accounts.map(
    ({ label, email }) =>
      html`<tr><td>${label}</td><td><code>${email}</code></td><td>${timeCodes.get(email) ?? '不要'}</td></tr>`,
  )}</tbody>
</table>`;
}

function renderExecutions(executions: LocalState['executions'], hasPicture: boolean): Html {
  if (executions.length === 0) {
    return html`<h2>進行中の申込み</h2>
<p>進行中の申込みはありません。別の端末画面で <code>npm run demo -- --case corporate</code> を実行すると、申込みから開通までの一件がここで動き、メールはメール受信箱に届きます。</p>`;
  }
  return html`<h2>進行中の申込み（${executions.length} 件）</h2>
${executions.map(
  ({ name, currentStates, startedAt }, index) => html`<details${index === 0 ? html` open` : undefined}>
<summary><code>${name}</code>　現在の段階：<strong>${currentStates.join('、') || '処理中'}</strong>／開始：${japaneseTime(startedAt)}</summary>
${
  hasPicture
    ? html`<img class="workflow" loading="lazy" alt="申込みの流れの図。現在の段階は ${currentStates.join('、')}" src="/local/workflow.svg?states=${encodeURIComponent(currentStates.join(','))}">`
    : undefined
}
</details>`,
)}`;
}
