// One person's way through the product, from the day it comes, by roles and names alone: the same in every browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const CROWDWORKS = 'https://crowdworks.jp';
const LIST = `${CROWDWORKS}/public/jobs/search`;
const JOB = `${CROWDWORKS}/public/jobs/13500003`;
/** Path of the thread that is walked on, before escrow and after. */
const THREAD_PATH = '/contracts/42000009';
const THREAD = CROWDWORKS + THREAD_PATH;

const BAD_LEVEL = '応募・続行を見直しましょう';
const ASKED = 'LINEのIDを教えていただけますか';
const NOTE = '20:10の依頼者のメッセージへの注意';
const CHECKLIST = 'あなたの4つの認証';

/**
 * What a person has before them: a whole page, or what has a role and a name in it, as assistive technology is told. Everything
 * is waited for. A name that is a string is the whole name.
 * @typedef {object} Place
 * @property {(role: string, name?: string | RegExp) => Place} part the one in it
 * @property {(role: string, name?: string | RegExp) => Place} first the first in it, of several
 * @property {(...words: (string | RegExp)[]) => Promise<void>} says all of these words are to be read in it
 * @property {(...words: string[]) => Promise<void>} saysNo none of these words is to be read in it
 * @property {(role: string, name: string | RegExp) => Promise<void>} lacks nothing in it has this role and name
 * @property {() => Promise<void>} lookAt brings it into view
 * @property {() => Promise<void>} press
 * @property {(words: string) => Promise<void>} pressOn presses where these words stand first
 * @property {(text: string) => Promise<void>} add writes at the end of what stands there
 * @property {(text: string) => Promise<void>} fill writes in place of what stands there
 * @property {(state: 'there' | 'checked' | 'unchecked' | 'disabled') => Promise<void>} is
 */

/**
 * Who walks, in one of the browsers.
 * @typedef {object} Person
 * @property {() => Promise<Place>} welcome the page that came by itself with the extension
 * @property {(url: string) => Promise<Place>} visit opens an address of a site
 * @property {() => Promise<Place>} popup opens the popup over the site's page
 * @property {(act: () => Promise<void>) => Promise<Place>} opened the page that opens when this is done
 * @property {() => Promise<string>} clipboard
 * @property {(act: () => Promise<void>) => Promise<string>} saved the path of the file that the browser saves when this is done
 * @property {(place: Place, button: string, file: string) => Promise<void>} give gives a file to the button that asks for one
 * @property {(path: string) => void} paid on CrowdWorks the client of this thread pays the escrow
 */

/** @typedef {{ options: Place | null, file: string }} Carried what one step leaves to the next */

const openChecklist = async (popup) => {
  await popup.part('tab', '4つの認証').press();
  return popup.part('tabpanel', '4つの認証');
};

/**
 * The steps, each with what it shows.
 * @type {{ name: string, walk: (person: Person, carried: Carried) => Promise<void> }[]}
 */
