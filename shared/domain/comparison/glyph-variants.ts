/**
 * Other forms of one character, as "variant then form of today". A character that is the form of today for one row is
 * never a variant in another, so one pass is enough. Left out on purpose: 辯 and 瓣 (with 辨 they would make three
 * characters equal), and pairs of which only dictionaries, not registers, say that they are one character.
 */
const glyphVariantRows = [
  // 常用漢字表 (平成22年内閣告示2号), 康熙字典体 in brackets; also 戸籍法施行規則 別表第二の二 (人名用漢字).
  '亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 隱隠 榮栄 營営 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応 歐欧 毆殴 櫻桜 奧奥 橫横',
  '溫温 穩穏 假仮 價価 畫画 會会 繪絵 壞壊 懷懐 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 渴渇 卷巻 陷陥 勸勧 寬寛 關関',
  '歡歓 罐缶 觀観 氣気 歸帰 旣既 龜亀 僞偽 戲戯 犧犠 卻却 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭 鄕郷 鄉郷 堯尭 曉暁 區区',
  '驅駆 駈駆 廣広 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 莖茎 繼継 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献',
  '硏研 縣県 險険 顯顕 驗験 嚴厳 效効 恆恒 黃黄 鑛鉱 礦鉱 號号 國国 黑黒 碎砕 濟済 齋斎 劑剤 雜雑 參参 慘惨 棧桟 蠶蚕',
  '贊賛 殘残 絲糸 兒児 辭辞 濕湿 實実 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 敘叙 將将 奬奨',
  '獎奨 涉渉 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 狀状 疊畳 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 盡尽',
  '圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 瀨瀬 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双',
  '壯壮 爭争 莊荘 搜捜 插挿 巢巣 曾曽 裝装 瘦痩 騷騒 增増 藏蔵 臟臓 卽即 續続 墮堕 對対 帶帯 滯滞 臺台 瀧滝 擇択',
  '澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 廰庁 徵徴 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝',
  '嶋島 嶌島 黨党 盜盗 燈灯 當当 鬭闘 德徳 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 霸覇 拜拝 盃杯 廢廃 賣売 麥麦 發発',
  '髮髪 拔抜 祕秘 濱浜 甁瓶 冨富 拂払 佛仏 倂併 竝並 變変 邊辺 辨弁 步歩 寶宝 寳宝 峯峰 豐豊 襃褒 沒没 飜翻 蠻蛮 每毎',
  '萬万 滿満 默黙 埜野 彌弥 譯訳 藥薬 與与 豫予 餘余 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 獵猟 凉涼 兩両',
  '綠緑 淚涙 壘塁 禮礼 勵励 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 樓楼 郞郎 錄録 灣湾 體体 總総 稻稲 穗穂',
  '灌潅 囊嚢 屬属 齒歯 鬪闘 晚晩 薗園 亙亘 凜凛 巖巌 晄晃 檜桧 槇槙 祿禄 穰穣 萠萌 遙遥 瑤瑶',
  // Printed Kangxi forms of the same characters, in registers and in cp932 (JIS X 0213, IBM拡張文字).
  '靑青 淸清 敎教 悅悦 說説 銳鋭 脫脱 稅税 閱閲 產産 彥彦 顏顔 姬姫 戶戸 戾戻 內内 吳呉 宫宮 强強 尙尚 槪概 昻昂 曺曹',
  '冰氷 飮飲 餠餅 屛屏 姊姉 幷并 兔兎 蔣蒋 繫繋 蟬蝉 禱祷 禰祢 篭籠 藪薮 蘆芦 萊莱 濤涛 鷗鴎 鶯鴬 頬頰 剥剝 填塡 顚顛',
  '噓嘘 俠侠 俱倶 搔掻 醬醤 麴麹 麵麺 靱靭 諫諌 礪砺 壺壷 瀆涜 簞箪 驒騨 竈竃 攪撹 嚙噛 啞唖 焰焔 鹼鹸 櫟檪 蠟蝋 頸頚',
  // 誤字俗字・正字一覧表 (平成16年民一2842号) and the forms of it that banks and offices meet daily.
  '髙高 﨑崎 嵜崎 濵浜 邉辺 栁柳 桒桑 𠮷吉 舘館 舩船 槗橋 𣘺橋 曻昇 渕淵 渊淵 穐秋 龝秋 尓爾 冝宜 斈学 枩松 蘓蘇',
  '閒間 畧略 羣群 廐厩 廏厩 廸迪 熈熙 煕熙 皋皐 恊協 冐冒 决決 况況 冲沖 凾函 卆卒 冩写 塲場 梦夢 鐡鉄 豬猪 鄰隣 逹達',
  '柹柿 甼町 畄留 崕崖 峩峨 舉挙 亰京 靍鶴 靏鶴 杤栃 翆翠 弍弐 貮弐 曵曳 窗窓 圡土 㐂喜 劔剣 剱剣 釼剣 逺遠 愽博',
  // Only in the set of the family register (戸籍統一文字) and of the resident register.
  '䶒斎 𮞽辺 㠀島 㟢崎 𠀋丈 𡈽土 𣳾泰 𥡴稽 𡱖尾 𫝆今',
];

/** Each variant and the form of today that keys use for it. */
export const glyphVariants: ReadonlyMap<string, string> = new Map(
  glyphVariantRows
    .flatMap((row) => row.split(' '))
    .map((pair) => [...pair])
    .map(([form = '', today = '']) => [form, today]),
);

/**
 * Characters of their own that families, offices and form fields write for one another: 斎藤 and 斉藤. A match with a
 * note of its own, because it is not only another shape.
 */
export const relatedCharacters: ReadonlyMap<string, string> = new Map([['斎', '斉']]);

/** Radicals that copied PDF text shows for whole characters (U+2E80 to U+2EFF); NFKC leaves these alone. */
export const radicalForms: ReadonlyMap<string, string> = new Map([
  ['⺠', '民'],
  ['⻁', '虎'],
  ['⻄', '西'],
  ['⻆', '角'],
  ['⻑', '長'],
  ['⻘', '青'],
  ['⻝', '食'],
  ['⻤', '鬼'],
  ['⻨', '麦'],
  ['⻩', '黄'],
  ['⻫', '斉'],
  ['⻭', '歯'],
  ['⻯', '竜'],
  ['⻲', '亀'],
]);

/** Signs of different scripts that print alike; only used to say why two texts differ, never to match them. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  'ニ二 ロ口 カ力 タ夕 エ工 ハ八 ト卜 ミ三 オ才 チ千 へヘ べベ ぺペ ー一 ソン シツ 未末 o0 〇0 l1 i1'
    .split(' ')
    .map((pair) => [...pair])
    .map(([sign = '', like = '']) => [sign, like]),
);
