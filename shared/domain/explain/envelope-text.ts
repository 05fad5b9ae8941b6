import * as z from 'zod/mini';
import { compareAddress } from '../comparison/compare-address.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { LetterJudgement } from '../policy/judge-letters.ts';
import { showsNoOwnAddress } from '../reading/entered-data.ts';
import type { PaperOfCase } from './paper-of-case.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedAddress, StatedName } from './stated-people.ts';

const textSchema = z.strictObject({ text: z.string(), from: z.enum(['paper', 'form']) });
type Text = z.infer<typeof textSchema>;

/** What is printed on an envelope, and whether it is the paper's own form or the applicant's. */
export const envelopeTextSchema = z.strictObject({ name: z.optional(textSchema), address: z.optional(textSchema) });
export type EnvelopeText = z.infer<typeof envelopeTextSchema>;

const inForm = (text: string | undefined): Text | undefined =>
  text === undefined ? undefined : { text, from: 'form' };

const nameText = (name: StatedName | undefined): string | undefined =>
  name === undefined || typeof name === 'string' ? name : `${name.familyName} ${name.givenName}`;

const addressText = ({ prefecture, city, street, building }: StatedAddress): string =>
  `${prefecture}${city}${street}${building ? ` ${building}` : ''}`;

const isMatch = (comparison: Comparison | undefined): boolean => comparison?.outcome !== 'different';

/** The room that the form writes behind the lot: 201 in 99-9-201. */
const LAST_NUMBER = /(?<=[^0-9０-９])[0-9０-９]+$/u;

/** What of the form may be missing behind the paper's address: building and room, or either of them, as typed. */
const missingParts = ({ street, building = '' }: StatedAddress): string[] => {
  const signs = [...building];
  const ends = signs.map((_, at) => signs.slice(at).join(''));
  const beginnings = signs.map((_, at) => signs.slice(0, signs.length - at).join(''));
  const room = LAST_NUMBER.exec(street)?.[0] ?? '';
  return [...ends, ...beginnings, room, `${building} ${room}`].map((part) => part.trim()).filter((part) => part !== '');
};

const isWhole = (declared: StatedAddress, text: string): boolean => {
  const { outcome, notes } = compareAddress(declared, text);
  const lacksOrRepeats = notes.some((note) => note === 'building_not_on_paper' || note === 'building_only_on_paper');
  return outcome !== 'different' && !lacksOrRepeats;
};

/**
 * A letter must carry the room to arrive, also where the paper leaves it out (§11): what the paper lacks is written
 * behind it. Where no part of the form completes the paper's address, the form's stands for it.
 */
const withRoom = (
  shown: string,
  comparison: Comparison | undefined,
  declared: StatedAddress | undefined,
): Text | undefined => {
  const lacksRoom = comparison?.outcome === 'variant' && comparison.notes.includes('building_not_on_paper');
  if (!lacksRoom || !declared) return { text: shown, from: 'paper' };
  const completed = missingParts(declared)
    .map((part) => `${shown} ${part}`)
    .find((text) => isWhole(declared, text));
  return completed === undefined ? inForm(addressText(declared)) : { text: completed, from: 'paper' };
};

/** A paper of somebody's workplace is in the name of the customer, and not of the addressee (規則12条3項). */
const isOfWorkplace = ({ registered: { subject, inspection } }: PaperOfCase): boolean => {
  const { shows = [] } = inspection?.observation ?? {};
  return subject === 'person_in_charge' && showsNoOwnAddress({ subject, shows });
};

/** The papers that confirm the addressee, those that the identity rests on first. */
const papersAbout = (to: LetterJudgement['to'], { papers }: Assessment, all: readonly PaperOfCase[]): PaperOfCase[] => {
  const used = papers
    .filter(({ requirement: { subject, purpose } }) => subject === to && purpose === 'identity')
    .flatMap(({ paperIds }) => paperIds);
  const about = all.filter(
    (one) => one.registered.subject === to && one.registered.kind !== 'power_of_attorney' && !isOfWorkplace(one),
  );
  return about.toSorted(
    (left, right) => Number(used.includes(right.registered.paperId)) - Number(used.includes(left.registered.paperId)),
  );
};

const nameOn = (papers: readonly PaperOfCase[]): Text | undefined => {
  const text = papers.find(({ shown, comparisons }) => shown.name && isMatch(comparisons.name))?.shown.name;
  return text === undefined ? undefined : { text, from: 'paper' };
};

const addressOn = (papers: readonly PaperOfCase[], declared: StatedAddress | undefined): Text | undefined => {
  const found = papers.find(
    ({ shown, comparisons, registered: { inspection } }) =>
      shown.address && isMatch(comparisons.address) && inspection?.observation?.address === 'current',
  );
  const { shown, comparisons } = found ?? {};
  if (!shown?.address) return undefined;
  return withRoom(shown.address, comparisons?.address, declared);
};

const declaredAddress = ({ to, address }: LetterJudgement, stated: StatedCase): StatedAddress | undefined => {
  const { corporation, personInCharge, soleProprietor } = stated;
  if (address === 'head_office') return corporation?.headOffice;
  if (address === 'business_office') return corporation?.businessOffice;
  if (address === 'workplace') return personInCharge?.workplace;
  return to === 'person_in_charge' ? personInCharge?.residence : soleProprietor?.residence;
};

const declaredName = ({ to }: LetterJudgement, { corporation, personInCharge, soleProprietor }: StatedCase) => {
  if (to === 'corporation') return corporation?.name;
  return nameText(to === 'person_in_charge' ? personInCharge?.name : soleProprietor?.name);
};

/**
 * What stands on the envelope: the form of the paper, which is the evidence; the applicant's own only where no paper
 * shows it. An office or a workplace is shown by papers of another kind, so the form names it.
 */
export const envelopeTextOf = (
  letter: LetterJudgement,
  { stated, assessment, papers }: { stated: StatedCase; assessment: Assessment; papers: readonly PaperOfCase[] },
): EnvelopeText | undefined => {
  const about = papersAbout(letter.to, assessment, papers);
  const declared = declaredAddress(letter, stated);
  const isShown = letter.address === 'head_office' || letter.address === 'residence';
  const name = nameOn(about) ?? inForm(declaredName(letter, stated));
  const address = (isShown ? addressOn(about, declared) : undefined) ?? inForm(declared && addressText(declared));
  return name || address ? { ...(name ? { name } : {}), ...(address ? { address } : {}) } : undefined;
};
