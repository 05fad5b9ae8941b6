interface LegalForm {
  /** As registered. */
  readonly name: string;
  /** What stands in brackets for it: (株). */
  readonly shorts?: readonly string[];
  readonly reading: string;
}

/** 法人格 in names, with the abbreviation that banks and forms use and the reading; longer names before their parts. */
export const legalForms: readonly LegalForm[] = [
  { name: '特定非営利活動法人', shorts: ['特非'], reading: 'トクテイヒエイリカツドウホウジン' },
  { name: '医療法人社団', shorts: ['医社'], reading: 'イリョウホウジンシャダン' },
  { name: '医療法人財団', shorts: ['医財'], reading: 'イリョウホウジンザイダン' },
  { name: '有限責任事業組合', reading: 'ユウゲンセキニンジギョウクミアイ' },
  { name: '一般社団法人', shorts: ['一社'], reading: 'イッパンシャダンホウジン' },
  { name: '一般財団法人', shorts: ['一財'], reading: 'イッパンザイダンホウジン' },
  { name: '公益社団法人', shorts: ['公社'], reading: 'コウエキシャダンホウジン' },
  { name: '公益財団法人', shorts: ['公財'], reading: 'コウエキザイダンホウジン' },
  { name: '社会福祉法人', shorts: ['社福', '福'], reading: 'シャカイフクシホウジン' },
  { name: '農事組合法人', shorts: ['農'], reading: 'ノウジクミアイホウジン' },
  { name: '司法書士法人', shorts: ['司'], reading: 'シホウショシホウジン' },
  { name: '行政書士法人', shorts: ['行'], reading: 'ギョウセイショシホウジン' },
  { name: '弁護士法人', shorts: ['弁'], reading: 'ベンゴシホウジン' },
  { name: '税理士法人', shorts: ['税'], reading: 'ゼイリシホウジン' },
  { name: '株式会社', shorts: ['株'], reading: 'カブシキガイシャ' },
  { name: '有限会社', shorts: ['有'], reading: 'ユウゲンガイシャ' },
  { name: '合同会社', shorts: ['同'], reading: 'ゴウドウガイシャ' },
  { name: '合資会社', shorts: ['資'], reading: 'ゴウシガイシャ' },
  { name: '合名会社', shorts: ['名'], reading: 'ゴウメイガイシャ' },
  { name: '相互会社', shorts: ['相'], reading: 'ソウゴガイシャ' },
  { name: '協同組合', shorts: ['協'], reading: 'キョウドウクミアイ' },
  { name: '医療法人', shorts: ['医'], reading: 'イリョウホウジン' },
  { name: '学校法人', shorts: ['学'], reading: 'ガッコウホウジン' },
  { name: '宗教法人', shorts: ['宗'], reading: 'シュウキョウホウジン' },
];

const nameByShort = new Map(
  legalForms.flatMap(({ name, shorts = [] }) => shorts.map((short) => [short, name] as const)),
);
const shorts = [...nameByShort.keys()].join('|');
const ABBREVIATED = new RegExp(`^[(\\[【〔](${shorts})[)\\]】〕]|[(\\[【〔](${shorts})[)\\]】〕]$`, 'u');

/** Writes an abbreviation out where it stands, in front or behind; 前株 and 後株 stay two different names. */
export const writeOutLegalForm = (name: string): string =>
  name.replace(
    ABBREVIATED,
    (whole, front?: string, behind?: string) => nameByShort.get(front ?? behind ?? '') ?? whole,
  );

/** A name without its legal form, and which form stood where. */
export interface DividedName {
  readonly rest: string;
  readonly form?: string;
  readonly position?: 'front' | 'behind';
}

/** Divides a written-out name (or a reading) from its legal form. */
export const divideLegalForm = (text: string, by: 'name' | 'reading'): DividedName => {
  for (const legalForm of legalForms) {
    const form = legalForm[by];
    if (text.startsWith(form)) return { rest: text.slice(form.length), form, position: 'front' };
    if (text.endsWith(form)) return { rest: text.slice(0, -form.length), form, position: 'behind' };
  }
  return { rest: text };
};
