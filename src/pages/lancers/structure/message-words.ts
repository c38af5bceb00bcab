import { joinLinear, linearise, type LinearText } from '../../linear-text';
import type { Attached } from './attachments';
import type { Block } from './blocks';
import type { BoardWords } from './board-words';
import { isNoText } from './no-text';
import { stampText } from './stamp-text';
import { kindOf, unitsOf, type Unit } from './units';

/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const PRECEDING = 2;

/** The texts of one message: everything but its time, its files and what the site says beside it. */
export interface MessageWords {
  units: Unit[];
  /** A date that stands above the message inside its own element; null when there is none. */
  day: string | null;
  /** Elements whose text is none of the message's. */
  besides: Set<Element>;
}

/** @param isName whether a text names somebody for certain */
export function messageWords(block: Block, { files, count }: Attached, words: BoardWords, isName: (text: string) => boolean): MessageWords {
  const besides = new Set<Element>([...files, ...(block.stamp === null ? [] : [block.stamp.element])]);
  const all = block.parts.flatMap((part) => unitsOf(part, (element) => besides.has(element)));
  const isRemark = ({ text }: Unit) => words.isRemark(text) || words.isDivider(text) || (words.withoutMarks(text) !== text && stampText(words.withoutMarks(text)) !== null);
  const day = dayAbove(all, block);
  const units = all.filter((unit) => unit !== day && !isRemark(unit));
  // A message may consist of such words alone, and then they are what somebody wrote.
  const kept = count > 0 || units.length > 1 || units.some(({ text }) => !isName(text)) ? units : all.filter((unit) => unit !== day);
  for (const unit of all) if (!kept.includes(unit)) besides.add(unit.element);
  return { units: kept, day: day === undefined ? null : day.text, besides };
}

/** What remains without the name. */
export function bodyOf(block: Block, { besides }: MessageWords, name: Unit | null): LinearText {
  const skip = (element: Element) => besides.has(element) || element === name?.element || isNoText(element);
  const texts = block.parts.filter((part) => !skip(part)).map((part) => linearise(part, { skip }));
  return joinLinear(texts, '\n');
}

/** A date that stands before everything else in the message's element, and is no line of its text. */
function dayAbove(units: readonly Unit[], { parts: [top], stamp }: Block): Unit | undefined {
  const [first, second] = units;
  if (top === undefined || first === undefined || second === undefined || stamp === null || stampText(first.text)?.kind !== 'day') return undefined;
  const isFirst = (stamp.element.compareDocumentPosition(first.element) & PRECEDING) !== 0;
  const isLine = first.element.parentElement === second.element.parentElement && kindOf(first.element) === kindOf(second.element);
  return isFirst && !isLine && first.element !== top ? first : undefined;
}
