import type { DeficiencyCode, Wanted } from '../deficiency.ts';
import { applies, type Circumstance } from './circumstance.ts';
import { defectsOf, mayCount } from './paper-defects.ts';
import { identityPaperKinds } from './paper-kind.ts';
import type { OperatorAct, PaperAlternative, PaperItem, PaperRequirement, PolicyRow } from './policy-row.ts';
import type { AuthorityBasis, RegisteredPaper } from './registered-paper.ts';
import type { VerificationMethod } from './verification-method.ts';

/** What a requirement still lacks; `paperId` names the paper that was received and is not good enough. */
export interface PaperFinding {
  readonly code: DeficiencyCode;
  readonly subject: PaperRequirement['subject'];
  readonly purpose: PaperRequirement['purpose'];
  readonly paperId?: string;
  /** What is lacking is taken as an original only. */
  readonly originalsOnly?: true;
  readonly wanted?: Wanted;
}

/** How one requirement stands: which papers it is met or nearly met by, by which method, and what is still lacking. */
export interface PaperJudgement {
  readonly requirement: PaperRequirement;
  readonly isMet: boolean;
  readonly method?: VerificationMethod;
  readonly paperIds: readonly string[];
  readonly findings: readonly PaperFinding[];
}

/** What papers are judged by, beside the row. */
export interface PaperFacts {
  readonly papers: readonly RegisteredPaper[];
  readonly circumstances: ReadonlySet<Circumstance>;
  readonly operatorActs: ReadonlySet<OperatorAct>;
  /** The ground that the reviewer accepted or the applicant named; without it a power of attorney is expected. */
  readonly authorityBasis?: AuthorityBasis | undefined;
}

interface Candidate {
  readonly paper: RegisteredPaper;
  readonly defects: readonly DeficiencyCode[];
  /** Place of the kind in the list, so that the order of the envelope does not matter. */
  readonly rank: number;
}

interface Filling {
  readonly method: VerificationMethod | undefined;
  readonly used: readonly Candidate[];
  readonly emptySlots: number;
}

const candidatesFor = (item: PaperItem, papers: readonly RegisteredPaper[]): Candidate[] =>
  papers
    .flatMap((paper) => {
      const rank = item.anyOf.findIndex(({ kind }) => kind === paper.kind);
      const accepted = item.anyOf[rank];
      if (accepted === undefined || !mayCount(paper, accepted)) return [];
      return [{ paper, rank, defects: defectsOf(paper, accepted, item) }];
    })
    .toSorted(
      (left, right) =>
        left.defects.length - right.defects.length ||
        left.rank - right.rank ||
        (left.paper.paperId < right.paper.paperId ? -1 : 1),
    );

/** Takes the best paper of each kind: two copies of one card are still one document. */
const fill = (alternative: PaperAlternative, papers: readonly RegisteredPaper[]): Filling => {
  const used: Candidate[] = [];
  let emptySlots = 0;
  for (const item of alternative.items) {
    let open = item.count;
    for (const candidate of candidatesFor(item, papers)) {
      if (open === 0) break;
      if (used.some(({ paper }) => paper.kind === candidate.paper.kind)) continue;
      used.push(candidate);
      open -= 1;
    }
    emptySlots += open;
  }
  return { method: alternative.method, used, emptySlots };
};

const isComplete = ({ used, emptySlots }: Filling): boolean =>
  emptySlots === 0 && used.every(({ defects }) => defects.length === 0);

/** A copy in the place of an original helps no more than nothing, so it weighs like an empty slot. */
const toObtain = ({ used, emptySlots }: Filling): number =>
  emptySlots + used.filter(({ defects }) => defects.includes('original_required')).length;

const defectCount = ({ used }: Filling): number => used.reduce((sum, { defects }) => sum + defects.length, 0);

/** The way out that asks least of the customer and makes most of what has come already. */
const nearest = (fillings: readonly Filling[]): Filling | undefined =>
  fillings.toSorted(
    (left, right) =>
      toObtain(left) - toObtain(right) ||
      right.used.length - left.used.length ||
      defectCount(left) - defectCount(right),
  )[0];

const idsOf = ({ used }: Filling): string[] => used.map(({ paper: { paperId } }) => paperId);

/** The form of the paper that identifies; what a way asks for beside it may be in any form. */
const formOf = ({ items: [first] }: PaperAlternative): PaperItem['form'] | undefined => first?.form;

const takesOriginalsOnly = (ways: readonly PaperAlternative[]): boolean =>
  ways.every((way) => formOf(way) === 'original');

/** What is wanted for purposes that share their code with another one, which is met in another way. */
export const wantedForPurpose: Readonly<Partial<Record<PaperRequirement['purpose'], Wanted>>> = {
  enhanced: 'further_paper',
  ownership: 'ownership_paper',
};

