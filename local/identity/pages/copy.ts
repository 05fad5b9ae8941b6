/** Every word that the sign-in pages and their mails say. */
export const copy = {
  service: { customers: 'clocall お申し込み', staff: 'clocall 業務システム' },
  localNote: 'この画面は開発用です。本番ではAmazon Cognitoの画面が表示されます。',
  errorTitle: (title: string) => `エラー: ${title}`,
  errorHeading: '入力内容を確認してください',
  required: '必須',
  email: 'メールアドレス',
  password: 'パスワード',
  newPassword: '新しいパスワード',
  code: '確認コード',
  codeHint: 'メールに書かれた6桁の数字を入力してください。',
  timeCode: '認証コード',
  timeCodeHint: '認証アプリに表示されている6桁の数字を入力してください。',
  passwordHint: (minimum: number) => `${minimum}文字以上で入力してください。`,
  signIn: {
    title: 'サインイン',
    button: 'サインインする',
    toSignUp: 'アカウントを作成する',
    toForgot: 'パスワードを忘れた方',
    passwordChanged: 'パスワードを変更しました。新しいパスワードでサインインしてください。',
  },
  timeCodePage: { title: '2段階認証', button: '認証する' },
  signUp: { title: 'アカウントの作成', button: '確認コードを送る', back: 'サインインに戻る' },
  confirm: {
    title: 'メールアドレスの確認',
    lead: (email: string) => `${email} に確認コードを送りました。`,
    resent: '確認コードをもう一度送りました。',
    button: '確認する',
    resend: '確認コードをもう一度送る',
  },
  forgot: { title: 'パスワードの再設定', button: '確認コードを送る' },
  reset: {
    title: '新しいパスワードの設定',
    lead: 'アカウントがある場合は、確認コードをメールで送りました。',
    button: 'パスワードを変更する',
  },
  problem: {
    title: '画面を表示できません',
    'expired-page': '画面の有効期限が切れました。もとの画面に戻って、もう一度サインインしてください。',
    'unknown-page': 'お探しの画面はありません。もとの画面に戻って、もう一度お試しください。',
    'foreign-form': 'この操作は受け付けられません。もとの画面に戻って、もう一度お試しください。',
    'bad-request': 'サインインの要求に誤りがあります。もとの画面に戻って、もう一度お試しください。',
  },
  errors: {
    'email-invalid': 'メールアドレスを「name@example.co.jp」の形で入力してください。',
    'password-missing': 'パスワードを入力してください。',
    'password-short': 'パスワードが短すぎます。文字数を増やしてください。',
    'wrong-credentials': 'メールアドレスまたはパスワードが違います。入力し直してください。',
    'too-many-failures': '続けて失敗したため、一時的に受け付けていません。しばらく待ってからお試しください。',
    'code-wrong': '確認コードが違うか、有効期限が切れています。最新のメールのコードを入力してください。',
    'time-code-wrong': '認証コードが違います。認証アプリに表示されている新しいコードを入力してください。',
    'too-many-mails': '確認コードを送れる回数を超えました。はじめからやり直してください。',
  },
  mail: {
    signUpSubject: '【clocall】確認コードのお知らせ',
    signUp: (code: string) =>
      `アカウントの作成を受け付けました。\n\n確認コード: ${code}\n\n有効期限は15分です。お心当たりのない場合は、このメールを削除してください。`,
    takenSubject: '【clocall】アカウントは登録済みです',
    taken:
      'このメールアドレスのアカウントは、すでに登録されています。\n\nサインインの画面からお進みください。パスワードをお忘れの場合は、同じ画面から再設定できます。',
    resetSubject: '【clocall】パスワード再設定の確認コード',
    reset: (code: string) =>
      `パスワードの再設定を受け付けました。\n\n確認コード: ${code}\n\n有効期限は15分です。お心当たりのない場合は、このメールを削除してください。`,
  },
} as const;

/** Why a form was not accepted. */
export type FormError = keyof typeof copy.errors;

/** Why there is no form to show. */
export type PageProblem = Exclude<keyof typeof copy.problem, 'title'>;
