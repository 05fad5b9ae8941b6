import * as cognito from 'aws-cdk-lib/aws-cognito';

/** The mail with the code that proves an address, at the sign-up and before a new password. */
export const verificationMail: cognito.UserVerificationConfig = {
  emailStyle: cognito.VerificationEmailStyle.CODE,
  emailSubject: '【clocall】確認コードのお知らせ',
  emailBody:
    '確認コードは {####} です。<br>画面に入力して、お手続きを続けてください。<br>お心当たりのない場合は、このメールを破棄してください。',
};

/** The mail that invites a member of staff. */
export const invitationMail: cognito.UserInvitationConfig = {
  emailSubject: '【clocall】業務画面のアカウントのお知らせ',
  emailBody:
    'ユーザー名は {username}、仮パスワードは {####} です。<br>3日以内にサインインし、パスワードの変更と認証アプリの登録を行ってください。',
};
