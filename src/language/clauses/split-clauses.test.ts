import { describe, expect, test } from 'vitest';
import { analyse, clausesOf } from '../analyser-double';

describe('a clause ends', () => {
  test.each([
    ['連絡したいので、', '教えてください'], ['通知が来ないから', 'LINEにします'], ['LINEもありますが、', 'メールでお願いします'], ['LINEですけど', '教えてください'],
    ['LINEを追加して、', 'IDを送ってください'], ['IDを検索し、', '追加してください'], ['LINEを使わず、', 'メールにします'], ['仮払いが済んだら', '送ります'], ['よければ', 'LINEしましょう'],
    ['LINEを使うなら', '教えてください'], ['追加すると', '案内が届きます'], ['許可を得てから', 'LINEします'], ['LINEを使う場合は', '教えてください'], ['困ったときは、', '連絡ください'],
    ['時間がないため、', 'LINEにします'], ['契約した後に、', 'LINEします'], ['LINE不可、', 'メール可'], ['急いでいるし、', 'LINEがいいです'],
    ['LINEを教えてください、', '明日送ります'], ['電話はしておりません、', '文面で決めます'], ['LINEはありますよ、', '追加してください'],
  ])('%s|%s', (first, second) => { expect(clausesOf(first + second)).toEqual([first, second]); });
});

describe('a clause does not end', () => {
  test.each([
    'LINEを教えていただけますか', '追加してから', 'LINEで連絡しなければなりません', 'LINEで連絡しないといけません', 'LINEと電話を使います', 'LINEで話したいと思います',
    'LINEという会社', 'LINEでご連絡いただければと思います', 'LINEが便利です', '面談の際はZoomを使います', 'LINEで連絡したらいいですか', '東京から来ます', 'LINEを使ってやり取りします', '「来ますが」と言う人', 'LINEを教えてください、という文面です', 'LINEですか、電話ですか',
  ])('%s', (text) => { expect(clausesOf(text).length).toBe(text.includes('「') ? 2 : 1); });
});

describe('a sentence ends', () => {
  const sentencesOf = (text: string) => {
    const { sentences, units } = analyse(text, 'message');
    return sentences.map(({ start, end }) => units.slice(start, end).map(({ surface }) => surface).join(''));
  };
  test.each([
    [['LINEです。', '電話です!', 'はい?!', 'では']],
    [['・LINE\n', '・電話\n', '■条件']],
    [['「はい。来ます。」と言う。', '次です']],
    [['https://example.com/?a=1 です。', 'はい']],
    [['LINEです\n\n', '電話です']],
    [['Yahoo!ショッピングのLINEです!', '電話です']],
    [['待ってます🙏✨', 'LINEはこちら📱です']],
    [['送ってください🙇', '明日でもいいよ♪', '待ってますね(^^)', '急ぎです...', 'では❤\n', '次']],
    [['📱LINEで📍渋谷です!✨', 'はい']],
    [['(1)LINEです。', '(2)電話です']],
  ])('%j', (sentences) => { expect(sentencesOf(sentences.join(''))).toEqual(sentences); });
});
