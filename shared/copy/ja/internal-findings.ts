import type { InternalFindingCode } from '#shared/domain/internal-finding.ts';

/** What staff read about an internal finding; no page or mail of a customer may import this. */
export const internalFindingLabels = {
  declined_on_overall_judgement: '総合判断による謝絶（理由は開示しない）',
} as const satisfies Record<InternalFindingCode, string>;
