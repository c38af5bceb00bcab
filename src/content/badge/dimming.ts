import { OURS } from '../our-root';

const DIMMED = `${OURS}-dimmed`;
/** Whoever points at a dimmed card, or comes to it by the keyboard, reads it as ever. */
const STYLES = `[${DIMMED}]:not(:hover, :focus-within) { opacity: 0.5; }`;

/** Dims cards without touching anything of them but an attribute of ours. */
export function createDimming(document: Document) {
  let style: HTMLStyleElement | null = null;
  return {
    /** Dims exactly these cards. */
    show(cards: readonly Element[]): void {
      for (const card of document.querySelectorAll(`[${DIMMED}]`)) if (!cards.includes(card)) card.removeAttribute(DIMMED);
      for (const card of cards) card.setAttribute(DIMMED, '');
      if (cards.length === 0) style?.remove();
      else if (style?.isConnected !== true) {
        style = document.createElement('style');
        style.setAttribute(OURS, '');
        style.textContent = STYLES;
        document.head.append(style);
      }
    },
  };
}
