import { addMonths, type CivilDate } from '../civil-date.ts';
import type { DeficiencyCode } from '../deficiency.ts';
import type { AcceptedPaper, PaperItem } from './policy-row.ts';
import type { RegisteredPaper } from './registered-paper.ts';

/**
 * 6か月以内: the corresponding day six months before the receipt is the oldest that counts; counted forward from the day
 * after the issue (民法140条, 143条) it comes to the same.
 */
export const isMadeWithinSixMonths = (issuedOn: CivilDate, receivedOn: CivilDate): boolean =>
  addMonths(receivedOn, -6) <= issuedOn && issuedOn <= receivedOn;

const datingDefects = (paper: RegisteredPaper, accepted: AcceptedPaper): DeficiencyCode[] => {
  const { issuedOn, expiresOn, receivedOn } = paper;
  if (accepted.issuedOnOrAfter !== undefined) {
    if (issuedOn === undefined) return ['paper_unreadable'];
    if (issuedOn < accepted.issuedOnOrAfter) return ['paper_not_usable'];
  }
  if (accepted.freshness === 'valid_on_receipt_day') {
    // A paper that prints an expiry must have it registered: without it nobody has looked.
    if (expiresOn === undefined) return ['paper_unreadable'];
    return expiresOn < receivedOn ? ['identity_paper_expired'] : [];
  }
  if (accepted.freshness === 'made_within_6_months_before_receipt') {
    if (issuedOn === undefined || issuedOn > receivedOn) return ['paper_unreadable'];
    return isMadeWithinSixMonths(issuedOn, receivedOn) ? [] : ['certificate_older_than_six_months'];
  }
  return [];
};

const showsCurrentResidence = ({ kind, inspection }: RegisteredPaper): boolean =>
  kind !== 'passport_without_residence' && !inspection?.findings.includes('current_residence_not_shown');

/** What a reviewer rejected a paper for; an old residence alone only calls for a 補完書類. */
const rejections = ({ inspection }: RegisteredPaper): DeficiencyCode[] => {
  if (inspection?.result !== 'rejected') return [];
  if (inspection.findings.length === 0) return ['paper_not_usable'];
  return inspection.findings.filter((code) => code !== 'current_residence_not_shown');
};

/** Whether a paper can be a proof at all: one that only shows an old residence still proves who a person is. */
export const isProof = (paper: RegisteredPaper): boolean =>
  paper.inspection !== undefined && rejections(paper).length === 0;

/** Why a paper of an accepted kind is not good enough for an item; nothing when it is. */
export const defectsOf = (paper: RegisteredPaper, accepted: AcceptedPaper, item: PaperItem): DeficiencyCode[] => {
  const defects = [...rejections(paper), ...datingDefects(paper, accepted)];
  if (item.form === 'original' && paper.form === 'copy') defects.push('original_required');
  if (item.mustShowCurrentResidence && !showsCurrentResidence(paper)) defects.push('current_residence_not_shown');
  return [...new Set(defects)];
};
