import type { Platform } from './start-platform.ts';

/** Tells the person at the terminal where everything is and who can sign in. */
export function announce(platform: Platform, tookMs: number): void {
  const { urls, executions } = platform.describe();
  const lines = [
    `起動しました（${(tookMs / 1000).toFixed(1)} 秒）。終了するには Ctrl-C を押してください。`,
    '',
    `  画面　　　　　${urls.web}/`,
    `  操作盤　　　　${urls.start}`,
    `  メール受信箱　${urls.mailbox}`,
    `  API の説明　${urls.apiDescription}`,
    `  AWS の代わり　${urls.aws}`,
    '',
    'サインインできる人（この端末だけのパスワードです）',
    ...platform.accounts.map(
      ({ label, email, password, totpSecret }) =>
        `  ${label}　${email}　${password}${totpSecret ? `　認証アプリの鍵 ${totpSecret}` : ''}`,
    ),
    ...(executions.length > 0 ? ['', `進行中の申込み ${executions.length} 件を再開しました。`] : []),
  ];
  console.log(lines.join('\n'));
}
