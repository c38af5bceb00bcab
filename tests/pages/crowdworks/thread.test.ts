// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { linearise } from '../../../src/pages/linear-text';
import { documentOf } from '../document-of';
import { read } from './read-double';
import { CLIENT_LINK, contractTable, HELLO, JOB_LINK, messages, mount, offer, offers, progress, REPLY, SIDEBAR, threadPage, type Said, type ThreadParts } from './thread-pages';

const reading = (said: readonly Said[], parts: ThreadParts = {}) => read(threadPage(said, parts)).reading;

test('a proposal as a whole', () => {
  const page = threadPage([HELLO, REPLY], {
    head: `${progress('<li class="done">条件提示</li><li class="current">応募・スカウト</li>')}<p>${JOB_LINK}</p><p>${CLIENT_LINK}</p>${offers(offer('固定報酬: 11,000円', 'last'))}`,
    after: '<form class="cw-message-form"><textarea name="message[body]"></textarea></form>',
  });
  const { reading: found, anchors } = read(page);
  expect(found).toEqual({
    platform: 'crowdworks', kind: 'thread', viewer: 'worker', subject: '41009001',
    health: { state: 'ok', missing: [] },
    stage: { value: 'before_contract', evidence: '応募・スカウト', source: 'page', where: 'steps' },
    messages: [
      { key: expect.any(String) as string, sender: 'worker', time: '2026-11-02T09:00+09:00', body: 'はじめまして。商品説明文を二年ほど書いています。' },
      { key: expect.any(String) as string, sender: 'client', time: '2026-11-03T14:05+09:00', body: 'ご応募ありがとうございます。\n仮払い済みですので、すぐに業務を開始してください。' },
    ],
    job: { id: '13500009', title: '商品説明文の作成', description: null, reward: null },
    client: { id: '7100009', name: 'はまかぜ企画', facts: {} },
    contractAmount: 11_000,
  });
  expect(anchors.messages.map(({ key }) => key)).toEqual(found.messages.map(({ key }) => key));
  expect(anchors.messages.map(({ body }) => body.text)).toEqual(found.messages.map(({ body }) => body));
  expect(anchors.messages.map(({ after }) => after.className)).toEqual(['_messageItem_e5_5', '_messageItem_e5_5']);
  expect(anchors.composer?.tagName).toBe('TEXTAREA');
  expect(anchors.fields).toEqual({});
});

test('our own notes change nothing', () => {
  const page = threadPage([HELLO, REPLY, { body: 'LINEのIDを教えてください。', markup: '<table><tbody><tr><td><p>LINEのIDを<br>教えてください。</p></td></tr></tbody></table>' }]);
  const document = documentOf(page);
  const before = read(page, document);
  const [first, second, third] = before.anchors.messages.map(({ after }) => after);
  if (!first || !second || !third) throw new Error('the fixture has too few messages');
  const ours = () => {
    const host = document.createElement('div');
    host.setAttribute('data-keiyaku-guard', '');
    host.attachShadow({ mode: 'open' }).innerHTML = '<section>業務を開始しています</section>';
    host.append('業務を開始しています。他の9件のメッセージを表示');
    return host;
  };
  first.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><section>検収を行っています</section>';
  second.after(ours());
  third.querySelector('td')?.append(ours());
  document.body.append(ours());
  expect(read(page, document).reading).toEqual(before.reading);
});

