import { describe, expect, it } from 'vitest';
import { readBlocks } from '#shared/domain/comparison/address-blocks.ts';
import { readBuilding } from '#shared/domain/comparison/address-building.ts';
import { addressFolds } from '#shared/domain/comparison/address-folds.ts';
import { readAddress } from '#shared/domain/comparison/address-form.ts';
import { addressKey, compareAddress } from '#shared/domain/comparison/compare-address.ts';
import { numeralValue } from '#shared/domain/comparison/kanji-numerals.ts';

describe('the blocks of an address line (§11)', () => {
  const read = (line: string) => {
    const { before, numbers, labels, complete, rooms, notation, after } = readBlocks(line);
    return [before, numbers.join('-'), labels.join('-'), complete, rooms.join('-'), notation, after];
  };

  it.each<[law: string, line: string, ...unknown[]]>([
    ['no number', '恩納村見本', '恩納村見本', '', '', false, '', '', ''],
    ['無番地', '見本無番地', '見本', '無番地', '', false, '', '無番地', ''],
    ['番外地', '見本番外地 2号室', '見本', '番外地', '', false, '', '番外地', ' 2号室'],
    ['bare numbers', '大崎9-99', '大崎', '9-99', '-', false, '', '9-99', ''],
    ['three bare numbers', '大崎9-99-9', '大崎', '9-99-9', '--', false, '', '9-99-9', ''],
    ['a fourth bare number is a room', '大崎9-99-9-201', '大崎', '9-99-9', '--', true, '201', '9-99-9-201', ''],
    ['a number with noughts', '大崎09-099', '大崎', '9-99', '-', false, '', '09-099', ''],
    ['番 and a bare number', '大崎9丁目99番9', '大崎', '9-99-9', '丁目-番-', false, '', '9丁目99番9', ''],
    ['番 and 号', '大崎9丁目99番9号', '大崎', '9-99-9', '丁目-番-号', true, '', '9丁目99番9号', ''],
    ['番, 号 and a room', '大崎9丁目99番9-201号', '大崎', '9-99-9', '丁目-番-', true, '201', '9丁目99番9-201号', ''],
    ['番 at the end', '大崎9丁目99番', '大崎', '9-99', '丁目-番', false, '', '9丁目99番', ''],
    ['番 first', '大崎99番9号', '大崎', '99-9', '番-号', true, '', '99番9号', ''],
    ['番 as the third of four', '見本1-2-3番4', '見本', '1-2-3-4', '--番-', false, '', '1-2-3番4', ''],
    ['番 alone', '大崎99番', '大崎', '99', '番', false, '', '99番', ''],
    ['番地 with branches', '見本9999番地2-3-4', '見本', '9999-2-3-4', '番地---', false, '', '9999番地2-3-4', ''],
    ['番地 behind', '見本9-8-7-6番地', '見本', '9-8-7-6', '---番地', false, '', '9-8-7-6番地', ''],
    ['号 without 番', '見本9-8号', '見本', '9-8', '-号', true, '', '9-8号', ''],
    ['号 alone', '見本8号', '見本', '8', '号', true, '', '8号', ''],
    ['号 and a room', '見本9-8号-201', '見本', '9-8', '-号', true, '201', '9-8号-201', ''],
    ['甲', '見本9番地甲', '見本', '9-甲', '番地-', false, '', '9番地甲', ''],
    ['a name that begins with 甲', '見本9番地甲斐荘', '見本', '9', '番地', false, '', '9番地', '甲斐荘'],
    ['甲 before', '高岡町甲の999', '高岡町甲', '999', '', false, '', '999', ''],
    ['kanji numerals as written', '大崎九丁目 九番九号', '大崎', '9-9-9', '丁目-番-号', true, '', '九丁目九番九号', ''],
    ['a building behind', '大崎9-99-9 メゾン凪305', '大崎', '9-99-9', '--', false, '', '9-99-9', ' メゾン凪305'],
    ['a counted place', '北3条西6丁目9', '北3条西', '6-9', '丁目-', false, '', '6丁目9', ''],
  ])('%s: %s', (_law, line, ...parts) => {
    expect(read(line)).toEqual(parts);
  });
});

describe('kanji numerals (§11)', () => {
  it.each([
    ['9', 9],
    ['10', 10],
    ['九', 9],
    ['十', 10],
    ['二十四', 24],
    ['百', 100],
    ['三百五', 305],
    ['三〇五', 305],
    ['九千九百九十九', 9999],
    ['千二', 1002],
    ['〇', 0],
    ['2十', 20],
    ['十2', 12],
    ['12十', 120],
  ])('%s is %i', (numeral, value) => {
    expect(numeralValue(numeral)).toBe(value);
  });
});

