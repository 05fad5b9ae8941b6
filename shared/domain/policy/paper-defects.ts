import { addMonths, type CivilDate } from '../civil-date.ts';
import { type DeficiencyCode, deficiencyKindOf } from '../deficiency.ts';
import type { Compared, Observation } from '../observation.ts';
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
  // A day of expiry that stands on a paper counts, whether papers of its kind have one or not.
  if (expiresOn !== undefined && expiresOn < receivedOn) return ['identity_paper_expired'];
  // A paper that prints an expiry must have it registered: without it nobody has looked.
  if (accepted.freshness === 'valid_on_receipt_day') return expiresOn === undefined ? ['paper_unreadable'] : [];
  const isValid = accepted.freshness === 'valid_or_made_within_6_months' && expiresOn !== undefined;
  if (accepted.freshness !== 'undated' && !isValid) {
    if (issuedOn === undefined || issuedOn > receivedOn) return ['paper_unreadable'];
    return isMadeWithinSixMonths(issuedOn, receivedOn) ? [] : ['certificate_older_than_six_months'];
  }
  return [];
};

const isCorporate = ({ subject }: RegisteredPaper): boolean => subject === 'corporation';

/** A change of address stands on the reverse of a card: while that is missing, nobody knows which address is the present one. */
const lacksReverse = ({ inspection }: RegisteredPaper, { sides }: AcceptedPaper): boolean =>
  sides === 'both_sides' && inspection?.observation?.reverse === 'missing';

/** Where a reviewer does without the reverse, the front must show the present address. */
const awaitsReverse = (paper: RegisteredPaper, accepted: AcceptedPaper): boolean =>
  lacksReverse(paper, accepted) && !paper.inspection?.overruled?.includes('reverse_side_missing');

const showsCurrentAddress = ({ kind, inspection }: RegisteredPaper): boolean => {
  const { observation, findings } = inspection ?? {};
  if (kind === 'passport_without_residence' || findings?.includes('current_residence_not_shown')) return false;
  return (
    observation === undefined || (observation.address === 'current' && observation.compared.address !== 'different')
  );
};

const addressDefect = (paper: RegisteredPaper): DeficiencyCode =>
  isCorporate(paper) ? 'corporate_identity_differs' : 'current_residence_not_shown';

const nameDefect = (paper: RegisteredPaper): DeficiencyCode =>
  isCorporate(paper) ? 'corporate_identity_differs' : 'name_differs';

/** A receipt in the name of a co-resident, for an item that takes one (規則6条1項1号リ). */
const isOfHousehold = ({ inNameOfCoResident }: Observation, { orInNameOfCoResident }: AcceptedPaper): boolean =>
  inNameOfCoResident === true && orInNameOfCoResident === true;

/** Where the law takes no paper in the name of somebody else, that it is one is not a matter of judgement. */
const coResidentDefects = (paper: RegisteredPaper, accepted: AcceptedPaper): DeficiencyCode[] => {
  const isInOthersName = paper.inspection?.observation?.inNameOfCoResident === true;
  const mayNotBe = accepted.proves.includes('name') && !accepted.orInNameOfCoResident;
  return isInOthersName && mayNotBe ? [nameDefect(paper)] : [];
};

/** How the office on a paper compares: apart from the subject's own address, or as the only address that it shows. */
const officeOn = ({ shows, compared }: Observation): Compared | undefined => {
  const showsOwnAddress = shows.includes('head_office') || shows.includes('residence');
  return compared.officeAddress ?? (showsOwnAddress ? undefined : compared.address);
};

/** A paper of another place proves nothing about the office (規則6条3項, 12条3項) or the site that it is sent for. */
const placeDefects = (observation: Observation, { proves }: AcceptedPaper): [boolean, DeficiencyCode][] => [
  [proves.includes('office') && officeOn(observation) === 'different', 'office_address_not_evidenced'],
  [proves.includes('site') && observation.compared.address === 'different', 'site_not_confirmed'],
];

/** What must be readable on a paper for it to count at all; the address is a question of its own. */
const lacksProof = ({ shows }: Pick<Observation, 'shows'>, { proves }: AcceptedPaper): boolean =>
  proves.some((item) => item !== 'residence' && !shows.includes(item));

const observedDefects = (paper: RegisteredPaper, accepted: AcceptedPaper): DeficiencyCode[] => {
  const observation = paper.inspection?.observation;
  if (observation === undefined) return [];
  const { compared, legible, requiredPartMasked, missingEntries, differingEntries } = observation;
  const seen: readonly [boolean, DeficiencyCode][] = [
    [!legible, 'paper_unreadable'],
    [lacksReverse(paper, accepted), 'reverse_side_missing'],
    [requiredPartMasked, 'required_part_masked'],
    [legible && !requiredPartMasked && lacksProof(observation, accepted), 'paper_not_usable'],
    [compared.name === 'different' && !isOfHousehold(observation, accepted), nameDefect(paper)],
    ...placeDefects(observation, accepted),
    [compared.corporateNumber === 'different', 'corporate_identity_differs'],
    [compared.birthDate === 'different', 'birth_date_differs'],
    [missingEntries.length > 0, 'form_entries_missing'],
    [differingEntries.length > 0, 'form_differs_from_application'],
  ];
  return seen.flatMap(([isSeen, code]) => (isSeen ? [code] : []));
};

/** What a reviewer rejected a paper for; an old residence alone only calls for a 補完書類. */
const rejections = ({ inspection }: RegisteredPaper): DeficiencyCode[] => {
  if (inspection?.result !== 'rejected') return [];
  if (inspection.findings.length === 0) return ['paper_not_usable'];
  return inspection.findings.filter((code) => code !== 'current_residence_not_shown');
};

/** Takes out what the reviewer overruled with a reason; what the law itself fixes cannot be overruled. */
const standing = ({ inspection }: RegisteredPaper, defects: readonly DeficiencyCode[]): DeficiencyCode[] =>
  [...new Set(defects)].filter(
    (code) => !(inspection?.overruled?.includes(code) && deficiencyKindOf(code).canBeOverruled),
  );

/** Whether a paper comes into question for an item: some kinds only where a reviewer saw on them what is to be proven. */
export const mayCount = ({ inspection }: RegisteredPaper, { onlyWhenSeen, proves }: AcceptedPaper): boolean =>
  !onlyWhenSeen || proves.every((one) => inspection?.observation?.shows.includes(one));

/** Whether a paper can be a proof at all: one that only shows an old residence still proves who a person is. */
export const isProof = (paper: RegisteredPaper): boolean =>
  paper.inspection !== undefined && standing(paper, rejections(paper)).length === 0;

/** Why a paper of an accepted kind is not good enough for an item; nothing when it is. */
export const defectsOf = (paper: RegisteredPaper, accepted: AcceptedPaper, item: PaperItem): DeficiencyCode[] => {
  const lacksOriginal = item.form === 'original' && paper.form === 'copy';
  const lacksAddress = item.mustShowCurrentAddress && !awaitsReverse(paper, accepted) && !showsCurrentAddress(paper);
  const seen = standing(paper, [
    ...rejections(paper),
    ...observedDefects(paper, accepted),
    ...(lacksOriginal ? (['original_required'] as const) : []),
    ...(lacksAddress ? [addressDefect(paper)] : []),
  ]);
  /** A day that the law counts from is not a matter of judgement, whatever its finding is called. */
  return [...new Set([...seen, ...coResidentDefects(paper, accepted), ...datingDefects(paper, accepted)])];
};
