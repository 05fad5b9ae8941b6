import { describe, expect, it } from 'vitest';
import { ok, type Result, refuse } from '#shared/domain/result.ts';

describe('a result', () => {
  it('holds a value, or a refusal with its code and harmless facts', () => {
    const half = (whole: number): Result<number, 'odd'> =>
      whole % 2 === 0 ? ok(whole / 2) : refuse('odd', { remainder: whole % 2 });

    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(5)).toEqual({ ok: false, refusal: { code: 'odd', details: { remainder: 1 } } });
    expect(refuse('odd')).toStrictEqual({ ok: false, refusal: { code: 'odd' } });
  });
});
