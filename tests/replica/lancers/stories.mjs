// The job posts and message boards of the Lancers replica. All people, firms and texts are made up.

export const JOBS = [
  {
    id: 5600001, title: '商品レビュー記事の作成', category: 'レビュー・口コミの仕事', about: '気になる文面のある募集', price: '3,000 円 ~ 5,000 円 / 固定',
    description: '日用品のレビュー記事を書いていただくお仕事です。\n\n【進め方】\n商品はご自身で購入していただき、代金は後日お支払いします。\n\n【連絡方法】\n詳細はLINEで。ご応募の前に友だち追加をお願いします。\n\n【その他】\n月に数回、弊社への出社をお願いすることがあります。',
    postscript: { stamp: '2026年11月19日 18:30', text: 'ご質問が多かったため追記します。画像の撮影は必要ありません。' },
    client: { nickname: 'kitamachi', name: '北町マーケット', verifications: [false, false, true, false], good: 3, bad: 1, percent: '40%', awarded: 2, posted: 5 },
  },
  {
    id: 5600002, title: 'LINEスタンプのイラスト制作', category: 'イラスト制作の仕事', about: '気になる文面のない募集', price: '~ 30,000 円 / 固定',
    description: 'LINEスタンプ用のイラストを24点お願いします。\n\n【進め方】\nラフの確認から清書まで、やり取りはランサーズのメッセージで行います。\n仮払いのあとに作業を始めてください。',
    client: { nickname: 'aoba_design', name: '青葉デザイン', verifications: [true, true, true, true], good: 41, bad: 0, percent: '98%', awarded: 44, posted: 45 },
  },
];

/**
 * @typedef {{ own: boolean, time: string, body: string, file?: string }} Message
 * @typedef {object} Board one conversation, with what is peculiar to it
 * @property {number} id
 * @property {string} layout in which `conversations.mjs` draws it
 * @property {string} partner
 * @property {string} nickname
 * @property {string} title
 * @property {string} about what it shows, for people
 * @property {string} [state] the site's own word for the stage
 * @property {{ id: number, userId: number, state: string }} [work] under which the list of one's own works knows it, and the list's word for the stage
 * @property {boolean} [closed] nothing can be sent
 * @property {boolean} [strange] a layout that cannot be read
 * @property {Message} [reply] comes as soon as something is sent
 * @property {Message[]} messages
 */

