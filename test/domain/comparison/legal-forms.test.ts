import { describe, expect, it } from 'vitest';
import { compareCorporateKana, compareCorporateName } from '#shared/domain/comparison/compare-corporate-name.ts';
import { divideLegalForm, legalForms, writeOutLegalForm } from '#shared/domain/comparison/legal-forms.ts';

/** As registered, as abbreviated by banks and forms, as read. */
const forms: [name: string, shorts: string, reading: string][] = [
  ['特定非営利活動法人', '特非', 'トクテイヒエイリカツドウホウジン'],
  ['医療法人社団', '医社', 'イリョウホウジンシャダン'],
  ['医療法人財団', '医財', 'イリョウホウジンザイダン'],
  ['有限責任事業組合', '', 'ユウゲンセキニンジギョウクミアイ'],
  ['一般社団法人', '一社', 'イッパンシャダンホウジン'],
  ['一般財団法人', '一財', 'イッパンザイダンホウジン'],
  ['公益社団法人', '公社', 'コウエキシャダンホウジン'],
  ['公益財団法人', '公財', 'コウエキザイダンホウジン'],
  ['社会福祉法人', '社福 福', 'シャカイフクシホウジン'],
  ['農事組合法人', '農', 'ノウジクミアイホウジン'],
  ['司法書士法人', '司', 'シホウショシホウジン'],
  ['行政書士法人', '行', 'ギョウセイショシホウジン'],
  ['弁護士法人', '弁', 'ベンゴシホウジン'],
  ['税理士法人', '税', 'ゼイリシホウジン'],
  ['株式会社', '株', 'カブシキガイシャ'],
  ['有限会社', '有', 'ユウゲンガイシャ'],
  ['合同会社', '同', 'ゴウドウガイシャ'],
  ['合資会社', '資', 'ゴウシガイシャ'],
  ['合名会社', '名', 'ゴウメイガイシャ'],
  ['相互会社', '相', 'ソウゴガイシャ'],
  ['協同組合', '協', 'キョウドウクミアイ'],
  ['医療法人', '医', 'イリョウホウジン'],
  ['学校法人', '学', 'ガッコウホウジン'],
  ['宗教法人', '宗', 'シュウキョウホウジン'],
];
const abbreviations = forms.flatMap(([name, shorts]) =>
  shorts.split(' ').flatMap((short) => (short ? [[short, name]] : [])),
);

describe('法人格 (§11)', () => {
  it('has a row here for each', () => {
    expect(legalForms.map(({ name }) => name)).toEqual(forms.map(([name]) => name));
  });

  it.each(forms)('%s, abbreviated %j, is read %s', (name, _shorts, reading) => {
    expect(divideLegalForm(`${name}みなと`, 'name')).toEqual({ rest: 'みなと', form: name, position: 'front' });
    expect(divideLegalForm(`みなと${name}`, 'name')).toEqual({ rest: 'みなと', form: name, position: 'behind' });
    expect(divideLegalForm(`${reading}ミナト`, 'reading')).toEqual({
      rest: 'ミナト',
      form: reading,
      position: 'front',
    });
    expect(compareCorporateKana('ミナト', `ミナト${reading}`).notes).toEqual(['legal_form_reading_omitted']);
    expect(compareCorporateKana(`${reading}ミナト`, 'ミナト').notes).toEqual(['legal_form_reading_omitted']);
  });

  it.each(abbreviations)('(%s) is written out as %s where it stands', (short, name) => {
    for (const [open, close] of ['()', '[]', '【】', '〔〕']) {
      expect(writeOutLegalForm(`${open}${short}${close}みなと`)).toBe(`${name}みなと`);
      expect(writeOutLegalForm(`みなと${open}${short}${close}`)).toBe(`みなと${name}`);
    }
    expect(compareCorporateName(`(${short})みなと`, `${name}みなと`).notes).toEqual(['legal_form_abbreviated']);
  });

  it('leaves alone what is no abbreviation of one, or stands in the middle of a name', () => {
    for (const name of ['(港)みなと', '株みなと', 'みなと(株)会', '(株', 'みなと'])
      expect(writeOutLegalForm(name)).toBe(name);
    expect(divideLegalForm('みなと', 'name')).toEqual({ rest: 'みなと' });
  });

  it('takes the longer form before its part: 医療法人社団 is not 医療法人', () => {
    expect(compareCorporateName('医療法人社団みなと会', '医療法人みなと会')).toEqual({
      outcome: 'different',
      notes: ['legal_form_differs'],
    });
  });
});
