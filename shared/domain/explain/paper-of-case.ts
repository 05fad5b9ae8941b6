import { type CivilDate, startOfDay } from '../civil-date.ts';
import type { Observation } from '../observation.ts';
import type { DeclaredFacts } from '../policy/declared-facts.ts';
import { revisionForPaper } from '../policy/paper-revision.ts';
import type { RegisteredPaper } from '../policy/registered-paper.ts';
import type { ReadingComparison } from '../reading/compare-reading.ts';
import { type PaperToCompare, shownOn, showsOfficeOnly } from '../reading/entered-data.ts';
import { outcomesOf } from '../reading/observe-paper.ts';
import { compareWithForm, enteredByCase } from './compare-with-form.ts';
import { provenBy } from './proven-by-kind.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedPaper, StatedShown } from './stated-paper.ts';
import { usualSubjectOf } from './subject-of-paper.ts';

/** A paper as the policy sees it, with how its texts compared and the texts themselves. */
export interface PaperOfCase {
  readonly registered: RegisteredPaper;
  readonly comparisons: ReadingComparison;
  readonly shown: StatedShown;
}

/** An address that is not the declared one is taken for a former one, until a reviewer says otherwise. */
const addressOn = ({ kind }: StatedPaper, { address }: Observation['compared']): Observation['address'] => {
  if (address === 'different') return 'former';
  if (address !== undefined) return 'current';
  return provenBy(kind).some((item) => item === 'residence' || item === 'head_office') ? 'current' : 'none';
};

/** What was seen on a paper, and how its texts compare with what was declared. */
interface Compared {
  readonly seenOn: PaperToCompare;
  readonly comparisons: ReadingComparison;
  /** An office is neither a head office nor a residence. */
  readonly isOfOffice: boolean;
}

const comparedWith = (paper: StatedPaper, stated: StatedCase): Compared => {
  const { kind, shows: shown = {}, observation } = paper;
  const subject = paper.subject ?? usualSubjectOf(kind, stated);
  const seenOn = { kind, subject, shows: shownOn(observation?.proves ?? provenBy(kind), shown, subject) };
  const comparisons = compareWithForm(seenOn, shown, stated);
  return { seenOn, comparisons, isOfOffice: showsOfficeOnly(enteredByCase(stated), seenOn) };
};

const observationOf = (paper: StatedPaper, { seenOn, comparisons, isOfOffice }: Compared): Observation | undefined => {
  if (!paper.observation && !paper.shows) return undefined;
  const seen = paper.observation ?? {};
  const compared = { ...outcomesOf(comparisons).compared, ...seen.compared };
  return {
    legible: seen.legible ?? true,
    shows: [...new Set(seenOn.shows)],
    address: isOfOffice ? 'none' : (seen.address ?? addressOn(paper, compared)),
    ...(seen.reverse ? { reverse: seen.reverse } : {}),
    ...(seen.inNameOfCoResident ? { inNameOfCoResident: true } : {}),
    individualNumberVisible: seen.individualNumberVisible ?? false,
    unmasked: seen.unmasked ?? [],
    requiredPartMasked: seen.requiredPartMasked ?? false,
    compared,
    missingEntries: seen.missingEntries ?? [],
    differingEntries: seen.differingEntries ?? [],
  };
};

/** Who inspected it is no matter of the law's requirements, so nobody is named. */
const inspectionOf = (
  paper: StatedPaper,
  receivedOn: CivilDate,
  { compared, declared }: { compared: Compared; declared: DeclaredFacts },
): Pick<RegisteredPaper, 'inspection'> => {
  if (paper.inspected === false) return {};
  const observation = observationOf(paper, compared);
  return {
    inspection: {
      result: paper.result ?? 'accepted',
      findings: paper.findings ?? [],
      ...(observation ? { observation } : {}),
      ...(paper.overruled ? { overruled: paper.overruled } : {}),
      formRevision:
        paper.formRevision ?? revisionForPaper({ subject: compared.seenOn.subject, kind: paper.kind }, declared),
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
    const compared = comparedWith(paper, stated);
    const { comparisons } = compared;
    const { subject } = compared.seenOn;
    const registered: RegisteredPaper = {
      paperId: paper.paperId ?? `#${at + 1}`,
      kind,
      subject,
      form: paper.form ?? (subject === 'application' && kind !== 'lease_agreement' ? 'original' : form),
      receivedOn,
      ...(issuedOn ? { issuedOn } : {}),
      ...(expiresOn ? { expiresOn } : {}),
      ...inspectionOf(paper, receivedOn, { compared, declared }),
    };
    return { registered, comparisons, shown };
  });
