import type { Category } from '../../src/model/category';

/** The list of words that people would write first: the baseline beside which the product is measured. */
export const KEYWORDS: Readonly<Record<Category, readonly string[]>> = {
  off_platform_contact: ['line', 'ライン', 'skype', 'スカイプ', 'discord', 'telegram', 'テレグラム', 'カカオ', 'whatsapp', 'wechat', 'チャットワーク', 'chatwork', 'slack', 'メールアドレス', 'gmail', '電話番号', '携帯番号', '連絡先', '直接連絡', '友だち追加', '友達追加', 'インスタ', 'qrコード', 'googleフォーム'],
  off_platform_payment: ['直接契約', '直接取引', '手数料を節約', '手数料がかからない', 'paypay', '銀行振込', '直接お支払い', '直接振', 'サイトを通さ', 'クラウドワークスを通さ', 'ランサーズを通さ', '外部決済', '仮想通貨'],
  personal_information: ['身分証', '免許証', 'マイナンバー', '保険証', '住所', '生年月日', '本名', '氏名', '口座番号', '履歴書', 'パスポート'],
  product_purchase: ['購入', '立て替え', '立替', '代理購入', '買って', '後日精算', 'アマギフ', 'ギフトカード', 'キャッシュバック'],
  on_site_work: ['出社', '常駐', '来社', '出勤', 'オフィス勤務', '通勤'],
  pre_contract_meeting: ['面談', '面接', 'zoom', '通話', 'google meet', '説明会', 'オンラインミーティング', 'teams'],
  fake_contract: ['契約成立', '契約は成立', '契約済み', '採用確定', '仮払い済み', '仮払いは不要', '契約手続きは不要'],
  unpaid_work: ['無償', '無料で', 'テスト課題', 'トライアル', '仮払い前', '先に納品', '採用された方のみ', '報酬はありません'],
  upfront_fee: ['登録料', '初期費用', '教材費', '保証金', '入会金', '受講料', 'システム利用料', '会費', 'スクール'],
  suspicious_offer: ['誰でも簡単', 'コピペ', '高収入', '月収', '日給', '稼げ', '不労所得', '投資', '副業', 'スマホだけ', '在宅で月'],
  account_abuse: ['アカウントを貸', 'アカウント譲渡', '口座を貸', '認証コード', '口コミ投稿', '高評価', '星5', 'レビュー投稿', 'sim', '名義'],
};
