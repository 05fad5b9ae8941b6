import { describe, expect, it } from 'vitest';
import { asksForSomething, deficiencyCodeSchema, deficiencyKindOf, fixesOf } from '#shared/domain/deficiency.ts';
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

  /** §10, column by column. D24 holds up more than there, and D27 asks for less while there are attempts left (ADR 13). */
  const table = {
    R: ['D01', 'D02', 'D14', 'D15', 'D18'],
    'W/R': ['D03', 'D04'],
    A: ['D05', 'D06', 'D08', 'D09', 'D10', 'D11', 'D12', 'D13', 'D16', 'D27', 'D28'],
    'W/A': ['D07'],
    O: ['D17'],
    'W/T': ['D19'],
    W: ['D20', 'D22', 'D23', 'D25'],
    'A/T': ['D21', 'D26'],
    'A/W': ['D24'],
    T: ['D29'],
  };
  const letterOf = {
    resend_paper: 'R',
    correct_online: 'W',
    send_additional_paper: 'A',
    telephone: 'T',
    by_operator: 'O',
  };

  it.each(Object.entries(table))('§10: are fixed by %s: %j', (fix, numbers) => {
    const kinds = deficiencyCodeSchema.options.map(deficiencyKindOf);
    const fixedSo = kinds.filter(({ fixes }) => fixes.map((one) => letterOf[one]).join('/') === fix);
    expect(fixedSo.map(({ number }) => number)).toEqual(numbers);
  });

  it('§10: hold up the approval and the letters, except a masked number and an uncollected letter', () => {
    const free = deficiencyCodeSchema.options.filter((code) => deficiencyKindOf(code).blocks === 'nothing');
    expect(free).toEqual(['individual_number_visible', 'letter_retention_expired']);
  });
});