describe('messages', () => {
  test('the full text is read although the digest stands before it and the page hides it', () => {
    expect(reading([{ body: '一行目\n二行目のとても長い文章' }]).messages[0]?.body).toBe('一行目\n二行目のとても長い文章');
  });

  test('paragraphs side by side are one text; what stands beside them is none of it', () => {
    const markup = '<p>短い。</p><a href="/attachments/1">見積書.pdf</a><p>こちらが長いほうの段落です。</p><span>既読</span>';
    expect(reading([{ body: '', markup }]).messages[0]?.body).toBe('短い。\nこちらが長いほうの段落です。');
  });

  test('the class of the body may be gone', () => {
    expect(reading([{ body: '本文', around: 'media' }]).messages[0]?.body).toBe('本文');
  });

  test('markup in a message is text', () => {
    expect(reading([{ body: '&lt;b&gt;LINE&lt;/b&gt; &amp; 電話' }]).messages[0]?.body).toBe('<b>LINE</b> & 電話');
  });

  test('files and pictures are counted, not read', () => {
    const { messages: found, health } = reading([HELLO, { body: '', markup: '<p>資料です。<img></p><a href="/attachments/1"><img></a><a href="/attachments/1">一枚目</a><a href="/attachments/2">二枚目</a>' }]);
    expect(found[1]?.body).toBe('資料です。');
    expect(health).toEqual({ state: 'partial', missing: [{ what: 'attachments', count: 3 }] });
  });

  test('a message of files alone is a message without words', () => {
    const { messages: found, health } = reading([HELLO, { body: '', markup: '<a href="/attachments/7">音声.m4a</a>' }]);
    expect(found.map(({ body }) => body)).toEqual([HELLO.body, '']);
    expect(health.missing).toEqual([{ what: 'attachments', count: 1 }]);
  });

  test('folded history and collapsed messages are counted together; the words of a message are no fold', () => {
    const said: Said[] = [{ body: '他の99件のメッセージを表示', by: 'client' }, { body: '続きはこちら', digest: true }];
    const { messages: found, health } = reading(said, { before: '<button>他の12件のメッセージを表示</button>', after: '<form>他の5件のメッセージを表示</form>' });
    expect(found).toHaveLength(1);
    expect(health).toEqual({ state: 'partial', missing: [{ what: 'folded_history', count: 13 }] });
    expect(reading(said.slice(0, 1), { before: '<a>他の1,200件のメッセージを表示</a>' }).health.missing).toEqual([{ what: 'folded_history', count: 1_200 }]);
  });

  test('a message of a form that we do not know is left out, and said to be', () => {
    const strange = '<div class="_messageItem_e5_5"><a class="_senderName_a1_1" href="/public/employers/7100009">はまかぜ企画</a><div>LINEのIDを教えてください。</div></div>';
    const { messages: found, health } = reading([], { thread: mount(messages([HELLO]) + strange) });
    expect(found).toHaveLength(1);
    expect(health).toEqual({ state: 'partial', missing: [{ what: 'messages', count: 1 }] });
  });

  test('an item inside an item is one message', () => {
    const nested = '<div class="_messageItem_e5_5"><div class="_messageItem_inner_e5_6"><a class="_senderName_a1_1" href="/public/employers/7100009">は</a><time datetime="2026年11月03日 14:05"></time><div class="_messageBody_b2_2"><p>一通</p></div></div></div>';
    expect(reading([], { thread: mount(nested) }).messages).toHaveLength(1);
  });

  test('a time that cannot be read is null, and said to be', () => {
    const { messages: found, health } = reading([HELLO, { body: '後ほど。', time: '3時間前' }, { body: '年なし', time: '11月3日 8:01' }]);
    expect(found.map(({ time }) => time)).toEqual(['2026-11-02T09:00+09:00', null, '2026-11-03T08:01+09:00']);
    expect(health.missing).toEqual([{ what: 'time', count: 1 }]);
  });

  test('equal messages have keys of their own', () => {
    expect(new Set(reading([REPLY, REPLY, REPLY]).messages.map(({ key }) => key)).size).toBe(3);
  });
});

