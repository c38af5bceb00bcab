import { escape } from '../html.mjs';
import { crowdworksPage } from './shell.mjs';
import { CONTRACT_ROWS } from './stories.mjs';

/** The list of one's own contracts. */
export function worklistPage() {
  const rows = CONTRACT_ROWS.map(({ id, title, client, state }) => `<tr><td><a href="/contracts/${id}">${escape(title)}</a></td><td><a href="/public/employers/${client.id}">${escape(client.name)}</a></td><td><span class="state_label">${state}</span></td><td>11,000円</td></tr>`);
  return crowdworksPage({
    title: '契約一覧',
    main: `<h1>契約一覧</h1><table class="contracts cw-table"><thead><tr><th>契約名</th><th>クライアント</th><th>状態</th><th>金額</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  });
}
