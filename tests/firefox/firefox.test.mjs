// The built package in real Firefox, before the replica of both sites. `FIREFOX` names the binary.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { EXCLUDED, PAGES } from '../replica/sites.mjs';
import { openGuardedFirefox } from './guarded-firefox.mjs';
import { until, WELCOME } from './installed-firefox.mjs';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';
const THREAD = `${CROWDWORKS}/proposals/41000001`;
const LIVING_THREAD = `${CROWDWORKS}/proposals/41000003`;
const BOARD = `${LANCERS}/mypage/message?boardId=7001`;
const STAGES = {
  before_contract: '契約前', contracted: '契約済み・仮払い前', funded: '仮払い済み・業務中', delivered: '納品・検収中', unknown: '段階は読み取れませんでした',
};

let guarded;
before(async () => { guarded = await openGuardedFirefox(); }, { timeout: 120_000 });
after(async () => { await guarded?.close(); }, { timeout: 30_000 });

const check = (name, work) => test(name, { timeout: 90_000 }, work);
/** Opens an address and gives the report on it. */
async function visit(url) {
  await guarded.goto(url);
  return guarded.report(url);
}

for (const { url, quote, message, category, severity } of [
  { url: THREAD, quote: 'LINEのIDを教えていただけますか', message: '採用の方向で進めたい', category: '外部への連絡', severity: '規約に触れる依頼' },
  { url: `${CROWDWORKS}/public/jobs/13500001`, quote: 'LINEで詳細をご説明します', message: '暮らしに役立つコラム', category: '外部への連絡', severity: '規約に触れる依頼' },
  { url: `${LANCERS}/work/detail/5600001`, quote: '詳細はLINEで', message: '日用品のレビュー記事', category: '外部への連絡', severity: '規約に触れる依頼' },
  { url: BOARD, quote: 'IDを教えてもらえますか', message: 'ご提案ありがとうございます', category: '外部への連絡', severity: '注意' },
]) {
  check(`a note with the right words stands after the right message: ${url}`, async () => {
    const report = await visit(url);
    const notes = await guarded.notes();
    const note = notes.find(({ quotes }) => quotes.some((words) => words.includes(quote)));
    assert.ok(note, `no note quotes 「${quote}」: ${JSON.stringify(notes)}`);
    const above = report.kind === 'thread' ? note.message : note.before;
    assert.ok(above.includes(message) && above.includes(quote), `the note stands after 「${above}」`);
    for (const words of [category, severity, 'なぜ', '次にすること', '2026年11月までに集めた資料による']) assert.ok(note.text.includes(words), `「${words}」 is missing: ${note.text}`);
    assert.ok(note.links.length > 0 && note.links.every((link) => link.startsWith('https://')), String(note.links));
    assert.ok(note.height > 30, `the note is ${note.height} pixels high`);
    assert.ok((await guarded.marked()).some((words) => words.includes(quote)), 'the quote is not marked in the page');
    assert.equal(notes.flatMap(({ quotes }) => quotes).length, report.findings.length);

    const popup = await guarded.popup();
    assert.equal(popup.state, 'report');
    assert.equal(popup.stage, STAGES[report.stage.value]);
    for (const finding of report.findings) assert.ok(popup.text.includes(finding.quote), `the popup does not list 「${finding.quote}」`);
    const alarms = report.findings.filter((finding) => finding.severity !== 'notice').length;
    assert.equal(await guarded.badge(url), String(alarms));
  });
}

check('the welcome page judges its sample, marks the words, and tells how Firefox shows the icon', async () => {
  await guarded.goto(WELCOME);
  await until(() => guarded.inSite('document.querySelector(".sample")?.scrollIntoView(); return document.querySelector(".sample-note")?.innerText ?? null'), (text) => text?.includes('規約に触れる依頼'), 'the note of the sample');
  assert.deepEqual(await guarded.marked(), ['LINEのIDを教えていただけますか']);
  const write = 'const box = document.querySelector("[role=textbox]"); box.focus(); document.execCommand("selectAll"); document.execCommand("insertText", false, args[0]);';
  await guarded.inSite(write, ['作業の前に、教材を購入してください。']);
  await until(() => guarded.marked(), (words) => words.includes('教材を購入してください'), 'the mark of what was written');
  assert.match(await guarded.inSite('return document.querySelector(".pin").innerText'), /歯車から「ツールバーにピン留め」/u);
});

