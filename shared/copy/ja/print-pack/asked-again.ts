import type { Application } from '#shared/domain/application.ts';
import { askedByPost } from '#shared/domain/decisions/plan-print.ts';
import { type DeficiencyNotice, deficiencyNotice } from '../deficiency-notices.ts';

/** What the present notice asks to be posted, in the words in which the customer was asked. */
export const noticesOf = (application: Application): DeficiencyNotice[] =>
  askedByPost(application).map(({ code, paperId, subject, originalsOnly, wanted }) => {
    const paper = application.papers.find((one) => one.paperId === paperId);
    return deficiencyNotice(code, {
      applicantKind: application.applicantKind,
      subject: paper?.subject ?? subject,
      paperKind: paper?.kind,
      originalsOnly,
      wanted,
    });
  });
