import type { Sentence, Unit } from './analysed-text';
import { joinLineages } from './lineages';

/** The concept of 「そちら」 and its like, and the one of what they can stand for. */
const THERE = 'that_place';
const TOOL = 'contact_tool';
/** So many sentences back the writer still means the same place. */
const REACH = 2;

/**
 * Lets 「そちら」 mean the tool that was last spoken of, in its own sentence or one of the two before it: LINEはお使いですか。
 * そちらで進めましょう. The unit keeps its own concept and takes those of the tool as well.
 */
export function recallPlaces(units: readonly Unit[], sentences: readonly Sentence[]): void {
  sentences.forEach((sentence, index) => {
    const from = sentences[Math.max(0, index - REACH)]?.start ?? sentence.start;
    for (let at = sentence.start; at < sentence.end; at += 1) {
      const unit = units[at];
      if (unit === undefined || !unit.concepts.includes(THERE)) continue;
      const tool = lastTool(units, from, at);
      if (tool !== null) unit.concepts = joinLineages(unit.concepts, tool.concepts);
    }
  });
}

function lastTool(units: readonly Unit[], from: number, to: number): Unit | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const unit = units[at];
    if (unit?.position === 'argument' && unit.concepts.includes(TOOL) && !unit.concepts.includes(THERE)) return unit;
  }
  return null;
}
