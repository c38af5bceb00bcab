import { linearise } from '../../linear-text';
import type { Piece } from './blocks';
import type { MessageWords } from './message-words';
import { stampText } from './stamp-text';
import type { BoardWords } from './board-words';

/** The words of each message's time, with the date that stands above it where it has only a clock time. Null when told from now. */
export function timeTexts(pieces: readonly Piece[], wordsOf: ReadonlyMap<Piece, MessageWords>, words: BoardWords): (string | null)[] {
  let day: string | null = null;
  const seen = new Set<Element>();
  const pass = (text: string) => {
    const told = stampText(words.withoutMarks(text));
    // 「今日」 is a date too: what stands below is not of the day before.
    if (told?.kind === 'day') day = told.date;
  };
  return pieces.flatMap((piece): (string | null)[] => {
    if ('between' in piece) {
      pass(linearise(piece.between).text);
      return [];
    }
    for (const element of piece.lead) {
      if (!seen.has(element)) pass(linearise(element).text);
      seen.add(element);
    }
    pass(wordsOf.get(piece)?.day ?? '');
    const { stamp } = piece;
    if (stamp === null) return [null];
    if (stamp.exact !== null) return [stamp.exact];
    if (stamp.kind === 'moment') return [`${stamp.date ?? ''} ${stamp.clock ?? ''}`];
    return [stamp.kind === 'clock' && day !== null ? `${day} ${stamp.clock ?? ''}` : null];
  });
}
