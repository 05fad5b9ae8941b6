import { type Html, html } from '../../pages/html.ts';
import { copy, type PageProblem } from './copy.ts';
import { type FieldError, writeField, writePage } from './page-frame.ts';

/** What a form page is told: where it stands, what was typed, and what was wrong with it. */
export interface FormState {
  service: string;
  /** The path of the sign-in page; the other pages lie below it. */
  base: string;
  email?: string | undefined;
  errors?: readonly FieldError[] | undefined;
  notice?: string | undefined;
}

const emailField = ({ email, errors }: FormState) =>
  writeField({ name: 'email', label: copy.email, autocomplete: 'username', inputmode: 'email', value: email, errors });

const newPasswordField = ({ errors }: FormState, label: string, minimum: number) =>
  writeField({
    name: 'password',
    label,
    type: 'password',
    autocomplete: 'new-password',
    hint: copy.passwordHint(minimum),
    errors,
  });

const codeField = ({ errors }: FormState, label: string, hint: string) =>
  writeField({ name: 'code', label, autocomplete: 'one-time-code', inputmode: 'numeric', hint, errors });

/** The page that asks for e-mail address and password. */
export function writeSignInPage(state: FormState, canSignUp: boolean): string {
  const password = writeField({
    name: 'password',
    label: copy.password,
    type: 'password',
    autocomplete: 'current-password',
    errors: state.errors,
  });
  const signUp = canSignUp && html`<p><a href="${state.base}/sign-up">${copy.signIn.toSignUp}</a></p>`;
  return writeForm(
    state,
    copy.signIn,
    [emailField(state), password],
    html`<p><a href="${state.base}/forgot">${copy.signIn.toForgot}</a></p>${signUp}`,
  );
}

/** The second page of a pool with multi-factor authentication. */
export function writeTimeCodePage(state: FormState): string {
  return writeForm(state, copy.timeCodePage, [codeField(state, copy.timeCode, copy.timeCodeHint)], back(state));
}

/** The page on which a visitor makes an account. */
export function writeSignUpPage(state: FormState, minimumPasswordLength: number): string {
  const fields = [emailField(state), newPasswordField(state, copy.password, minimumPasswordLength)];
  return writeForm(state, copy.signUp, fields, back(state));
}

/** The page that asks for the code which was mailed to a new address. */
export function writeConfirmPage(state: FormState): string {
  const resend = html`<form method="post" action="${state.base}/resend"><button class="quiet">${copy.confirm.resend}</button></form>`;
  const lead = html`<p>${copy.confirm.lead(state.email ?? '')}</p>`;
  return writeForm(state, copy.confirm, [lead, codeField(state, copy.code, copy.codeHint)], resend);
}

/** The page that asks whose password was forgotten. */
export function writeForgotPage(state: FormState): string {
  return writeForm(state, copy.forgot, [emailField(state)], back(state));
}

/** The page that takes the mailed code and a new password. It looks the same whether or not there is such an account. */
export function writeResetPage(state: FormState, minimumPasswordLength: number): string {
  const fields = [
    html`<p>${copy.reset.lead}</p>`,
    codeField(state, copy.code, copy.codeHint),
    newPasswordField(state, copy.newPassword, minimumPasswordLength),
  ];
  return writeForm(state, copy.reset, fields, back(state));
}

/** The page for a request that leads nowhere. */
export function writeProblemPage(service: string, problem: PageProblem): string {
  return writePage({ service, title: copy.problem.title, content: html`<p>${copy.problem[problem]}</p>` });
}

function back({ base }: FormState): Html {
  return html`<p><a href="${base}">${copy.signUp.back}</a></p>`;
}

function writeForm(state: FormState, words: { title: string; button: string }, fields: Html[], after: Html): string {
  const form = html`<form method="post" novalidate>${fields}<button>${words.button}</button></form>`;
  return writePage({ ...state, title: words.title, content: html`${form}${after}` });
}
