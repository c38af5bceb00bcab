import { drawIcon, EXTERNAL } from '../../ui/icons';
import { element } from '../element';
import type { MakeFoot } from './foot';

/** On Lancers: a link to the client's page. What that page tells is remembered when the person opens it. */
export const lancersFoot: MakeFoot = ({ document, wording: { say } }) => ({ where, question: { client } }) => {
  if (where === 'client' || client.id === null) return null;
  return element(document, 'div', { class: 'foot' },
    element(document, 'a', { href: `https://www.lancers.jp/client/${encodeURIComponent(client.id)}`, target: '_blank', rel: 'noopener noreferrer' },
      say('badge_open_client'), drawIcon(document, EXTERNAL), element(document, 'span', { class: 'unseen' }, say('note_new_tab'))));
};
