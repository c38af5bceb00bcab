// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { read, shell } from './read-double';

const rows = (inside: string, path = 'e/contracts') => read({ url: `https://crowdworks.jp/${path}`, html: shell(`<main>${inside}</main>`, { role: 'worker' }) }).reading;
const row = (id: number, rest: string, title = `契約${id}です`) => `<tr><td><a href="/contracts/${id}">${title}</a></td>${rest}</tr>`;
const table = (...lines: string[]) => rows(`<table>${lines.join('')}</table>`);

describe('the state of a row', () => {
  test.each([
    ['its own word', '<td>仮払い待ち</td>', '仮払い待ち', 'contracted'],
    ['a word beside others', '<td>進行中（残り3日）</td>', '進行中', 'funded'],
    ['two words of one stage', '<td>検収中</td><td>納品済み</td>', '検収中', 'delivered'],
    ['two words of two stages', '<td>進行中</td><td>検収中</td>', null, 'unknown'],
    ['a word inside of a sentence', '<td>進行中の案件です</td>', null, 'unknown'],
    ['a word in a link to a person', '<td><a href="/public/employers/1">進行中</a></td>', null, 'unknown'],
    ['none', '<td>評価待ち</td>', null, 'unknown'],
  ])('%s', (_, rest, state, stage) => { expect(table(row(1, rest)).rows).toMatchObject([{ id: '1', state, stage }]); });

  test('is never the title', () => { expect(table(row(1, '<td></td>', '進行中')).rows).toMatchObject([{ title: '進行中', state: null, stage: 'unknown' }]); });

  test('is not that of a tab, where nothing says where the only row ends', () => {
    expect(rows('<div><p>進行中</p></div><div><a href="/contracts/1">契約1です</a></div>').rows).toMatchObject([{ id: '1', state: null, stage: 'unknown' }]);
  });
});

test('several links to one thread are one row; a row of two threads is two', () => {
  const found = table(row(1, '<td><a href="/contracts/1/milestones">詳細</a></td>'), '<tr><td><a href="/contracts/2">契約2です</a></td><td><a href="/contracts/3">契約3です</a></td></tr>');
  expect(found.rows?.map(({ id, title }) => [id, title])).toEqual([['1', '契約1です'], ['2', '契約2です'], ['3', '契約3です']]);
});

test('a row with links to two clients has none', () => {
  expect(table(row(1, '<td><a href="/public/employers/1">甲</a><a href="/public/employers/2">乙</a></td>')).rows).toMatchObject([{ client: { id: null, name: null } }]);
});

test('a sender who is linked as a worker, and the office, are no client', () => {
  const mail = (id: number, sender: string) => `<li><img alt="送信者画像"><span>${sender}</span><a href="/messages/${id}">ご連絡です</a></li>`;
  const found = rows(`<ul>${mail(1, '<a href="/public/employees/5">甲</a>')}${mail(2, 'クラウドワークス事務局')}${mail(3, '乙')}</ul>`, 'messages/received');
  expect(found.rows?.map(({ client }) => client.name)).toEqual([null, null, '乙']);
});
