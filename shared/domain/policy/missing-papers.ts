import type { DeficiencyCode } from '../deficiency.ts';
import { defectsOf } from './paper-defects.ts';
import type { PaperAlternative, PaperItem, PaperRequirement, PolicyRow } from './policy-row.ts';
import type { AuthorityBasis, RegisteredPaper } from './registered-paper.ts';
import type { VerificationMethod } from './verification-method.ts';

/** What a requirement still lacks; `paperId` names the paper that was received and is not good enough. */
export interface PaperFinding {
  readonly code: DeficiencyCode;
  readonly subject: PaperRequirement['subject'];
  readonly purpose: PaperRequirement['purpose'];
  readonly paperId?: string;
}

interface Candidate {
  readonly paper: RegisteredPaper;
  readonly defects: readonly DeficiencyCode[];
}

interface Filling {
  readonly method: VerificationMethod | undefined;
  readonly used: readonly Candidate[];
  readonly emptySlots: number;
}

const candidatesFor = (item: PaperItem, papers: readonly RegisteredPaper[]): Candidate[] =>
  papers
    .flatMap((paper) => {
      const accepted = item.anyOf.find(({ kind }) => kind === paper.kind);
      return accepted === undefined ? [] : [{ paper, defects: defectsOf(paper, accepted, item) }];
    })
    .toSorted((left, right) => left.defects.length - right.defects.length);

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

const findingsOf = (requirement: PaperRequirement, allPapers: readonly RegisteredPaper[]): PaperFinding[] => {
  const { subject, purpose, refusedKinds, ifMissing } = requirement;
  const papers = allPapers.filter((paper) => paper.subject === subject);
  const fillings = requirement.alternatives.map((alternative) => fill(alternative, papers));
  const best = nearest(fillings);
  if (best === undefined || fillings.some(isComplete)) return [];
  const refused = papers.filter(({ kind }) => refusedKinds.includes(kind));
  return [
    ...(best.emptySlots > 0 ? [{ code: ifMissing, subject, purpose }] : []),
    ...refused.map(({ paperId }) => ({ code: 'paper_not_usable' as const, subject, purpose, paperId })),
    ...best.used.flatMap(({ paper: { paperId }, defects }) =>
      defects.map((code) => ({ code, subject, purpose, paperId })),
    ),
  ];
};

/**
 * Everything that the papers still lack, in one list. Each paper is judged on the day it was itself received; the row is
 * that of the day on which the last of them came. `authorityBasis` is the ground that the reviewer accepted or the
 * applicant named; without it a power of attorney is expected.
 */
export const missingPapers = (
  row: PolicyRow,
  papers: readonly RegisteredPaper[],
  authorityBasis?: AuthorityBasis,
): PaperFinding[] => {
  const findings = row.papers
    .filter(({ unlessAuthorityBy }) => !(authorityBasis && unlessAuthorityBy?.includes(authorityBasis)))
    .flatMap((requirement) => findingsOf(requirement, papers));
  // One paper may serve two purposes; its defect is still told once.
  const isRepeated = (one: PaperFinding, other: PaperFinding) =>
    one.code === other.code && one.subject === other.subject && one.paperId === other.paperId;
  return findings.filter((one, at) => findings.findIndex((other) => isRepeated(one, other)) === at);
};

/** By which method each subject's identity is confirmed, once its papers are complete (確認記録 17号). */
export const methodsUsed = (
  row: PolicyRow,
  papers: readonly RegisteredPaper[],
): { subject: PaperRequirement['subject']; method: VerificationMethod }[] =>
  row.papers.flatMap(({ subject, alternatives }) => {
    const ofSubject = papers.filter((paper) => paper.subject === subject);
    const method = alternatives.map((alternative) => fill(alternative, ofSubject)).find(isComplete)?.method;
    return method === undefined ? [] : [{ subject, method }];
  });