export const WALK = [
  {
    name: 'installed, it says what it reads and what it never does, and has a message tried out',
    walk: async (person) => {
      const page = await person.welcome();
      await page.part('heading', '契約ガード').is('there');
      await page.part('region', /読むもの$/u).says('メッセージと募集文', 'いま開いているものだけを読みます。');
      await page.part('region', /けっしてしないこと$/u).says('読んだ内容を外へ送る');
      const sample = page.part('region', /試してみる$/u);
      await sample.lookAt();
      await sample.part('status').says('気になる文面が1件あります。');
      await sample.first('article').says('規約に触れる依頼', '外部への連絡', ASKED, 'なぜ', '次にすること');
      await sample.part('group', '契約の段階').pressOn('仮払い済み・業務中');
      await sample.first('article').says('確認', '外部への連絡');
      await sample.part('group', 'サイト').pressOn('ランサーズ');
      await sample.part('status').says('この文面で、お知らせすることはありません。');
      await sample.part('textbox', /依頼者からのメッセージ/u).fill('作業の前に、教材を購入してください。');
      await sample.first('article').says('規約に触れる依頼', '教材を購入してください');
    },
  },
  {
    name: 'on a list every job has a badge with its reasons, and the popup counts them',
    walk: async (person) => {
      const page = await person.visit(LIST);
      await page.first('button', `契約ガード: ${BAD_LEVEL}`).press();
      const reasons = page.part('dialog', `契約ガード: ${BAD_LEVEL}`);
      await reasons.says(BAD_LEVEL, '外部への連絡：規約に触れる依頼があります', '安全を保証するものでも、法律相談でもありません');
      await reasons.part('button', '閉じる').press();
      await page.lacks('dialog', `契約ガード: ${BAD_LEVEL}`);
      const popup = await person.popup();
      await popup.part('region', 'この一覧の募集').says(new RegExp(`${BAD_LEVEL}\\s*\\d+件`, 'u'), /未確認・情報が少ない\s*\d+件/u);
    },
  },
  {
    name: 'on a post it marks what breaks the rules, and says what the post does not state',
    walk: async (person) => {
      const page = await person.visit(JOB);
      const note = page.first('note', '募集文への注意');
      await note.pressOn('規約に触れる依頼');
      await note.says('LINEでお伝えします', '外部への連絡', 'なぜ', '次にすること', '2026年11月までに集めた資料による');
      const popup = await person.popup();
      await popup.part('heading', '契約前').is('there');
      await popup.part('region', '気になる文面').says('規約に触れる依頼', '外部への連絡', 'LINEでお伝えします');
      await popup.part('region', '募集文に見当たらない条件').says('納期・期間', '支払いの時期・条件', '記載が見当たりません。契約前に確認しましょう。', '依頼者への質問をコピー');
      await popup.part('region', '依頼者のバッジ').says('みなと編集室', BAD_LEVEL);
    },
  },
  {
    name: 'in a thread before escrow the note tells why and what to do, and its draft is changed and copied',
    walk: async (person) => {
      const page = await person.visit(THREAD);
      const note = page.part('note', NOTE);
      await note.pressOn('規約に触れる依頼');
      await note.says('外部への連絡', ASKED, 'なぜ', '次にすること', '出典');
      await note.part('button', '返信案をコピー').press();
      const draft = note.part('textbox', '返信案（送る前に直せます）');
      await draft.says('ご連絡ありがとうございます。', 'サービス外連絡申請');
      await draft.add('よろしくお願いします。空より');
      await note.part('button', 'コピーする').press();
      await note.says('コピーしました。');
      assert.match(await person.clipboard(), /^ご連絡ありがとうございます。[^]*サービス外連絡申請[^]*よろしくお願いします。空より$/u);
      const popup = await person.popup();
      await popup.part('heading', '契約済み・仮払い前').is('there');
      await popup.part('region', 'まだ待つこと').says(/\S/u);
      await popup.part('region', '気になる文面').says('規約に触れる依頼', ASKED);
    },
  },
  {
    name: 'the message is kept as a record, and the note says where it stays',
    walk: async (person) => {
      const page = await person.visit(THREAD);
      const note = page.part('note', NOTE);
      await note.pressOn('規約に触れる依頼');
      await note.part('button', '記録に残す').press();
      await note.says('記録しました。文面・日時・URL・契約の段階を、この端末だけに保存しています。');
    },
  },
  {
    name: 'when the escrow is paid, the same thread stands further, and the same message is a milder matter',
    walk: async (person) => {
      person.paid(THREAD_PATH);
      const page = await person.visit(THREAD);
      const note = page.part('note', NOTE);
      await note.says('確認', '外部への連絡');
      await note.saysNo('規約に触れる依頼');
      await note.pressOn('外部への連絡');
      await note.says('承認');
      const popup = await person.popup();
      await popup.part('heading', '仮払い済み・業務中').is('there');
      await popup.part('region', '気になる文面').says('確認', ASKED);
    },
  },
  {
    name: 'of the four verifications two wait for the first; ticked, it opens them and says what is next',
    walk: async (person) => {
      const list = await openChecklist(await person.popup());
      await list.part('region', CHECKLIST).says('0 / 4 完了', 'これはランサーズの認証です。');
      await list.part('checkbox', '機密保持確認').is('disabled');
      await list.part('checkbox', '電話確認').is('disabled');
      await list.says('「本人確認」のあとに進められます。');
      await list.part('checkbox', '本人確認').press();
      await list.part('checkbox', '本人確認').is('checked');
      await list.part('region', CHECKLIST).says('1 / 4 完了');
      await list.part('checkbox', '機密保持確認').is('unchecked');
      await list.part('checkbox', '電話確認').is('unchecked');
      await list.saysNo('「本人確認」のあとに進められます。');
    },
  },
  {
    name: 'the options show the record, find it by its words, and list the tick',
    walk: async (person, carried) => {
      const popup = await person.popup();
      carried.options = await person.opened(() => popup.part('button', '設定').press());
      const records = carried.options.part('region', '記録');
      await records.part('searchbox', '記録の中を探す').fill('渋谷のオフィス');
      await records.says('当てはまる記録はありません。');
      await records.part('searchbox', '記録の中を探す').fill('LINEのID');
      await records.says('みなと編集室');
      await records.pressOn('みなと編集室');
      await records.says('ご契約ありがとうございます。', ASKED, '契約済み・仮払い前', THREAD);
      await carried.options.part('region', '承認と回答').says('本人確認', '自分で設定');
      await carried.options.part('region', 'データ').says(/残した記録\s*1件/u, /4つの認証の印\s*1件/u);
    },
  },
  {
    name: 'all that is stored is written into a file',
    walk: async (person, carried) => {
      const data = carried.options.part('region', 'データ');
      carried.file = await person.saved(() => data.part('button', 'ファイルに書き出す').press());
      await data.says(/keiyaku-guard-\d{4}-\d\d-\d\d\.json に書き出しました。/u);
      const written = readFileSync(carried.file, 'utf8');
      assert.ok(written.includes(ASKED) && written.includes('"identity"'), written.slice(0, 400));
    },
  },
  {
    name: 'erased, after it was asked whether to, everything is gone on every screen',
    walk: async (person, carried) => {
      const { options } = carried;
      const data = options.part('region', 'データ');
      await data.part('button', 'すべて消す…').press();
      const question = data.part('alertdialog', '本当に、すべて消しますか？');
      await question.says('元には戻せません。');
      await question.part('button', 'すべて消す').press();
      await data.says(/消しました：.*残した記録 1件/u, /残した記録\s*0件/u, /4つの認証の印\s*0件/u);
      await options.part('region', '記録').says('まだありません。注意を開いて「記録に残す」を押すと、ここに並びます。');
      await options.part('region', '承認と回答').says('まだありません。');
      const list = await openChecklist(await person.popup());
      await list.part('region', CHECKLIST).says('0 / 4 完了');
      await list.part('checkbox', '機密保持確認').is('disabled');
    },
  },
  {
    name: 'read from the file, everything is back',
    walk: async (person, carried) => {
      const { options, file } = carried;
      const data = options.part('region', 'データ');
      await person.give(data, 'ファイルを選ぶ', file);
      await data.says(/読み込みました：.*残した記録 1件/u, /残した記録\s*1件/u);
      await options.part('region', '記録').pressOn('みなと編集室');
      await options.part('region', '記録').says(ASKED, THREAD);
      await options.part('region', '承認と回答').says('本人確認');
      const list = await openChecklist(await person.popup());
      await list.part('region', CHECKLIST).says('1 / 4 完了');
      await list.part('checkbox', '本人確認').is('checked');
    },
  },
];
