// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readDate, readTimes, timeText } from './read-time';

describe('a time with its year', () => {
  test.each([
    ['2026年11月03日 14:05', '2026-11-03T14:05+09:00'],
    ['2026年1月3日(土) 9:05', '2026-01-03T09:05+09:00'],
    ['2026/11/03 14:05', '2026-11-03T14:05+09:00'],
    ['2026-11-03 14:05:59', '2026-11-03T14:05+09:00'],
    ['2026.11.3 14:05', '2026-11-03T14:05+09:00'],
    ['2026年11月3日 14時05分', '2026-11-03T14:05+09:00'],
    ['２０２６年１１月３日　１４：０５', '2026-11-03T14:05+09:00'],
    ['2026年11月3日 午後2:05', '2026-11-03T14:05+09:00'],
    ['2026年11月3日 午前12:05', '2026-11-03T00:05+09:00'],
    ['2026年11月3日 午後12:05', '2026-11-03T12:05+09:00'],
    ['送信日時：2026年11月3日 14:05 既読', '2026-11-03T14:05+09:00'],
    ['2024年2月29日 00:00', '2024-02-29T00:00+09:00'],
    ['2026-11-03T14:05:09+09:00', '2026-11-03T14:05+09:00'],
    ['2026-11-03T14:05+0900', '2026-11-03T14:05+09:00'],
    ['2026-11-03T18:05:09.123Z', '2026-11-04T03:05+09:00'],
    ['2026-12-31T22:05:00-05:00', '2027-01-01T12:05+09:00'],
    ['2026-11-03T14:05:09', '2026-11-03T14:05+09:00'],
  ])('%s', (text, expected) => { expect(readTimes([text])).toEqual([expected]); });
});

describe('what tells no exact minute', () => {
  test.each([
    '', '3時間前', '昨日 14:05', '14:05', '2026年11月3日', '2026年13月3日 14:05', '2026年2月29日 14:05', '2026年11月0日 14:05',
    '2026年11月3日 24:00', '2026年11月3日 14:60', '2026年11月3日 午後14:05', '2026-11-03T99:05:00Z', '未送信', '11月3日 14:05',
  ])('「%s」', (text) => { expect(readTimes([text])).toEqual([null]); });
});

describe('a date without its year', () => {
  test('takes that of the nearest date that has one', () => {
    expect(readTimes(['2025年11月1日 10:00', '11月3日 14:05', null, null, '2026年11月3日 10:00'])[1]).toBe('2025-11-03T14:05+09:00');
    expect(readTimes(['2025年11月1日 10:00', null, null, '11月3日 14:05', '2026年11月3日 10:00'])[3]).toBe('2026-11-03T14:05+09:00');
    expect(readTimes(['7月1日 10:00', '2026年11月20日 10:00'])[0]).toBe('2026-07-01T10:00+09:00');
  });

  test('stands beside it across the new year', () => {
    expect(readTimes(['12月30日 10:00', '2027年1月4日 10:00'])[0]).toBe('2026-12-30T10:00+09:00');
    expect(readTimes(['2026年12月30日 10:00', '1月4日 10:00'])[1]).toBe('2027-01-04T10:00+09:00');
  });

  test('stays unknown where no date has one, or the year has no such day', () => {
    expect(readTimes(['11月3日 14:05', '3時間前', '11月4日 9:00'])).toEqual([null, null, null]);
    expect(readTimes(['2月29日 14:05', '2026年3月1日 9:00'])[0]).toBeNull();
    expect(readTimes(['2月29日 14:05', '2028年3月1日 9:00'])[0]).toBe('2028-02-29T14:05+09:00');
  });
});

test('an element tells its time by attribute, title or text, in this order', () => {
  const time = document.createElement('time');
  time.textContent = '2026年11月1日 10:00';
  expect(timeText(time)).toBe('2026年11月1日 10:00');
  time.setAttribute('title', '2026年11月2日 10:00');
  expect(timeText(time)).toBe('2026年11月2日 10:00');
  time.setAttribute('datetime', '3日前');
  expect(timeText(time)).toBe('2026年11月2日 10:00');
  time.setAttribute('datetime', '2026年11月3日 10:00');
  expect(timeText(time)).toBe('2026年11月3日 10:00');
  expect(timeText(document.createElement('time'))).toBeNull();
});

test.each([
  ['2019-03-05T00:20:31+09:00', '2019-03-05'], ['2019-03-04T15:20:31Z', '2019-03-05'], ['2016年12月9日', '2016-12-09'], ['２０１６年１２月９日', '2016-12-09'],
  ['2023年2月30日', null], ['12月9日', null], ['登録 2016年12月9日', null], ['', null],
])('the day of %s', (text, day) => { expect(readDate(text)).toBe(day); });
