import type { CompiledPages } from '../../../rulebook/compiled-pages';
import { labelsOf } from '../../page-rules';

/** The words by which parts of a message page are told apart, from the labels of the page rules. */
export interface BoardWords {
  isSend: (text: string) => boolean;
  /** What the site says beside a message: read, edited, who somebody is, what a link under it does. */
  isRemark: (text: string) => boolean;
  /** How the site calls the person who looks. */
  isMe: (text: string) => boolean;
  isSystem: (text: string) => boolean;
  /** Whether an address leads to a file that was sent. */
  isFile: (href: string) => boolean;
  /** Whether a line between messages says nothing of its own: where the unread ones begin. */
  isDivider: (text: string) => boolean;
  /** With whom a conversation is, from its heading; null when the text is none. */
  partnerIn: (text: string) => string | null;
  /** What follows in such a heading: the work that the conversation is about. */
  titleIn: (text: string) => string | null;
  /** A text without the remarks that stand with a time. */
  withoutMarks: (text: string) => string;
}

export function boardWords(rules: CompiledPages): BoardWords {
  const oneOf = (...names: string[]) => {
    const words = new Set(names.flatMap((name) => labelsOf(rules, name)));
    return (text: string) => words.has(text.trim());
  };
  const patterns = (name: string) => labelsOf(rules, name).map((pattern) => new RegExp(pattern, 'iu'));
  const [files, headings, marks] = [patterns('file_path'), patterns('board_heading'), labelsOf(rules, 'marks')];
  const heading = (text: string) => headings.map((pattern) => pattern.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  return {
    isSend: oneOf('send'), isRemark: oneOf('marks', 'badges', 'actions'), isMe: oneOf('me'), isSystem: oneOf('system_names'), isDivider: oneOf('dividers'),
    isFile: (href) => files.some((pattern) => pattern.test(href)),
    partnerIn: (text) => heading(text)?.nickname ?? null,
    titleIn: (text) => heading(text)?.title ?? null,
    withoutMarks: (text) => marks.reduce((rest, mark) => rest.replaceAll(mark, ' '), text),
  };
}
