import { freshnessNames, maskedItemNames } from '#shared/copy/ja/explanation-names.ts';
import { citationOf } from '#shared/copy/ja/laws.ts';
import { purposeNames } from '#shared/copy/ja/policy-names.ts';
import { paperFormWords } from '#shared/copy/ja/record-document/value-words.ts';
import type { MaskedItem, ProvenItem } from '#shared/domain/policy/paper-kind.ts';
import type { CaseForm, CasePaper } from '../case/staff-case.ts';
import { dateCell } from '../parts/time-words.ts';
import { enteredOf } from './entered-data.ts';
import type { ReadingPart } from './inspection-marks.ts';

/** What one row of the checklist is about, and what 不備 in it opens. */
export type RowKind =
  | { readonly type: 'legible' | 'registered' | 'unmasked_parts' | 'reverse' | 'missing_entries' | 'differing_entries' }
  | { readonly type: 'shows'; readonly item: ProvenItem }
  | { readonly type: 'masked'; readonly item: MaskedItem }
  | { readonly type: 'reads'; readonly part: ReadingPart; readonly item: ProvenItem | undefined };

/** One row of the checklist. */
export interface ChecklistRow {
  readonly id: string;
  readonly label: string;
  readonly kind: RowKind;
  /** What the applicant entered, to be held against the paper. */
  readonly entered?: string | undefined;
}

const provenNames = {
  name: '氏名・名称',
  residence: '住居',
  birth_date: '生年月日',
  head_office: '本店などの所在地',
  office: '営業所などの所在地',
  business_content: '事業の内容',
  authority: '権限があること',
  ownership: '実質的支配者',
  site: '活動拠点の所在地',
} as const satisfies Record<ProvenItem, string>;

const partOfItem: Readonly<Partial<Record<ProvenItem, ReadingPart>>> = {
  name: 'name',
  residence: 'address',
  head_office: 'address',
  office: 'officeAddress',
  birth_date: 'birthDate',
};

const row = (id: string, label: string, kind: RowKind, entered?: string): ChecklistRow => ({
  id,
  label,
  kind,
  ...(entered === undefined ? {} : { entered }),
});

const registeredWords = ({ form, issuedOn, expiresOn }: CasePaper): string =>
  [
    paperFormWords[form],
    issuedOn ? `発行日 ${dateCell(issuedOn)}` : '発行日の登録なし',
    ...(expiresOn ? [`有効期限 ${dateCell(expiresOn)}`] : []),
  ].join('、');

const readRows = (paper: CasePaper, form: CaseForm | undefined): ChecklistRow[] => {
  const entered = enteredOf(paper, form);
  const items = [...new Set(paper.checklist.flatMap(({ proves }) => proves))];
  const rows = items.map((item) => {
    const part = partOfItem[item];
    return part && entered[part] !== undefined
      ? row(`reads-${part}`, provenNames[item], { type: 'reads', part, item }, entered[part])
      : row(`shows-${item}`, `${provenNames[item]}の記載がある`, { type: 'shows', item });
  });
  return entered.corporateNumber !== undefined && paper.subject === 'corporation'
    ? [
        ...rows,
        row(
          'reads-corporateNumber',
          '会社法人等番号・法人番号',
          { type: 'reads', part: 'corporateNumber', item: undefined },
          entered.corporateNumber,
        ),
      ]
    : rows;
};

/** What to look at on a paper, as the law engine asks for it, from the whole to the single mark. */
export const checklistRows = (paper: CasePaper, form: CaseForm | undefined): ChecklistRow[] => {
  const sides = paper.checklist.map(({ sides: wanted }) => wanted);
  const masked = [...new Set(paper.checklist.flatMap(({ mask }) => mask))];
  return [
    row('legible', '文字・写真・日付を読み取れる', { type: 'legible' }),
    row('registered', '受付の登録のとおり', { type: 'registered' }, registeredWords(paper)),
    ...readRows(paper, form),
    ...(sides.includes('both_sides') ? [row('reverse', '裏面もある', { type: 'reverse' })] : []),
    ...(paper.subject === 'application'
      ? [
          row('missing_entries', '記入もれがない', { type: 'missing_entries' }),
          row('differing_entries', '画面の登録と一致している', { type: 'differing_entries' }),
        ]
      : [row('unmasked_parts', '必要な箇所が隠れていない', { type: 'unmasked_parts' })]),
    ...masked.map((item) => row(`masked-${item}`, `${maskedItemNames[item]}が見えない`, { type: 'masked', item })),
  ];
};

/** Why the paper is looked at so: its purposes with their articles, and how fresh it must be. */
export const checklistReasons = ({ checklist }: CasePaper): string[] =>
  checklist.map(
    ({ purpose, why, freshness, issuedOnOrAfter }) =>
      `${purposeNames[purpose]}（${citationOf(why)}）：${freshnessNames[freshness]}${
        issuedOnOrAfter ? `、${dateCell(issuedOnOrAfter)}以降の交付` : ''
      }`,
  );
