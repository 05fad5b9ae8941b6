import { type CivilDate, startOfDay } from '../civil-date.ts';
import { outcomeOf } from '../comparison/comparison.ts';
import type { Observation } from '../observation.ts';
import { type DeclaredFacts, type FormPart, revisionOf } from '../policy/declared-facts.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import type { RegisteredPaper } from '../policy/registered-paper.ts';
import { type Comparisons, compareWithForm } from './compare-with-form.ts';
import { provenBy } from './proven-by-kind.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedPaper, StatedShown } from './stated-paper.ts';
import { usualSubjectOf } from './subject-of-paper.ts';

/** A paper as the policy sees it, with how its texts compared and the texts themselves. */
export interface PaperOfCase {
  readonly registered: RegisteredPaper;
  readonly comparisons: Comparisons;
  readonly shown: StatedShown;
}

const outcomesOf = (comparisons: Comparisons): Observation['compared'] => {
  const [name, address, birthDate, corporateNumber] = [
    outcomeOf(comparisons.name),
    outcomeOf(comparisons.address),
    outcomeOf(comparisons.birthDate),
    outcomeOf(comparisons.corporateNumber),
  ];
  return {
    ...(name ? { name } : {}),
    ...(address ? { address } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(corporateNumber ? { corporateNumber } : {}),
  };
};

/** An address that is not the declared one is taken for a former one, until a reviewer says otherwise. */
const addressOn = ({ kind }: StatedPaper, { address }: Observation['compared']): Observation['address'] => {
  if (address === 'different') return 'former';
  if (address !== undefined) return 'current';
  return provenBy(kind).some((item) => item === 'residence' || item === 'head_office') ? 'current' : 'none';
};

const observationOf = (paper: StatedPaper, comparisons: Comparisons): Observation | undefined => {
  if (!paper.observation && !paper.shows) return undefined;
  const seen = paper.observation ?? {};
  const compared = { ...outcomesOf(comparisons), ...seen.compared };
  return {
    legible: seen.legible ?? true,
    shows: seen.proves ?? provenBy(paper.kind),
    address: seen.address ?? addressOn(paper, compared),
    ...(seen.reverse ? { reverse: seen.reverse } : {}),
    individualNumberVisible: seen.individualNumberVisible ?? false,
    unmasked: seen.unmasked ?? [],
    requiredPartMasked: seen.requiredPartMasked ?? false,
    compared,
    missingEntries: seen.missingEntries ?? [],
    differingEntries: seen.differingEntries ?? [],
  };
};

const partOf: Readonly<Partial<Record<PaperSubject, FormPart>>> = {
  corporation: 'corporation',
  person_in_charge: 'person_in_charge',
  sole_proprietor: 'sole_proprietor',
};

/** Who inspected it is no matter of the law's requirements, so nobody is named. */
const inspectionOf = (
  paper: StatedPaper,
  { subject, receivedOn }: Pick<RegisteredPaper, 'subject' | 'receivedOn'>,
  { comparisons, declared }: { comparisons: Comparisons; declared: DeclaredFacts },
): Pick<RegisteredPaper, 'inspection'> => {
  if (paper.inspected === false) return {};
  const observation = observationOf(paper, comparisons);
  const part = partOf[subject];
  return {
    inspection: {
      result: paper.result ?? 'accepted',
      findings: paper.findings ?? [],
      ...(observation ? { observation } : {}),
      ...(paper.overruled ? { overruled: paper.overruled } : {}),
      formRevision: paper.formRevision ?? (part ? revisionOf(declared, part) : 0),
      inspectedBy: 'stated',
      inspectedAt: startOfDay(receivedOn),
    },
  };
};

/** Reads the papers of a stated case; one without an id is called by its place in the list. */
export const papersOfCase = (
  stated: StatedCase,
  { declared, askedOn }: { declared: DeclaredFacts; askedOn: CivilDate },
): PaperOfCase[] =>
  (stated.papers ?? []).map((paper, at) => {
    const { kind, form = 'copy', receivedOn = askedOn, issuedOn, expiresOn, shows: shown = {} } = paper;
    const subject = paper.subject ?? usualSubjectOf(kind, stated);
    const comparisons = compareWithForm(subject, shown, stated);
    const registered: RegisteredPaper = {
      paperId: paper.paperId ?? `#${at + 1}`,
      kind,
      subject,
      form: paper.form ?? (subject === 'application' && kind !== 'lease_agreement' ? 'original' : form),
      receivedOn,
      ...(issuedOn ? { issuedOn } : {}),
      ...(expiresOn ? { expiresOn } : {}),
      ...inspectionOf(paper, { subject, receivedOn }, { comparisons, declared }),
    };
    return { registered, comparisons, shown };
  });
