import { escape } from '../html.mjs';
import { lancersPage } from './shell.mjs';
import { BOARDS } from './stories.mjs';

/** The message page: an empty element that the application fills. */
export function boardPage() {
  return lancersPage({
    title: 'メッセージ',
    scripts: ['/replica/lancers-boards.js'],
    main: `<h1>メッセージ</h1><div id="message-root" data-boards="${escape(JSON.stringify(BOARDS))}"></div>`,
  });
}
