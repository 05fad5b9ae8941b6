/** How one entry of the application form is asked for. */
export interface EntryWords {
  readonly label: string;
  /** What helps to answer; never needed to understand the label. */
  readonly hint?: string;
  /** What to do when something was entered that cannot be right; what is missing is told from the label. */
  readonly wrong?: string;
}

const asOnRegistry = '登記簿（登記事項証明書）のとおりに入力してください。';
const asOnPaper = '運転免許証や住民票など、お送りいただく書類と同じ表記で入力してください。';
const katakana = 'カタカナで表示されます。ひらがなで入力してもかまいません。';
const foreignPositions =
  '外国の国家元首、大臣、議会の議長、最高裁判所の裁判官、大使、軍の幹部、中央銀行の役員などです。日本の公務員や議員は含みません。';
const tooLongOrEmpty = '入力できない文字が含まれているか、長すぎます。ご確認ください。';

/** Every entry of the form, named by what it is and not by where it stands. */
export const entryWords = {
  applicantKind: { label: 'お申し込みになる方', hint: '送信した後は変更できません。' },

  corporationName: {
    label: '法人名',
    hint: `${asOnRegistry}「株式会社」なども省略しません。`,
    wrong: `法人名に${tooLongOrEmpty}`,
  },
  corporationNameKana: {
    label: '法人名のフリガナ',
    hint: `${katakana}「カブシキガイシャ」などは省略できます。`,
    wrong: 'フリガナをカタカナで入力してください。',
  },
  corporateNumber: {
    label: '法人番号',
    hint: '13桁の数字です。国税庁の「法人番号公表サイト」で確認できます。',
    wrong: '法人番号が正しくありません。13桁の数字をもう一度ご確認ください。',
  },
  standing: {
    label: '国・地方公共団体・独立行政法人・上場会社などに当たりますか',
    hint: '株式を証券取引所に上場している会社と、国や自治体などの場合に「はい」を選んでください。',
  },
  corporateForm: {
    label: '法人の種類',
    hint: '会社を実質的に支配している方（実質的支配者）を確認するために伺います。',
  },
  businessContent: {
    label: '事業の内容',
    hint: '例：業務用ソフトウェアの開発と販売',
    wrong: `事業の内容に${tooLongOrEmpty}`,
  },

  familyName: { label: '姓', hint: asOnPaper, wrong: `姓に${tooLongOrEmpty}` },
  givenName: { label: '名', wrong: `名に${tooLongOrEmpty}` },
  familyNameKana: { label: '姓のフリガナ', wrong: '姓のフリガナをカタカナで入力してください。' },
  givenNameKana: { label: '名のフリガナ', wrong: '名のフリガナをカタカナで入力してください。' },
  bornOn: {
    label: '生年月日',
    hint: '例：1988年4月12日、昭和63年4月12日、S63.4.12',
    wrong: '生年月日を読み取れません。例のように、年・月・日を入力してください。',
  },
  department: { label: '部署名', wrong: `部署名に${tooLongOrEmpty}` },
  relation: { label: 'お申し込みになる方との関係' },
  authorityBasis: {
    label: 'お手続きの権限を確認する方法',
    hint: '法律により、手続きをされる方にその権限があることを確認します。',
  },
  tradeName: { label: '屋号', hint: '屋号がない場合は空欄のままにしてください。', wrong: `屋号に${tooLongOrEmpty}` },
  occupation: { label: '職業・事業の内容', hint: '例：飲食店の経営', wrong: `職業・事業の内容に${tooLongOrEmpty}` },
  hasAlias: {
    label: '旧姓や通称で契約しますか',
    hint: '書類の氏名と異なる名前を契約で使う場合に「はい」を選んでください。',
  },
  aliasName: { label: '契約で使う名前', wrong: `契約で使う名前に${tooLongOrEmpty}` },
  aliasReason: { label: '名前の種類' },

  postalCode: {
    label: '郵便番号',
    hint: '例：170-0005。入力すると住所の途中まで表示されます。',
    wrong: '郵便番号を7桁の数字で入力してください。',
  },
  prefecture: { label: '都道府県', wrong: '都道府県を選んでください。' },
  city: { label: '市区町村', hint: '例：豊島区、名古屋市中区', wrong: `市区町村に${tooLongOrEmpty}` },
  street: { label: '町名・番地', hint: '例：南大塚2-37-5', wrong: `町名・番地に${tooLongOrEmpty}` },
  building: {
    label: '建物名・部屋番号',
    hint: '書留郵便が届くように、階や部屋番号まで入力してください。',
    wrong: `建物名・部屋番号に${tooLongOrEmpty}`,
  },

  hasBusinessOffice: {
    label: '書留郵便を本店以外の営業所で受け取りますか',
    hint: '本店で郵便物を受け取れない場合に「はい」を選んでください。営業所の所在地が分かる書類が必要になります。',
  },
  hasAgent: {
    label: 'ご本人以外の方が手続きをしますか',
    hint: 'ご家族や従業員の方などが代わりに手続きをする場合に「はい」を選んでください。',
  },

  ownerRelation: { label: '支配している理由' },
  votingRightsPercent: {
    label: '議決権の割合（％）',
    hint: '例：60、33.3。直接と間接を合わせた割合を入力してください。',
    wrong: '議決権の割合を0から100までの数字で入力してください。',
  },
  owners: {
    label: '実質的支配者',
    wrong: '実質的支配者を1名以上入力してください。',
  },

  transactionPurposes: { label: 'サービスを利用する目的', hint: '当てはまるものをすべて選んでください。' },
  foreignPepOfCorporation: {
    label: '会社の実質的支配者に、外国の重要な公的地位にある方（過去にあった方、ご家族を含む）はいますか',
    hint: foreignPositions,
  },
  foreignPep: {
    label: 'ご本人は、外国の重要な公的地位にある方（過去にあった方、ご家族を含む）ですか',
    hint: foreignPositions,
  },
  resale: {
    label: '番号や通話を、ほかの会社や個人に有料で貸したり売ったりしますか',
    hint: '自社の業務だけで使う場合は「いいえ」を選んでください。',
  },

  orderNumbers: {
    label: '申し込む電話番号',
    hint: '必要な番号の数を入力してください。申し込まない番号は空欄のままにしてください。',
    wrong: '電話番号を1つ以上、それぞれ1から100までの数で入力してください。',
  },
  hasSite: {
    label: '03番号を、上の住所とは別の場所で使いますか',
    hint: '03番号は、番号の区域の中に活動の拠点がある場合に使えます。別の場所の場合は、そのことが分かる書類が必要になります。',
  },
  contactPhone: {
    label: '連絡先の電話番号',
    hint: '書類について確認したいことがある場合に、平日にお電話します。例：03-1234-5678、090-1234-5678',
    wrong: '電話番号を市外局番から入力してください。',
  },

  personalInformation: { label: '個人情報の取り扱いに同意する' },
  emergencyCallsUnavailable: { label: '緊急通報（110・118・119）に発信できないことを理解した' },
  termsOfService: { label: '利用規約に同意する' },
} as const satisfies Record<string, EntryWords>;

/** An entry of the form, by what it is. */
export type EntryName = keyof typeof entryWords;