check('「なぜ？」 is told when it is opened', async () => {
  await visit(THREAD);
  const why = (then) => guarded.inSite(`
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const why = roots.map((root) => root.querySelector('[data-act^="why"]')).find(Boolean);
    const told = why.closest('.note').querySelector('.panel:not(:empty) dl');
    ${then}`);
  assert.equal(await why('return told'), null);
  await why('why.closest("details").open = true; why.click()');
  const told = await until(() => why('return told?.textContent ?? ""'), Boolean, 'the explanation');
  for (const words of ['LINE', '外部のチャット', 'お願いの形と読みました', 'id-asked', 'この表示は出ません']) assert.ok(told.includes(words), `「${words}」 is missing: ${told}`);
});

check('a message that asks for nothing has no note, though its neighbours have', async () => {
  await visit(THREAD);
  const notes = await guarded.notes();
  assert.ok(notes.length > 0);
  for (const { message } of notes) assert.ok(!message.includes('LINE公式アカウントの配信文を月8本'), message);
});

for (const url of [`${CROWDWORKS}/proposals/41000002`, `${CROWDWORKS}/public/jobs/13500002`, `${LANCERS}/work/detail/5600002`]) {
  check(`nothing appears on an innocent page: ${url}`, async () => {
    const report = await visit(url);
    assert.deepEqual(report.findings, []);
    assert.equal(report.health.state, 'ok');
    assert.equal(await guarded.inSite('return document.querySelectorAll("[data-keiyaku-guard]").length'), 0);
    assert.deepEqual(await guarded.marked(), []);
    assert.equal(await guarded.badge(url), '');
  });
}

check('a board without anything to say of its words has no note', async () => {
  const report = await visit(`${LANCERS}/mypage/message?boardId=7002`);
  assert.deepEqual(report.findings, []);
  assert.deepEqual(await guarded.notes(), []);
});

for (const [url, stage] of [
  [THREAD, 'before_contract'],
  [`${CROWDWORKS}/contracts/42000001`, 'contracted'],
  [`${CROWDWORKS}/contracts/42000002`, 'funded'],
  [`${CROWDWORKS}/contracts/42000003`, 'delivered'],
  [`${LANCERS}/mypage/message?boardId=7002`, 'unknown'],
]) {
  check(`page and popup agree on the stage ${stage}: ${url}`, async () => {
    const report = await visit(url);
    assert.equal(report.stage.value, stage);
    const popup = await guarded.popup();
    assert.equal(popup.stage, STAGES[stage]);
    if (report.stage.evidence !== null) assert.ok(popup.text.includes(report.stage.evidence));
  });
}

check('a click on a finding in the popup brings it into view', async () => {
  const url = `${CROWDWORKS}/public/jobs/13500001`;
  const report = await visit(url);
  await guarded.inSite('window.scrollTo(0, 0)');
  await guarded.popup();
  await guarded.inPopup('document.querySelector("button.finding").click()');
  const inView = () => guarded.inSite(`
    const note = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.querySelector('[role="note"]')).find(Boolean);
    const { top, bottom } = note.getBoundingClientRect();
    return scrollY > 0 && bottom > 0 && top < innerHeight;`);
  await until(inView, Boolean, 'the finding in view');
  assert.ok(report.findings.length > 0);
});

check('on another site nothing of ours runs, and the popup says what it is for', async () => {
  await guarded.goto('https://example.com/');
  assert.equal(await guarded.status(null), null);
  assert.equal((await guarded.popup()).state, 'elsewhere');
});

check('access that was withdrawn is told, with a button that asks for it', async () => {
  await visit(THREAD);
  await guarded.inPopup('return browser.permissions.remove({ origins: [args[0]] })', [`${CROWDWORKS}/*`]);
  try {
    await guarded.goto(THREAD);
    const popup = await guarded.popup();
    assert.equal(popup.state, 'no-access');
    assert.ok(popup.text.includes('このサイトへのアクセスが許可されていません') && popup.text.includes('アクセスを許可する'), popup.text);
    assert.deepEqual(await guarded.notes(), []);
  } finally {
    await guarded.allow(`${CROWDWORKS}/*`);
  }
  assert.ok((await visit(THREAD)).findings.length > 0);
});

check('a layout that nobody knows is said not to have been judged', async () => {
  const report = await visit(`${CROWDWORKS}/proposals/41000008`);
  assert.equal(report.health.state, 'unreadable');
  assert.ok((await guarded.popup()).text.includes('判定していません'));
  assert.equal(await guarded.badge(`${CROWDWORKS}/proposals/41000008`), '?');
});