/** How many identity papers a person has to send; the way by one original is open beside, and is told with two. */
const identityPapersWanted = (ways: readonly PaperAlternative[], papers: readonly RegisteredPaper[]): Wanted => {
  const byCopies = ways.filter((way) => formOf(way) === 'copy');
  const { used, emptySlots } = nearest(byCopies.map((way) => fill(way, papers))) ?? { used: [], emptySlots: 0 };
  if (emptySlots > 1) return 'two_identity_papers';
  /** 補完書類 alone identify nobody. */
  const kinds: readonly string[] = identityPaperKinds;
  return used.some(({ paper: { kind } }) => kinds.includes(kind)) ? 'second_identity_paper' : 'one_identity_paper';
};

const lackingIn = (
  requirement: PaperRequirement,
  ways: readonly PaperAlternative[],
  best: Filling,
  papers: readonly RegisteredPaper[],
): PaperFinding[] => {
  const { subject, purpose, refusedKinds, copiesEndedFor, ifMissing } = requirement;
  const originals = purpose === 'identity' && takesOriginalsOnly(ways) ? { originalsOnly: true as const } : {};
  const isPerson = ifMissing === 'identity_papers_insufficient' && !originals.originalsOnly;
  const wanted = wantedForPurpose[purpose] ?? (isPerson ? identityPapersWanted(ways, papers) : undefined);
  const missing = { code: ifMissing, subject, purpose, ...originals, ...(wanted ? { wanted } : {}) };
  const isEnded = ({ kind, form }: RegisteredPaper): boolean =>
    form === 'copy' && copiesEndedFor?.includes(kind) === true;
  const ended = best.emptySlots > 0 ? papers.filter(isEnded) : [];
  const refused = papers.filter((paper) => refusedKinds.includes(paper.kind) && !isEnded(paper));
  return [
    ...(best.emptySlots > 0 && ended.length === 0 ? [missing] : []),
    ...ended.map(({ paperId }) => ({ code: 'original_required' as const, subject, purpose, paperId })),
    ...refused.map(({ paperId }) => ({ code: 'paper_not_usable' as const, subject, purpose, paperId })),
    ...best.used.flatMap(({ paper: { paperId }, defects }) =>
      defects.map((code) => ({ code, subject, purpose, paperId })),
    ),
  ];
};

/** An alternative is open when the case allows it, and where it needs an act of the operator, when that was done. */
const isOpen = ({ when, operatorAct }: PaperAlternative, { circumstances, operatorActs }: PaperFacts): boolean =>
  applies(when, circumstances) && (operatorAct === undefined || operatorActs.has(operatorAct));

const judge = (
  requirement: PaperRequirement,
  papers: readonly RegisteredPaper[],
  facts: PaperFacts,
): PaperJudgement => {
  const ways = requirement.alternatives.filter((alternative) => isOpen(alternative, facts));
  const fillings = ways.map((alternative) => fill(alternative, papers));
  const complete = fillings.find(isComplete);
  if (complete) {
    const method = complete.method === undefined ? {} : { method: complete.method };
    return { requirement, isMet: true, ...method, paperIds: idsOf(complete), findings: [] };
  }
  const best = nearest(fillings);
  if (best === undefined) throw new Error(`No way is open to meet the requirement of ${requirement.purpose}.`);
  return {
    requirement,
    isMet: false,
    paperIds: idsOf(best),
    findings: lackingIn(requirement, ways, best, papers),
  };
};

/** 規則14条1項: what already confirmed the identity is not the further paper, nor is another one of its kind. */
const withoutUsedKinds = (
  requirement: PaperRequirement,
  papers: readonly RegisteredPaper[],
  earlier: readonly PaperJudgement[],
): PaperRequirement => {
  const usedIds = earlier
    .filter(({ requirement: { purpose } }) => purpose === 'identity')
    .flatMap(({ paperIds }) => paperIds);
  const used = papers.filter(({ paperId }) => usedIds.includes(paperId)).map(({ kind }) => kind);
  const unused = (item: PaperItem): PaperItem => ({
    ...item,
    anyOf: item.anyOf.filter(({ kind }) => !used.includes(kind)),
  });
  const alternatives = requirement.alternatives.map((way) => ({ ...way, items: way.items.map(unused) }));
  return { ...requirement, alternatives };
};

const isAsked = (requirement: PaperRequirement, { circumstances, authorityBasis }: PaperFacts): boolean =>
  applies(requirement.when, circumstances) &&
  !(authorityBasis && requirement.unlessAuthorityBy?.includes(authorityBasis));

/**
 * How each requirement of the row stands. Each paper is judged on the day it was itself received; the row is that of the
 * day on which the last of them came.
 */
export const judgePapers = (row: PolicyRow, facts: PaperFacts): PaperJudgement[] => {
  const judgements: PaperJudgement[] = [];
  for (const requirement of row.papers.filter((one) => isAsked(one, facts))) {
    const ofSubject = facts.papers.filter(({ subject }) => subject === requirement.subject);
    const asked =
      requirement.purpose === 'enhanced' ? withoutUsedKinds(requirement, ofSubject, judgements) : requirement;
    judgements.push(judge(asked, ofSubject, facts));
  }
  return judgements;
};
