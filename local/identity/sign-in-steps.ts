import { copy } from './pages/copy.ts';
import type { FieldError } from './pages/page-frame.ts';
import { writeSignInPage, writeTimeCodePage } from './pages/sign-in-pages.ts';
import { isPassword } from './password-hash.ts';
import { formState, parseCode, parseEmail, type Reply, showErrors, showPage, type Visit } from './sign-in-visit.ts';

/** Shows the form for e-mail address and password. */
export function showSignIn(visit: Visit): Reply {
  const { steps, spec } = visit.desk;
  const notice = steps.find(visit.uid, 'password-changed') && copy.signIn.passwordChanged;
  return showPage(writeSignInPage(formState(visit, { notice }), spec.selfSignUp));
}

/** Checks e-mail address and password; a pool with multi-factor authentication then asks for a code. */
export async function submitSignIn(visit: Visit, form: URLSearchParams): Promise<Reply> {
  const { users, failures, steps, spec } = visit.desk;
  const typed = form.get('email') ?? '';
  const password = form.get('password') ?? '';
  const email = parseEmail(typed);
  const refuse = (...errors: FieldError[]) =>
    showErrors(writeSignInPage(formState(visit, { email: typed, errors }), spec.selfSignUp));
  const errors: FieldError[] = email === undefined ? [{ field: 'email', code: 'email-invalid' }] : [];
  if (password === '') errors.push({ field: 'password', code: 'password-missing' });
  if (email === undefined || errors.length > 0) return refuse(...errors);
  if (failures.isLocked(email)) return refuse({ field: 'email', code: 'too-many-failures' });
  // Counted before the password is looked at, so that guesses made at the same moment count, too.
  failures.add(email);
  const user = users.findByEmail(email);
  if (!(await isPassword(password, user?.passwordHash)) || !user) {
    return refuse({ field: 'email', code: 'wrong-credentials' });
  }
  if (spec.mfaRequired) {
    steps.save(visit.uid, { kind: 'time-code', sub: user.sub });
    return { kind: 'redirect', to: `${visit.base}/time-code` };
  }
  failures.forget(email);
  return { kind: 'signed-in', sub: user.sub };
}

/** Shows the form for the code of the authenticator app. */
export function showTimeCode(visit: Visit): Reply {
  if (!visit.desk.steps.find(visit.uid, 'time-code')) return { kind: 'redirect', to: visit.base };
  return showPage(writeTimeCodePage(formState(visit)));
}

/** Checks the code of the authenticator app. */
export function submitTimeCode(visit: Visit, form: URLSearchParams): Reply {
  const { users, failures, steps } = visit.desk;
  const step = steps.find(visit.uid, 'time-code');
  const user = step && users.findBySub(step.sub);
  if (!user) return { kind: 'redirect', to: visit.base };
  const refuse = (code: FieldError['code']) =>
    showErrors(writeTimeCodePage(formState(visit, { errors: [{ field: 'code', code }] })));
  if (failures.isLocked(user.email)) return refuse('too-many-failures');
  failures.add(user.email);
  if (!users.useTimeCode(user, parseCode(form.get('code')))) return refuse('time-code-wrong');
  failures.forget(user.email);
  steps.delete(visit.uid);
  return { kind: 'signed-in', sub: user.sub };
}
