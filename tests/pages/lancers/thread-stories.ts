import { read, shell, type Page } from './read-double';
import type { Line } from './thread-layouts';

/** Two people over two days: dates among the words, one text twice, a picture and a file. */
export const STORY: readonly Line[] = [
  { own: true, at: '2026-11-20 09:05', body: 'レビュー記事の件で提案いたしました。よろしくお願いいたします。' },
  { own: false, at: '2026-11-20 09:30', body: 'ご提案ありがとうございます。\nこの先はLINEでやり取りしたいので、IDを教えてもらえますか？' },
  { own: false, at: '2026-11-20 09:42', body: '打ち合わせの候補です。\n2026年11月25日 14:00\n11月26日 15:00\nご都合はいかがですか。' },
  { own: true, at: '2026-11-20 18:03', body: 'はい' },
  { own: true, at: '2026-11-21 08:00', body: '見本をお送りします。', picture: true, file: '見本.pdf' },
  { own: false, at: '2026-11-21 10:12', body: 'はい' },
];

export const threadPage = (main: string, options: Parameters<typeof shell>[1] = {}): Page => ({ url: 'https://www.lancers.jp/mypage/message?boardId=7001', html: shell(main, options) });

export const readingOf = (main: string, options: Parameters<typeof shell>[1] = {}) => read(threadPage(main, options)).reading;

/** What a reading says of its messages, in short. */
export const heard = (main: string, options: Parameters<typeof shell>[1] = {}) => readingOf(main, options).messages.map(({ sender, time, body }) => [sender, time, body]);

/** What it ought to say of these lines. */
export const told = (lines: readonly Line[]) => lines.map(({ own, at, body }) => [own ? 'worker' : 'client', `${at.replace(' ', 'T')}+09:00`, body]);

export { read };
