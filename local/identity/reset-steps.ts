import { html } from '../pages/html.ts';
import { copy } from './pages/copy.ts';
import type { FieldError } from './pages/page-frame.ts';
import { writeForgotPage, writeResetPage } from './pages/sign-in-pages.ts';
import { createMailedCode, tryMailedCode } from './pending-steps.ts';
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

/** Shows the form that asks whose password was forgotten. */
export function showForgot(visit: Visit): Reply {
  return showPage(writeForgotPage(formState(visit)));
}

/** Mails a code to the address if it has an account; the answer does not tell. */
export async function submitForgot(visit: Visit, form: URLSearchParams): Promise<Reply> {
  const { users, steps, deliverMail } = visit.desk;
  const typed = form.get('email') ?? '';
  const email = parseEmail(typed);
  if (email === undefined) {
    const errors: FieldError[] = [{ field: 'email', code: 'email-invalid' }];
    return showErrors(writeForgotPage(formState(visit, { email: typed, errors })));
  }
  const code = createMailedCode({ isSent: users.findByEmail(email) !== undefined });
  steps.save(visit.uid, { kind: 'reset', email, code });
  if (code.digits !== null) {
    const text = copy.mail.reset(code.digits);
    await deliverMail({ to: email, subject: copy.mail.resetSubject, text, html: html`<pre>${text}</pre>`.source });
  }
  return { kind: 'redirect', to: `${visit.base}/reset` };
}

/** Shows the form for the mailed code and a new password. */
export function showReset(visit: Visit): Reply {
  if (!visit.desk.steps.find(visit.uid, 'reset')) return { kind: 'redirect', to: `${visit.base}/forgot` };
  return showPage(writeResetPage(formState(visit), minimumPasswordLength(visit)));
}

/** Checks the mailed code and changes the password; signing in comes after. */
export async function submitReset(visit: Visit, form: URLSearchParams): Promise<Reply> {
  const { users, steps, failures } = visit.desk;
  const step = steps.find(visit.uid, 'reset');
  if (!step) return { kind: 'redirect', to: `${visit.base}/forgot` };
  const refuse = (errors: FieldError[]) =>
    showErrors(writeResetPage(formState(visit, { errors }), minimumPasswordLength(visit)));
  if (failures.isLocked(step.email)) return refuse([{ field: 'code', code: 'too-many-failures' }]);
  const password = form.get('password') ?? '';
  const errors = checkNewPassword(password, minimumPasswordLength(visit));
  const { isRight, code } = tryMailedCode(step.code, parseCode(form.get('code')));
  if (!isRight) {
    // Asking for a new code must not give new tries without end.
    failures.add(step.email);
    steps.save(visit.uid, { ...step, code });
    errors.unshift({ field: 'code', code: 'code-wrong' });
  }
  const user = users.findByEmail(step.email);
  if (errors.length > 0 || !user) return refuse(errors);
  steps.save(visit.uid, { kind: 'password-changed' });
  await users.setPassword(user.sub, password);
  failures.forget(step.email);
  return { kind: 'redirect', to: visit.base };
}
