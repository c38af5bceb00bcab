import { describe, expect, test } from 'vitest';
import { analyse } from '../analyser-double';
import { ordersIn } from './index';

/** Every order that a text says, clause by clause, each once. */
const ordersOf = (text: string) => [...new Set(analyse(text, 'message').clauses.flatMap(({ order }) => ordersIn(order)))];
const lastOrder = (text: string) => analyse(text, 'message').clauses.at(-1)?.order;

describe('what comes after an event', () => {
  test.each([
    ['納品を確認してから仮払いします。', 'delivery<escrow'],
    ['検収のあとに仮払いします。', 'delivery<escrow'],
    ['納品され次第、仮払いいたします。', 'delivery<escrow'],
    ['納品のうえ仮払いします。', 'delivery<escrow'],
    ['納品を待って仮払いします。', 'delivery<escrow'],
    ['納品物のチェックが済んだら仮払いします。', 'delivery<escrow'],
    ['仮払いは納品を確認してから行います。', 'delivery<escrow'],
    ['仮払いは納品後となります。', 'delivery<escrow'],
    ['仮払い後に作業をお願いします。', 'escrow<work'],
    ['仮払いが済みましたら、作業を開始してください。', 'escrow<work'],
    ['作業は仮払いの通知が届いてからお願いします。', 'escrow<work'],
    ['ご契約いただけましたら、面談をお願いします。', 'contract<contact'],
    ['検収後に、仮払いした報酬をお支払いします。', 'delivery<payment'],
  ])('%s', (text, order) => { expect(ordersOf(text)).toEqual([order]); });

  test('several events may come first', () => {
    expect(ordersOf('契約と仮払いが済んだら作業を始めてください。')).toEqual(['contract<work', 'escrow<work']);
    expect(ordersOf('契約・仮払い後に作業を始めてください。')).toEqual(['contract<work', 'escrow<work']);
    expect(ordersOf('仮払いが完了次第、作業を開始し、納品後に検収します。')).toEqual(['escrow<work', 'escrow<delivery', 'work<delivery']);
  });
});

describe('what comes before an event', () => {
  test.each([
    ['仮払いの前に作業を始めてください。', 'work<escrow'],
    ['仮払い前ですが、作業に取りかかってください。', 'work<escrow'],
    ['仮払いより先に作業を進めてください。', 'work<escrow'],
    ['仮払いの手続きより前に作業をお願いします。', 'work<escrow'],
    ['仮払いを待たずに着手してください。', 'work<escrow'],
    ['仮払いまでに着手してください。', 'work<escrow'],
    ['仮払いがまだですが、作業をお願いできますか。', 'work<escrow'],
    ['仮払いが済んでいませんが、作業をお願いします。', 'work<escrow'],
    ['契約前に面談をお願いします。', 'contact<contract'],
    ['作業を始める前に仮払いします。', 'escrow<work'],
  ])('%s', (text, order) => { expect(ordersOf(text)).toEqual([order]); });
});

describe('one thing after another', () => {
  test.each([
    ['作業を始めていただき、仮払いは月末に行います。', 'work<escrow'],
    ['まず作業を始めて、そのあと仮払いします。', 'work<escrow'],
    ['まずは作業を進めてください。その後、仮払いいたします。', 'work<escrow'],
    ['仮払いは来週になりますので、作業を始めてください。', 'work<escrow'],
    ['仮払いはあとで行いますので、作業を始めてください。', 'work<escrow'],
    ['仮払いは来週になります。先に作業を始めてください。', 'work<escrow'],
  ])('%s', (text, order) => { expect(ordersOf(text)).toEqual([order]); });
});

describe('no order', () => {
  test.each([
    '仮払いの前に、作業内容をご確認ください。', '仮払いの前に、作業の流れをご確認ください。', '作業をお願いします。仮払いも行います。', '仮払いが済んでいない場合は、作業をお願いしません。',
    '作業と仮払いについて説明します。', '仮払いについて質問です。', '作業を始めてください。', '仮払いはあとで行います。',
    '仮払いなしで作業を始めてください。', '仮払いは来週です。作業を始めてください。',
  ])('%s', (text) => { expect(ordersOf(text)).toEqual([]); });

  test('an act that is refused keeps its order: the mood says that it is refused', () => {
    expect(analyse('仮払い前に作業を始める必要はありません。', 'message').clauses.map(({ mood, order }) => [mood, ordersIn(order)])).toEqual([['refusal', ['work<escrow']]]);
  });
});

test('what is said last of an event counts', () => {
  expect(lastOrder('仮払い前ですので、仮払いが完了してから作業を始めてください。')).toEqual({ acts: ['work'], before: [], after: ['escrow'] });
});

test('an order does not reach into the next sentence', () => {
  expect(ordersOf('仮払い後です。作業をお願いします。')).toEqual([]);
});
