import { describe, expect, it } from 'vitest';
import { addressKey, compareAddress } from '#shared/domain/comparison/compare-address.ts';

describe('compareAddress: one address in two writings', () => {
  it.each([
    [
      '§13 S8',
      '東京都品川区大崎9-99-9',
      '東京都品川区大崎九丁目９９番９号',
      ['block_notation', 'width_or_compatibility_form'],
    ],
    ['§11', '東京都品川区大崎1-2-3', '東京都品川区大崎一丁目2番3号', ['block_notation']],
    ['§11', '東京都品川区大崎9−99−9', '東京都品川区大崎9-99-9', ['hyphen_form']],
    ['§11', '東京都品川区大崎9ー99ー9', '東京都品川区大崎9-99-9', ['hyphen_form']],
    ['§11', '東京都品川区大崎９－９９－９', '東京都品川区大崎9-99-9', ['width_or_compatibility_form']],
    ['§11', '東京都品川区大崎九-九十九-九', '東京都品川区大崎9-99-9', ['block_notation']],
    ['§11', '東京都品川区大崎九ー九十九ー九', '東京都品川区大崎九-九十九-九', ['hyphen_form']],
    ['§11', '東京都 品川区 大崎 9-99-9', '東京都品川区大崎9-99-9', ['spacing']],
    ['§11', '東京都中央区八丁堀9-9-9', '東京都中央区八丁堀九丁目九番九号', ['block_notation']],
    ['§11', '東京都港区麻布十番9-9-9', '東京都港区麻布十番九丁目9番9号', ['block_notation']],
    ['§11', '東京都北区十条台9-9-9', '東京都北区十条台九丁目9番9号', ['block_notation']],
    ['§11', '東京都千代田区三番町99-9', '東京都千代田区三番町99番地9', ['block_notation']],
    ['§11', '東京都千代田区六番町99', '東京都千代田区6番町99', ['block_notation']],
    ['§11 番地の', '長野県佐久市岩村田9999-2', '長野県佐久市岩村田9999番地の2', ['block_notation']],
    ['§11 番地の', '長野県佐久市岩村田9999-2', '長野県佐久市岩村田9999番地2', ['block_notation']],
    ['§11 番地の', '長野県佐久市岩村田九千九百九十九番地の二', '長野県佐久市岩村田9999-2', ['block_notation']],
    ['§11 字・大字', '長野県佐久市岩村田北9999', '長野県佐久市大字岩村田字北9999', ['section_word_omitted']],
    ['§11 甲・乙', '愛媛県松山市高岡町甲999-9', '愛媛県松山市高岡町甲999番地の9', ['block_notation']],
    ['§11 甲・乙', '愛媛県松山市高岡町甲の999', '愛媛県松山市高岡町甲999', ['spacing']],
    [
      '§11 北海道「条」',
      '北海道札幌市中央区北3条西99丁目9-2',
      '北海道札幌市中央区北三条西九十九丁目9番地2',
      ['block_notation'],
    ],
    ['§11 北海道「条」', '北海道岩見沢市9条西9丁目9', '北海道岩見沢市九条西九丁目9番地', ['block_notation']],
    ['§11 北海道「条」', '北海道上川郡美瑛町東5線北8号', '北海道上川郡美瑛町東五線北八号', ['block_notation']],
    ['§11 北海道「号」', '北海道上川郡東川町西4号北46番地', '北海道上川郡東川町西4号北46', ['block_notation']],
    ['§11 北海道「号」', '北海道上川郡東川町東5号北9番地', '北海道上川郡東川町東五号北9', ['block_notation']],
    ['§11 北海道「号」', '北海道上川郡東川町西4号北46', '北海道上川郡東川町西四号北46番地', ['block_notation']],
    ['堺市の「丁」', '大阪府堺市堺区戎島町4-45-1', '大阪府堺市堺区戎島町四丁45番地1', ['block_notation']],
    ['堺市の「丁」', '大阪府堺市堺区戎島町4丁目45-1', '大阪府堺市堺区戎島町4丁45番地1', ['block_notation']],
    ['堺市の「丁」', '大阪府堺市堺区戎島町四丁四十五番地一', '大阪府堺市堺区戎島町4-45-1', ['block_notation']],
    ['堺市の「丁」', '堺市西区鳳東町7丁', '大阪府堺市西区鳳東町7', ['block_notation', 'prefecture_omitted']],
    ['§11 字・大字', '長野県上田市大字成沢字町浦1', '長野県上田市成沢町浦1', ['section_word_omitted']],
    ['§11 字・大字', '長野県上田市上田原字町1', '長野県上田市上田原町1', ['section_word_omitted']],
    ['§11 無番地', '沖縄県国頭郡恩納村見本', '沖縄県国頭郡恩納村見本無番地', ['block_notation']],
    ['§11 番地', '長野県佐久市岩村田9999-2番地', '長野県佐久市岩村田9999番地2号', ['block_notation']],
    ['§11 番・番地', '東京都品川区大崎二丁目1番地', '東京都品川区大崎2丁目1番', ['block_notation']],
    ['§11 地割', '岩手県盛岡市玉山第99地割9番地9', '岩手県盛岡市玉山99地割9-9', ['block_notation']],
    [
      '§11 京都',
      '京都府京都市中京区上本能寺前町999',
      '京都府京都市中京区寺町通御池上る上本能寺前町999',
      ['street_name_omitted'],
    ],
    ['§11 京都', '京都府京都市上京区東入見本町999', '京都府京都市上京区東入る見本町999', ['spacing']],
    ['§11 ヶケが', '東京都千代田区霞ヶ関9-9', '東京都千代田区霞が関9-9', ['place_name_kana']],
    ['§11 ヶケが', '神奈川県茅ケ崎市9-9', '神奈川県茅ヶ崎市9-9', ['place_name_kana']],
    ['§11', '東京都港区虎ノ門9-9', '東京都港区虎の門9-9', ['place_name_kana']],
    ['§11', '東京都新宿区四ツ谷9', '東京都新宿区四つ谷9', ['place_name_kana']],
    ['§11 〇○', '東京都品川区〇〇町9', '東京都品川区○○町9', ['glyph_variant']],
    ['§11', '東京都豊島区髙田9-9', '東京都豊島区高田9-9', ['glyph_variant']],
    ['§11', '品川区大崎9-99-9', '東京都品川区大崎9-99-9', ['prefecture_omitted']],
    ['§11', '神奈川県葉山町堀内999', '神奈川県三浦郡葉山町堀内999', ['county_omitted']],
    ['§11', '東京都品川区大崎9-99-9', '〒141-0032 東京都品川区大崎9-99-9', ['postal_code_beside_it']],
  ])('%s: %s is %s', (_, entered, shown, notes) => {
    const found = compareAddress(entered, shown);

    expect(found.outcome).toBe('variant');
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
    expect(compareAddress(shown, entered).outcome).toBe('variant');
  });

  it.each([
    ['東京都品川区大崎9-99-9', '東京都品川区大崎9-99-8', 'block_differs'],
    ['東京都品川区大崎9-99-9', '東京都品川区大崎9-99', 'block_differs'],
    ['東京都品川区大崎9-99-9', '東京都品川区大崎9-999', 'block_differs'],
    ['東京都品川区大崎9-99-9', '東京都品川区大崎', 'block_differs'],
    ['長野県佐久市岩村田9999', '長野県佐久市岩村田9999番地の2', 'block_differs'],
    ['長野県佐久市岩村田9999番地甲', '長野県佐久市岩村田9999番地乙', 'block_differs'],
    ['東京都品川区大崎二丁目1番地', '東京都品川区大崎2番地1', 'block_differs'],
    ['東京都品川区大崎2丁目', '東京都品川区大崎2番地', 'block_differs'],
    ['東京都品川区大崎2丁目', '東京都品川区大崎2号', 'block_differs'],
    ['岩手県盛岡市玉山9地割9番地', '岩手県盛岡市玉山9丁目9番地', 'block_differs'],
    ['東京都品川区大崎9-99', '東京都品川区大崎9 メゾン99', 'block_differs'],
    ['愛媛県松山市高岡町甲999', '愛媛県松山市高岡町乙999', 'place_name_differs'],
    ['東京都品川区大崎9-99-9', '東京都品川区大井9-99-9', 'place_name_differs'],
    ['東京都府中市宮町9-9', '広島県府中市宮町9-9', 'prefecture_differs'],
    ['大崎9-99-9', '東京都品川区大崎9-99-9', 'municipality_omitted'],
    ['京都府京都市中京区寺町通御池上る亀屋町999', '京都府京都市中京区柳馬場通御池上る亀屋町999', 'street_name_differs'],
    ['東京都品川区三条9', '東京都品川区三9', 'place_name_differs'],
    ['神奈川県小田原市十字町9', '神奈川県小田原市十町9', 'place_name_differs'],
    ['京都府京都市下京区十文字町9', '京都府京都市下京区十文町9', 'place_name_differs'],
    ['青森県弘前市丁字町9', '青森県弘前市丁町9', 'place_name_differs'],
    ['北海道上川郡東川町西4号北46', '北海道上川郡東川町西5号北46', 'place_name_differs'],
    ['大阪府堺市堺区戎島町4丁45番地1', '大阪府堺市堺区戎島町5丁45番地1', 'block_differs'],
    ['大阪府堺市堺区戎島町4丁45番地', '大阪府堺市堺区戎島町4番地45', 'block_differs'],
    ['長野県北佐久郡見本町9', '長野県南佐久郡見本町9', 'place_name_differs'],
  ])('§10 D04/D13: %s is not %s: %s', (entered, shown, note) => {
    expect(compareAddress(entered, shown)).toEqual({ outcome: 'different', notes: [note] });
  });
});

