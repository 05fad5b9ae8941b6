import { describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/civil-date.ts';
import { addJustifications, justificationTextSchema } from '#shared/domain/reading/justification.ts';
import { addReading, type PaperReadings, paperReadingSchema } from '#shared/domain/reading/paper-reading.ts';

const context = { actor: { kind: 'staff', id: 'reviewer-1' }, at: instant('2026-11-24T03:00:00.000Z') } as const;

describe('readings', () => {
  it('are added to, and an earlier one stays as it was', () => {
    let readings: PaperReadings | undefined;
    const names = ['髙﨑', '高崎', '髙﨑 德子'];
    const seen: string[] = [];
    for (const name of names) {
      readings = addReading(readings, { paperId: 'p4', reading: { name } }, context);
      const earlier = JSON.stringify(readings.versions.slice(0, -1));
      expect(earlier).toBe(`[${seen.join(',')}]`);
      seen.push(JSON.stringify(readings.versions.at(-1)));
    }
    expect(readings?.versions.map(({ version, reading }) => [version, reading.name])).toEqual(
      names.map((name, at) => [at + 1, name]),
    );
  });

  it.each([' 髙﨑', '神\u{E0100}', 'ｶﾞ', '１丁目−２'])('keep %j as it is printed', (name) => {
    expect(paperReadingSchema.parse({ name })).toEqual({ name });
  });

  it('hold no empty text and nothing that is not read off a paper', () => {
    expect(paperReadingSchema.safeParse({ name: '' }).success).toBe(false);
    expect(paperReadingSchema.safeParse({ individualNumber: '1' }).success).toBe(false);
  });
});

describe('justifications', () => {
  it('are signed, dated and added to', () => {
    const risk = { type: 'risk', risk: 'listed_country', state: 'found' } as const;
    const first = addJustifications([], [{ about: risk, text: '所在地が該当' }], context);
    const both = addJustifications(first, [{ about: { ...risk, state: 'withdrawn' }, text: '国内と確認' }], context);
    expect(both).toHaveLength(2);
    expect(both.slice(0, 1)).toEqual(first);
    expect(both[1]).toMatchObject({ writtenBy: 'reviewer-1', writtenAt: context.at, about: { state: 'withdrawn' } });
  });

  it.each(['', '    ', '可', '\u3000\u3000\u3000\u3000\u3000\u3000'])('are none when they say nothing: %j', (text) => {
    expect(justificationTextSchema.safeParse(text).success).toBe(false);
  });
});