/** @type {Board[]} */
export const BOARDS = [
  {
    id: 7001, layout: 'boxes', partner: '北町マーケット', nickname: 'kitamachi', title: '商品レビュー記事の作成', about: '契約前：外部への連絡',
    work: { id: 5600001, userId: 700100, state: '仮払い待ち' },
    messages: [
      { own: true, time: '2026年11月20日 09:05', body: 'レビュー記事の件で提案いたしました。よろしくお願いいたします。' },
      { own: false, time: '2026年11月20日 09:30', body: 'ご提案ありがとうございます。\nこの先はLINEでやり取りしたいので、IDを教えてもらえますか？' },
      { own: false, time: '2026年11月20日 09:42', body: '画像はLINEで送られてくるものではなく、ご自身で撮影したものをお使いください。' },
    ],
  },
  {
    id: 7002, layout: 'boxes', partner: '青葉デザイン', nickname: 'aoba_design', title: 'LINEスタンプのイラスト制作', about: '気になる文面なし',
    messages: [
      { own: false, time: '2026年11月20日 10:00', body: 'ご提案ありがとうございます。LINEスタンプの制作経験を教えてください。' },
      { own: true, time: '2026年11月20日 10:20', body: '動物のスタンプを3セット作りました。ラフはこちらのメッセージでお送りします。' },
      { own: false, time: '2026年11月20日 10:41', body: 'ありがとうございます。打ち合わせはランサーズのビデオ通話でお願いできますか。' },
    ],
  },
  {
    id: 7003, layout: 'bubbles', partner: 'みなと編集室', nickname: 'minato_ed', title: '暮らしのコラム執筆', about: '左右の吹き出し：日をまたぐやり取りと添付',
    messages: [
      { own: true, time: '2026年11月20日 18:05', body: 'はじめまして。コラムの件でご連絡しました。' },
      { own: false, time: '2026年11月20日 18:30', body: 'ご提案ありがとうございます。\n打ち合わせの候補です。\n2026年11月25日 14:00\n2026年11月26日 15:00' },
      { own: true, time: '2026年11月21日 08:10', body: 'はい', file: '見本原稿.pdf' },
      { own: false, time: '2026年11月21日 08:30', body: '続きは電話でお話ししたいので、電話番号を教えてください。' },
    ],
  },
  {
    id: 7004, layout: 'table', partner: 'やまびこ商店', nickname: 'yamabiko', title: '通販サイトの商品説明', about: '表：商品の購入と外部への連絡',
    messages: [
      { own: true, time: '2026年11月20日 11:00', body: '商品説明の件で提案いたしました。' },
      { own: false, time: '2026年11月20日 11:20', body: '説明に使う商品は、先にご自身で購入してください。代金は報酬と一緒に後日お支払いします。' },
      { own: true, time: '2026年11月20日 11:45', body: '購入はいたしかねます。資料と写真をいただけますか。' },
      { own: false, time: '2026年11月20日 12:00', body: '承知しました。SkypeのIDを教えてください。' },
    ],
  },
  {
    id: 7005, layout: 'articles', partner: 'すずらん企画', nickname: 'suzuran', title: 'アンケートの集計', about: '記事の並び：送信できない入力欄', closed: true,
    messages: [
      { own: false, time: '2026年11月20日 13:00', body: 'ご応募ありがとうございます。集計はいつからお願いできますか。' },
      { own: true, time: '2026年11月20日 13:15', body: '仮払いのあと、すぐに始められます。' },
      { own: false, time: '2026年11月20日 13:40', body: '承知しました。やり取りはこのメッセージでお願いします。' },
    ],
  },
  ...[
    { id: 7006, state: '仮払い待ち', about: '発注済み・仮払い前：外部への連絡' },
    { id: 7007, state: '進行中', about: '仮払い済み：外部への連絡は認められている' },
    { id: 7008, state: '終了', about: '完了した依頼' },
    { id: 7009, state: 'キャンセル', about: '取りやめになった依頼' },
  ].map((board) => ({
    ...board, layout: 'articles', partner: 'みなと編集室', nickname: 'minato_ed', title: '暮らしのコラム執筆',
    messages: [
      { own: true, time: '2026年11月20日 15:00', body: '発注ありがとうございます。よろしくお願いいたします。' },
      { own: false, time: '2026年11月20日 15:20', body: '進め方をご相談します。ChatworkのIDを教えてください。' },
      { own: true, time: '2026年11月20日 15:30', body: '承知しました。確認します。' },
    ],
  })),
  {
    id: 7010, layout: 'timeless', partner: 'みなと編集室', nickname: 'minato_ed', title: '暮らしのコラム執筆', about: '知らない作り：日時のないやり取り', strange: true,
    messages: [
      { own: true, time: '2026年11月20日 15:00', body: 'よろしくお願いいたします。' },
      { own: false, time: '2026年11月20日 15:20', body: 'LINEのIDを教えてください。' },
    ],
  },
  {
    id: 7011, layout: 'bubbles', partner: '北町マーケット', nickname: 'kitamachi', title: '商品レビュー記事の作成', about: '返事がすぐに届くやり取り',
    messages: [
      { own: false, time: '2026年11月20日 16:00', body: 'ご提案ありがとうございます。' },
      { own: true, time: '2026年11月20日 16:10', body: 'よろしくお願いいたします。' },
      { own: false, time: '2026年11月20日 16:20', body: '続きはLINEでお話ししましょう。' },
    ],
    reply: { own: false, time: '2026年11月20日 16:40', body: '念のため、カカオトークのIDも教えてください。' },
  },
];
