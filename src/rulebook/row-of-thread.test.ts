import { expect, test } from 'vitest';
import { pageRules } from './pages';
import { createRowFinder } from './row-of-thread';

const rowOf = createRowFinder(pageRules);

test.each([
  ['crowdworks', 'https://crowdworks.jp/contracts/52000001#scroll_to_message', { kind: 'contract', id: '52000001' }],
  ['crowdworks', 'https://crowdworks.jp/proposals/330100201/', { kind: 'proposal', id: '330100201' }],
  ['crowdworks', 'https://crowdworks.jp/contracts/52000001/milestones', null],
  ['crowdworks', 'https://crowdworks.jp/public/jobs/52000001', null],
  ['crowdworks', 'https://www.lancers.jp/contracts/52000001', null],
  ['crowdworks', 'http://crowdworks.jp/contracts/52000001', null],
  ['lancers', 'https://www.lancers.jp/mypage/message/?userId=700200&workId=5720001&ref=mypage_control', { kind: 'work', id: '5720001', userId: '700200' }],
  ['lancers', 'https://www.lancers.jp/mypage/message/?workId=5720001', null],
  ['lancers', 'https://www.lancers.jp/mypage/message/?workId=5720001&userId=', null],
  ['lancers', 'https://www.lancers.jp/mypage/message/?userId=700200', null],
  ['lancers', 'https://www.lancers.jp/mypage/message?boardId=8100234', null],
  // Another board may have been opened since.
  ['lancers', 'https://www.lancers.jp/mypage/message?boardId=8100234&userId=700200&workId=5720001', null],
  ['lancers', 'https://www.lancers.jp/project/5720001', null],
  ['lancers', 'no address', null],
] as const)('%s %s', (platform, url, row) => {
  expect(rowOf(platform, url)).toEqual(row);
});