describe('compareAddress: building and room (§11)', () => {
  const entered = { prefecture: '愛知県', city: '名古屋市中区', street: '栄99-9-9', building: 'メゾン凪305' };

  it.each([
    ['愛知県名古屋市中区栄99-9-9 メゾン凪305', 'same', []],
    ['愛知県名古屋市中区栄99-9-9', 'variant', ['building_not_on_paper']],
    ['愛知県名古屋市中区栄99丁目9番9号', 'variant', ['block_notation', 'building_not_on_paper']],
    ['愛知県名古屋市中区栄99丁目9番9-305号', 'variant', ['block_notation', 'building_not_on_paper']],
    ['愛知県名古屋市中区栄99-9-9-305', 'variant', ['block_notation', 'building_not_on_paper']],
    ['愛知県名古屋市中区栄99-9-9メゾン凪', 'variant', ['building_not_on_paper']],
    ['愛知県名古屋市中区栄99-9-9 メゾン凪 305号室', 'variant', ['building_notation']],
    ['愛知県名古屋市中区栄99-9-9 メゾン凪3階305', 'variant', ['building_only_on_paper']],
    ['愛知県名古屋市中区栄99-9-9 メゾン凪306', 'different', ['room_differs']],
    ['愛知県名古屋市中区栄99-9-9-306', 'different', ['room_differs']],
    ['愛知県名古屋市中区栄99-9-9 コーポ潮305', 'different', ['building_differs']],
    ['愛知県名古屋市中区栄99-9 メゾン凪305', 'different', ['block_differs']],
  ])('%s: %s', (shown, outcome, notes) => {
    const found = compareAddress(entered, shown);

    expect(found.outcome).toBe(outcome);
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
  });

  it.each([
    ['埼玉県川口市芝新町99-9-201', '埼玉県川口市芝新町99番9号', 'variant', ['block_notation', 'building_not_on_paper']],
    ['埼玉県川口市芝新町99-9-201', '埼玉県川口市芝新町99番9-201号', 'variant', ['block_notation']],
    ['埼玉県川口市芝新町99-9-201', '埼玉県川口市芝新町99番9-202号', 'different', ['room_differs']],
    [
      '埼玉県川口市芝新町99-9-201',
      '埼玉県川口市芝新町99-9 メゾン潮201',
      'variant',
      ['block_notation', 'building_only_on_paper'],
    ],
    ['埼玉県川口市芝新町99-9-201', '埼玉県川口市芝新町99-9', 'different', ['block_differs']],
    ['埼玉県川口市芝新町99-9-2', '埼玉県川口市芝新町99番地9', 'different', ['block_differs']],
    [
      '東京都豊島区南大塚9-99-1 サンプル第2ビル5F',
      '東京都豊島区南大塚9-99-1サンプル第二ビル五階',
      'variant',
      ['building_notation'],
    ],
    [
      '東京都豊島区南大塚9-99-1 サンプルビルB1F',
      '東京都豊島区南大塚9-99-1 サンプルビル地下1階',
      'variant',
      ['building_notation', 'case'],
    ],
    [
      '東京都豊島区南大塚9-99-1 サンプル2号棟305',
      '東京都豊島区南大塚9-99-1 サンプル2-305',
      'variant',
      ['building_notation'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9サンプル荘 B棟101',
      '愛知県名古屋市中区栄9-9-9サンプル荘B101号室',
      'variant',
      ['building_notation'],
    ],
    ['愛知県名古屋市中区栄9-9-9 A棟101', '愛知県名古屋市中区栄9-9-9 A-101', 'variant', ['building_notation']],
    ['愛知県名古屋市中区栄9-9-9 A号棟101', '愛知県名古屋市中区栄9-9-9 A101', 'variant', ['building_notation']],
    [
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟101',
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟',
      'variant',
      ['building_not_on_paper'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟101',
      '愛知県名古屋市中区栄9-9-9サンプル荘C棟101',
      'different',
      ['room_differs'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟101',
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟102',
      'different',
      ['room_differs'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9サンプル荘B棟101',
      '愛知県名古屋市中区栄9-9-9サンプル荘101',
      'different',
      ['room_differs'],
    ],
    ['愛知県名古屋市中区栄9-9-9 Villa101', '愛知県名古屋市中区栄9-9-9 Villa 101号室', 'variant', ['building_notation']],
    [
      '愛知県名古屋市中区栄9-9-9 メゾン凪三〇五',
      '愛知県名古屋市中区栄9-9-9 メゾン凪305',
      'variant',
      ['building_notation'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9 メゾン凪三〇五号',
      '愛知県名古屋市中区栄9-9-9 メゾン凪305',
      'variant',
      ['building_notation'],
    ],
    [
      '愛知県名古屋市中区栄9-9-9 メゾン凪三〇五',
      '愛知県名古屋市中区栄9-9-9 メゾン凪306',
      'different',
      ['room_differs'],
    ],
    ['愛知県名古屋市中区栄9-9-9 一二三荘101', '愛知県名古屋市中区栄9-9-9 123荘101', 'different', ['building_differs']],
    ['東京都港区三田9-9-9三田ビル', '東京都港区三田9-9-9', 'variant', ['building_not_on_paper']],
    ['東京都港区三田9-9-9', '東京都港区三田9-9-9三田ビル', 'variant', ['building_only_on_paper']],
  ])('%s and %s: %s', (left, right, outcome, notes) => {
    const found = compareAddress(left, right);

    expect(found.outcome).toBe(outcome);
    expect(found.notes.toSorted()).toEqual(notes.toSorted());
  });
});

describe('addressKey', () => {
  it.each([
    ['東京都品川区大崎九丁目９９番９号', '東京都品川区大崎9-99-9'],
    ['東京都豊島区南大塚九丁目99番1号 サンプル第二ビル５階', '東京都豊島区南大塚9-99-1 サンプル第2ビル5f'],
    ['東京都中央区八丁堀九丁目九番九号', '東京都中央区八丁堀9-9-9'],
    ['京都府京都市下京区三条町九十九番地', '京都府京都市下京区三条町99'],
    ['東京都千代田区千代田九番九号', '東京都千代田区千代田9-9'],
    ['大和郡山市三の丸9', '大和郡山市三の丸9'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
