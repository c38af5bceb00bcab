// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { pageLanguage } from './page-language';

const root = document.documentElement;
const JAPANESE = ['ご応募ありがとうございます。ポートフォリオを拝見しました。'];
const ENGLISH = ['Thank you for applying. Could you tell me your LINE ID?'];

afterEach(() => {
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  document.body.replaceChildren();
});

const declare = (lang: string) => { root.lang = lang; };

test('Japanese is Japanese, whatever is declared', () => {
  for (const lang of ['', 'ja', 'ja-JP', 'en']) {
    declare(lang);
    expect(pageLanguage(document, JAPANESE)).toBe('japanese');
  }
});

test('other words under a Japanese declaration are the page\'s own', () => {
  for (const lang of ['', 'ja', 'ja-JP']) {
    declare(lang);
    expect(pageLanguage(document, ENGLISH)).toBe('foreign');
  }
  expect(pageLanguage(document, ['感谢您的申请。请告诉我您的联系方式，我们将尽快与您联系并提供更多信息。'])).toBe('foreign');
});

test('other words under another declaration are a translation', () => {
  declare('en');
  expect(pageLanguage(document, ENGLISH)).toBe('translated');
});

describe('the marks of a translating browser', () => {
  test.each(['translated-ltr', 'translated-rtl'])('%s on the root', (name) => {
    root.className = `no-js ${name}`;
    expect(pageLanguage(document, JAPANESE)).toBe('translated');
  });
  test.each(['_msttexthash', '_msthash'])('%s on an element', (name) => {
    document.body.setAttribute(name, '1');
    expect(pageLanguage(document, JAPANESE)).toBe('translated');
    document.body.removeAttribute(name);
  });
  test('two wrappers around words; one of the page\'s own is none', () => {
    // Fixed strings of this test, in a document of jsdom.
    document.body.innerHTML = '<font style="vertical-align: inherit;">a</font><font color="red"><font>b</font></font>';
    expect(pageLanguage(document, JAPANESE)).toBe('japanese');
    document.body.innerHTML = '<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">a</font></font></p>';
    expect(pageLanguage(document, JAPANESE)).toBe('translated');
  });
});

test('too little to tell is taken as Japanese', () => {
  for (const texts of [[], ['OK'], ['https://example.com/a-very-long-address-of-a-page info@example.com']]) expect(pageLanguage(document, texts)).toBe('japanese');
});

test('a tool\'s English names in a Japanese text do not make it foreign', () => {
  expect(pageLanguage(document, ['TypeScript / React / Next.js / GraphQL / AWS の経験がある方'])).toBe('japanese');
});

test('the head of a long page settles it', () => {
  expect(pageLanguage(document, ['word '.repeat(2_000), ...JAPANESE])).toBe('foreign');
});