describe('the building and the numbers in it (§11)', () => {
  const read = (text: string) => {
    const { name, numbers } = readBuilding(text);
    return [name, ...numbers];
  };

  it.each<[text: string, name: string, ...numbers: string[]]>([
    ['', ''],
    ['メゾン凪', 'メゾン凪'],
    ['メゾン凪305', 'メゾン凪', '305'],
    ['メゾン凪305号', 'メゾン凪', '305'],
    ['メゾン凪305号室', 'メゾン凪', '305'],
    ['メゾン凪305室', 'メゾン凪', '305'],
    ['和室305', '和室', '305'],
    ['メゾン凪 #305', 'メゾン凪', '305'],
    ['メゾン凪 2 305', 'メゾン凪', '2', '305'],
    ['メゾン凪 2  305', 'メゾン凪', '2', '305'],
    ['メゾン 凪', 'メゾン凪'],
    ['2号棟305', '', '2', '305'],
    ['2号館305', '', '2', '305'],
    ['2棟305', '', '2', '305'],
    ['2館305', '', '2', '305'],
    ['新館', '新館'],
    ['サンプルビル地下1階', 'サンプルビル', 'b1f'],
    ['サンプルビル地下1', 'サンプルビル', 'b1f'],
    ['サンプルビル地下12階', 'サンプルビル', 'b12f'],
    ['サンプルビル5階', 'サンプルビル', '5f'],
    ['サンプルビル5F', 'サンプルビル', '5f'],
    ['サンプルビル5F 501', 'サンプルビル', '5f', '501'],
    ['5Floorビル', '5Floorビル'],
    ['第二ビル五階', '第2ビル', '5f'],
    ['サンプル荘B棟101', 'サンプル荘', 'B101'],
    ['サンプル荘A-101', 'サンプル荘', 'A101'],
    ['Villa101', 'Villa', '101'],
    ['サンプル-荘', 'サンプル荘'],
    ['サンプル荘-5', 'サンプル荘', '5'],
    ['サンプル荘5-', 'サンプル荘', '5'],
    ['サンプル荘5-12', 'サンプル荘', '5', '12'],
    ['ビル5\n501', 'ビル5\n', '501'],
  ])('%j', (text, ...parts) => {
    expect(read(text)).toEqual(parts);
  });

  it('keeps what was written, without blanks', () => {
    expect(readBuilding('メゾン 凪 305号室').notation).toBe('メゾン凪305号室');
  });
});

