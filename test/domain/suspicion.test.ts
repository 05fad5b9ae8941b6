import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { type Conclusion, decideConclusion, noticeEntry } from '#shared/domain/decisions/settle-suspicion.ts';
import {
  type NoticeTrace,
  openSuspicionsOf,
  suspicionEntrySchema,
  suspicionIndicators,
} from '#shared/domain/suspicion.ts';

/** Half past midnight of the 25th in Japan. */
const at = instant('2026-11-24T15:30:00.000Z');
const context = { actor: { kind: 'staff', id: 'compliance-1' }, at } as const;
const place = (entryId: string) => ({ entryId, applicationId: 'application-1' });
const written = { indicators: ['contradicts_verified_facts' as const], note: '説明が毎回変わる' };
const entries = ['n1', 'n2'].map((entryId) => noticeEntry(written, place(entryId), context));

const examined = { ...written, procedure: 'high_risk', approvedBy: 'supervisor-1' } as const;
const notFiled = (...settles: string[]): Conclusion => ({ kind: 'considered_not_filed', ...examined, settles });
const filed = (filedOn: string, ...settles: string[]): Conclusion => ({
  kind: 'filed',
  ...examined,
  settles,
  filedOn: civilDate(filedOn),
  receiptNumber: 'R-1',
});

describe('a notice', () => {
  const indicators = [
    ['規則26条', 'unlike_usual_customers'],
    ['規則26条', 'unlike_same_customer'],
    ['規則26条', 'contradicts_verified_facts'],
    ['法8条', 'pattern_of_risk_report'],
    ['法4条2項1号', 'impersonation_suspected'],
    ['法4条2項1号', 'false_statement_suspected'],
  ] as const;

  test.each(indicators)('%s: can say %s', (_, indicator) => {
    const entry = noticeEntry({ ...written, indicators: [indicator] }, place('n1'), context);
    expect(suspicionEntrySchema.parse(entry)).toMatchObject({ kind: 'noticed', indicators: [indicator] });
  });

  test('has no other indicator than these', () => {
    expect(indicators.map(([, indicator]) => indicator)).toEqual(suspicionIndicators);
  });
});

describe('a conclusion', () => {
  test.each([
    ['規則27条1項1号', 'without the procedure', { procedure: undefined }],
    ['規則27条1項1号', 'by a procedure of its own', { procedure: 'by_feeling' }],
    ['規則27条1項1号ハ、32条1項', 'that no 統括管理者 approved', { approvedBy: undefined }],
    ['法8条1項', 'filed on no day', { filedOn: undefined }],
    ['法8条1項', 'filed without a receipt', { receiptNumber: undefined }],
  ])('%s: %s is none', (_, __, spoiled) => {
    const entry = { ...filed('2026-11-25', 'n1'), ...place('c1'), writtenBy: 'compliance-1', writtenAt: at };
    expect(suspicionEntrySchema.safeParse(entry).success).toBe(true);
    expect(suspicionEntrySchema.safeParse({ ...entry, ...spoiled }).success).toBe(false);
  });

  test.each([
    ['規則27条1項1号', 'answers one notice', notFiled('n1'), undefined],
    ['規則27条1項1号', 'answers several at once', notFiled('n1', 'n2'), undefined],
    ['規則27条1項1号', 'about a notice that is not there is refused', notFiled('n1', 'n3'), 'notice_unknown'],
    ['法8条1項', 'filed on the day in Japan is taken', filed('2026-11-25', 'n1'), undefined],
    ['法8条1項', 'filed before is taken', filed('2026-11-01', 'n1'), undefined],
    ['法8条1項', 'filed on a day to come is refused', filed('2026-11-26', 'n1'), 'filed_on_invalid'],
    ['法8条1項', 'filed about an unknown notice is refused', filed('2026-11-25', 'n3'), 'notice_unknown'],
  ])('%s: %s', (_, __, conclusion, code) => {
    const decided = decideConclusion(entries, conclusion, place('c1'), context);
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
    if (decided.ok) {
      expect(suspicionEntrySchema.parse(decided.value)).toEqual({
        ...conclusion,
        ...place('c1'),
        writtenBy: 'compliance-1',
        writtenAt: at,
      });
    }
  });

  test('does not answer another conclusion', () => {
    const first = decideConclusion(entries, notFiled('n1'), place('c1'), context);
    if (!first.ok) throw new Error('refused');
    expect(decideConclusion([...entries, first.value], notFiled('c1'), place('c2'), context)).toMatchObject({
      refusal: { code: 'notice_unknown' },
    });
  });

  test('can be another one later: what was not filed is filed after all', () => {
    const first = decideConclusion(entries, notFiled('n1'), place('c1'), context);
    if (!first.ok) throw new Error('refused');
    expect(decideConclusion([...entries, first.value], filed('2026-11-25', 'n1'), place('c2'), context).ok).toBe(true);
  });
});

const trace = (applicationId: string, entryId: string, minute: number, settles?: string[]): NoticeTrace => ({
  applicationId,
  entryId,
  writtenAt: instant(`2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`),
  settles,
});

describe('the list of open suspicions', () => {
  test('names an application until each of its notices is answered, the longest waiting first', () => {
    const notices = [trace('a', 'n1', 5), trace('b', 'n2', 3), trace('a', 'n3', 1), trace('c', 'n4', 0)];
    const open = openSuspicionsOf(notices, [trace('c', 'c1', 9, ['n4']), trace('a', 'c2', 9, ['n3'])]);
    expect(open).toEqual([
      { applicationId: 'b', notices: 1, oldestWrittenAt: trace('b', '', 3).writtenAt },
      { applicationId: 'a', notices: 1, oldestWrittenAt: trace('a', '', 5).writtenAt },
    ]);
  });

  test('counts every notice that no conclusion names, in whatever order they are read', () => {
    const noticeArbitrary = fc.record({
      to: fc.constantFrom('a', 'b', 'c'),
      minute: fc.nat(59),
      isSettled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(noticeArbitrary, { maxLength: 12 }), (drawn) => {
        const notices = drawn.map(({ to, minute }, index) => trace(to, `n${index}`, minute));
        const settled = drawn.flatMap(({ isSettled }, index) => (isSettled ? [`n${index}`] : []));
        const conclusions = [trace('a', 'c', 59, settled)];
        const open = openSuspicionsOf(notices, conclusions);
        expect(openSuspicionsOf(notices.toReversed(), conclusions)).toEqual(open);
        for (const { applicationId, notices: count, oldestWrittenAt } of open) {
          const own = notices.filter((one) => one.applicationId === applicationId && !settled.includes(one.entryId));
          expect(count).toBe(own.length);
          expect(own.map(({ writtenAt }) => writtenAt).toSorted()[0]).toBe(oldestWrittenAt);
        }
        const total = open.reduce((sum, { notices: count }) => sum + count, 0);
        expect(total).toBe(drawn.length - settled.length);
      }),
      { numRuns: 200 },
    );
  });
});
