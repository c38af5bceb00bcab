// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { createClassifier } from '../../../src/pages/classify';
import type { PagesFile } from '../../../src/rulebook/schema/pages';
import { rulesFile } from '../rules-file';
import { goldenPages } from '../golden';
import { documentOf } from '../document-of';
import { read, type Page } from './read-double';

const rules: PagesFile = rulesFile('lancers');
const { classify, isExcluded } = createClassifier({ lancers: rules });
const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

/** What a reading comes to, its anchors included. */
function outcome(page: Page, document: Document, changed: PagesFile): string {
  const { reading, anchors } = read(page, document, changed);
  const places = [...Object.values(anchors.fields), ...anchors.cards ?? []].map(({ after }) => after.outerHTML);
  return JSON.stringify([reading, places, anchors.client?.outerHTML ?? null]);
}

describe('no way to a field is idle', () => {
  const pages = goldenPages().filter(({ name }) => name.startsWith('lancers/')).map((page) => ({ page, document: documentOf(page), reader: classify(page.url)?.reader, before: '' }));
  for (const each of pages) each.before = outcome(each.page, each.document, rules);
  const mutants = Object.entries(rules.fields).flatMap(([reader, fields]) => Object.entries(fields).flatMap(([field, ways]) => ways.map((way, at) => ({
    reader, name: `${reader}.${field}: ${'selector' in way ? way.selector : JSON.stringify(way)}`,
    changed: { ...rules, fields: { ...rules.fields, [reader]: { ...fields, [field]: without(ways, at) } } },
  }))));

  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, { reader, changed }) => {
    const concerned = pages.filter((page) => reader === 'page' || page.reader === reader);
    expect(concerned.some(({ page, document, before }) => outcome(page, document, changed) !== before)).toBe(true);
  });

  test.each((rules.stages.worklist ?? []).map(({ texts }, at) => [texts.join(), at] as const))('worklist: %s', (_, at) => {
    const changed = { ...rules, stages: { ...rules.stages, worklist: without(rules.stages.worklist ?? [], at) } };
    expect(pages.some(({ page, document, before, reader }) => reader === 'worklist' && outcome(page, document, changed) !== before)).toBe(true);
  });
});

describe('addresses', () => {
  test.each([
    ['https://www.lancers.jp/work/detail/5605912?ref=x', 'job', '5605912'],
    ['https://www.lancers.jp/work/search', 'listing', null],
    ['https://www.lancers.jp/work/search/web/lp?open=1&type%5B%5D=task', 'listing', null],
    ['https://www.lancers.jp/mypage/message?boardId=7', 'thread', '7'],
    ['https://www.lancers.jp/mypage/message/?userId=8&workId=9&ref=mypage_control', 'thread', '9'],
    ['https://www.lancers.jp/mypage/message', 'inbox', null],
    ['https://www.lancers.jp/work/proposal/12', 'thread', 'work/proposal/12'],
    ['https://www.lancers.jp/project/12', 'thread', 'project/12'],
    ['https://www.lancers.jp/mypage/proposals', 'worklist', null],
    ['https://www.lancers.jp/mypage/proposals/competition/completed/auto', 'worklist', null],
    ['https://www.lancers.jp/client/tsukimi_books', 'client', 'tsukimi_books'],
    ['https://www.lancers.jp/profile/sora_writer?ref=header', 'verification', 'sora_writer'],
    ['https://www.lancers.jp/user_report/rank?ref=mypage', 'verification', null],
  ])('%s', (url, kind, subject) => {
    expect(classify(url)).toMatchObject({ platform: 'lancers', kind, subject });
    expect(isExcluded(url)).toBe(false);
  });

  test.each([
    'https://www.lancers.jp/work/searching', 'https://www.lancers.jp/work/detail/', 'https://www.lancers.jp/work/propose_start/5605912', 'https://www.lancers.jp/project/approval/start/5605912?purpose=lancer',
    'https://www.lancers.jp/mypage', 'https://www.lancers.jp/mypage/messages', 'https://www.lancers.jp/profile/search?page=2', 'https://www.lancers.jp/profile/search/', 'https://www.lancers.jp/profile/sora_writer/feedback/0/win',
    'https://www.lancers.jp/client_directory/all', 'https://lancers.jp/work/search', 'https://tech-agent.lancers.jp/project/8811',
  ])('%s is no page that we read', (url) => {
    expect(classify(url)).toBeNull();
    expect(isExcluded(url)).toBe(false);
  });

  // Name, address, birthday and phone number stand there.
  test.each([
    'https://www.lancers.jp/mypage/profile', 'https://www.lancers.jp/mypage/profile?ref=mypage', 'https://www.lancers.jp/mypage/profile/edit', 'https://www.lancers.jp/mypage/payment', 'https://www.lancers.jp/myprofile/category',
    'https://www.lancers.jp/user/login', 'https://www.lancers.jp/user/verify_code',
  ])('%s is a place where we never run', (url) => {
    expect(isExcluded(url)).toBe(true);
    expect(classify(url)).toBeNull();
  });
});
