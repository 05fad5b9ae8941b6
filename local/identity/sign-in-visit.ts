import * as z from 'zod/mini';
import { copy, type PageProblem } from './pages/copy.ts';
import type { FieldError } from './pages/page-frame.ts';
import type { FormState } from './pages/sign-in-pages.ts';
import type { PendingSteps } from './pending-steps.ts';
import type { PoolSpec } from './pool-spec.ts';
import type { SignInFailures } from './sign-in-failures.ts';
import type { UserDirectory } from './user-directory.ts';

/** A mail that the sign-in pages send. */
export interface IdentityMail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the pages of one pool work with. */
export interface PoolDesk {
  spec: PoolSpec;
  users: UserDirectory;
  failures: SignInFailures;
  steps: PendingSteps;
  deliverMail: (mail: IdentityMail) => Promise<void>;
}

/** One request to a sign-in page, from the browser that started this sign-in. */
export interface Visit {
  desk: PoolDesk;
  uid: string;
  /** The path of the first page. */
  base: string;
}

/** What a page answers. */
export type Reply =
  | { kind: 'page'; body: string; status: number }
  | { kind: 'problem'; problem: PageProblem; status: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'signed-in'; sub: string };

/** A page to read or to fill in. */
export function showPage(body: string, status = 200): Reply {
  return { kind: 'page', body, status };
}

/** The same page again, with what was wrong. */
export function showErrors(body: string): Reply {
  return showPage(body, 422);
}

/** The state that every form starts with. */
export function formState(visit: Visit, state: Partial<FormState> = {}): FormState {
  return { service: copy.service[visit.desk.spec.name], base: visit.base, ...state };
}

const emailSchema = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.normalize('NFKC').trim().toLowerCase()),
  ),
  z.email(),
);

/** Reads an address as typed: full-width letters and capitals are converted, not refused. */
export function parseEmail(text: string | null): string | undefined {
  return emailSchema.safeParse(text).data;
}

/** Reads the digits of a code, in whatever width and with whatever spaces they were typed. */
export function parseCode(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/g, '');
}

/** What is wrong with a password that somebody chooses. */
export function checkNewPassword(password: string, minimumLength: number): FieldError[] {
  if (password === '') return [{ field: 'password', code: 'password-missing' }];
  if ([...password].length < minimumLength) return [{ field: 'password', code: 'password-short' }];
  return [];
}

/** The shortest password that a pool takes. */
export function minimumPasswordLength(visit: Visit): number {
  return visit.desk.spec.minimumPasswordLength;
}
