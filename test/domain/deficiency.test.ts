import { describe, expect, it } from 'vitest';
import {
  asksForSomething,
  blocksLetters,
  deficiencyCodeSchema,
  deficiencyKindOf,
  fixesOf,
} from '#shared/domain/deficiency.ts';
import { internalFindingCodeSchema } from '#shared/domain/internal-finding.ts';

const codes: readonly string[] = deficiencyCodeSchema.options;

describe('deficiencies', () => {
  it('are numbered D01 to D29 without a gap', () => {
    expect(deficiencyCodeSchema.options.map((code) => deficiencyKindOf(code).number)).toEqual(
      Array.from({ length: 29 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('ask for what is wanted, and for nothing while the operator posts a letter again by itself', () => {
    const again = { code: 'letter_retention_expired', wanted: 'nothing' } as const;
    expect(fixesOf(again)).toEqual(['by_operator']);
    expect(asksForSomething([again])).toBe(false);
    expect(asksForSomething([{ code: 'letter_retention_expired' }])).toBe(true);
  });

  it('do not include what customers never learn', () => {
    for (const code of internalFindingCodeSchema.options) expect(codes).not.toContain(code);
  });

  it('hold up the letters, except a masked number, an uncollected letter and a missing site', () => {
    const free = deficiencyCodeSchema.options.filter((code) => !blocksLetters([{ code }]));
    expect(free).toEqual(['individual_number_visible', 'site_not_confirmed', 'letter_retention_expired']);
  });
});
