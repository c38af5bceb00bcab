import { escape } from '../html.mjs';
import { crowdworksPage } from './shell.mjs';

const TITLES = [
  '料理の写真に短い説明を付けるお仕事', '決算書のデータ入力（100件）', 'LINEのIDを教えてください。かんたんな作業です', '子育てブログの記事作成', '誰でもできる！スマホだけで高収入',
  '会議の音声の文字起こし', 'ECサイトの商品登録、在庫の確認、写真の切り抜き、それから説明文の作成までをまとめてお願いする長い題名のお仕事', 'アンケートの集計',
];
const CLIENTS = [['みなと食堂', 6100001], ['すずかけ会計', 6100002], ['とても長い名前の株式会社ひだまりコミュニケーションズ東日本', 6100003], ['kona', 6100004]];

/** What the digest of one job asks for, whose title asks for nothing. */
const ASKING = '商品の名前と値段を表に入力していただくお仕事です。作業の説明は画面を共有しながら行いますので、応募のあとにLINEのIDを教えてください。はじめての方にも、ていねいにお伝えします。お問い合わせが多いため、返信までに少しお時間をいただくこと';

function item(index) {
  const [username, user_id] = CLIENTS[index % CLIENTS.length];
  return {
    job_offer: {
      id: 13600000 + index, title: TITLES[index % TITLES.length], description_digest: index === 12 ? ASKING : '在宅でできるお仕事です。はじめての方も歓迎します。作業の手順は募集のページに書きました。わからないことはお気軽にお尋ねください。お待ちしています。'.slice(0, 120),
      category_id: 235, genre: null, skills: [], options: [], status: 'released', expired_on: '2026-12-04', last_released_at: '2026-11-20T10:02:01+09:00', is_login_required: false,
    },
    payment: { fixed_price_payment: index % 3 === 0 ? { min_budget: null, max_budget: null } : { min_budget: 5000, max_budget: 10000 } },
    entry: { project_entry: { num_contracts: index % 2, project_contract_hope_number: 2, num_application_conditions: index % 7 } },
    client: { user_id, username, user_picture_url: '/images/user_picture/default.png', is_employer_certification: index % 12 === 0 },
  };
}

/** A list of jobs as the site serves it: fifty jobs, or as many as are asked for, and seven paid places, two of them of jobs that the list has as well. */
export function listPage({ jobs: count = 50 } = {}) {
  const jobs = Array.from({ length: count }, (_, index) => item(index));
  const adverts = [jobs[3], jobs[8], ...Array.from({ length: 5 }, (_, index) => item(900 + index))];
  const page = { current_page: 1, offset: 0, size: count, total_entries: 500, total_page: 10 };
  const data = { isMobile: false, showSurvey: false, isBeginner: false, searchResult: { job_offers: jobs, pr_diamond: adverts.slice(0, 3), pr_platinum: adverts.slice(3, 5), pr_gold: adverts.slice(5), recommendation: [], watchlists: [], page } };
  return crowdworksPage({ title: '仕事を探す', scripts: ['/replica/crowdworks-list.js'], main: `<h1>お仕事の検索結果</h1><div id="vue-container" data="${escape(JSON.stringify(data))}"></div>` });
}

/** A client's own page, with what the site embeds of a client. */
export function clientPage(id) {
  const [name] = CLIENTS.find(([, user]) => user === id) ?? ['kona'];
  const user = {
    id, display_name: name, is_certified_employer: false, is_official_account: false, identity_verified: id === 6100002, is_employer_rule_check_succeeded: true,
    created_at: '2024-03-02T10:00:00+09:00', feedback: { average_score: id === 6100001 ? 3.4 : 4.9, total_count: 31 }, job_offer_achievement_count: 48,
    project_finished_data: { rate: 97, total_acceptance_count: 40, total_finished_count: 39 },
  };
  const data = {
    is_mobile: false, public_employer_page_json: { employer_user: { id, display_name: name, is_certified_employer: false } },
    employer_profile_json: { toggle_follow_button_is_available: false, employer_user: user },
    employer_profile_summary_json: { user_id: id, company_profile: { description: '小さな会社です。', url: null }, job_categories: [], feedback: { total_rating: { average_score: user.feedback.average_score, evaluation_count: 31, rating_item_scores: [] }, user_ratings: [] }, job_offers: [], consultation_threads: [], consultation_comments: [] },
  };
  return crowdworksPage({ title: `${name}のプロフィール`, main: `<div id="vue-container" data="${escape(JSON.stringify(data))}"><h1>${escape(name)}</h1></div>` });
}