describe('an address line taken apart (§11)', () => {
  const read = (text: string, building?: string) => {
    const form = readAddress(text, addressFolds, building);
    return [form.postalCode, form.prefecture, form.county, form.streetName, form.place, form.blocks.numbers.join('-')];
  };
  const kyoto = '京都市中京区';

  it.each<[law: string, text: string, ...parts: string[]]>([
    ['a postal code', '〒141-0032 東京都品川区大崎9', '1410032', '東京都', '', '', '品川区大崎', '9'],
    ['a postal code without its sign', '141-0032 東京都品川区大崎9', '1410032', '東京都', '', '', '品川区大崎', '9'],
    [
      'a postal code after a blank',
      '\u3000〒141-0032 東京都品川区大崎9',
      '1410032',
      '東京都',
      '',
      '',
      '品川区大崎',
      '9',
    ],
    ['a blank in a postal code', '〒141 -0032東京都品川区大崎9', '1410032', '東京都', '', '', '品川区大崎', '9'],
    [
      'a postal code after a blank, without its sign',
      '\u3000141-0032 品川区大崎9',
      '1410032',
      '',
      '',
      '',
      '品川区大崎',
      '9',
    ],
    ['a postal code behind', '東京都品川区大崎9 〒141-0032', '', '東京都', '', '', '品川区大崎', '9'],
    [
      'Kyoto only where it begins',
      '見本京都市中京区寺町上ル亀屋町9',
      '',
      '',
      '',
      '',
      '見本京都市中京区寺町上ル亀屋町',
      '9',
    ],
    ['a postal code in one', '〒1410032東京都品川区大崎9', '1410032', '東京都', '', '', '品川区大崎', '9'],
    [
      'a postal code with blanks',
      '〒 141 - 0032\u3000東京都品川区大崎9',
      '1410032',
      '東京都',
      '',
      '',
      '品川区大崎',
      '9',
    ],
    [
      'a postal code with a line break',
      '〒141-0032\n\n東京都品川区大崎9',
      '1410032',
      '東京都',
      '',
      '',
      '品川区大崎',
      '9',
    ],
    ['no postal code: seven digits', '1410032東京都品川区大崎9', '', '', '', '', '', '1410032'],
    ['no postal code: too long', '〒141-00321 品川区大崎9', '', '', '', '', '〒', '141-321'],
    ['signs that do not print', '東京都\u200b品川区\u200b 大崎9', '', '東京都', '', '', '品川区大崎', '9'],
    ['a county', '神奈川県三浦郡葉山町堀内9', '', '神奈川県', '三浦郡', '', '葉山町堀内', '9'],
    ['a county, after a blank', '神奈川県 三浦郡葉山町堀内9', '', '神奈川県', '三浦郡', '', '葉山町堀内', '9'],
    ['余市郡', '北海道余市郡余市町見本9', '', '北海道', '余市郡', '', '余市町見本', '9'],
    ['上市町', '富山県中新川郡上市町見本9', '', '富山県', '中新川郡', '', '上市町見本', '9'],
    ['下市町', '奈良県吉野郡下市町見本9', '', '奈良県', '吉野郡', '', '下市町見本', '9'],
    ['市貝町', '栃木県芳賀郡市貝町見本9', '', '栃木県', '芳賀郡', '', '市貝町見本', '9'],
    ['市川町', '兵庫県神崎郡市川町見本9', '', '兵庫県', '神崎郡', '', '市川町見本', '9'],
    ['市川三郷町', '山梨県西八代郡市川三郷町見本9', '', '山梨県', '西八代郡', '', '市川三郷町見本', '9'],
    ['蒲郡市 has none', '愛知県蒲郡市見本町9', '', '愛知県', '', '', '蒲郡市見本町', '9'],
    ['高市郡', '奈良県高市郡高取町見本9', '', '奈良県', '高市郡', '', '高取町見本', '9'],
    ['東村山郡', '山形県東村山郡山辺町見本9', '', '山形県', '東村山郡', '', '山辺町見本', '9'],
    ['西村山郡', '山形県西村山郡河北町見本9', '', '山形県', '西村山郡', '', '河北町見本', '9'],
    ['北村山郡', '山形県北村山郡大石田町見本9', '', '山形県', '北村山郡', '', '大石田町見本', '9'],
    ['郡山市 has none', '福島県郡山市見本町9', '', '福島県', '', '', '郡山市見本町', '9'],
    ['大和郡山市 has none', '奈良県大和郡山市見本町9', '', '奈良県', '', '', '大和郡山市見本町', '9'],
    [
      'a county in the name of a place is none',
      '東京都品川区見本郡見本町9',
      '',
      '東京都',
      '',
      '',
      '品川区見本郡見本町',
      '9',
    ],
    ['a street in Kyoto', `${kyoto}寺町通御池上る亀屋町9`, '', '', '', '寺町通御池上ル', `${kyoto}亀屋町`, '9'],
    ['が before ル', `${kyoto}寺町通御池上がる亀屋町9`, '', '', '', '寺町通御池上ル', `${kyoto}亀屋町`, '9'],
    ['下ル', `${kyoto}寺町通御池下ル亀屋町9`, '', '', '', '寺町通御池下ル', `${kyoto}亀屋町`, '9'],
    ['東入', `${kyoto}御池通寺町東入亀屋町9`, '', '', '', '御池通寺町東入ル', `${kyoto}亀屋町`, '9'],
    ['西へ入る', `${kyoto}御池通寺町西へ入る亀屋町9`, '', '', '', '御池通寺町西入ル', `${kyoto}亀屋町`, '9'],
    ['a numeral in a street of Kyoto', `${kyoto}寺町通三条上ル2丁目9`, '', '', '', '寺町通三条上ル', kyoto, '2-9'],
    [
      'Kyoto only: elsewhere 上る is part of a name',
      '大阪市中央区見本上る町9',
      '',
      '',
      '',
      '',
      '大阪市中央区見本上る町',
      '9',
    ],
    [
      'Kyoto only where it begins',
      '見本京都市中京区寺町上る亀屋町9',
      '',
      '',
      '',
      '',
      '見本京都市中京区寺町上る亀屋町',
      '9',
    ],
  ])('%s: %s', (_law, text, ...parts) => {
    expect(read(text)).toEqual(parts);
  });

  it('puts what stands behind the lot, the building of the form and the rooms together', () => {
    const { building } = readAddress('東京都品川区大崎9番9-305号 別館', addressFolds, 'メゾン 凪');
    expect([building.name, ...building.numbers]).toEqual(['別館メゾン凪', '305']);
    expect(readAddress('品川区大崎9番9-305号', addressFolds, 'メゾン2').building.numbers).toEqual(['2', '305']);
    expect(readAddress('東京都品川区大崎9-9', addressFolds, '').building.notation).toBe('');
    expect(readAddress('東京都品川区大崎9-9-9-2-305', addressFolds).building.numbers).toEqual(['2', '305']);
  });

  it('folds the whole line, and kana of places in the name of the place only', () => {
    const building = readAddress('東京都品川区大崎9-9 霞ヶ関ノ家', addressFolds).building.name;
    expect(building).toBe('霞ヶ関ノ家');
    expect(readAddress('東京都千代田区霞ヶ関9', addressFolds).place).toBe('千代田区霞ケ関');
    expect(readAddress('東京都千代田区霞ヶ関9', []).place).toBe('千代田区霞ヶ関');
    expect(readAddress('東京都千代田区アヶ見9', addressFolds).place).toBe('千代田区アヶ見');
  });
});

