import * as z from 'zod/mini';
import { variantNoteSchema } from '../comparison/comparison.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import { maskedItemSchema } from '../policy/paper-kind.ts';
import { comparedParts } from '../reading/compare-reading.ts';
import type { PaperOfCase } from './paper-of-case.ts';

/** What the staff must know although nothing is asked of the customer. */
export const noticeSchema = z.discriminatedUnion('code', [
  /** The paper counts as a match; the form keeps its text, the envelope takes the paper's. */
  z.strictObject({
    code: z.literal('variant_noted'),
    paperId: z.string(),
    item: z.enum(comparedParts),
    notes: z.array(variantNoteSchema),
  }),
  /** 番号法20条: masked on the paper before the scan, or every version of the scan is destroyed. */
  z.strictObject({ code: z.literal('individual_number_to_mask'), paperId: z.string() }),
  z.strictObject({ code: z.literal('item_to_mask'), paperId: z.string(), items: z.array(maskedItemSchema) }),
  z.strictObject({ code: z.literal('paper_to_inspect'), paperId: z.string() }),
  /** The row foresees a text that was not read in its official form. */
  z.strictObject({ code: z.literal('text_expected') }),
  /** The case was judged by another edition than that of its day of receipt. */
  z.strictObject({ code: z.literal('judged_by_other_edition') }),
]);
export type Notice = z.infer<typeof noticeSchema>;

const variantsOn = ({ registered: { paperId }, comparisons }: PaperOfCase): Notice[] =>
  comparedParts.flatMap((item) => {
    const comparison = comparisons[item];
    return comparison?.outcome === 'variant'
      ? [{ code: 'variant_noted', paperId, item, notes: [...comparison.notes] }]
      : [];
  });

const masksOn = ({ paperId, inspection }: CaseFacts['papers'][number]): Notice[] => {
  const { individualNumberVisible = false, unmasked = [] } = inspection?.observation ?? {};
  return [
    ...(individualNumberVisible ? [{ code: 'individual_number_to_mask' as const, paperId }] : []),
    ...(unmasked.length > 0 ? [{ code: 'item_to_mask' as const, paperId, items: [...unmasked] }] : []),
  ];
};

/** The notices of a case: about its papers, and about the law that judged it. */
export const explainNotices = (
  { row, toInspect }: Assessment,
  { facts, papers, isOtherEdition }: { facts: CaseFacts; papers: readonly PaperOfCase[]; isOtherEdition: boolean },
): Notice[] => [
  ...(isOtherEdition ? [{ code: 'judged_by_other_edition' } as const] : []),
  ...(row.expected ? [{ code: 'text_expected' } as const] : []),
  ...papers.flatMap(variantsOn),
  ...facts.papers.flatMap(masksOn),
  ...toInspect.map((paperId) => ({ code: 'paper_to_inspect', paperId }) as const),
];