describe('who is who', () => {
  test.each([
    ['own messages as worker', [HELLO, REPLY], undefined, 'worker', ['worker', 'client']],
    ['only the client\'s', [REPLY], undefined, 'worker', ['client']],
    ['own messages as client', [{ ...HELLO, own: false }, { ...REPLY, own: true }], 'worker', 'client', ['worker', 'client']],
    ['only the worker\'s, none own', [{ ...HELLO, own: false }], undefined, 'client', ['worker']],
    ['the header, where no link tells', [{ body: '通知', by: null }], 'worker', 'worker', ['unknown']],
    ['the header\'s other word', [{ body: '通知', by: null }], 'employee', 'worker', ['unknown']],
    ['the header of a client', [{ body: '通知', by: null }], 'client', 'client', ['unknown']],
    ['the header of an employer', [{ body: '通知', by: null, own: true }], 'employer', 'client', ['client']],
    ['a header of an unknown word', [{ body: '通知', by: null }], 'something', 'unknown', ['unknown']],
    ['nobody logged in', [{ body: '通知', by: null }], undefined, 'unknown', ['unknown']],
    ['own without a link', [HELLO, { body: '追伸', by: null, own: true }], undefined, 'worker', ['worker', 'worker']],
    ['not own, yet linked as a worker', [HELLO, { body: '代理です', by: 'worker', own: false, href: '/public/employees/5100777' }], undefined, 'worker', ['worker', 'unknown']],
    ['the client\'s account in its other role', [HELLO, { body: '担当です', by: 'worker', own: false, href: '/public/employees/7100009' }], undefined, 'worker', ['worker', 'client']],
  ] as const)('%s', (_, said, role, viewer, senders) => {
    const found = reading(said, role === undefined ? {} : { role });
    expect(found.viewer).toBe(viewer);
    expect(found.messages.map(({ sender }) => sender)).toEqual(senders);
    const unknown = senders.filter((sender) => sender === 'unknown').length;
    expect(found.health.missing.filter(({ what }) => what === 'sender')).toEqual(unknown === 0 ? [] : [{ what: 'sender', count: unknown }]);
    expect(found.health.missing.some(({ what }) => what === 'client_view')).toBe(viewer === 'client');
  });
});

describe('the client and the job', () => {
  test('of a contract stand in its table, whatever stands beside it', () => {
    const found = reading([HELLO], { path: 'contracts', head: contractTable() + SIDEBAR });
    expect([found.client?.id, found.job?.id, found.contractAmount]).toEqual(['7100009', '13500009', 330_000]);
  });

  test('are not guessed among several; who writes as client is the client', () => {
    const found = reading([HELLO, REPLY], { head: `<p>${JOB_LINK}${CLIENT_LINK}</p>${SIDEBAR}` });
    expect([found.client?.id, found.client?.name, found.job]).toEqual(['7100009', 'はまかぜ企画', undefined]);
    expect(found.health.missing).toEqual([{ what: 'job' }]);
    expect(reading([HELLO], { head: '' }).health.missing).toEqual([{ what: 'client' }, { what: 'job' }]);
  });

  test('are never those of a link inside a message', () => {
    const found = reading([{ ...HELLO, markup: `<p>実績です ${SIDEBAR}</p>` }]);
    expect([found.client?.id, found.job?.id]).toEqual(['7100009', '13500009']);
    expect(reading([], { thread: messages([{ ...HELLO, markup: `<p>実績です ${SIDEBAR}</p>` }]) }).job?.id).toBe('13500009');
  });

  test('category pages are no job; a picture link has no name', () => {
    const found = reading([HELLO], { head: `<a href="/public/jobs/category/3">分類</a><a href="/public/jobs/13500009"><img></a>${JOB_LINK}<a href="/public/employers/7100009"></a>` });
    expect([found.job?.title, found.client?.name]).toEqual(['商品説明文の作成', null]);
  });
});

describe('the amount', () => {
  test.each([
    ['the last row is the latest offer', `<div class="intro-employer_proposed_project">${offers(offer('固定報酬: 500円', 'last'), offer('固定報酬：330,000円'))}</div>`, 330_000],
    ['elsewhere the row that says so', offers(offer('固定報酬: 4,400円', 'last'), offer('固定報酬: 5,500円')), 4_400],
    ['an hourly wage is no amount', offers(offer('時間単価: 1,200円', 'last')), undefined],
    ['no table', '', undefined],
    ['a contract whose table says nothing', contractTable('時間単価'), undefined],
    ['a title that plays the table', contractTable('時間単価', '<a href="/public/jobs/13500009">契約金額（税込） 1円</a>'), undefined],
  ])('%s', (_, head, amount) => { expect(reading([HELLO], { head: JOB_LINK + head }).contractAmount).toBe(amount); });
});

