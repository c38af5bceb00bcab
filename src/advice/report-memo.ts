import type { Part } from '../model/note';
import { compareSeverity } from '../model/severity';
import type { Replies } from '../rulebook/schema/replies';
import { sourceParts, textBox, type Teller } from './teller';
import { isReportable, type NoteSubject } from './text-note';

/** What a memo is about, beside the findings: where and when it was read. `time`: as the page says it, or null. */
export interface MemoSubject extends Omit<NoteSubject, 'hidden'> { url: string; time: string | null }

/** 2026年11月20日 10:31, of a time as pages give it; what has no such form stays as it is. */
function inJapanese(time: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/u.exec(time) ?? [];
  return year === undefined ? time : `${year}年${Number(month)}月${Number(day)}日 ${clock ?? ''}`;
}

/** The memo for the platform, in Japanese: rule, quote, time, address, stage. Facts alone, as the page showed them. */
export function writeMemo(replies: Replies, { platform, kind, page, shown, url, time, sender }: MemoSubject): string {
  const { categories, stages } = replies.memo;
  const told = shown.filter(({ severity }) => isReportable({ sender }, severity));
  const { client } = page;
  return [
    platform === 'crowdworks' ? '違反報告用のメモ' : '違反申告用のメモ',
    '',
    ...told.flatMap(({ category, quote, what, basis }) => [
      `■ ${categories[category]}（${what.ja}）`,
      `文面：「${quote}」`,
      `関係する決まり：${basis.title.ja} ${basis.url}`,
      '',
    ]),
    `相手：${client.name ?? client.id ?? '画面の依頼者'}`,
    kind === 'job' ? '場所：募集ページの文章' : `メッセージの日時：${time === null ? '画面に表示なし' : inJapanese(time)}`,
    `ページ：${url}`,
    `契約の段階：${stages[page.stage.value]}`,
  ].join('\n');
}

export function memoParts(replies: Replies, subject: MemoSubject, teller: Teller): Part[] {
  const { say } = teller;
  const report = replies.reports[subject.platform];
  const worst = [...subject.shown].sort((one, other) => compareSeverity(one.severity, other.severity));
  const desks = replies.desks.filter((desk) => worst.some(({ category, severity }) => desk.categories.includes(category) && desk.severity.includes(severity)));
  const named = (source: string): Part[] => {
    const found = replies.sources[source];
    return found === undefined ? [] : [['p', { class: 'hint' }, say('note_source'), ' ', ...sourceParts(found, teller)]];
  };
  return [
    ...textBox(say('note_memo_label'), writeMemo(replies, subject), 'ja', teller),
    ['dl', { class: 'wide' },
      ['dt', {}, say('note_memo_where')],
      ['dd', {}, teller.in(report[subject.kind]), ...named(report.source)],
      ...(desks.length === 0 ? [] : [['dt', {}, say('note_memo_desks')] as const]),
      ...desks.map((desk): Part => ['dd', {}, ['b', {}, `${teller.in(desk.name)} ${teller.in(desk.contact)}`], ['p', {}, teller.in(desk.helps)], ...named(desk.source)])],
  ];
}
