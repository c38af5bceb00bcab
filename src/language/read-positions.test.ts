import { describe, expect, test } from 'vitest';
import { positionOf } from './analyser-double';

describe('a tool is', () => {
  test.each([
    'LINEで送ってください', 'LINEのIDを教えてください', '連絡はLINEで送られた順に確認します', 'LINEは普段使う方が多いです', 'LINEでやり取りできる方', 'LINEで話せる方のご応募をお待ちしています', 'LINEを使うことになります', 'LINEを使った連絡をお願いします',
    'LINEで相談する形です', 'LINEの候補を3つお送りください', 'ファイルを開いてLINEで送ってください', '先に送った資料をLINEで共有します', 'LINEアカウントの作成をお願いします', 'LINE登録', 'LINE、記事、写真です', 'LINEでの連絡', '届いた画像はLINEで送ります',
    'LINEについては、明日ご案内します', 'LINEに関しても同じです', 'LINEの欄に書いてください', 'LINEの追加ボタンを押してください', '欄を追加したので、LINEを書いてください',
  ])('an argument: %s', (text) => { expect(positionOf(text, 'line')).toBe('argument'); });

  test.each([
    'LINEで送られてくる画像を加工してください', 'LINEで届いた写真の整理です', 'LINEに誘導する業者に注意してください', 'LINEを使った英会話です', 'LINEで使える絵文字', 'LINEに投稿しない人材', 'LINEから流入する顧客',
    'LINEに届く通知を止めてください', 'LINEで人気がある店を調べてください', 'LINEで流行っている言葉',
    'LINEで働く人へのインタビューです', 'LINEを使う人向けの記事です', 'LINEで相談する方の声をまとめます', 'LINEで話していた頃の思い出を書いてください',
  ])('inside a modifier: %s', (text) => { expect(positionOf(text, 'line')).toBe('adnominal'); });

  test.each([
    'LINE広告の運用をお願いします', 'LINEスタンプ制作', 'LINE公式アカウントの構築', 'LINEの使い方の記事を書いてください', 'LINEに関する原稿', 'LINEやChatworkの運用代行', 'LINEのバナーは縦長でお願いします',
    'LINEに関する質問に答えてください', 'LINE連携機能の開発', 'LINE用の画像を送ってください', 'LINEについての記事', 'LINE・Instagramの運用', 'LINE Botの開発',
    'LINEのIDの入力欄を追加してください', 'LINEの入力チェックを一つ付けてください', '画面にLINEのボタンも置いてください',
  ])('what the work is about: %s', (text) => { expect(positionOf(text, 'line')).toBe('work_subject'); });

  test.each(['「LINEを教えてください」と言われて困っています', '「LINEで話しましょう」という文面', '「LINEを使うときの注意」の3本', '「LINE交換の禁止」の期間', '「LINE」の意味'])('in words that are handed on: %s', (text) => { expect(positionOf(text, 'line')).toBe('quoted'); });
  test.each(['「LINE」で検索してください', '「LINEを追加」を押してください', '「LINE」のIDを教えてください', '「対面は禁止」ですがLINEは使います'])('but not: %s', (text) => { expect(positionOf(text, 'line')).toBe('argument'); });
});