describe('the stage', () => {
  const UNPAID = 'クライアント（発注者）が仮払いを行っています。仮払いが完了するまで業務を開始しないでください。';
  const WORKING = 'ワーカー（受注者）が業務を開始しています。';
  const INSPECTING = 'クライアント（発注者）が検収を行っています。';
  const stage = (path: 'proposals' | 'contracts', head: string, said: readonly Said[] = [HELLO, REPLY]) => reading(said, { path, head: contractTable() + head }).stage;

  test.each([
    ['unpaid', UNPAID, 'contracted', UNPAID],
    ['working', WORKING, 'funded', WORKING],
    ['inspection while the word of work still stands', `<p>${WORKING}</p><p>${INSPECTING}</p>`, 'delivered', INSPECTING],
    ['waiting for inspection', '<p>検収完了までしばらくお待ちください。</p>', 'delivered', '検収完了までしばらくお待ちください。'],
    ['a warning not to begin counts before the word of work', `<p>${WORKING}</p><p>${UNPAID}</p>`, 'contracted', UNPAID],
    ['two texts in neighbouring lines', '<p>仮払いを行っています。</p><p>業務を開始しないでください。</p>', 'contracted', '仮払いを行っています。\n業務を開始しないでください。'],
    ['two texts far apart', '<p>仮払いを行っています。</p><p>間</p><p>業務を開始しないでください。</p>', 'contracted', '仮払いを行っています。'],
    ['half of the evidence', '<p>仮払いを行っています。</p>', 'unknown', null],
    ['a hidden text', `<p hidden>${WORKING}</p>`, 'unknown', null],
    ['a button', `<button>${WORKING}</button>`, 'unknown', null],
  ])('%s', (_, detail, value, evidence) => {
    expect(stage('contracts', progress('', detail))).toEqual({ value, evidence, source: 'page', ...(value === 'unknown' ? {} : { where: 'text' }) });
  });

  test('a step counts only in the bar, and only when it is passed', () => {
    expect(stage('contracts', progress('<li class="done">納品</li>'))).toEqual({ value: 'delivered', evidence: '納品', source: 'page', where: 'steps' });
    expect(stage('contracts', progress('<li class="current">納品</li>')).value).toBe('unknown');
    expect(stage('contracts', '<p>納品</p><ul><li class="done">納品</li></ul>').value).toBe('unknown');
    expect(stage('contracts', '<h1><ul class="progress"><li class="done">納品</li></ul></h1>').value).toBe('unknown');
  });

  test('an agreement of one is no contract', () => {
    const detail = 'まだクライアントが契約に同意していません。クライアントが契約に同意すると契約成立となります。';
    expect(stage('proposals', progress('<li class="done">応募・スカウト</li>', detail))).toEqual({ value: 'before_contract', evidence: detail, source: 'page', where: 'text' });
  });

  test('a proposal that says nothing is before a contract by its nature; a contract is unknown', () => {
    expect(stage('proposals', '')).toEqual({ value: 'before_contract', evidence: null, source: 'nature' });
    expect(stage('contracts', '')).toEqual({ value: 'unknown', evidence: null, source: 'page' });
    expect(reading([HELLO], { path: 'contracts' }).health.missing).toEqual([{ what: 'stage' }]);
  });

  describe('is never what people say', () => {
    const at = (parts: ThreadParts) => reading([HELLO], { path: 'contracts', ...parts }).stage.value;
    const links = JOB_LINK + CLIENT_LINK;
    test.each([
      ['in a message', { thread: mount(messages([{ body: WORKING, around: 'media' }])) }],
      ['in a message outside of its usual place', { thread: messages([{ body: WORKING, around: 'media' }]) }],
      ['among the messages', { before: `<p>${WORKING}</p>` }],
      ['in the frame of the thread', { thread: `<section class="cw-message-thread"><p>${WORKING}</p>${mount(messages([HELLO]))}</section>` }],
      ['in a title', { head: `<h1>${WORKING}</h1>${links}` }],
      ['in a link', { head: `<p><a href="/public/jobs/13500009">${WORKING}</a>${CLIENT_LINK}</p>` }],
      ['in the contract\'s table', { head: `<table class="contract"><tbody><tr><td>${WORKING}</td></tr></tbody></table>${links}` }],
      ['in an offer', { head: `${offers(`<tr><td>${WORKING}</td></tr>`)}${links}` }],
      ['in what is being written', { after: `<form><div contenteditable>${WORKING}</div></form>` }],
      ['in a layout that we do not know', { thread: `<ul><li>${WORKING}</li></ul>` }],
    ] satisfies [string, ThreadParts][])('%s', (_, parts) => { expect(at(parts)).toBe('unknown'); });
  });
});

