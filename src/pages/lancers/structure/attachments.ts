import type { Block } from './blocks';
import type { BoardWords } from './board-words';
import { isNoText } from './no-text';

/** Pictures and files of one message, and whom its avatar names. */
export interface Attached {
  count: number;
  /** The files' elements: their names are no words of the message. */
  files: Element[];
  /** What the avatar's alternative text says; null when there is no avatar or it says nothing. */
  avatar: string | null;
}

const PICTURES = 'img, video, audio, object, embed';
const LEADING_SHARE = 0.5;

/**
 * Files and pictures of each message. A picture that stands before every word in most of the messages, is shown in several
 * of them, leads to a person's page or says that it is an avatar is no picture of the message; nor is an emoji.
 */
export function attachmentsOf(blocks: readonly Block[], words: BoardWords, isPersonLink: (href: string) => boolean): Attached[] {
  const pictures = blocks.map((block) => within(block, PICTURES).filter((picture) => !/^\p{Extended_Pictographic}/u.test(picture.getAttribute('alt') ?? '') && !isLeftOut(picture)));
  const uses = new Map<string, Set<number>>();
  pictures.forEach((found, index) => {
    for (const picture of found) {
      const source = sourceOf(picture);
      uses.set(source, (uses.get(source) ?? new Set()).add(index));
    }
  });
  const leads = blocks.map((block, index) => isLeading(pictures[index]?.[0], block));
  const leading = leads.filter(Boolean).length >= Math.max(2, blocks.length * LEADING_SHARE);

  return blocks.map((block, index) => {
    const found = pictures[index] ?? [];
    const files = within(block, 'a[href], a[download]').filter((link) => link.hasAttribute('download') || (words.isFile(link.getAttribute('href') ?? '') && link.textContent.trim() !== link.getAttribute('href')));
    const avatars = found.filter((picture, place) => (leading && place === 0 && leads[index] === true) || isAvatar(picture));
    const shown = found.filter((picture) => !avatars.includes(picture) && !files.some((file) => file.contains(picture)));
    return { count: new Set(files.map((file) => file.getAttribute('href'))).size + shown.length, files, avatar: avatarName(avatars[0]) };
  });

  function isAvatar(picture: Element): boolean {
    const link = picture.closest('a')?.getAttribute('href') ?? null;
    return (sourceOf(picture) !== '' && (uses.get(sourceOf(picture))?.size ?? 0) > 1) || (link !== null && isPersonLink(link)) || /アバター|アイコン|プロフィール/u.test(picture.getAttribute('alt') ?? '');
  }
}

const sourceOf = (picture: Element) => picture.getAttribute('src') ?? '';

const within = ({ parts }: Block, selector: string): Element[] => parts.flatMap((part) => (part.matches(selector) ? [part] : [...part.querySelectorAll(selector)]));

/** Whether it stands in a control or in what is not shown. */
function isLeftOut(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isNoText(at)) return true;
  return false;
}

/** Whether no word of the message stands before the picture. */
function isLeading(picture: Element | undefined, { parts }: Block): boolean {
  const [first] = parts;
  if (picture === undefined || first === undefined) return false;
  const walker = picture.ownerDocument.createTreeWalker(first, 5);
  for (let node = walker.nextNode(); node !== null && node !== picture; node = walker.nextNode()) if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') return false;
  return true;
}

function avatarName(avatar: Element | undefined): string | null {
  const name = (avatar?.getAttribute('alt') ?? '').replace(/(?:さん)?の?(?:アバター|アイコン|プロフィール)?(?:画像|写真)?$/u, '').trim();
  return name === '' ? null : name;
}
