// The threads and job posts of the CrowdWorks replica. All people, firms and texts are made up.
import { PROGRESS } from './thread-page.mjs';

/**
 * @typedef {{ id: number, own: boolean, senderName: string, senderHref: string, files: string[], body: string, time: string }} Message
 * @typedef {object} Thread one thread, with what is peculiar to its page
 * @property {'proposals' | 'contracts'} path
 * @property {number} id
 * @property {string} title
 * @property {string} about what it shows, for people
 * @property {{ id: number, name: string }} client
 * @property {{ id: number, title: string }} job
 * @property {string} [progress] markup of the bar of stages
 * @property {string} [price] digits with commas
 * @property {Message[]} messages
 * @property {number} [folded] how many messages are folded away
 * @property {boolean} [controls] buttons that reorder, unmount and add messages
 * @property {boolean} [rendered] drawn on the server and hydrated
 * @property {number} [delay] milliseconds until the page's script starts
 * @property {boolean} [script] `false`: the page has none
 * @property {string} [markup] in place of the messages: an unknown layout
 * @property {string} [lang]
 * @property {string} [htmlClass]
 */

const ME = { name: 'sora_writer', href: '/public/employees/5100001' };
const CLIENT = { id: 7100001, name: 'みなと編集室' };
const JOB = { id: 13500001, title: '暮らしのコラム執筆（月4本・継続）' };

const from = (client) => ({ own: false, senderName: client.name, senderHref: `/public/employers/${client.id}`, files: [] });
const mine = { own: true, senderName: ME.name, senderHref: ME.href, files: [] };

let nextId = 1;
const says = (body, time, extra = {}, client = CLIENT) => ({ id: nextId++, ...from(client), body, time: `2026年11月20日 ${time}`, ...extra });
const answers = (body, time, extra = {}) => ({ id: nextId++, ...mine, body, time: `2026年11月20日 ${time}`, ...extra });

const application = answers('はじめまして。暮らしの記事を3年ほど書いています。\nぜひ担当させてください。', '09:12');
const innocent = [
  application,
  says('ご応募ありがとうございます。ポートフォリオを拝見しました。\n1本あたり2,500文字、月4本を予定しています。ご都合はいかがでしょうか。', '09:40'),
  answers('はい、問題ありません。LINE公式アカウントの配信文も書いたことがあります。', '09:55'),
  says('心強いです。LINEやメールでのやり取りは規約で禁止されていますので、このままこちらのメッセージでお願いします。\n仮払いが完了してから作業を始めてください。', '10:05'),
];

/** @type {Pick<Thread, 'path' | 'title' | 'client' | 'job'>} */
const base = { path: 'proposals', title: JOB.title, client: CLIENT, job: JOB };

/**
 * Every thread of the replica by its path.
 * @type {Thread[]}
 */
export const THREADS = [
  {
    ...base, id: 41000001, progress: PROGRESS.applied, about: '契約前：外部への連絡と商品の購入',
    messages: [
      application,
      says('ご応募ありがとうございます。採用の方向で進めたいので、LINEのIDを教えていただけますか？\n詳しいマニュアルはそちらでお送りします。', '10:31'),
      says('LINE公式アカウントの配信文を月8本お願いする予定です。', '10:40'),
      says('記事に使う商品は、先にAmazonで購入していただき、代金は報酬と一緒に後日お支払いします。', '10:52'),
    ],
  },
  { ...base, id: 41000002, progress: PROGRESS.applied, about: '契約前：気になる文面なし', messages: innocent },
  {
    ...base, id: 41000003, progress: PROGRESS.agreed, controls: true, about: '並び順が変わり、消えては戻るメッセージ',
    messages: [application, says('詳細はチャットワークでお話しします。コンタクト申請をお送りください。', '11:02'), says('原稿はMarkdownでお願いします。', '11:10')],
  },
  {
    ...base, id: 41000004, progress: PROGRESS.applied, rendered: true, delay: 1500, about: '遅れて動き出すページ',
    messages: [application, says('まずはスカイプでお話ししたいので、IDを送ってください。', '12:01')],
  },
  {
    ...base, id: 41000005, progress: PROGRESS.applied, folded: 12, about: 'たたまれたやり取り',
    messages: [says('先日の件、LINEに移って進めましょう。', '13:20')],
  },
  {
    ...base, id: 41000006, progress: PROGRESS.applied, about: '悪意のある文字列',
    messages: [
      says('<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script><b>LINE</b>のIDを教えてください。', '14:00'),
      says(`${'長い説明が続きます。'.repeat(10_000)}`, '14:05'),
      says('連絡は\u202EENIL\u202Cではなく、L\u200BI\u200BN\u200BEに移りましょう。IDを送ってください。', '14:10'),
    ],
  },
  {
    ...base, id: 41000007, progress: PROGRESS.applied, lang: 'en', htmlClass: 'translated-ltr', about: '翻訳されたページ',
    messages: [says('Thank you for applying. Could you tell me your LINE ID?', '15:00')],
  },
  {
    ...base, id: 41000008, progress: PROGRESS.applied, about: '知らない作りのページ', script: false,
    markup: '<ul><li><span>みなと編集室</span><span>LINEのIDを教えてください。</span></li></ul>', messages: [],
  },
  {
    ...base, path: 'contracts', id: 42000001, progress: PROGRESS.contracted, about: '契約済み・仮払い前',
    messages: [
      application,
      says('契約は成立していますので、続きはLINEで進めましょう。IDはこちらです。', '16:00'),
      says('週に3日は弊社オフィスに出社していただきます。', '16:08'),
    ],
  },
  {
    ...base, path: 'contracts', id: 42000002, progress: PROGRESS.funded, about: '仮払い済み',
    messages: [application, says('Chatworkのグループに招待しますので、アカウントのIDを教えてください。', '17:00')],
  },
  {
    ...base, path: 'contracts', id: 42000003, progress: PROGRESS.delivered, about: '検収中',
    messages: [application, answers('1本目を納品しました。', '17:30'), says('確認します。少しお待ちください。', '17:45')],
  },
  {
    ...base, path: 'contracts', id: 42000004, progress: PROGRESS.funded, price: '110', about: '少額の契約で、仮払い後に外部へ',
    messages: [application, says('作業の説明はグループLINEで行います。下のURLから参加をお願いします。\nhttps://line.me/R/ti/g/example', '18:00')],
  },
  {
    ...base, id: 41000009, progress: PROGRESS.applied, about: '契約前：済んだと言われた契約',
    messages: [application, says('契約は成立していますので、すぐに作業を始めてください。', '18:20')],
  },
  { ...base, id: 41000010, about: '段階の表示がない応募', messages: innocent },
  { ...base, path: 'contracts', id: 42000005, progress: PROGRESS.ending, about: '段階が分からない契約', messages: [application, says('ChatworkのIDを教えてください。', '18:40')] },
  { ...base, path: 'contracts', id: 42000006, progress: PROGRESS.handedIn, about: '納品後：表示の印だけ', messages: innocent },
  {
    ...base, path: 'contracts', id: 42000007, about: '段階の表示がない契約：済んだと言われた契約と外部への連絡',
    messages: [application, says('契約は成立しています。続きはLINEで進めましょう。', '19:00')],
  },
  {
    ...base, path: 'contracts', id: 42000008, progress: PROGRESS.funded, about: '仮払い済み：本当の契約の話',
    messages: [application, says('契約は成立していますので、作業を始めてください。', '19:10')],
  },
  {
    ...base, path: 'contracts', id: 42000009, progress: PROGRESS.contracted, about: '契約済み・仮払い前：外部への連絡だけ',
    messages: [application, says('ご契約ありがとうございます。作業の説明をお送りしたいので、LINEのIDを教えていただけますか？', '20:10')],
  },
];

