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

export const BOARDS = [
  {
    id: 7001, partner: '北町マーケット', nickname: 'kitamachi', title: '商品レビュー記事の作成', about: '契約前：外部への連絡',
    messages: [
      { own: true, time: '2026年11月20日 09:05', body: 'レビュー記事の件で提案いたしました。よろしくお願いいたします。' },
      { own: false, time: '2026年11月20日 09:30', body: 'ご提案ありがとうございます。\nこの先はLINEでやり取りしたいので、IDを教えてもらえますか？' },
      { own: false, time: '2026年11月20日 09:42', body: '画像はLINEで送られてくるものではなく、ご自身で撮影したものをお使いください。' },
    ],
  },
  {
    id: 7002, partner: '青葉デザイン', nickname: 'aoba_design', title: 'LINEスタンプのイラスト制作', about: '気になる文面なし',
    messages: [
      { own: false, time: '2026年11月20日 10:00', body: 'ご提案ありがとうございます。LINEスタンプの制作経験を教えてください。' },
      { own: true, time: '2026年11月20日 10:20', body: '動物のスタンプを3セット作りました。ラフはこちらのメッセージでお送りします。' },
      { own: false, time: '2026年11月20日 10:41', body: 'ありがとうございます。打ち合わせはランサーズのビデオ通話でお願いできますか。' },
    ],
  },
];
