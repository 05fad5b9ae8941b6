import type { Application, Deficiency } from '../application.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import { deadlinesOn } from '../deadlines.ts';
import { type DeficiencyCode, fixesOf } from '../deficiency.ts';
import type { AskedOfApplicant } from '../policy/papers-to-send.ts';
import { type PrintScope, type PrintSheet, printSheets } from '../print-sheet.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isEnded } from '../status.ts';
import { endOfSpan } from './waits.ts';

const awaitsPapers = ({ status }: Application): boolean =>
  status === 'awaiting_documents' || status === 'awaiting_resubmission';

/** Refuses while no papers are waited for: what is printed then could not be sent, or not yet. */
export const permitPrint = (
  application: Application,
): Result<Application, 'application_ended' | 'papers_not_awaited'> => {
  if (awaitsPapers(application)) return ok(application);
  return isEnded(application.status) ? refuse('application_ended') : refuse('papers_not_awaited');
};

/** What the present notice asks to be posted; what is only corrected on the screen or by telephone is not among it. */
export const askedByPost = ({ status, deficiencies }: Application): Deficiency[] =>
  status === 'awaiting_resubmission'
    ? deficiencies.filter((one) =>
        fixesOf(one).some((fix) => fix === 'resend_paper' || fix === 'send_additional_paper'),
      )
    : [];

const sheetOfCode: Readonly<Partial<Record<DeficiencyCode, PrintSheet>>> = {
  application_form_missing: 'application_form',
  verification_questionnaire_missing: 'verification_questionnaire',
  authority_not_confirmed: 'power_of_attorney',
};

/** The operator's own form that a deficiency asks for again; papers of others are not printed here. */
const sheetAskedBy = ({ papers }: Application, { code, paperId }: Deficiency): PrintSheet | undefined => {
  const kind = papers.find((paper) => paper.paperId === paperId)?.kind;
  return sheetOfCode[code] ?? printSheets.find((sheet) => sheet === kind);
};

/** Every sheet, but the mandate only where one is asked for. */
export const sheetsForAll = ({ papers }: Pick<AskedOfApplicant, 'papers'>): PrintSheet[] => {
  const needsMandate = papers.some(({ requirement }) => requirement.purpose === 'authority');
  return printSheets.filter((sheet) => sheet !== 'power_of_attorney' || needsMandate);
};

const always: readonly PrintSheet[] = ['cover_sheet', 'mailing_label'];

/** Which sheets of the pack an application is printed with. */
export const sheetsOf = (
  application: Application,
  asked: Pick<AskedOfApplicant, 'papers'>,
  scope: PrintScope,
): Result<PrintSheet[], 'nothing_to_send_again'> => {
  if (scope === 'all') return ok(sheetsForAll(asked));
  const toPost = askedByPost(application);
  if (toPost.length === 0) return refuse('nothing_to_send_again');
  const wanted = new Set<PrintSheet | undefined>([...always, ...toPost.map((one) => sheetAskedBy(application, one))]);
  return ok(printSheets.filter((sheet) => wanted.has(sheet)));
};

/** The last day on which the papers of somebody who applies on a day may arrive. */
export const papersEndOnAfter = (submittedOn: CivilDate): CivilDate =>
  civilDateOf(endOfSpan(submittedOn, deadlinesOn(submittedOn).waits.documents.endsAfter));

/** The last day on which the papers that are waited for may arrive. */
export const papersEndOn = ({
  openWaits,
  plannedWaits,
  resubmissionEndsAt,
  status,
}: Application): CivilDate | undefined => {
  const documents = openWaits.documents ?? plannedWaits.documents;
  const endsAt = status === 'awaiting_resubmission' ? resubmissionEndsAt : documents?.endsAt;
  return endsAt === undefined ? undefined : civilDateOf(endsAt);
};
