const named = (ending: string, names: string): string[] => names.split(' ').map((name) => `${name}${ending}`);

/** The prefectures from north to south, as lists in Japan name them. */
export const prefectures: readonly string[] = [
  '北海道',
  ...named('県', '青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉'),
  '東京都',
  ...named('県', '神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀'),
  ...named('府', '京都 大阪'),
  ...named(
    '県',
    '兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄',
  ),
];

/** The prefecture that an address begins with; papers of a large city often leave it out. */
export const leadingPrefecture = (address: string): string =>
  prefectures.find((prefecture) => address.startsWith(prefecture)) ?? '';

/** Towns of a county that have 市 in their name. */
const townsCalledAfterMarkets = '(?:余市|上市|下市|市貝|市川|市川三郷)町';
const COUNTY = new RegExp(
  `^(?:余市|高市|[東西北]村山|[^市区町村]{1,6})郡(?=${townsCalledAfterMarkets}|[^市]{1,6}?[町村])`,
  'u',
);

/** The county (郡) that the rest begins with; 郡山市, 大和郡山市 and 蒲郡市 are cities and have none. */
export const leadingCounty = (address: string): string => COUNTY.exec(address)?.[0] ?? '';
