import type { printRoutes } from '#shared/contracts/http/print-routes.ts';
import { printPackOf } from '#shared/copy/ja/print-pack/print-pack.ts';
import { sampleCaseOf } from '#shared/copy/ja/print-pack/sample-case.ts';
import { sampleForms } from '#shared/copy/ja/print-pack/sample-forms.ts';
import { civilDateOf, startOfDay } from '#shared/domain/civil-date.ts';
import { sheetsForAll } from '#shared/domain/decisions/plan-print.ts';
import { askedOfApplicant, declaredCaseOf } from '#shared/domain/policy/papers-to-send.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { PrintParts } from './print-parts.ts';

/** Prints the worked sample of a kind of applicant by the law of today. */
export const createGetPrintSample =
  ({ mailTo, draw }: Omit<PrintParts, 'cases'>): Operation<typeof printRoutes.getPrintSample> =>
  async ({ path: { applicantKind } }, { at }) => {
    const on = civilDateOf(at);
    const asked = askedOfApplicant(declaredCaseOf(sampleForms[applicantKind]), on);
    if (!asked.ok) return refuse('order_not_covered');
    const printCase = sampleCaseOf(applicantKind, { asked: asked.value, mailTo, on });
    const pack = printPackOf(printCase, sheetsForAll(asked.value));
    const { receptionNumber } = printCase;
    const document = await draw({ pack, receptionNumber, createdAt: startOfDay(on) });
    return {
      status: 200,
      headers: { 'content-disposition': `attachment; filename="clocall-sample-${applicantKind}.pdf"` },
      body: document.toString('base64'),
    };
  };
