import { CLOSE, drawIcon, SHIELD, UNKNOWN } from '../../ui/icons';
import type { Wording } from '../../ui/wording';
import { element } from '../element';
import { ownHost } from '../our-root';
import type { LineContent } from './line-content';
import styles from './status-line.css?inline';

export interface LineActions {
  /** The person's answer to the question about 仮払い; null takes it back. Resolves to whether it was kept. */
  answer: (paid: boolean | null) => Promise<boolean>;
  retry: () => void;
}

/** The one line of ours on a page, at its lower edge. It stands outside of everything that the site renders. */
export function createStatusLine(document: Document, wording: Wording, actions: LineActions) {
  const { say } = wording;
  let host: HTMLElement | null = null;
  let container: HTMLElement | null = null;
  let drawn = '';
  /** The content at which the person closed the line: it comes back only with something new to say. */
  let closedAt = '';

  const remove = () => {
    host?.remove();
    host = null;
    container = null;
    drawn = '';
  };

  const button = (label: string, act: () => void, look = 'quiet') => {
    const made = element(document, 'button', { type: 'button', class: look }, label);
    made.addEventListener('click', act);
    return made;
  };

  const answer = (paid: boolean | null) => {
    void actions.answer(paid).then((kept) => {
      if (!kept) container?.querySelector('.escrow')?.append(element(document, 'span', { class: 'detail', role: 'alert' }, say('line_not_saved')));
    });
  };

  const escrowPart = (escrow: LineContent['escrow']): HTMLElement | null => {
    if (escrow === null) return null;
    if (escrow === 'ask') {
      return element(document, 'div', { class: 'escrow', role: 'group', 'aria-label': say('line_question') },
        element(document, 'span', { class: 'question' }, say('line_question')),
        button(say('line_yes'), () => { answer(true); }, 'answer'),
        button(say('line_no'), () => { answer(false); }, 'answer'));
    }
    return element(document, 'div', { class: 'escrow' },
      element(document, 'span', {}, say(escrow === 'paid' ? 'line_as_paid' : 'line_as_unpaid')),
      element(document, 'span', { class: 'chip' }, say('line_by_person')),
      button(say('line_undo'), () => { answer(null); }));
  };

  const draw = (content: LineContent): HTMLElement => {
    const close = button('', () => {
      closedAt = drawn;
      host?.remove();
    }, 'close');
    close.setAttribute('aria-label', say('line_close'));
    close.append(drawIcon(document, CLOSE));
    return element(document, 'aside', { class: `line ${content.icon}`, lang: say('language'), 'aria-label': say('app_name') },
      drawIcon(document, content.icon === 'shield' ? SHIELD : UNKNOWN),
      element(document, 'div', { class: 'words' },
        element(document, 'p', { class: 'title' }, content.title),
        ...content.details.map((detail) => element(document, 'p', { class: 'detail' }, detail)),
        escrowPart(content.escrow),
        content.retry ? button(say('line_retry'), actions.retry, 'answer') : null),
      close);
  };

  return {
    /** Shows this content, or nothing. */
    show(content: LineContent | null): void {
      if (content === null) {
        remove();
        return;
      }
      const wanted = JSON.stringify(content);
      if (wanted === closedAt || (wanted === drawn && host?.isConnected === true)) return;
      if (host === null || container === null) ({ host, container } = ownHost(document, styles));
      // Who has just answered goes on from the same place.
      const hadFocus = Boolean(host.shadowRoot?.activeElement);
      container.replaceChildren(draw(content));
      drawn = wanted;
      if (!host.isConnected) document.documentElement.append(host);
      if (hadFocus) container.querySelector('button')?.focus();
    },
    /** Nothing on it can be answered any more. */
    close(sentence: string): void {
      if (host?.isConnected !== true) return;
      for (const dead of container?.querySelectorAll('.escrow, .answer') ?? []) dead.remove();
      container?.querySelector('.words')?.append(element(document, 'p', { class: 'detail' }, sentence));
    },
    remove,
  };
}