describe('compareAddress: what is left open on one side', () => {
  const of = (left: string, right: string) => compareAddress(left, right).notes;

  it.each<[law: string, left: string, right: string, ...notes: string[]]>([
    ['one line as written', '東京都品川区大崎9', '東京都品川区大崎9'],
    ['the municipality', '見本9', '東京都品川区見本9', 'municipality_omitted'],
    ['a part of a name is no municipality', '本9', '見本9', 'place_name_differs'],
    ['a name with a 市 within', '本9', '四日市見本9', 'place_name_differs'],
    ['a room beyond a lot that has its own', '芝新町99-9-2-201', '芝新町99番9号', 'block_differs'],
    ['a room beyond a lot that ends', '芝新町99-9-201', '芝新町99番9号', 'block_notation', 'building_not_on_paper'],
    ['another postal code', '〒141-0032 品川区大崎9', '〒141-0033 品川区大崎9', 'postal_code_beside_it'],
    ['the same postal code', '〒141-0032 品川区大崎9', '〒1410032品川区大崎9', 'spacing'],
    ['a room beside a building with a number', '芝新町99-9-2 メゾン201', '芝新町99番9号', 'block_differs'],
    ['a room of a lot that is complete', '芝新町99番9号', '芝新町99番地', 'block_differs'],
    ['two numbers beyond a lot that ends', '芝新町9番地9-9-201', '芝新町9番9号', 'block_differs'],
    ['a floor below for a wing', '栄9-9-9 サンプル荘B1F', '栄9-9-9 サンプル荘B棟', 'room_differs'],
    ['two numbers beyond it', '芝新町9-9-9', '芝新町9番', 'block_differs'],
    ['a number where the other has none', '芝新町9', '芝新町', 'block_differs'],
    ['a section of land', '玉山9地割9番地', '玉山9-9', 'block_notation'],
    ['a section of land for a house', '玉山9地割', '玉山9番地', 'block_differs'],
  ])('%s: %s and %s', (_law, left, right, ...notes) => {
    expect(of(left, right).toSorted()).toEqual(notes.toSorted());
  });

  it('is the same address where the parts of the form stand in one line, with blanks or not', () => {
    const entered = { prefecture: '愛知県', city: '名古屋市中区', street: '栄9-9', building: 'メゾン凪' };
    const same = { outcome: 'same', notes: [] };
    for (const shown of [
      '愛知県名古屋市中区栄9-9メゾン凪',
      '愛知県名古屋市中区栄9-9 メゾン凪',
      '愛知県名古屋市中区栄9-9　メゾン凪',
      '愛知県 名古屋市中区 栄9-9 メゾン凪',
      '愛知県　名古屋市中区　栄9-9　メゾン凪',
    ])
      expect(compareAddress(entered, shown)).toEqual(same);
    const { building: _, ...outside } = entered;
    for (const shown of ['愛知県名古屋市中区栄9-9', '愛知県 名古屋市中区 栄9-9'])
      expect(compareAddress(outside, shown)).toEqual(same);
    expect(compareAddress(entered, '愛知県 名古屋市中区栄9-9メゾン凪')).toEqual({
      outcome: 'variant',
      notes: ['spacing'],
    });
  });

  it('has a key that is its own key', () => {
    for (const address of ['品川区大崎九丁目9番9-201号メゾン凪B棟', '葉山町堀内無番地', '中区栄9-9 2号棟305'])
      expect(addressKey(addressKey(address))).toBe(addressKey(address));
    expect(addressKey('品川区大崎9-9 2号棟305')).toBe('品川区大崎9-9 2-305');
  });
});
