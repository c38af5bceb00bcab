import { expect, test } from 'vitest';
import { analyse } from './analyser-double';

const article = 'LINEは多くの人が使う連絡手段である。企業が使う例も増えている。機能も多い。'.repeat(20);

test.each([
  ['LINEで連絡してください', 'message', 'message'],
  ['クラウドワークス事務局です。外部への連絡にご注意ください。', 'message', 'notice'],
  ['【重要なお知らせ】外部への連絡について', 'message', 'notice'],
  [article, 'message', 'article'],
  ['はじめまして、田中と申します。経歴と実績は次のとおりです。', 'message', 'profile'],
  ['応募いたします。実績は3年で、経験もあります。', 'message', 'application'],
  ['田中と申します。LINEで連絡してください', 'message', 'message'],
  [article, 'job', 'job_post'],
] as const)('%.20s (%s): %s', (text, kind, genre) => { expect(analyse(text, kind).genre).toBe(genre); });