check('a background that was ended is woken by the next message, and nothing is lost', async () => {
  await visit(LIVING_THREAD);
  const [first] = await guarded.notes();
  assert.ok(first);
  assert.equal(await guarded.endBackground(), 'stopped');
  await guarded.press('新しいメッセージを受け取る');
  const notes = await until(guarded.notes, (now) => now.length === 2, 'the note of the new message');
  assert.ok(notes.some(({ text }) => text === first.text), 'the first note is gone');
  assert.ok(notes.some(({ quotes }) => quotes.some((words) => words.includes('カカオトークのID'))), JSON.stringify(notes));
  assert.equal(await guarded.backgroundState(), 'running');
});

check('a background that is ended while a page is read is asked again', async () => {
  for (const wait of [0, 100, 250]) {
    await guarded.goto(THREAD);
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    await guarded.endBackground();
    const report = await guarded.report(THREAD);
    assert.equal(report.progress, 'done');
    assert.ok(report.findings.length > 0);
  }
});

check('what the person answered is kept through the end of the background, and can be taken back', async () => {
  await visit(BOARD);
  await guarded.press('はい');
  await until(() => guarded.status(BOARD), (report) => report?.stage.value === 'funded', 'the answer');
  await guarded.endBackground();
  const again = await visit(BOARD);
  assert.equal(again.stage.source, 'person');
  assert.deepEqual(again.findings, []);
  assert.ok((await guarded.popup()).text.includes('自分で設定'));
  await guarded.press('取り消す');
  await until(guarded.notes, (notes) => notes.length === 1, 'the note after the answer was taken back');
});

check('keys lead from note to note, open nothing, and wake a background that was ended', async () => {
  await visit(THREAD);
  const notes = (await guarded.notes()).length;
  assert.ok(notes > 1);
  // The note whose line the keyboard is on, and how many are open.
  const focused = () => guarded.inSite(`
    const lines = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.note summary') ?? []]);
    return [lines.findIndex((line) => line === line.getRootNode().activeElement), lines.filter((line) => line.parentElement.open).length];`);
  const lead = async (key, to) => {
    await guarded.pressAltShift(...key);
    await until(focused, ([index, open]) => index === to && open === 0, `the keyboard on note ${to}`);
  };
  const [NEXT, PREVIOUS] = [['>', 'Period', 190], ['<', 'Comma', 188]];
  for (let index = 0; index < notes; index += 1) await lead(NEXT, index);
  await lead(NEXT, 0);
  await guarded.endBackground();
  await lead(PREVIOUS, notes - 1);
});

check('the options tell the keys that are set, and have no switch for a menu that Firefox cannot permit later', async () => {
  await guarded.inPopup('location.href = browser.runtime.getURL("src/screens/options/index.html"); ');
  const text = await until(() => guarded.inPopup('return document.querySelector("#browser")?.innerText ?? ""').catch(() => ''), (words) => words?.includes('Shift'), 'the keys');
  for (const words of ['ポップアップの「文章を確認」に貼り付けて', 'Alt + Shift + K', 'Alt + Shift + .', 'Alt + Shift + ,', 'about:addons']) assert.ok(text.includes(words), `「${words}」 is missing: ${text}`);
  assert.equal(await guarded.inPopup('return document.querySelectorAll("#browser input").length'), 0);
});

for (const url of EXCLUDED) {
  check(`no script of ours runs on ${url}`, async () => {
    await guarded.goto(url);
    assert.ok((await guarded.inSite('return document.body.innerText')).includes('LINEのIDを教えてください'));
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    assert.equal(await guarded.status(url), null);
    assert.equal(await guarded.inSite('return document.querySelectorAll("[data-keiyaku-guard]").length'), 0);
    assert.equal((await guarded.popup()).state, 'excluded');
  });
}

check('the server sees no request that a page did not make itself', async () => {
  const { log } = guarded.server;
  log.length = 0;
  for (const { url } of PAGES) await visit(url);
  await guarded.popup();
  const own = /^\/(replica\/[\w.-]+|favicon\.ico|message\/threads\/\d+\/messages\.json)$/u;
  const visited = PAGES.map(({ url }) => url);
  // Firefox itself looks at home for its own settings.
  const ours = log.filter(({ host }) => !/(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/u.test(host));
  const strangers = ours.filter(({ host, method, url }) => method !== 'GET' || ![CROWDWORKS, LANCERS].includes(`https://${host}`) || !(visited.includes(`https://${host}${url}`) || own.test(url)));
  assert.deepEqual(strangers.map(({ host, method, url }) => `${method} ${host}${url}`), []);
  assert.equal(ours.filter(({ host, url }) => visited.includes(`https://${host}${url}`)).length, visited.length);
});