/** The rows of the list of one's own contracts: what the list says is not always what the contract's page says. */
export const CONTRACT_ROWS = [
  { id: 42000007, title: JOB.title, client: CLIENT, state: '仮払い待ち' },
  { id: 42000001, title: JOB.title, client: CLIENT, state: '進行中' },
  { id: 42000003, title: JOB.title, client: CLIENT, state: '進行中' },
];

/** Every job post of the replica. */
export const JOBS = [
  {
    id: 13500001, title: JOB.title, category: 'コラム・エッセイ', reward: '5,000円 〜 10,000円', about: '気になる文面のある募集',
    description: '暮らしに役立つコラムを書いてくださる方を募集します。\n\n■応募方法\nまずはLINEで詳細をご説明しますので、下記のIDを追加してください。\nID：minato-desk\n\n■勤務地\n週2日は渋谷のオフィスに出社できる方\n\n■ご購入について\n紹介する商品はご自身で購入していただき、代金は後日精算します。',
    client: { userId: 7100001, userDisplayName: 'みなと編集室', averageScore: 0, isIdentityVerified: false, isEmployerRuleCheckSucceeded: false, isCertifiedEmployer: false, isOfficiallyRecognizedAccount: false, jobOfferAchievementCount: 2, projectFinishedRate: null, userThanksCount: 0, isResigned: false, companyProfileDescription: '' },
  },
  {
    id: 13500002, title: 'LINE公式アカウントの配信文ライティング', category: 'メルマガ作成', reward: '20,000円 〜 30,000円', about: '気になる文面のない募集',
    description: 'LINE公式アカウントで配信する文章の執筆をお願いします。\n\n■お願いしたいこと\n・LINE配信文 月8本\n・リッチメニューの文言\n\n■働き方\n完全在宅です。出社の必要はありません。\n連絡はクラウドワークスのメッセージで行います。\n仮払いの完了後に作業を始めていただきます。',
    client: { userId: 7100002, userDisplayName: '北町ベーカリー', averageScore: 4.9, isIdentityVerified: true, isEmployerRuleCheckSucceeded: true, isCertifiedEmployer: false, isOfficiallyRecognizedAccount: false, jobOfferAchievementCount: 32, projectFinishedRate: 96, userThanksCount: 18, isResigned: false, companyProfileDescription: '町のパン屋です。' },
  },
  {
    id: 13500003, title: '商品の感想を書くお仕事', category: 'レビュー', reward: '5,000円 〜 10,000円', about: '条件がいくつも書かれていない募集',
    description: 'お手元に届く商品の感想を書いてくださる方を募集します。はじめての方も歓迎します。\n\n詳しいことはLINEでお伝えしますので、下記のIDを追加してください。\nID：minato-desk',
    client: { userId: 7100001, userDisplayName: 'みなと編集室', averageScore: 0, isIdentityVerified: false, isEmployerRuleCheckSucceeded: false, isCertifiedEmployer: false, isOfficiallyRecognizedAccount: false, jobOfferAchievementCount: 2, projectFinishedRate: null, userThanksCount: 0, isResigned: false, companyProfileDescription: '' },
  },
];
