import * as z from 'zod/mini';
import { type DeficiencyFix, deficiencyCodeSchema, deficiencyKindOf, fixesOf, wantedSchema } from '../deficiency.ts';
import { isFormEntry } from '../form-entries.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { paperKindSchema, paperSubjectSchema } from '../policy/paper-kind.ts';
import { paperPurposeSchema } from '../policy/policy-row.ts';

const deficiencyFixSchema = z.enum([
  'resend_paper',
  'correct_online',
  'send_additional_paper',
  'telephone',
  'by_operator',
] satisfies DeficiencyFix[]);

/** One reason for asking again: its number and code, the article, what it is about, and how it is put right. */
export const explainedDeficiencySchema = z.strictObject({
  number: z.string().check(z.regex(/^D\d{2}$/)),
  code: deficiencyCodeSchema,
  why: lawReferenceSchema,
  subject: z.optional(paperSubjectSchema),
  purpose: z.optional(paperPurposeSchema),
  paperId: z.optional(z.string()),
  paperKind: z.optional(paperKindSchema),
  originalsOnly: z.optional(z.literal(true)),
  wanted: z.optional(wantedSchema),
  /** Entries of the operator's own form that are empty or differ, by their names in the form. */
  entries: z.array(z.string().check(z.refine(isFormEntry))),
  fixes: z.array(deficiencyFixSchema),
  blocks: z.enum(['letters', 'nothing']),
});
export type ExplainedDeficiency = z.infer<typeof explainedDeficiencySchema>;

type Registered = CaseFacts['papers'][number];

const entriesOf = (code: ExplainedDeficiency['code'], paper: Registered | undefined): string[] => {
  const observation = paper?.inspection?.observation;
  if (code === 'form_entries_missing') return [...(observation?.missingEntries ?? [])];
  return code === 'form_differs_from_application' ? [...(observation?.differingEntries ?? [])] : [];
};

/** Everything that is deficient, in the order of the numbers that the back office knows. */
export const explainDeficiencies = ({ findings }: Assessment, { papers }: CaseFacts): ExplainedDeficiency[] =>
  findings
    .map(({ code, why, subject, purpose, paperId, originalsOnly, wanted }) => {
      const { number, blocks } = deficiencyKindOf(code);
      const paper = papers.find((one) => one.paperId === paperId);
      return {
        number,
        code,
        why,
        ...(subject ? { subject } : {}),
        ...(purpose ? { purpose } : {}),
        ...(originalsOnly ? { originalsOnly } : {}),
        ...(wanted ? { wanted } : {}),
        ...(paper ? { paperId: paper.paperId, paperKind: paper.kind } : {}),
        entries: entriesOf(code, paper),
        fixes: [...fixesOf({ code, wanted })],
        blocks,
      };
    })
    .toSorted((left, right) => (left.number < right.number ? -1 : Number(left.number > right.number)));
