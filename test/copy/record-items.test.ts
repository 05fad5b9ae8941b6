import { expect, test } from 'vitest';
import { meterText, recordItemNames } from '#shared/copy/ja/record-items.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import { mobileItemTable } from '#shared/domain/record/mobile-record.ts';
import { approvedWalk, corporateCase, mobileCase, statementOf } from '#test/domain/record/record-walk.ts';

test('the meter names what is missing by article and name, and says nothing of what comes later', () => {
  const statement = statementOf(approvedWalk(corporateCase), corporateCase);
  expect(meterText(completenessOf(statement, 'approval'))).toBe('確認記録 92%（14項目中13項目）');
  const { agent: _, ...items } = statement.items;
  expect(meterText(completenessOf({ ...statement, items }, 'completion'))).toBe(
    '確認記録 85%（14項目中12項目） 不足: 犯収法施行規則20条1項6号（取引関係文書（書留）を送付した日付）、' +
      '犯収法施行規則20条1項22号（代表者等の本人特定事項、顧客との関係、権限があると認めた理由）',
  );
});

test('the other law is cited by its own name', () => {
  const unread = { ...mobileCase, readings: {} };
  const statement = statementOf(approvedWalk(unread), unread);
  expect(meterText(completenessOf(statement, 'approval'))).toContain(
    '携帯法施行規則8条1項3号ニ（契約者の書類の種類・記号番号）',
  );
});

test('no two items of one law have the same name', () => {
  for (const table of [recordItemTable, mobileItemTable]) {
    const names = table.map(({ code }) => recordItemNames[code]);
    expect(new Set(names).size).toBe(names.length);
  }
});
