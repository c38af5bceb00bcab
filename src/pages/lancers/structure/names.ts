import type { Attached } from './attachments';
import type { Block } from './blocks';
import type { MessageWords } from './message-words';
import { plainName, type People } from './people';
import { stampText } from './stamp-text';
import { isNameLike, kindOf, unitsOf, type Unit } from './units';

/** Who is named beside a message. `unit` is its element, when it is one of the message's own. */
export interface Named { name: string | null; unit: Unit | null }

interface Entry { block: Block; words: MessageWords; attached: Attached }
/** Where texts of one kind stand: at which place in their messages the known names among them, and in how many messages each text. */
interface Place { known: number; indexes: Set<number>; blocks: Map<string, number> }

/** A place with a fifth of the known names of the most usual one, or fewer, is where somebody wrote a name. */
const RARE = 5;
/** In tags like these a lone name stands; a text of one message may begin with any other. */
const NAME_TAGS = /^(?:A|ADDRESS|B|CITE|DT|FIGCAPTION|H[3-6]|HEADER|LEGEND|STRONG|SUMMARY|TH)$/u;

/**
 * The name beside each message. A name is known to the page, or stands in a place where a known one stands in another
 * message, or comes again in the same place; one that never comes again must stand with the time or in a heading's tag.
 */
export function namesOf(entries: readonly Entry[], people: People): Named[] {
  const leads = new Set(entries.flatMap(({ block }) => (block.grouped ? leadTexts(block) : [])));
  const isKnown = (text: string) => people.isOwn(text) || people.isPartner(text) || people.isSystem(text) || leads.has(text);
  const places = new Map<string, Place>();
  const bodies = new Set<string>();
  const candidates = entries.map((entry) => candidatesOf(entry));
  entries.forEach((entry, at) => {
    const longest = [...entry.words.units].sort((one, other) => other.text.length - one.text.length)[0];
    if (longest !== undefined && !isKnown(longest.text) && (entry.words.units.length === 1 ? entry.attached.count === 0 : !isNameLike(longest.text))) bodies.add(placeOf(longest));
    for (const unit of candidates[at] ?? []) {
      const place: Place = places.get(placeOf(unit)) ?? { known: 0, indexes: new Set(), blocks: new Map() };
      if (isKnown(unit.text)) {
        place.known += 1;
        place.indexes.add(entry.words.units.indexOf(unit));
      }
      const name = plainName(unit.text);
      place.blocks.set(name, (place.blocks.get(name) ?? 0) + 1);
      places.set(placeOf(unit), place);
    }
  });

  // Somebody may write a name as a text: names stand where most of them do, and not where texts stand.
  const named = [...places].filter(([, { known }]) => known > 0);
  const most = Math.max(...named.map(([, { known }]) => known));
  const clean = new Set(named.filter(([place, { known }]) => !bodies.has(place) && known * RARE >= most).map(([place]) => place));
  const [usual] = named.sort(([, one], [, other]) => other.known - one.known)[0]?.[1].indexes ?? [];
  const mostUsual = (units: readonly Unit[]) => [...units].sort((one, other) => (places.get(placeOf(other))?.known ?? 0) - (places.get(placeOf(one))?.known ?? 0))[0];

  return entries.map((entry, at) => {
    const { units } = entry.words;
    if (entry.block.stamp?.label !== undefined && entry.block.stamp.label !== null) return { name: entry.block.stamp.label, unit: null };
    const among = candidates[at] ?? [];
    const isLine = (unit: Unit) => among.some((other) => other !== unit && kindOf(other.element) === kindOf(unit.element) && other.element.parentElement === unit.element.parentElement);
    const inPlace = (unit: Unit) => places.get(placeOf(unit));
    const unit = mostUsual(among.filter((each) => isKnown(each.text) && (clean.size > 0 ? clean.has(placeOf(each)) : usual === entry.words.units.indexOf(each))))
      ?? among.find((each) => (clean.size > 0 ? clean.has(placeOf(each)) && inPlace(each)?.indexes.has(units.indexOf(each)) === true : usual === units.indexOf(each)))
      ?? among.find((each) => !isLine(each) && !bodies.has(placeOf(each)) && (inPlace(each)?.blocks.get(plainName(each.text)) ?? 0) > 1)
      ?? among.find((each) => each === units[0] && !isLine(each) && !bodies.has(placeOf(each)) && (NAME_TAGS.test(each.element.tagName) || standsWithTime(each, entry)));
    if (unit !== undefined) return { name: unit.text, unit };
    const { avatar } = entry.attached;
    return { name: leadName(entry.block, isKnown) ?? (avatar !== null && isKnown(avatar) ? avatar : null), unit: null };
  });
}

/** Texts of a message that could be a name: not all that it says. */
function candidatesOf({ words: { units }, attached }: Entry): Unit[] {
  return units.length + (attached.count > 0 ? 1 : 0) > 1 ? units.filter(({ text }) => isNameLike(text)) : [];
}

const placeOf = ({ element }: Unit): string => `${kindOf(element)}<${element.parentElement === null ? '' : kindOf(element.parentElement)}`;

/** Whether a text and the time share an element in which nothing else of the message is. */
function standsWithTime({ element }: Unit, { block, words }: Entry): boolean {
  const stamp = block.stamp?.element;
  if (stamp === undefined) return false;
  let at: Element | null = element;
  while (at !== null && !at.contains(stamp) && !block.parts.includes(at)) at = at.parentElement;
  const around = at;
  return around?.contains(stamp) === true && words.units.filter((unit) => around.contains(unit.element)).length === 1;
}

/** The name that stands before the messages of a group. */
function leadName(block: Block, isKnown: (text: string) => boolean): string | null {
  return leadTexts(block).find(isKnown) ?? null;
}

/** What may be a name before a group: a text that stands alone there. */
function leadTexts({ lead }: Block): string[] {
  const texts = lead.flatMap((element) => unitsOf(element)).map(({ text }) => text).filter((text) => isNameLike(text) && stampText(text) === null);
  return texts.length === 1 ? texts : [];
}
