import { html } from '../pages/html.ts';
import { copy } from './pages/copy.ts';
import type { FieldError } from './pages/page-frame.ts';
import { writeConfirmPage, writeSignUpPage } from './pages/sign-in-pages.ts';
import { hashPassword } from './password-hash.ts';
import { createMailedCode, type MailedCode, tryMailedCode } from './pending-steps.ts';
import {
  checkNewPassword,
  formState,
  minimumPasswordLength,
  parseCode,
  parseEmail,
  type Reply,
  showErrors,
  showPage,
  type Visit,
} from './sign-in-visit.ts';

const mostMails = 5;

/** Shows the form for a new account. */
export function showSignUp(visit: Visit): Reply {
  return showPage(writeSignUpPage(formState(visit), minimumPasswordLength(visit)));
}

/** Takes address and password of a new account and mails a code. Nothing is stored as a user before the code came back. */
export async function submitSignUp(visit: Visit, form: URLSearchParams): Promise<Reply> {
  const typed = form.get('email') ?? '';
  const password = form.get('password') ?? '';
  const email = parseEmail(typed);
  const errors: FieldError[] = email === undefined ? [{ field: 'email', code: 'email-invalid' }] : [];
  errors.push(...checkNewPassword(password, minimumPasswordLength(visit)));
  if (email === undefined || errors.length > 0) {
    return showErrors(writeSignUpPage(formState(visit, { email: typed, errors }), minimumPasswordLength(visit)));
  }
  const code = await mailCode(visit, email);
  const passwordHash = await hashPassword(password);
  visit.desk.steps.save(visit.uid, { kind: 'sign-up', email, passwordHash, code, mailsSent: 1 });
  return { kind: 'redirect', to: `${visit.base}/confirm` };
}

/** Shows the form for the mailed code. */
export function showConfirm(visit: Visit): Reply {
  const step = visit.desk.steps.find(visit.uid, 'sign-up');
  if (!step) return { kind: 'redirect', to: `${visit.base}/sign-up` };
  const notice = step.mailsSent > 1 ? copy.confirm.resent : undefined;
  return showPage(writeConfirmPage(formState(visit, { email: step.email, notice })));
}

/** Checks the mailed code; the right one makes the user and signs them in. */
export function submitConfirm(visit: Visit, form: URLSearchParams): Reply {
  const { steps, users } = visit.desk;
  const step = steps.find(visit.uid, 'sign-up');
  if (!step) return { kind: 'redirect', to: `${visit.base}/sign-up` };
  const { isRight, code } = tryMailedCode(step.code, parseCode(form.get('code')));
  if (!isRight) {
    steps.save(visit.uid, { ...step, code });
    const errors: FieldError[] = [{ field: 'code', code: 'code-wrong' }];
    return showErrors(writeConfirmPage(formState(visit, { email: step.email, errors })));
  }
  steps.delete(visit.uid);
  return { kind: 'signed-in', sub: users.add(step.email, step.passwordHash).sub };
}

/** Mails another code. */
export async function resendCode(visit: Visit): Promise<Reply> {
  const step = visit.desk.steps.find(visit.uid, 'sign-up');
  if (!step) return { kind: 'redirect', to: `${visit.base}/sign-up` };
  if (step.mailsSent >= mostMails) {
    const errors: FieldError[] = [{ field: 'code', code: 'too-many-mails' }];
    return showErrors(writeConfirmPage(formState(visit, { email: step.email, errors })));
  }
  const code = await mailCode(visit, step.email);
  visit.desk.steps.save(visit.uid, { ...step, code, mailsSent: step.mailsSent + 1 });
  return { kind: 'redirect', to: `${visit.base}/confirm` };
}

/** Only the owner of the mailbox learns whether the address already has an account: the page looks the same. */
async function mailCode(visit: Visit, email: string): Promise<MailedCode> {
  const isTaken = visit.desk.users.findByEmail(email) !== undefined;
  const code = createMailedCode({ isSent: !isTaken });
  const subject = code.digits === null ? copy.mail.takenSubject : copy.mail.signUpSubject;
  const text = code.digits === null ? copy.mail.taken : copy.mail.signUp(code.digits);
  await visit.desk.deliverMail({ to: email, subject, text, html: html`<pre>${text}</pre>`.source });
  return code;
}
