import { describe, expect, it } from 'vitest';
import { displayPostalCode, parsePostalCode } from '#shared/domain/postal-code.ts';

describe('parsePostalCode', () => {
  it.each(['170-0005', '1700005', '〒170-0005', '〒１７０－０００５', '１７０ー０００５', ' 170 0005 '])(
    'reads %j',
    (input) => {
      const parsed = parsePostalCode(input);

      expect(parsed).toEqual({ ok: true, value: '1700005' });
      if (parsed.ok) expect(displayPostalCode(parsed.value)).toBe('〒170-0005');
    },
  );

  it.each(['170-005', '170-00050', '17O-0005', '', '〒'])('refuses %j', (input) => {
    expect(parsePostalCode(input)).toEqual({ ok: false, refusal: { code: 'postal_code_not_7_digits' } });
  });
});
