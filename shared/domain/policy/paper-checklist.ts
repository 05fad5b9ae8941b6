import { applies, type Circumstance } from './circumstance.ts';
import type { LawReference } from './law-reference.ts';
import type { AcceptedPaper, PaperItem, PaperRequirement } from './policy-row.ts';
import type { RegisteredPaper } from './registered-paper.ts';

/** What a reviewer looks for on a paper, for one purpose that it may serve. */
export interface ChecklistEntry extends Omit<AcceptedPaper, 'kind'> {
  readonly purpose: PaperRequirement['purpose'];
  readonly why: LawReference;
  readonly forms: readonly PaperItem['form'][];
  readonly mustShowCurrentAddress: boolean;
}

const entryOf = (
  { purpose, why, alternatives }: PaperRequirement,
  kind: RegisteredPaper['kind'],
  circumstances: ReadonlySet<Circumstance>,
): ChecklistEntry | undefined => {
  const ways = alternatives
    .filter(({ when }) => applies(when, circumstances))
    .flatMap(({ items }) => items)
    .flatMap(({ anyOf, form, mustShowCurrentAddress }) =>
      anyOf
        .filter((accepted) => accepted.kind === kind)
        .map((accepted) => ({ accepted, form, mustShowCurrentAddress })),
    );
  const [first] = ways;
  if (first === undefined) return undefined;
  const { kind: _, ...accepted } = first.accepted;
  return {
    purpose,
    why,
    ...accepted,
    forms: [...new Set(ways.map(({ form }) => form))],
    mustShowCurrentAddress: ways.some((way) => way.mustShowCurrentAddress),
  };
};

/**
 * What to look for on a paper of a kind about a subject, by the requirements that the case has and the ways that are open
 * in it; nothing for a kind that serves none of them.
 */
export const checklistOf = (
  requirements: readonly PaperRequirement[],
  { kind, subject }: Pick<RegisteredPaper, 'kind' | 'subject'>,
  circumstances: ReadonlySet<Circumstance>,
): ChecklistEntry[] =>
  requirements
    .filter((requirement) => requirement.subject === subject)
    .flatMap((requirement) => entryOf(requirement, kind, circumstances) ?? []);
