import type { printRoutes } from '#shared/contracts/http/print-routes.ts';
import { noticesOf } from '#shared/copy/ja/print-pack/asked-again.ts';
import { printPackOf } from '#shared/copy/ja/print-pack/print-pack.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { permitPrint, sheetsOf } from '#shared/domain/decisions/plan-print.ts';
import { applicationFormSchema } from '#shared/domain/form.ts';
import { paperGuideOf } from '#shared/domain/paper-guide/paper-guide.ts';
import { askedOfApplicant, declaredCaseOf } from '#shared/domain/policy/papers-to-send.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import type { PrintParts } from './print-parts.ts';

/** A name that tells nothing of the customer: it is seen by whoever looks at the screen, or at a shop's printer. */
const fileName = 'clocall-application-forms.pdf';

/** Prints what the customer posts, while papers are waited for. */
export const createGetPrintPack =
  ({ cases, mailTo, draw }: PrintParts): Operation<typeof printRoutes.getPrintPack> =>
  async ({ path: { applicationId }, query: { sheets: scope } }, { customer, at }) => {
    const loaded = await cases.load(applicationId);
    if (loaded?.application.customerId !== customer.id) return refuse('application_unknown');
    const { application } = loaded;
    const permitted = permitPrint(application);
    if (!permitted.ok) return permitted;
    const form = applicationFormSchema.parse(await cases.loadForm(applicationId));
    const today = civilDateOf(at);
    const [guide, asked] = [paperGuideOf({ application, form, today }), askedOfApplicant(declaredCaseOf(form), today)];
    if (!guide.ok || !asked.ok) return refuse('order_not_covered');
    const { requirements: papers, documentsEndOn: endsOn, copiesUntil } = guide.value;
    const sheets = sheetsOf(application, { papers }, scope);
    if (!sheets.ok) return sheets;
    const { receptionNumber, submittedAt } = application;
    if (!receptionNumber || !submittedAt) return refuse('not_possible_now');
    const { questions } = asked.value;
    const printCase = { receptionNumber, form, asked: { papers, questions }, endsOn, copiesUntil, mailTo };
    const notices = scope === 'again' ? { notices: noticesOf(application) } : {};
    const pack = printPackOf({ ...printCase, ...notices }, sheets.value);
    const document = await draw({ pack, receptionNumber, createdAt: submittedAt });
    return {
      status: 200,
      headers: { 'content-disposition': `attachment; filename="${fileName}"` },
      body: document.toString('base64'),
    };
  };
