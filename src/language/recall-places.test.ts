import { describe, expect, test } from 'vitest';
import { analyse } from './analyser-double';

const meantBy = (text: string, place = 'そちら') => analyse(text, 'message').units.find(({ surface }) => surface === place)?.concepts ?? [];

describe('「そちら」 means the tool that was last spoken of', () => {
  test.each([
    ['LINEはお使いですか。そちらで進めましょう。', 'line'],
    ['LINEかChatworkを使っています。よければそちらで。', 'chatwork'],
    ['LINEを使っています。便利です。そちらで進めましょう。', 'line'],
  ])('%s', (text, tool) => { expect(meantBy(text)).toEqual(expect.arrayContaining(['that_place', tool])); });

  test.each([
    'そちらで進めましょう。LINEを使っています。',
    'LINEを使っています。便利です。安いです。そちらで進めましょう。',
    'LINE広告の運用です。そちらで進めましょう。',
    'LINEで届いた画像があります。そちらをご確認ください。',
  ])('but not: %s', (text) => { expect(meantBy(text)).toEqual(['that_place']); });
});