describe('a page that could not be read', () => {
  const LAYOUT = '<ul><li>はまかぜ企画</li><li>LINEのIDを教えてください。</li></ul>';
  test.each([
    ['an unknown layout', { thread: mount(LAYOUT) }, ['unknown_layout']],
    ['no thread at all', { thread: LAYOUT }, ['unknown_layout']],
    ['not drawn yet', { thread: mount('\n') }, ['messages']],
    ['the mobile layout', { thread: `<ul><li>やること</li></ul>${LAYOUT}` }, ['unknown_layout', 'mobile_layout']],
    ['the mobile layout\'s word in a sentence', { thread: `<p>今日やること</p>${LAYOUT}` }, ['unknown_layout']],
    ['only collapsed messages', { thread: mount(messages([{ body: 'あ', digest: true }])) }, ['folded_history', 'unknown_layout']],
  ] satisfies [string, ThreadParts, string[]][])('%s', (_, parts, missing) => {
    const found = reading([], parts);
    expect(found.messages).toEqual([]);
    expect(found.health.state).toBe('unreadable');
    expect(found.health.missing.map(({ what }) => what)).toEqual(missing);
  });

  test('a page in translation is none to judge', () => {
    expect(reading([HELLO, REPLY], { htmlClass: 'translated-ltr', lang: 'en' }).health).toEqual({ state: 'unreadable', missing: [{ what: 'translated' }] });
  });

  test('a thread in another language is read, and said to be', () => {
    expect(reading([{ body: 'Thank you for applying. Please tell me your account.' }]).health).toEqual({ state: 'partial', missing: [{ what: 'not_japanese' }] });
  });
});

describe('the composer', () => {
  const area = '<textarea name="message[body]" id="yes"></textarea>';
  const dialogs = ['hidden', 'style="display:none"'].map((how) => `<div id="message-dialog-completion-1" ${how}><form><textarea name="message[body]"></textarea></form></div>`).join('');
  const composer = (after: string) => read(threadPage([HELLO], { after })).anchors.composer?.id;

  test.each([
    ['the one of the thread\'s own form', `<textarea name="message[body]"></textarea><form class="cw-message-form">${area}</form>`, 'yes'],
    ['the one outside of closed dialogs', dialogs + area, 'yes'],
    ['none', dialogs, undefined],
  ])('%s', (_, after, id) => { expect(composer(after)).toBe(id); });
});

test('a thousand messages cost ten times what a hundred do', () => {
  const time = (count: number) => {
    const page = threadPage(Array.from({ length: count }, (_, index) => ({ ...REPLY, body: `${index}通目です。` })));
    const document = documentOf(page);
    const began = performance.now();
    expect(read(page, document).reading.messages).toHaveLength(count);
    return performance.now() - began;
  };
  time(100);
  const small = Math.min(time(100), time(100));
  expect(time(1_000) / small).toBeLessThan(40);
});

test('a very long message comes whole', () => {
  const body = '長い説明が続きます。'.repeat(10_000);
  const { anchors, reading: found } = read(threadPage([{ body }]));
  expect(found.messages[0]?.body).toBe(body);
  expect(anchors.messages[0]?.after && linearise(anchors.messages[0].after).text.length).toBeGreaterThan(0);
});
