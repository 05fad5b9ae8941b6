import type { IncomingMessage } from 'node:http';
import { readForm } from './page-replies.ts';
import { showForgot, showReset, submitForgot, submitReset } from './reset-steps.ts';
import { showSignIn, showTimeCode, submitSignIn, submitTimeCode } from './sign-in-steps.ts';
import type { PoolDesk, Reply, Visit } from './sign-in-visit.ts';
import { resendCode, showConfirm, showSignUp, submitConfirm, submitSignUp } from './sign-up-steps.ts';

/** How one page is shown, and what becomes of its form. */
export interface SignInRoute {
  show: (visit: Visit) => Reply;
  submit: (visit: Visit, form: URLSearchParams) => Reply | Promise<Reply>;
}

const routes = new Map<string, SignInRoute>([
  ['', { show: showSignIn, submit: submitSignIn }],
  ['/time-code', { show: showTimeCode, submit: submitTimeCode }],
  ['/forgot', { show: showForgot, submit: submitForgot }],
  ['/reset', { show: showReset, submit: submitReset }],
]);

const signUpRoutes = new Map<string, SignInRoute>([
  ['/sign-up', { show: showSignUp, submit: submitSignUp }],
  ['/confirm', { show: showConfirm, submit: submitConfirm }],
  ['/resend', { show: showConfirm, submit: resendCode }],
]);

/** Finds the page by what follows the id of the sign-in in its path. */
export function findSignInRoute({ spec }: PoolDesk, page: string): SignInRoute | undefined {
  return routes.get(page) ?? (spec.selfSignUp ? signUpRoutes.get(page) : undefined);
}

/** Shows the page, or takes its form if it comes from a page of ours. */
export async function takeVisit(
  route: SignInRoute,
  visit: Visit,
  request: IncomingMessage,
  ownOrigin: string,
): Promise<Reply> {
  if (request.method !== 'POST') return route.show(visit);
  // Same-site cookies do not tell ports apart; the origin does.
  const { origin } = request.headers;
  if (origin !== undefined && origin !== ownOrigin) return { kind: 'problem', problem: 'foreign-form', status: 403 };
  const form = await readForm(request);
  return form ? route.submit(visit, form) : { kind: 'problem', problem: 'bad-request', status: 413 };
}
