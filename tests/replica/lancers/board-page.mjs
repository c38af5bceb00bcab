import { escape } from '../html.mjs';
import { lancersPage } from './shell.mjs';
import { BOARDS } from './stories.mjs';

/** The message page: an empty element that the application fills. */
export function boardPage() {
  return lancersPage({
    title: 'メッセージ',
    scripts: ['/replica/lancers-boards.js'],
    main: `<div id="message-root" data-boards="${escape(JSON.stringify(BOARDS))}"></div>`,
  });
}
