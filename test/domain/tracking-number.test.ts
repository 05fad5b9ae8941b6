import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrackingNumber, trackingNumberSchema } from '#shared/domain/tracking-number.ts';

describe('parseTrackingNumber', () => {
  it.each(['131-12-38385-2', '385-99-00001-6', '385-99-00002-0', '185-99-00010-3'])('accepts %s', (printed) => {
    expect(parseTrackingNumber(printed)).toEqual({ ok: true, value: { trackingNumber: printed } });
  });

  it.each(['585-99-00020-2', '999-99-99999-3'])('warns that %s looks like another service', (printed) => {
    expect(parseTrackingNumber(printed)).toEqual({
      ok: true,
      value: { trackingNumber: printed, warning: 'tracking_number_of_another_service' },
    });
  });

  it.each(['38599000016', '３８５－９９－００００１－６', '385 99 00001 6', '385ー99ー00001ー6', ' 385‐99‐00001−6'])(
    'reads %j as it is printed',
    (input) => {
      expect(parseTrackingNumber(input)).toMatchObject({ ok: true, value: { trackingNumber: '385-99-00001-6' } });
    },
  );

  it.each([
    ['385-99-00001-5', 'tracking_number_check_digit'],
    ['385-99-00001-7', 'tracking_number_check_digit'],
    ['385-99-00010-6', 'tracking_number_check_digit'],
    ['385-99-0001-6', 'tracking_number_not_11_digits'],
    ['1385-99-00001-6', 'tracking_number_not_11_digits'],
    ['RR123456785JP', 'tracking_number_not_11_digits'],
    ['', 'tracking_number_not_11_digits'],
  ])('refuses %j: %s', (input, code) => {
    expect(parseTrackingNumber(input)).toEqual({ ok: false, refusal: { code } });
  });

  it('accepts exactly one check digit, and the next number has the next one', () => {
    const serial = fc.integer({ min: 1_000_000_000, max: 9_999_999_998 });
    const accepted = (body: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => parseTrackingNumber(`${body}${digit}`).ok);
    fc.assert(
      fc.property(serial, (body) => {
        const [digit, ...others] = accepted(body);

        expect(others).toEqual([]);
        expect(accepted(body + 1)).toEqual([((digit ?? 0) + 1) % 7]);
      }),
    );
  });

  it('keeps only the printed form', () => {
    expect(trackingNumberSchema.safeParse('38599000016').success).toBe(false);
  });
});
